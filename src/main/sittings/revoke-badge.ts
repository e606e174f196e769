import { Fault } from '../../core/base/fault.ts';
import type { SittingId } from '../../core/base/ids.ts';
import type { HostContext } from '../context.ts';
import { auditSitting } from '../storage/audit.ts';
import { transaction } from '../storage/database.ts';
import { addLeaf } from '../storage/merkle-tree.ts';
import { issuedCredential, markRevoked } from '../storage/revocations.ts';
import { sittingById } from '../storage/sittings.ts';
import { sealFor, textSha256 } from './reasons.ts';
import { expectTold } from './trail-check.ts';

/**
 * Takes back what a sitting's badge says: from now on every status list the center signs has its bit set, and the badge is not
 * issued again. What was recorded and decided stays (D5). Throws `center-locked`, because a revocation that can not be signed
 * reaches nobody, `badge-not-issued`, `badge-revoked-before`, `data-damaged`.
 */
export function revokeBadge(ctx: HostContext, id: SittingId, reason: string): void {
  const sitting = sittingById(ctx.db, id);
  const issued = issuedCredential(ctx.db, id);
  if (issued === undefined)
    throw new Fault('badge-not-issued', 'No badge was issued for this sitting: there is nothing to revoke.');
  if (ctx.vault.phase !== 'open')
    throw new Fault('center-locked', 'The keys are locked. Unlock the center with its passphrase first.');
  expectTold(ctx.db, id);
  const now = ctx.clock.now();
  transaction(ctx.db, () => {
    const sealed = sealFor(ctx.db, sitting.person, `revocation ${issued.id}`, reason);
    if (!markRevoked(ctx.db, issued.id, sealed, now))
      throw new Fault('badge-revoked-before', 'This badge has been revoked already, and a revocation stays.');
    const head = auditSitting(ctx.db, id, {
      at: now,
      what: 'badge.revoked',
      by: 'manager',
      data: { credential: issued.id, reason: textSha256(sealed) },
    });
    addLeaf(ctx.db, id, head, now);
  });
  ctx.changed.sittings.emit();
}
