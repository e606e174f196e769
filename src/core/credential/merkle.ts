import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import type { Sha256Hex } from '../base/ids.ts';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
const hex = (bytes: Uint8Array): Sha256Hex => bytesToHex(bytes) as Sha256Hex; // a SHA-256, in hex

/**
 * The center's tree over the heads of all its sittings, hashed as RFC 6962: leaves and nodes have different first
 * bytes, so that neither can be passed off as the other.
 */
export const leafHash = (salt: string, head: Sha256Hex): Sha256Hex =>
  hex(sha256(concatBytes(LEAF, hexToBytes(salt), hexToBytes(head))));

const nodeHash = (left: Sha256Hex, right: Sha256Hex): Sha256Hex =>
  hex(sha256(concatBytes(NODE, hexToBytes(left), hexToBytes(right))));

/** Largest power of two below `size` (size > 1). */
function split(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/** Root of the tree over `leaves`, of which there is at least one. */
export function treeRoot(leaves: readonly Sha256Hex[]): Sha256Hex {
  const [only] = leaves;
  if (only !== undefined && leaves.length === 1) return only;
  const half = split(leaves.length);
  return nodeHash(treeRoot(leaves.slice(0, half)), treeRoot(leaves.slice(half)));
}

/** Sibling hashes that lead from leaf `index` to the root, from the leaf up. */
export function inclusionPath(leaves: readonly Sha256Hex[], index: number): Sha256Hex[] {
  if (leaves.length <= 1) return [];
  const half = split(leaves.length);
  return index < half
    ? [...inclusionPath(leaves.slice(0, half), index), treeRoot(leaves.slice(half))]
    : [...inclusionPath(leaves.slice(half), index - half), treeRoot(leaves.slice(0, half))];
}

/** The root that `leaf` at `index` of `size` leads to, or null where the path has the wrong length. The caller compares. */
export function rootFromPath(
  leaf: Sha256Hex,
  index: number,
  size: number,
  path: readonly Sha256Hex[],
): Sha256Hex | null {
  if (index < 0 || index >= size) return null;
  if (size === 1) return path.length === 0 ? leaf : null;
  const sibling = path.at(-1);
  if (sibling === undefined) return null;
  const half = split(size);
  const below =
    index < half
      ? rootFromPath(leaf, index, half, path.slice(0, -1))
      : rootFromPath(leaf, index - half, size - half, path.slice(0, -1));
  if (below === null) return null;
  return index < half ? nodeHash(below, sibling) : nodeHash(sibling, below);
}
