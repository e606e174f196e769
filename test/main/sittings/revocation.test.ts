import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeOptions } from '../../../src/cli/verify.ts';
import type { SittingId } from '../../../src/core/base/ids.ts';
import { TrustList } from '../../../src/core/credential/trust.ts';
import type { Host } from '../../../src/main/host.ts';
import { sittingLines } from '../../../src/main/storage/audit.ts';
import { row } from '../../../src/main/storage/database.ts';
import { verifyPackage } from '../../../src/verify/verify.ts';
import { json, partsOf } from '../../verify/forge.ts';
import { type DeskApi, openDesk } from '../support/desk-client.ts';
import { beginSitting } from '../support/seat.ts';
import { begin, streamer } from '../support/test-booth.ts';
import { startCenter, startHost } from '../support/test-host.ts';

const decode = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
const REASON = 'Issued to the wrong person';

/** A sitting in a headset, warm-up and one short attempt, decided competent against the scorer with a reason. */
async function competentSitting(host: Host, desk: DeskApi): Promise<SittingId> {
  const { booth, header: warmUp, sitting } = await beginSitting(desk, 'Booth 1', 'vr');
  const record = async (header: typeof warmUp, seed: number): Promise<void> => {
    const stream = streamer(header, seed);
    for (let i = 0; i < 5; i++) booth.socket.send(stream.batch(20));
    booth.say({ type: 'finish', attempt: header.attempt, frames: stream.frames, events: stream.events });
    await booth.next('finished');
  };
  await record(warmUp, 31);
  booth.say(begin(sitting, 'vr'));
  await record((await booth.next('granted')).header, 32);
  await desk.sittings.submit({ id: sitting });
  await host.ctx.scoring.idle();
  await desk.sittings.decide({ id: sitting, verdict: 'competent', reason: 'Seen at the booth.' });
  return sitting;
}

async function issued(options: Parameters<typeof startCenter>[0] = {}) {
  const { host, desk } = await startCenter(options);
  const id = await competentSitting(host, desk.api);
  const { bytes } = await desk.api.sittings.export({ id, kind: 'badge' });
  return { host, api: desk.api, id, badge: decode(bytes) };
}

const REVOKED = 'revoked' as const;

