import { Fault } from '../core/base/fault.ts';
import { AUDIT_START } from '../core/credential/audit.ts';
import { instantMs } from '../core/credential/instant.ts';
import { leafHash, rootFromPath } from '../core/credential/merkle.ts';
import type { Contents } from './contents.ts';
import { type Finding, passed } from './finding.ts';
import { isSignedBy } from './signature.ts';

/**
 * The sitting's chain from its first line to its last, its place in the center's tree, and the center's signature on
 * the tree. Throws `E_AUDIT_CHAIN`, `E_AUDIT_INCLUSION`, `E_AUDIT_CHECKPOINT`.
 */
export async function checkAudit({ audit, auditHashes, auditProof, seal }: Contents): Promise<Finding> {
  for (const [i, { n, prev }] of audit.entries()) {
    if (n !== i || prev !== (auditHashes[i - 1] ?? AUDIT_START)) {
      throw new Fault('E_AUDIT_CHAIN', `Line ${i + 1} of the audit trail does not follow the one before.`);
    }
  }
  const head = auditHashes.at(-1);
  if (head === undefined) throw new Fault('E_AUDIT_CHAIN', 'The audit trail is empty.');
  const { salt, index, size, path, checkpoint } = auditProof;
  const root = rootFromPath(leafHash(salt, head), index, size, path);
  if (size !== checkpoint.size || root !== checkpoint.root) {
    throw new Fault('E_AUDIT_INCLUSION', "The audit trail is not part of the center's records at that checkpoint.");
  }
  const newest = audit.reduce((latest, { at }) => Math.max(latest, at), 0);
  if (Math.floor(newest / 1000) * 1000 > (instantMs(checkpoint.at) ?? 0))
    throw new Fault('E_AUDIT_CHECKPOINT', 'The checkpoint is older than what the trail in it tells of.');
  const late = (instantMs(checkpoint.at) ?? Number.POSITIVE_INFINITY) > (instantMs(seal.sealedAt) ?? 0);
  if (late || checkpoint.signedBy !== seal.sealedBy || !(await isSignedBy(checkpoint.signedBy, checkpoint))) {
    throw new Fault(
      'E_AUDIT_CHECKPOINT',
      "The checkpoint was not signed with the center's sealing key before the package was.",
    );
  }
  // The sealing key signs for one center: a checkpoint in another name would be that of a tree nobody told of.
  if (checkpoint.center !== seal.center) {
    throw new Fault('E_AUDIT_CHECKPOINT', 'Checkpoint and seal name different centers.');
  }
  return passed(
    `The trail of ${audit.length} lines is whole, and was number ${index + 1} of ${size} in the center's records.`,
  );
}
