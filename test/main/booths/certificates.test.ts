import { createPrivateKey, X509Certificate } from 'node:crypto';
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { certificateFor } from '../../../src/main/booths/certificates.ts';
import { tempFolder } from '../support/test-host.ts';

const NAMES = ['localhost', '127.0.0.1'];
const made = async () => {
  const folder = tempFolder('tls');
  return { folder, first: await certificateFor(folder, NAMES, Date.now()) };
};

test('a certificate is kept as long as it serves', async () => {
  const { folder, first } = await made();
  expect(await certificateFor(folder, NAMES, Date.now())).toEqual(first);
  expect((await certificateFor(folder, [...NAMES, '10.0.0.1'], Date.now())).fingerprint).not.toBe(first.fingerprint);
});

test.each<[string, (folder: string) => void]>([
  ['a key cut short', (folder) => truncateSync(join(folder, 'leaf.key.pem'), 50)],
  ['a certificate that is none', (folder) => writeFileSync(join(folder, 'leaf.pem'), 'nothing\n')],
  ['a key of another certificate', (folder) => copyFileSync(join(folder, 'ca.key.pem'), join(folder, 'leaf.key.pem'))],
])('%s: the leaf is made anew, by the same authority', async (_, spoil) => {
  const { folder, first } = await made();
  const authority = readFileSync(join(folder, 'ca.pem'), 'utf8');
  spoil(folder);
  const { key, chain, fingerprint } = await certificateFor(folder, NAMES, Date.now());
  expect(new X509Certificate(chain).checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(fingerprint).not.toBe(first.fingerprint);
  expect(chain).toContain(authority.trim());
});

test.each(['ca.pem', 'ca.key.pem'])('a damaged %s is told, and not replaced by another authority', async (name) => {
  const { folder } = await made();
  truncateSync(join(folder, name), 80);
  await expect(certificateFor(folder, NAMES, Date.now())).rejects.toMatchObject({ code: 'certificates-damaged' });
  expect(readFileSync(join(folder, name))).toHaveLength(80);
});
