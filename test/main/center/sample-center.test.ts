import { expect, test } from 'vitest';
import { openSampleCenter } from '../../../src/main/center/sample-center.ts';
import type { HostContext } from '../../../src/main/context.ts';
import { rows } from '../../../src/main/storage/database.ts';
import { openDesk } from '../support/desk-client.ts';
import { ensureScorer, PASSPHRASE, startHost } from '../support/test-host.ts';

/** Every line's `prev`, and the hash of the line before it. */
const links = ({ db }: HostContext, table: 'audit_event' | 'center_event') =>
  rows<{ line: string; hash: string; before: string | null }>(
    db,
    table === 'center_event'
      ? 'SELECT line, hash, LAG(hash) OVER (ORDER BY n) AS before FROM center_event ORDER BY n'
      : 'SELECT line, hash, LAG(hash) OVER (PARTITION BY sitting ORDER BY n) AS before FROM audit_event ORDER BY sitting, n',
  ).map(({ line, before }) => ({ ...(JSON.parse(line) as { at: number; prev: string }), before }));

test('[D7] a sample center comes with three sittings: two to review, one whose badge can be exported and verifies', async () => {
  await ensureScorer();
  const host = await startHost();
  const desk = await openDesk(host.link ?? '');
  const { api } = desk;
  await api.center.setUp({ name: 'Sample Center', manager: 'Sample Manager', passphrase: PASSPHRASE, sample: true });
  await host.ctx.scoring.idle();

  const listed = await api.sittings.list();
  const sittings = await Promise.all(listed.map(({ id }) => api.sittings.get({ id })));
  const told = sittings.map(({ state, sample, exportable, irregularities, attempts }) => ({
    state,
    sample,
    exportable,
    irregularities,
    attempts: attempts.map((one) => [one.purpose, one.state, one.score?.result.recommendation]),
  }));
  const one = (recommendation: string) => [
    ['warmUp', 'finished', undefined],
    ['attempt', 'finished', recommendation],
  ];
  const common = { sample: true, irregularities: [] };
  expect(told).toEqual([
    { ...common, state: 'submitted', exportable: 'nothing', attempts: one('notYetCompetent') },
    { ...common, state: 'submitted', exportable: 'nothing', attempts: one('competent') },
    { ...common, state: 'decided', exportable: 'badge', attempts: one('competent') },
  ]);
  expect(await api.booths.list()).toEqual([]);

  // The export is verified as its reader will, scores computed again, before it is handed out.
  const decided = sittings[2]?.id;
  expect(await api.sittings.export({ id: decided!, kind: 'badge' })).toMatchObject({ kind: 'badge' });

  const now = host.ctx.clock.now();
  for (const table of ['center_event', 'audit_event'] as const) {
    const lines = links(host.ctx, table);
    expect(lines.length).toBeGreaterThan(3);
    for (const { at, prev, before } of lines) {
      expect(prev).toBe(before ?? '0'.repeat(64));
      expect(at).toBeLessThanOrEqual(now);
    }
  }
  desk.close();
});

test('[D7] its sittings go with the sample center, and come again with a new one', async () => {
  await ensureScorer();
  const host = await startHost();
  const desk = await openDesk(host.link ?? '');
  await openSampleCenter(host.ctx, { sittings: true });
  expect(await desk.api.sittings.list()).toHaveLength(3);
  await openSampleCenter(host.ctx, { sittings: true });
  expect(await desk.api.sittings.list()).toHaveLength(3);
  expect(await desk.api.center.removeSample()).toMatchObject({ phase: 'setUp' });
  expect(await desk.api.sittings.list()).toEqual([]);
  expect(rows(host.ctx.db, 'SELECT id FROM chunk UNION ALL SELECT id FROM motion_print')).toEqual([]);
  await openSampleCenter(host.ctx, { sittings: true });
  const again = await desk.api.sittings.list();
  expect(again).toHaveLength(3);
  // The same motion in a new center is no repetition.
  for (const { id } of again) expect(await desk.api.sittings.get({ id })).toMatchObject({ irregularities: [] });
  desk.close();
});

test('[D7] a real center comes with nothing', async () => {
  await ensureScorer();
  const host = await startHost();
  const desk = await openDesk(host.link ?? '');
  await desk.api.center.setUp({ name: 'Center', manager: 'Manager', passphrase: PASSPHRASE, sample: false });
  expect(await desk.api.sittings.list()).toEqual([]);
  desk.close();
});
