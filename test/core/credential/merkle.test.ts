import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sha256Hex } from '../../../src/core/base/ids.ts';
import { inclusionPath, leafHash, rootFromPath, treeRoot } from '../../../src/core/credential/merkle.ts';

const sha256 = (...parts: readonly Uint8Array[]) =>
  createHash('sha256').update(Buffer.concat(parts)).digest('hex') as Sha256Hex;
/** RFC 6962 leaf hash of arbitrary data. */
const leaf = (data: string) => sha256(Buffer.from([0]), Buffer.from(data, 'hex'));

/** The eight leaves and the roots of the first n of them: test data of RFC 6962 implementations (certificate-transparency). */
const DATA = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test('[P12] the roots of the known trees of one to eight leaves come out', () => {
  const leaves = DATA.map(leaf);
  expect(ROOTS.map((_, i) => treeRoot(leaves.slice(0, i + 1)))).toEqual(ROOTS);
});

test('[P12] every leaf of every tree leads to its root, at its own place and no other', () => {
  for (let size = 1; size <= 33; size++) {
    const leaves = Array.from({ length: size }, (_, i) => leaf(i.toString(16).padStart(4, '0')));
    const root = treeRoot(leaves);
    for (const [i, own] of leaves.entries()) {
      const path = inclusionPath(leaves, i);
      expect(rootFromPath(own, i, size, path)).toBe(root);
      if (size > 1) expect(rootFromPath(own, (i + 1) % size, size, path)).not.toBe(root);
    }
  }
});

test('[P12] no changed, shortened or lengthened path leads to the root', () => {
  const leaves = Array.from({ length: 21 }, (_, i) => leaf(i.toString(16).padStart(4, '0')));
  const root = treeRoot(leaves);
  fc.assert(
    fc.property(fc.nat(20), fc.nat(30), fc.constantFrom('change', 'drop', 'add'), (index, place, how) => {
      const path = inclusionPath(leaves, index);
      const at = place % (path.length + (how === 'add' ? 1 : 0));
      if (how === 'change') path[at] = leaf('ff');
      else if (how === 'drop') path.splice(at, 1);
      else path.splice(at, 0, leaf('ff'));
      expect(rootFromPath(leaves[index] as Sha256Hex, index, 21, path)).not.toBe(root);
    }),
  );
});

test('[P12] a leaf is salted, and no node can be passed off as one', () => {
  const head = 'ab'.repeat(32) as Sha256Hex;
  expect(leafHash('00'.repeat(16), head)).not.toBe(leafHash('01'.repeat(16), head));
  expect(leafHash('00'.repeat(16), head)).toBe(sha256(Buffer.from([0]), Buffer.alloc(16), Buffer.from(head, 'hex')));
  expect(rootFromPath(head, 0, 0, [])).toBeNull();
  expect(rootFromPath(head, 1, 1, [])).toBeNull();
});
