import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepKeys } from '../../../src/main/center/kept-keys.ts';
import { unlockCenter } from '../../../src/main/center/set-up.ts';
import type { SystemSecrets } from '../../../src/main/keys/system-secrets.ts';
import { newestLines } from '../../../src/main/storage/audit.ts';
import { PASSPHRASE, startCenter, startHost, tempFolder } from '../support/test-host.ts';

/** A person's keyring: opens what it has sealed itself. */
function keyring(of: string): SystemSecrets {
  const mark = `${of}:`;
  return {
    seal: async (secret) => Buffer.from(mark + Buffer.from(secret).toString('base64')),
    open: async (sealed) => {
      const text = Buffer.from(sealed).toString();
      if (!text.startsWith(mark)) throw new Error('sealed by somebody else');
      return Buffer.from(text.slice(mark.length), 'base64').toString();
    },
  };
}

const actions = (host: Awaited<ReturnType<typeof startHost>>): readonly string[] =>
  newestLines(host.ctx.db, 20).map(({ line }) => (JSON.parse(line) as { what: string }).what);

test('keys the system keeps open with the person’s login; who else has the folder needs the passphrase', async () => {
  const data = tempFolder('kept');
  const { host } = await startCenter({ secrets: keyring('ana') }, data);
  expect(host.ctx.vault.kept).toBe('no');
  const { names } = host.ctx.vault;
  await keepKeys(host.ctx, true);
  expect(host.ctx.vault.kept).toBe('yes');
  expect(readFileSync(join(data, 'keys.kept'), 'utf8')).not.toContain(PASSPHRASE);
  expect(statSync(join(data, 'keys.kept')).mode & 0o777).toBe(0o600);
  expect(statSync(join(data, 'keys.json')).mode & 0o777).toBe(0o600);
  await host.close();

  const again = await startHost({ secrets: keyring('ana') }, data);
  expect(again.ctx.vault.phase).toBe('open');
  expect(again.ctx.vault.names).toEqual(names);
  expect(actions(again)).toContain('center.unlocked');
  await again.close();

  const headless = await startHost({}, data);
  expect([headless.ctx.vault.phase, headless.ctx.vault.kept]).toEqual(['locked', 'unable']);
  await expect(keepKeys(headless.ctx, true)).rejects.toMatchObject({ code: 'center-locked' });
  await unlockCenter(headless.ctx, PASSPHRASE);
  await expect(keepKeys(headless.ctx, true)).rejects.toMatchObject({ code: 'keys-not-kept' });
  await headless.close();

  const other = await startHost({ secrets: keyring('bea') }, data);
  expect([other.ctx.vault.phase, other.ctx.vault.kept]).toEqual(['locked', 'no']);
  await unlockCenter(other.ctx, PASSPHRASE);
  expect(other.ctx.vault.names).toEqual(names);
});

test('what is no longer to be kept is gone from the disk, and the next start asks for the passphrase', async () => {
  const data = tempFolder('kept');
  const { host } = await startCenter({ secrets: keyring('ana') }, data);
  await keepKeys(host.ctx, true);
  await keepKeys(host.ctx, false);
  expect(existsSync(join(data, 'keys.kept'))).toBe(false);
  expect(actions(host).slice(0, 2)).toEqual(['center.keysNotKept', 'center.keysKept']);
  await host.close();
  expect((await startHost({ secrets: keyring('ana') }, data)).ctx.vault.phase).toBe('locked');
});

test('a kept key that does not fit the key file opens nothing', async () => {
  const data = tempFolder('kept');
  const { host } = await startCenter({ secrets: keyring('ana') }, data);
  await host.close();
  writeFileSync(join(data, 'keys.kept'), await keyring('ana').seal('00'.repeat(32)));
  expect((await startHost({ secrets: keyring('ana') }, data)).ctx.vault.phase).toBe('locked');
});
