import { expect, test } from 'vitest';
import type { TrackingCheck } from '../../../src/core/recording/header.ts';
import { BOOTH_CLOSE, type ToHost } from '../../../src/shared/booth.ts';
import { PACK, seatBooth, TASK } from '../support/seat.ts';
import { begin, CONDITIONS, hello, linkBooth } from '../support/test-booth.ts';
import { startCenter } from '../support/test-host.ts';

type Center = Awaited<ReturnType<typeof startCenter>>;

async function authorised({ desk }: Center, mode: 'vr' | 'flat') {
  const seat = await seatBooth(desk.api, `Booth ${mode}`, mode);
  const { id } = await desk.api.sittings.create({
    candidateName: 'Sample Candidate',
    pack: PACK,
    task: TASK,
    booth: seat.boothId,
    conditions: CONDITIONS,
  });
  await desk.api.sittings.authorise({ id, identitySeen: true, consent: true });
  return { ...seat, sitting: id };
}

test('[B12] a sitting authorised on a screen is not begun by a headset, and the try is noted', async () => {
  const center = await startCenter();
  const { origin, cookie, sitting, boothId } = await authorised(center, 'flat');
  for (let i = 0; i < 3; i++) {
    const headset = await linkBooth(origin, cookie);
    headset.say(hello('vr'));
    expect(await headset.closed).toBe(BOOTH_CLOSE.badMessage);
  }
  const { irregularities } = await center.desk.api.sittings.get({ id: sitting });
  expect(irregularities.map(({ kind, by }) => [kind, by])).toEqual([['technical', 'host']]);
  expect(irregularities[0]?.note).toContain('came back as a headset');
  expect((await center.desk.api.booths.list()).find(({ id }) => id === boothId)?.mode).toBe('flat');
  const screen = await linkBooth(origin, cookie);
  screen.say(hello('flat'));
  await screen.next('welcome');
  screen.say(begin(sitting, 'flat'));
  expect((await screen.next('granted')).header.mode).toBe('flat');
});

const withTracking = (message: ToHost, tracking: Partial<TrackingCheck>): ToHost =>
  message.type === 'begin' ? { ...message, tracking: { ...message.tracking, ...tracking } } : message;

test('[B12] the host judges the figures of the tracking check itself', async () => {
  const center = await startCenter();
  const { booth, sitting } = await authorised(center, 'vr');
  booth.say(withTracking(begin(sitting, 'vr'), { sweepJumps: 99_999, sweepLostMs: 600_000 }));
  expect(await booth.next('fault')).toMatchObject({ code: 'tracking-not-fit' });
  booth.say(withTracking(begin(sitting, 'vr'), { sweepJumps: 1 }));
  expect((await booth.next('granted')).header.tracking.verdict).toBe('usable');
  const { irregularities } = await center.desk.api.sittings.get({ id: sitting });
  expect(irregularities.map(({ kind, by }) => [kind, by])).toEqual([['technical', 'host']]);
});
