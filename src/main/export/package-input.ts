import type { CredentialId, PersonId, SittingId } from '../../core/base/ids.ts';
import type { AuditProof } from '../../core/credential/audit.ts';
import type { Review } from '../../core/credential/manifest.ts';
import type { Score } from '../../core/scoring/result.ts';
import type { CenterKeys } from '../keys/signing-key.ts';

/** One supervised attempt as it goes into a package. Warm-ups stay in the center. */
export interface ExportedAttempt {
  /** `recording.bin`: the header's canonical JSON, a line feed, and the compressed chunks. */
  readonly recording: Uint8Array;
  readonly score: Score;
}

/** What makes a package a badge package. */
export interface BadgeInput {
  /** A fresh random id. */
  readonly credential: CredentialId;
  /** When it was first issued, ms UTC: what was shown then does not last longer for being exported again. */
  readonly issuedAt: number;
  /** Which achievement of the pack is earned. */
  readonly achievement: string;
  /** How the badge names the person: a signed identifier, to be compared with an ID by whoever reads it. */
  readonly candidateName: string;
  /** The center's status list: a random UUIDv4 of its own, this badge's random place in it, and the places revoked so far. */
  readonly statusList: string;
  readonly statusIndex: number;
  readonly revoked: readonly number[];
}

/** Everything a package is made of. Equal inputs give equal bytes. */
export interface ExportInput {
  readonly kind: 'record' | 'badge';
  /** True for sample centers: signed into the package, never shown green. */
  readonly sample: boolean;
  readonly sitting: SittingId;
  readonly person: PersonId;
  /** did:key of the candidate, or `urn:uuid:<person>`. */
  readonly subject: string;
  /** The assessment pack's canonical JSON (UTF-8): `assessment.json`. */
  readonly pack: Uint8Array;
  /** In the order of their numbers; at least one for a badge. */
  readonly attempts: readonly ExportedAttempt[];
  readonly review: Review;
  /** The sitting's whole audit chain, oldest first: canonical JSON of `AuditLine`, no line feeds. */
  readonly audit: readonly string[];
  readonly auditProof: AuditProof;
  readonly center: { readonly name: string };
  /** The frozen scorer module whose SHA-256 every score names as `rules`. */
  readonly scorer: Uint8Array;
  /** ms UTC: when the package is sealed and, with a badge, signed. */
  readonly now: number;
  /** Needed if, and only if, `kind` is `badge`. */
  readonly badge: BadgeInput | undefined;
  readonly keys: CenterKeys;
}
