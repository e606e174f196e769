import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeOptions } from '../../../src/cli/verify.ts';
import { TrustList } from '../../../src/core/credential/trust.ts';
import { verifyPackage } from '../../../src/verify/verify.ts';
import { beginSitting } from '../support/seat.ts';
import { startCenter } from '../support/test-host.ts';

const YEAR_MS = 365 * 86_400_000;
const decode = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

test('nothing is signed by a clock that was set back; set right, it is, and the center’s own trust entry verifies it', async () => {
  let ahead = 0;
  const clock = { now: () => Date.now() + ahead, monotonicMs: () => performance.now() };
  const { host, desk } = await startCenter({ clock });
  const { sitting } = await beginSitting(desk.api);
  await desk.api.sittings.stop({ id: sitting, reason: 'Seen enough' });
  await host.ctx.scoring.idle();
  for (const back of [YEAR_MS, 60_000]) {
    ahead = -back;
    await expect(desk.api.sittings.export({ id: sitting, kind: 'record' })).rejects.toMatchObject({
      code: 'clock-behind',
    });
    expect(existsSync(join(host.ctx.places.data, 'exports'))).toBe(false);
  }
  ahead = -YEAR_MS;
  await expect(desk.api.center.statusFile()).rejects.toMatchObject({ code: 'clock-behind' });
  ahead = 0;
  const { bytes } = await desk.api.sittings.export({ id: sitting, kind: 'record' });
  const trust = TrustList.parse(JSON.parse(Buffer.from(decode((await desk.api.center.trustFile()).bytes)).toString()));
  const report = await verifyPackage(decode(bytes), { ...nodeOptions(), trust, rescore: false });
  expect(report).toMatchObject({ verified: true, issuerKnown: true });
});
