import { canonicalBytes } from '../../src/core/base/canonical-json.ts';
import { manifestId } from '../../src/core/credential/achievement.ts';
import { digestMultibase } from '../../src/core/credential/multibase.ts';
import { writeContainer } from '../../src/main/export/container-writer.ts';
import { signCredential, signDocument } from '../../src/main/export/sign.ts';
import type { CenterKeys } from '../../src/main/keys/signing-key.ts';
import { contentOf, readEntries } from '../../src/verify/container-reader.ts';
import { sha256Hex } from './sample-package.ts';

/** A package taken apart, for attackers: every file can be changed, and as much signed again as their keys allow. */
export type Parts = Map<string, Uint8Array>;
/** JSON as an attacker sees it: without a form. */
export type Loose = ReturnType<typeof JSON.parse>;

export const partsOf = (bytes: Uint8Array): Parts =>
  new Map(readEntries(bytes).map((entry) => [entry.name, contentOf(bytes, entry).slice()]));

export const packed = (parts: Parts): Uint8Array => writeContainer(parts);

export const json = (parts: Parts, path: string): Loose => JSON.parse(Buffer.from(parts.get(path) ?? '').toString());
export const put = (parts: Parts, path: string, value: unknown): void => void parts.set(path, canonicalBytes(value));

/** Changes a JSON part and writes it back canonically. */
export function edit(parts: Parts, path: string, change: (value: Loose) => void): void {
  const value = json(parts, path);
  change(value);
  put(parts, path, value);
}

const UNLISTED = ['mimetype', 'manifest.json', 'credential.json', 'seal.json'];

/** Makes the manifest list the files as they are now. */
export function relist(parts: Parts, change: (manifest: Loose) => void = () => {}): void {
  edit(parts, 'manifest.json', (manifest) => {
    const listed = [...parts].filter(([path]) => !UNLISTED.includes(path));
    manifest.files = Object.fromEntries(
      listed.map(([path, file]) => [path, { sha256: sha256Hex(file), size: file.length }]),
    );
    change(manifest);
  });
}

/** Seals the manifest as it is now. */
export function reseal(parts: Parts, keys: CenterKeys, change: (seal: Loose) => void = () => {}): void {
  const { signature: _, ...seal } = json(parts, 'seal.json');
  seal.manifest = sha256Hex(parts.get('manifest.json') ?? new Uint8Array());
  seal.sealedBy = keys.sealing.did;
  change(seal);
  put(parts, 'seal.json', signDocument(seal, keys.sealing));
}

/** Signs the credential again, over the manifest and the evidence as they are now. */
export async function reissue(
  parts: Parts,
  keys: CenterKeys,
  change: (credential: Loose) => void = () => {},
): Promise<void> {
  const { proof, ...credential } = json(parts, 'credential.json');
  const manifest = json(parts, 'manifest.json');
  credential.issuer.id = keys.issuing.did;
  credential.relatedResource[0].digestMultibase = digestMultibase(
    sha256Hex(parts.get('manifest.json') ?? new Uint8Array()),
  );
  credential.relatedResource[0].id = manifestId(manifest.sitting);
  for (const evidence of credential.evidence)
    evidence.digestMultibase = digestMultibase(manifest.files[evidence.name].sha256);
  change(credential);
  put(parts, 'credential.json', await signCredential(credential, keys.issuing, proof[0].created));
}

/** All of it: what a center that lies can do with its own keys. */
export async function signAnew(parts: Parts, keys: CenterKeys): Promise<void> {
  relist(parts);
  reseal(parts, keys);
  if (parts.has('credential.json')) await reissue(parts, keys);
}
