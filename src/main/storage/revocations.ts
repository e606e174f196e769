import type { CredentialId, SittingId } from '../../core/base/ids.ts';
import { change, type ReadDb, row, type WriteDb } from './database.ts';

/** A badge that was issued, and whether it still counts. */
export interface IssuedCredential {
  readonly id: CredentialId;
  readonly issuedAt: number;
  readonly revokedAt: number | null;
  /** Sealed under the person's key. */
  readonly revokedReason: Uint8Array | null;
}

/** The badge of a sitting, if one was issued. */
export const issuedCredential = (db: ReadDb, sitting: SittingId): IssuedCredential | undefined =>
  row(
    db,
    `SELECT id, issued_at AS issuedAt, revoked_at AS revokedAt, revoked_reason AS revokedReason
     FROM credential WHERE sitting = ? ORDER BY issued_at DESC`,
    sitting,
  );

/** Marks a badge as revoked, for good; answers whether it was not before. */
export const markRevoked = (db: WriteDb, id: CredentialId, reason: Uint8Array, now: number): boolean =>
  change(
    db,
    'UPDATE credential SET revoked_at = ?, revoked_reason = ? WHERE id = ? AND revoked_at IS NULL',
    now,
    reason,
    id,
  ) === 1;
