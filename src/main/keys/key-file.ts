import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../core/base/canonical-json.ts';
import { Fault } from '../../core/base/fault.ts';
import { type CenterKeys, SEED_BYTES, signingKey } from './signing-key.ts';

/** scrypt: 128 MiB and about a third of a second for one guess at the passphrase. */
const COST = { N: 2 ** 17, r: 8, p: 1 } as const;
/** scrypt needs 128 N r bytes and a little more; Node refuses above 32 MiB unless told. */
const MAX_MEMORY = 160 * 1024 * 1024;
const TAG_BYTES = 16;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** The key file: one JSON document. Everything but `sealed` is authenticated by it as additional data. */
const KeyFile = z.strictObject({
  format: z.literal('proofbench-keys-1'),
  /** did:keys, readable while the file is locked. */
  issuing: z.string().max(200),
  sealing: z.string().max(200),
  scrypt: z.strictObject({ N: z.literal(COST.N), r: z.literal(COST.r), p: z.literal(COST.p), salt: hex(16) }),
  nonce: hex(12),
  /** AES-256-GCM of both seeds, issuing first, and its tag. */
  sealed: hex(2 * SEED_BYTES + TAG_BYTES),
});

/** Keys that are open, and the key that opens their file without its passphrase: 32 bytes, good for this one file. */
export interface OpenKeys {
  readonly keys: CenterKeys;
  readonly fileKey: Uint8Array;
}

/** Two fresh keys, and the text of the file that keeps them under `passphrase`. Takes about a third of a second. */
export async function createKeys(passphrase: string): Promise<OpenKeys & { readonly file: string }> {
  const seeds = randomBytes(2 * SEED_BYTES);
  const keys = keysOf(seeds);
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const open = {
    format: 'proofbench-keys-1',
    issuing: keys.issuing.did,
    sealing: keys.sealing.did,
    scrypt: { ...COST, salt: salt.toString('hex') },
    nonce: nonce.toString('hex'),
  };
  const fileKey = await keyFrom(passphrase, salt);
  const cipher = createCipheriv('aes-256-gcm', fileKey, nonce);
  cipher.setAAD(Buffer.from(canonicalJson(open)));
  const sealed = Buffer.concat([cipher.update(seeds), cipher.final(), cipher.getAuthTag()]);
  seeds.fill(0);
  return { file: `${canonicalJson({ ...open, sealed: sealed.toString('hex') })}\n`, keys, fileKey };
}

/**
 * Opens a key file's text. Throws `keys-damaged` for a text that is no key file, and `keys-wrong-passphrase` where the
 * passphrase does not fit or the file was changed: the two can not be told apart.
 */
export async function openKeys(file: string, passphrase: string): Promise<OpenKeys> {
  const { scrypt: derivation } = parseKeyFile(file);
  const fileKey = await keyFrom(passphrase, Buffer.from(derivation.salt, 'hex'));
  return { keys: openKeysWith(file, fileKey), fileKey };
}

/** Opens a key file's text with its file key. Throws as `openKeys` does. */
export function openKeysWith(file: string, fileKey: Uint8Array): CenterKeys {
  const { sealed, ...open } = parseKeyFile(file);
  const bytes = Buffer.from(sealed, 'hex');
  try {
    const decipher = createDecipheriv('aes-256-gcm', fileKey, Buffer.from(open.nonce, 'hex'), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(canonicalJson(open)));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return keysOf(Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]));
  } catch {
    throw new Fault('keys-wrong-passphrase', 'The passphrase does not open the key file. Type it again.');
  }
}

/** The did:keys a key file names, without its passphrase: what a locked desk can show. Throws `keys-damaged`. */
export function keysIn(file: string): { readonly issuing: string; readonly sealing: string } {
  const { issuing, sealing } = parseKeyFile(file);
  return { issuing, sealing };
}

function parseKeyFile(file: string): z.infer<typeof KeyFile> {
  try {
    return KeyFile.parse(JSON.parse(file));
  } catch {
    throw new Fault(
      'keys-damaged',
      'The key file is damaged. Put it back from a backup; nothing can be signed without it.',
    );
  }
}

function keysOf(seeds: Uint8Array): CenterKeys {
  return { issuing: signingKey(seeds.subarray(0, SEED_BYTES)), sealing: signingKey(seeds.subarray(SEED_BYTES)) };
}

function keyFrom(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // NFKC: the same passphrase typed on two keyboards may come as different code points.
    scrypt(passphrase.normalize('NFKC'), salt, 32, { ...COST, maxmem: MAX_MEMORY }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