describe('[D5] a badge is revoked, for good', () => {
  test('status list, detail, audit trail and every reader with the new list say so; the record stays', {
    timeout: 60_000,
  }, async () => {
    const { host, api, id, badge } = await issued();
    expect((await api.sittings.get({ id })).badge).toMatchObject({ revokedAt: null, revokedReason: '' });
    const trust = TrustList.parse(JSON.parse(Buffer.from(decode((await api.center.trustFile()).bytes)).toString()));
    const read = async (status?: Uint8Array) => {
      const given = status === undefined ? {} : { status };
      const { verified, state, steps } = await verifyPackage(badge, {
        ...nodeOptions(),
        trust,
        ...given,
        rescore: false,
      });
      return [verified, state, steps.find((step) => step.id === 'status')?.code];
    };
    const before = decode((await api.center.statusFile()).bytes);
    expect(await read(before)).toEqual([true, 'verified', null]);

    const detail = await api.sittings.revoke({ id, reason: REASON });
    expect(detail).toMatchObject({
      state: 'decided',
      exportable: 'record',
      noBadgeBecause: REVOKED,
      badge: { revokedReason: REASON, revokedAt: expect.any(Number) },
    });
    const { file, bytes } = await api.center.statusFile();
    const after = decode(bytes);
    expect(readFileSync(join(host.ctx.places.data, 'exports', file))).toEqual(Buffer.from(after));
    expect(await read()).toEqual([true, 'verified', null]);
    expect(await read(after)).toEqual([false, 'expired-or-revoked', 'E_REVOKED']);

    const lines = sittingLines(host.ctx.db, id);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ what: 'badge.revoked', by: 'manager' });
    expect(lines.join()).not.toContain(REASON);
    expect((await api.audit.list({ sitting: null, limit: 5 })).map(({ what }) => what)).toContain('statusList.signed');

    await expect(api.sittings.export({ id, kind: 'badge' })).rejects.toMatchObject({ code: 'badge-revoked' });
    const record = decode((await api.sittings.export({ id, kind: 'record' })).bytes);
    expect(Buffer.from(partsOf(record).get('audit.jsonl') ?? '').toString()).toContain('badge.revoked');
    expect(await verifyPackage(record, { ...nodeOptions(), trust, rescore: false })).toMatchObject({ verified: true });
  });

  test('it can not be taken back or repeated, and needs a badge, a reason and open keys', {
    timeout: 60_000,
  }, async () => {
    const { host, api, id } = await issued();
    await expect(api.sittings.revoke({ id, reason: ' ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await host.close();
    const later = await startHost({}, host.ctx.places.data);
    const desk = await openDesk(later.link ?? '');
    await expect(desk.api.sittings.revoke({ id, reason: REASON })).rejects.toMatchObject({ code: 'center-locked' });
    await expect(desk.api.center.statusFile()).rejects.toMatchObject({ code: 'center-locked' });
    expect((await desk.api.sittings.get({ id })).badge?.revokedAt).toBeNull();
    await desk.api.center.unlock({ passphrase: 'a passphrase for tests' });
    await desk.api.sittings.revoke({ id, reason: REASON });
    await expect(desk.api.sittings.revoke({ id, reason: REASON })).rejects.toMatchObject({
      code: 'badge-revoked-before',
    });
    expect(() => later.ctx.db.exec('UPDATE credential SET revoked_at = NULL')).toThrow('revocations are kept');
    expect(() => later.ctx.db.exec('DELETE FROM credential')).toThrow('credentials are kept');
    // [D10] Whoever takes it back past all that gets no list signed that leaves it out.
    later.ctx.db.exec('DROP TRIGGER revocation_kept; UPDATE credential SET revoked_at = NULL, revoked_reason = NULL');
    await expect(desk.api.center.statusFile()).rejects.toMatchObject({ code: 'data-damaged' });
    await expect(desk.api.sittings.export({ id, kind: 'badge' })).rejects.toMatchObject({ code: 'data-damaged' });
    desk.close();
  });

  test('a sitting without a badge has none to revoke', async () => {
    const { host, desk } = await startCenter();
    const { sitting: id } = await beginSitting(desk.api);
    await desk.api.sittings.stop({ id, reason: 'Seen enough' });
    await expect(desk.api.sittings.revoke({ id, reason: REASON })).rejects.toMatchObject({ code: 'badge-not-issued' });
    expect(row(host.ctx.db, 'SELECT id FROM credential')).toBeUndefined();
  });
});

test('[P9] a badge that is exported again after a year is the same, and lasts no longer', {
  timeout: 60_000,
}, async () => {
  let aheadMs = 0;
  const clock = { now: () => Date.now() + aheadMs, monotonicMs: () => performance.now() };
  const { api, id, badge } = await issued({ clock });
  const first = json(partsOf(badge), 'credential.json');
  aheadMs = 365 * 86_400_000;
  const again = json(partsOf(decode((await api.sittings.export({ id, kind: 'badge' })).bytes)), 'credential.json');
  const { proof: _, relatedResource, ...same } = again;
  expect(first).toMatchObject(same);
  expect(again.proof[0].created > first.proof[0].created).toBe(true);
  expect(relatedResource).not.toEqual(first.relatedResource);
});

test('[D6] the trust file names the keys of the center from its set-up on, and is refused before there is one', async () => {
  const { host, desk } = await startCenter();
  const { file, bytes } = await desk.api.center.trustFile();
  const list = TrustList.parse(JSON.parse(Buffer.from(decode(bytes)).toString()));
  const { issuingKey, sealingKey, sample } = await desk.api.center.get();
  expect(file).toBe('trust.json');
  const { at } = row<{ at: number }>(host.ctx.db, 'SELECT created_at AS at FROM center') ?? { at: 0 };
  const from = new Date(Math.floor(at / 1000) * 1000).toISOString().replace('.000Z', 'Z');
  expect(list.issuers).toEqual([
    {
      name: 'Test Center',
      sample,
      keys: [
        { id: issuingKey, purpose: 'issuing', from, until: null, compromisedSince: null },
        { id: sealingKey, purpose: 'sealing', from, until: null, compromisedSince: null },
      ],
    },
  ]);
  const empty = await startHost();
  const other = await openDesk(empty.link ?? '');
  await expect(other.api.center.trustFile()).rejects.toMatchObject({ code: 'center-not-set-up' });
  expect(existsSync(join(empty.ctx.places.data, 'exports'))).toBe(false);
  other.close();
});
