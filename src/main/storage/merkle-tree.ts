import { randomBytes } from 'node:crypto';
import type { Sha256Hex, SittingId } from '../../core/base/ids.ts';
import { leafHash } from '../../core/credential/merkle.ts';
import { change, type ReadDb, row, rows, type WriteDb } from './database.ts';
import { expectStored, readStored } from './stored.ts';

export interface Leaf {
  readonly position: number;
  readonly head: Sha256Hex;
  /** 16 random bytes, hex: without it the leaf of a short chain could be guessed. */
  readonly salt: string;
}

/** Adds the head of a sitting's chain to the center's tree. The tree only grows: a longer chain gets a further leaf. */
export function addLeaf(db: WriteDb, sitting: SittingId, head: Sha256Hex, now: number): Leaf {
  const { size } = row<{ size: number }>(db, 'SELECT count(*) AS size FROM merkle_leaf') ?? { size: 0 };
  const leaf = { position: size, head, salt: randomBytes(16).toString('hex') };
  change(
    db,
    'INSERT INTO merkle_leaf (position, sitting, head, salt, leaf, added_at) VALUES (?, ?, ?, ?, ?, ?)',
    leaf.position,
    sitting,
    head,
    leaf.salt,
    leafHash(leaf.salt, head),
    now,
  );
  return leaf;
}

/** The heads a sitting's chain had when it was put into the tree, oldest first. */
export const leafHeads = (db: ReadDb, sitting: SittingId): readonly string[] =>
  rows<{ head: string }>(db, 'SELECT head FROM merkle_leaf WHERE sitting = ? ORDER BY position', sitting).map(
    ({ head }) => head,
  );

/**
 * Every leaf hash, in order, each held to what it is the hash of: a tree with a wrong leaf in it is not to be signed. Throws
 * `data-damaged`.
 */
export const leafHashes = (db: ReadDb): readonly Sha256Hex[] =>
  rows<Leaf & { readonly leaf: Sha256Hex }>(
    db,
    'SELECT position, head, salt, leaf FROM merkle_leaf ORDER BY position',
  ).map(({ position, head, salt, leaf }) => {
    const what = `Entry ${position} of the center's tree of sittings`;
    const hash = readStored(what, () => leafHash(salt, head));
    return expectStored(what, hash === leaf ? leaf : undefined);
  });

/** Where exports of a sitting, or (null) the newest of all, lie in the tree: each was signed as the tree then was. */
export const exportPositions = (db: ReadDb, sitting: SittingId | null): readonly number[] =>
  rows<{ position: number }>(
    db,
    `SELECT position FROM merkle_leaf AS leaf JOIN audit_event AS told ON told.sitting = leaf.sitting AND told.hash = leaf.head
     WHERE told.line LIKE '%"what":"sitting.exported"%' AND ${sitting === null ? '? IS NULL' : 'leaf.sitting = ?'}
     ORDER BY position DESC ${sitting === null ? 'LIMIT 1' : ''}`,
    sitting,
  ).map(({ position }) => position);

/** What the center once signed of a tree of this size, as text; undefined where it never did. */
export const checkpointOf = (db: ReadDb, size: number): string | undefined =>
  row<{ content: string }>(db, 'SELECT content FROM checkpoint WHERE size = ?', size)?.content;

/** Keeps a signed checkpoint: what the center once said of a tree of this size. */
export const keepCheckpoint = (db: WriteDb, size: number, content: string): void => {
  change(db, 'INSERT INTO checkpoint (size, content) VALUES (?, ?) ON CONFLICT DO NOTHING', size, content);
};
