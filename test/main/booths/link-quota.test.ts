import { expect, test } from 'vitest';
import type { BoothId } from '../../../src/core/base/ids.ts';
import { linkQuota } from '../../../src/main/booths/link-quota.ts';
import { newestLines, sittingLines } from '../../../src/main/storage/audit.ts';
import { BOOTH_CLOSE } from '../../../src/shared/booth.ts';
import { beginSitting } from '../support/seat.ts';
import { linkBooth } from '../support/test-booth.ts';
import { startCenter } from '../support/test-host.ts';

test('[B3] a booth may come 60 times at once, then once a second; another booth does not pay for it', () => {
  const quota = linkQuota();
  const [one, two] = ['one' as BoothId, 'two' as BoothId];
  for (let i = 0; i < 60; i++) expect(quota.take(one, 0)).toBe(true);
  expect(quota.take(one, 0)).toBe(false);
  expect(quota.take(one, 999)).toBe(false);
  expect(quota.take(one, 1000)).toBe(true);
  expect(quota.take(one, 1000)).toBe(false);
  expect(quota.take(two, 1000)).toBe(true);
});

test('[B3] a booth that comes and goes without end is shown out, and the trails stay short', {
  timeout: 30_000,
}, async () => {
  const { host, desk } = await startCenter();
  const { origin, cookie, sitting } = await beginSitting(desk.api);
  const codes: number[] = [];
  for (let i = 0; i < 120; i++) {
    const booth = await linkBooth(origin, cookie);
    if (i > 90) codes.push(await Promise.race([booth.closed, new Promise<number>((done) => setTimeout(done, 300, 0))]));
    booth.socket.terminate();
  }
  expect(codes).toContain(BOOTH_CLOSE.tooMuch);
  const refused = newestLines(host.ctx.db, 1000).filter(({ line }) => line.includes('too-many-links'));
  expect(refused).toHaveLength(1);
  const lost = sittingLines(host.ctx.db, sitting).filter((line) => line.includes('linkLost'));
  expect(lost).toHaveLength(1);
});
