import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KEY_FILE } from '../../../src/main/center/key-vault.ts';
import { removeSample } from '../../../src/main/center/remove-sample.ts';
import { setUpCenter } from '../../../src/main/center/set-up.ts';
import { keysIn, openKeys } from '../../../src/main/keys/key-file.ts';
import { exportSitting } from '../../../src/main/sittings/export-sitting.ts';
import { beginSitting } from '../support/seat.ts';
import { PASSPHRASE, startCenter, startHost } from '../support/test-host.ts';

const settled = (all: readonly Promise<unknown>[]): Promise<readonly string[]> =>
  Promise.all(
    all.map((one) =>
      one.then(
        () => 'done',
        ({ code }: { readonly code: string }) => code,
      ),
    ),
  );

test('of two set-ups at once the first is done and the second refused, and its passphrase opens the keys', async () => {
  const { ctx } = await startHost();
  const setUp = (name: string) =>
    setUpCenter(ctx, { name, manager: 'Manager', passphrase: `passphrase of ${name}`, sample: true });
  expect(await settled([setUp('First'), setUp('Second')])).toEqual(['done', 'center-busy']);
  const file = readFileSync(join(ctx.places.data, KEY_FILE), 'utf8');
  expect(keysIn(file)).toEqual(ctx.vault.names);
  const { keys } = await openKeys(file, 'passphrase of First');
  expect(keys.issuing.did).toBe(ctx.vault.names.issuing);
  await expect(setUp('Third')).rejects.toMatchObject({ code: 'center-exists' });
});

test('[D4] while a package is being made its sample center stays, and after a removal no package is left', async () => {
  const { host, desk } = await startCenter();
  const { ctx } = host;
  const { sitting } = await beginSitting(desk.api);
  await desk.api.sittings.stop({ id: sitting, reason: 'Seen enough' });
  await ctx.scoring.idle();
  const made = exportSitting(ctx, sitting, 'record');
  await expect(desk.api.center.removeSample()).rejects.toMatchObject({ code: 'center-busy' });
  const { file } = await made;
  expect(existsSync(join(ctx.places.data, 'exports', file))).toBe(true);
  await desk.api.center.removeSample();
  expect(existsSync(join(ctx.places.data, 'exports'))).toBe(false);
});

test('[D4] keys that are being opened while their center is removed stay away', async () => {
  const { host } = await startCenter();
  const { ctx } = host;
  const unlocked = ctx.vault.unlock(PASSPHRASE);
  removeSample(ctx);
  await expect(unlocked).rejects.toMatchObject({ code: 'center-busy' });
  expect(ctx.vault.phase).toBe('absent');
});
