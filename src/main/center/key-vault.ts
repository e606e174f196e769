import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../core/base/fault.ts';
import { createKeys, keysIn, type OpenKeys, openKeys, openKeysWith } from '../keys/key-file.ts';
import type { CenterKeys } from '../keys/signing-key.ts';
import type { SystemSecrets } from '../keys/system-secrets.ts';
import { writeFileAtomic } from '../storage/atomic-file.ts';

export const KEY_FILE = 'keys.json';
/** The key file's key, sealed by the operating system for the person who is logged in. Lost, the passphrase opens the keys. */
const KEPT_FILE = 'keys.kept';

/** The center's keys: on disk under a passphrase, in memory once unlocked. */
export interface KeyVault {
  readonly phase: 'absent' | 'locked' | 'open';
  /** did:keys, '' before there are any. */
  readonly names: { readonly issuing: string; readonly sealing: string };
  /** Throws `center-locked`. */
  readonly keys: CenterKeys;
  /** Do the keys open with this computer's user, without the passphrase? `unable` where the system keeps no secrets. */
  readonly kept: 'yes' | 'no' | 'unable';
  /** Throws `center-busy` while something is under way that needs these very keys from its first step to its last. */
  expectUnused(): void;
  /** Does `work` while nobody can take the keys away. */
  using<Value>(work: () => Promise<Value>): Promise<Value>;
  /**
   * Makes keys. The caller knows that nothing was ever signed with those that may lie there from a set-up cut short. Throws
   * `center-busy` while others are being made, or those that are there are in use.
   */
  create(passphrase: string): Promise<void>;
  /** Throws `keys-wrong-passphrase`, `keys-damaged` or `keys-absent`. */
  unlock(passphrase: string): Promise<void>;
  /** Unlocks with what the system kept; answers whether that was possible. What does not open any more is forgotten. */
  unlockKept(): Promise<boolean>;
  /** Lets the system keep the open keys, or no longer. Throws `center-locked` or `keys-not-kept`. */
  keep(yes: boolean): Promise<void>;
  /** Takes the keys away, from memory and disk: what they signed can be signed by nobody again. Throws `center-busy`. */
  destroy(): void;
}

const busy = (): Fault =>
  new Fault('center-busy', 'The center is being set up, or a file of it is being made. Try again in a moment.');

export function keyVault(directory: string, secrets?: SystemSecrets): KeyVault {
  const file = join(directory, KEY_FILE);
  const keptFile = join(directory, KEPT_FILE);
  let open: OpenKeys | undefined;
  let users = 0;
  const expectUnused = (): void => {
    if (users > 0) throw busy();
  };
  const using = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    users++;
    try {
      return await work();
    } finally {
      users--;
    }
  };
  const opened = (): OpenKeys => {
    if (open === undefined)
      throw new Fault('center-locked', 'The keys are locked. Unlock the center with its passphrase first.');
    return open;
  };
  const forget = (): void => rmSync(keptFile, { force: true });
  return {
    get phase() {
      return open !== undefined ? 'open' : existsSync(file) ? 'locked' : 'absent';
    },
    get names() {
      if (open !== undefined) return { issuing: open.keys.issuing.did, sealing: open.keys.sealing.did };
      return existsSync(file) ? keysIn(readFileSync(file, 'utf8')) : { issuing: '', sealing: '' };
    },
    get keys() {
      return opened().keys;
    },
    get kept() {
      return secrets === undefined ? 'unable' : existsSync(keptFile) ? 'yes' : 'no';
    },
    expectUnused,
    using,
    async create(passphrase) {
      expectUnused();
      const { file: content, ...made } = await using(() => createKeys(passphrase));
      forget();
      writeFileAtomic(file, content);
      open = made;
    },
    async unlock(passphrase) {
      if (!existsSync(file)) throw new Fault('keys-absent', 'The key file is missing. Put it back from a backup.');
      const content = readFileSync(file, 'utf8');
      const opened = await openKeys(content, passphrase);
      // What was opened meanwhile taken away, or made anew, is not what this center signs with.
      if (!existsSync(file) || readFileSync(file, 'utf8') !== content) throw busy();
      open = opened;
    },
    async unlockKept() {
      if (secrets === undefined || !existsSync(keptFile) || !existsSync(file)) return false;
      try {
        const fileKey = Buffer.from(await secrets.open(readFileSync(keptFile)), 'hex');
        open = { keys: openKeysWith(readFileSync(file, 'utf8'), fileKey), fileKey };
        return true;
      } catch {
        forget();
        return false;
      }
    },
    async keep(yes) {
      if (!yes) return forget();
      const { fileKey } = opened();
      if (secrets === undefined)
        throw new Fault('keys-not-kept', 'This computer has no safe place for the keys. Go on using the passphrase.');
      writeFileAtomic(keptFile, await secrets.seal(Buffer.from(fileKey).toString('hex')));
    },
    destroy() {
      expectUnused();
      open = undefined;
      forget();
      rmSync(file, { force: true });
    },
  };
}
