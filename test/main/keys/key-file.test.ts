import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { publicKeyOf } from '../../../src/core/credential/did-key.ts';
import { createKeys, keysIn, openKeys } from '../../../src/main/keys/key-file.ts';
import { signingKey } from '../../../src/main/keys/signing-key.ts';

/** RFC 8032, section 7.1, tests 1 and 2. */
const VECTORS = [
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
];

describe('signing keys', () => {
  test.each(VECTORS)(
    'a seed of RFC 8032 gives its public key and signature',
    ({ seed, publicKey, message, signature }) => {
      const key = signingKey(Buffer.from(seed, 'hex'));
      expect(Buffer.from(publicKeyOf(key.did) ?? []).toString('hex')).toBe(publicKey);
      expect(Buffer.from(key.sign(Buffer.from(message, 'hex'))).toString('hex')).toBe(signature);
    },
  );

  test('the did:key of the W3C test vectors comes out of its seed', () => {
    // w3c/vc-di-eddsa TestVectors/keyPair.json; the seed is the secret key without its two multicodec bytes.
    const key = signingKey(Buffer.from('c96ef9ea10c5e414c471723aff9de72c35fa5b70fae97e8832ecac7d2e2b8ed6', 'hex'));
    expect(key.did).toBe('did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2');
    expect(key.method).toBe(`${key.did}#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2`);
  });
});

describe('key file', () => {
  test('the passphrase opens it, and the keys that come out sign as those that went in', async () => {
    const { file, keys } = await createKeys('correct horse');
    const { keys: opened } = await openKeys(file, 'correct horse');
    expect([opened.issuing.did, opened.sealing.did]).toEqual([keys.issuing.did, keys.sealing.did]);
    expect(keysIn(file)).toEqual({ issuing: keys.issuing.did, sealing: keys.sealing.did });
    const data = new Uint8Array([1, 2, 3]);
    const der = Buffer.concat([
      Buffer.from('302a300506032b6570032100', 'hex'),
      publicKeyOf(keys.sealing.did) ?? new Uint8Array(),
    ]);
    const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
    expect(verify(null, data, publicKey, opened.sealing.sign(data))).toBe(true);
  });

  test('issuing and sealing keys differ, and no two centers have the same', async () => {
    const [one, two] = await Promise.all([createKeys('correct horse'), createKeys('correct horse')]);
    const dids = [one, two].flatMap(({ keys }) => [keys.issuing.did, keys.sealing.did]);
    expect(new Set(dids).size).toBe(4);
  });

  test('another passphrase, another key name or another byte does not open it', async () => {
    const { file } = await createKeys('correct horse');
    const other = (await createKeys('x')).keys.issuing.did;
    const renamed = file.replace(/did:key:z6Mk[^"]+/, other);
    const sealed = /"sealed":"([0-9a-f]+)"/.exec(file)?.[1] ?? '';
    const flipped = file.replace(
      sealed,
      sealed.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    );
    for (const [text, passphrase] of [
      [file, 'correct horsE'],
      [renamed, 'correct horse'],
      [flipped, 'correct horse'],
    ] as const) {
      await expect(openKeys(text, passphrase)).rejects.toMatchObject({ code: 'keys-wrong-passphrase' });
    }
  });

  test('a text that is no key file, or asks for a cheaper derivation, is refused before any work', async () => {
    const { file } = await createKeys('correct horse');
    for (const text of [
      '',
      '{',
      '[]',
      file.replace('131072', '2'),
      file.replace('131072', '1073741824'),
      file.slice(0, -9),
    ]) {
      await expect(openKeys(text, 'correct horse')).rejects.toMatchObject({ code: 'keys-damaged' });
    }
  });
});
