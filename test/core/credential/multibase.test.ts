import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sha256Hex } from '../../../src/core/base/ids.ts';
import { didKey, methodOf, publicKeyOf } from '../../../src/core/credential/did-key.ts';
import { decodeBase58, digestMultibase, encodeBase58 } from '../../../src/core/credential/multibase.ts';

describe('base 58', () => {
  test('the examples of draft-msporny-base58 come out', () => {
    expect(encodeBase58(Buffer.from('Hello World!'))).toBe('z2NEpo7TZRRrLZSi2U');
    expect(encodeBase58(Buffer.from('0000287fb4cd', 'hex'))).toBe('z11233QC4');
  });

  test('bytes go to text and back, leading zeros included', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 66 }), (bytes) => {
        expect(decodeBase58(encodeBase58(bytes))).toEqual(bytes);
      }),
    );
  });

  test('what is no base 58, or longer than any key, is null and takes no time', () => {
    for (const text of ['', 'a', 'z0', 'zO', 'zI', 'zl', 'u123', `z${'2'.repeat(200)}`])
      expect(decodeBase58(text)).toBeNull();
  });
});

describe('did:key', () => {
  test('a key goes into its name and comes out of it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (key) => {
        const did = didKey(key);
        expect(did).toMatch(/^did:key:z6Mk/);
        expect(publicKeyOf(did)).toEqual(key);
        expect(methodOf(did)).toBe(`${did}#${did.slice(8)}`);
      }),
    );
  });

  test('another kind of key, a cut one, or a fragment is none', () => {
    const did = didKey(new Uint8Array(32).fill(9));
    for (const text of [
      'did:key:zDnaegE6RR3atJtHKwTRTWHsJ3kNHqFwv7n9YjTgmU7TyfU76',
      did.slice(0, -1),
      `${did}#x`,
      did.toUpperCase(),
      'did:web:example.org',
      '',
    ]) {
      expect(publicKeyOf(text)).toBeNull();
    }
  });
});

test('[P8] a digest is u, and base64url of the multihash', () => {
  const hash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' as Sha256Hex;
  const wanted = Buffer.concat([Buffer.from([0x12, 0x20]), Buffer.from(hash, 'hex')]).toString('base64url');
  expect(digestMultibase(hash)).toBe(`u${wanted}`);
});
