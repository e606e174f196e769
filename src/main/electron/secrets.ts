import { safeStorage } from 'electron';
import type { SystemSecrets } from '../keys/system-secrets.ts';

/** Keepers of secrets that are none: the first encrypts with a key that stands in Chromium's sources. */
const NO_KEEPERS: readonly string[] = ['basic_text', 'unknown'];

/**
 * The system's store of secrets once the app is ready: DPAPI, Keychain, or on Linux a wallet or keyring. Undefined where there
 * is none that keeps anything; then the keys are under the center's passphrase alone, as without Electron.
 */
export async function systemSecrets(platform: string = process.platform): Promise<SystemSecrets | undefined> {
  if (platform === 'linux' && NO_KEEPERS.includes(safeStorage.getSelectedStorageBackend())) return undefined;
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return undefined;
  return {
    seal: (secret) => safeStorage.encryptStringAsync(secret),
    open: async (sealed) => (await safeStorage.decryptStringAsync(Buffer.from(sealed))).result,
  };
}
