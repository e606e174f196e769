import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../core/base/fault.ts';
import { createKeys, keysIn, openKeys } from '../keys/key-file.ts';
import type { CenterKeys } from '../keys/signing-key.ts';
import { writeFileAtomic } from '../storage/atomic-file.ts';

const KEY_FILE = 'keys.json';

/** The center's keys: on disk under a passphrase, in memory once unlocked. */
export interface KeyVault {
  readonly phase: 'absent' | 'locked' | 'open';
  /** did:keys, '' before there are any. */
  readonly names: { readonly issuing: string; readonly sealing: string };
  /** Throws `center-locked`. */
  readonly keys: CenterKeys;
  /** Makes keys. The caller knows that nothing was ever signed with those that may lie there from a set-up cut short. */
  create(passphrase: string): Promise<void>;
  /** Throws `keys-wrong-passphrase`, `keys-damaged` or `keys-absent`. */
  unlock(passphrase: string): Promise<void>;
}

export function keyVault(directory: string): KeyVault {
  const file = join(directory, KEY_FILE);
  let keys: CenterKeys | undefined;
  return {
    get phase() {
      return keys !== undefined ? 'open' : existsSync(file) ? 'locked' : 'absent';
    },
    get names() {
      if (keys !== undefined) return { issuing: keys.issuing.did, sealing: keys.sealing.did };
      return existsSync(file) ? keysIn(readFileSync(file, 'utf8')) : { issuing: '', sealing: '' };
    },
    get keys() {
      if (keys === undefined)
        throw new Fault('center-locked', 'The keys are locked. Unlock the center with its passphrase first.');
      return keys;
    },
    async create(passphrase) {
      const made = await createKeys(passphrase);
      writeFileAtomic(file, made.file);
      keys = made.keys;
    },
    async unlock(passphrase) {
      if (!existsSync(file)) throw new Fault('keys-absent', 'The key file is missing. Put it back from a backup.');
      keys = await openKeys(readFileSync(file, 'utf8'), passphrase);
    },
  };
}
