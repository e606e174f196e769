import type { SittingId } from '../../core/base/ids.ts';
import { Checkpoint } from '../../core/credential/audit.ts';
import { treeRoot } from '../../core/credential/merkle.ts';
import { isSignedBy } from '../../verify/signature.ts';
import type { ReadDb } from '../storage/database.ts';
import { checkpointOf, exportPositions, leafHashes } from '../storage/merkle-tree.ts';
import { expectStored, readStored } from '../storage/stored.ts';

const WHAT = "The center's tree of sittings";

/**
 * Is today's tree a longer one of those the center has signed [D10]: with the newest package of all, and with each of this sitting?
 * Else something in it was changed, taken out or moved since, and nothing more is to be signed. Throws `data-damaged`.
 */
export async function expectSignedTrees(db: ReadDb, sealing: string, sitting: SittingId): Promise<void> {
  const leaves = leafHashes(db);
  for (const position of new Set([...exportPositions(db, null), ...exportPositions(db, sitting)])) {
    const size = position + 1;
    const content = expectStored(WHAT, checkpointOf(db, size));
    const checkpoint = readStored(WHAT, () => Checkpoint.parse(JSON.parse(content)));
    const isTodays = checkpoint.size === size && checkpoint.root === treeRoot(leaves.slice(0, size));
    const isOurs = checkpoint.signedBy === sealing && (await isSignedBy(sealing, checkpoint));
    expectStored(WHAT, isTodays && isOurs ? checkpoint : undefined);
  }
}
