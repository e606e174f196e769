import type { BoothLinks } from './booths/booth-links.ts';
import type { GroupCommit } from './booths/group-commit.ts';
import type { LateWrites } from './booths/late-writes.ts';
import type { LinkQuota } from './booths/link-quota.ts';
import type { LiveAttempts } from './booths/live-attempts.ts';
import type { DiskWatch } from './center/disk-watch.ts';
import type { KeyVault } from './center/key-vault.ts';
import type { Clock } from './clock.ts';
import type { PackShelf } from './packs/pack-shelf.ts';
import type { Places } from './places.ts';
import type { Signal } from './signal.ts';
import type { Scoring } from './sittings/scoring.ts';
import type { WriteDb } from './storage/database.ts';

/** Everything the host's functions work on. Composed once, in host.ts. */
export interface HostContext {
  readonly db: WriteDb;
  readonly clock: Clock;
  readonly places: Places;
  readonly packs: PackShelf;
  readonly vault: KeyVault;
  readonly disk: DiskWatch;
  /** Attempts under way, and the commit they share. */
  readonly live: LiveAttempts;
  readonly commit: GroupCommit;
  readonly links: BoothLinks;
  readonly linkQuota: LinkQuota;
  /** What sockets and timers have to note: written when the disk takes it. */
  readonly late: LateWrites;
  readonly scoring: Scoring;
  /** How booths reach this host; filled in once it listens. */
  readonly address: { urls: readonly string[]; usbUrl: string; fingerprint: string };
  /** When frames were last put on disk, ms UTC. */
  readonly committed: { lastAt: number | null };
  /** What desks watch. */
  readonly changed: { readonly center: Signal; readonly booths: Signal; readonly sittings: Signal };
}
