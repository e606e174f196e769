import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setUpCenter } from '../../../src/main/center/set-up.ts';
import { rows } from '../../../src/main/storage/database.ts';
import { openDesk } from '../support/desk-client.ts';
import { beginSitting, seatBooth } from '../support/seat.ts';
import { PASSPHRASE, startCenter, startHost } from '../support/test-host.ts';

test('[D4] a sample center with a booth, a sitting and keys is removed in one call, and set up anew', async () => {
  const { host, desk } = await startCenter();
  const { booth, sitting } = await beginSitting(desk.api);
  await desk.api.sittings.stop({ id: sitting, reason: 'Seen enough' });
  const { data } = host.ctx.places;
  expect(existsSync(join(data, 'scorers'))).toBe(true);

  expect(await desk.api.center.removeSample()).toMatchObject({
    phase: 'setUp',
    name: '',
    issuingKey: '',
    sample: false,
  });
  expect(await booth.closed).toBe(4401);
  expect(await desk.api.sittings.list()).toEqual([]);
  expect(await desk.api.booths.list()).toEqual([]);
  for (const left of ['keys.json', 'scorers', 'exports']) expect(existsSync(join(data, left)), left).toBe(false);
  expect(rows(host.ctx.db, 'SELECT id FROM person')).toEqual([]);
  expect(rows(host.ctx.db, 'SELECT n FROM center_event')).toEqual([]);

  const ready = await desk.api.center.setUp({
    name: 'Real Center',
    manager: 'Real Manager',
    passphrase: PASSPHRASE,
    sample: false,
  });
  expect(ready).toMatchObject({ phase: 'ready', name: 'Real Center', sample: false });
  expect((await seatBooth(desk.api)).boothId).toBeTypeOf('string');
  // What is kept for ever is kept for ever again.
  expect(() => host.ctx.db.exec('DELETE FROM center_event')).toThrow('audit lines are kept');
});

test('[D4] after a removal and a restart the host is at first start', async () => {
  const { host, desk } = await startCenter();
  await desk.api.center.removeSample();
  await host.close();
  const later = await startHost({}, host.ctx.places.data);
  const again = await openDesk(later.link ?? '');
  expect(await again.api.center.get()).toMatchObject({ phase: 'setUp' });
  again.close();
});

test('[D4] while an attempt runs nothing is removed', async () => {
  const { desk } = await startCenter();
  await beginSitting(desk.api);
  await expect(desk.api.center.removeSample()).rejects.toMatchObject({ code: 'attempt-running' });
  expect(await desk.api.sittings.list()).toMatchObject([{ state: 'inProgress' }]);
});

test('[D4] a real center is never removed', async () => {
  const host = await startHost();
  await setUpCenter(host.ctx, { name: 'Real Center', manager: 'Manager', passphrase: PASSPHRASE, sample: false });
  const desk = await openDesk(host.link ?? '');
  await expect(desk.api.center.removeSample()).rejects.toMatchObject({ code: 'center-is-real' });
  expect(await desk.api.center.get()).toMatchObject({ phase: 'ready', name: 'Real Center' });
  desk.close();
});
