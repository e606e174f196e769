import { MessageChannel } from 'node:worker_threads';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { SittingId } from '../../../src/core/base/ids.ts';
import type { Host } from '../../../src/main/host.ts';
import { DESK_SOCKET_PATH, deskContract } from '../../../src/shared/desk.ts';
import { type DeskApi, logIn, openDesk } from '../support/desk-client.ts';
import { beginSitting, seatBooth } from '../support/seat.ts';
import { streamer } from '../support/test-booth.ts';
import { ensureScorer, PASSPHRASE, startHost } from '../support/test-host.ts';

async function overSocket(host: Host): Promise<DeskApi> {
  const desk = await openDesk(host.link ?? '');
  onTestFinished(() => desk.close());
  return desk.api;
}

async function overPort(host: Host): Promise<DeskApi> {
  const { port1, port2 } = new MessageChannel();
  host.connectDesk(port1);
  port1.start();
  port2.start();
  onTestFinished(() => port2.close());
  return createORPCClient(new PortLink({ port: port2 }));
}

const NOBODY = '7b0c6c3e-9a36-4c0e-8a53-0d3c2f1b9a11' as SittingId;

describe.each([
  ['WebSocket', overSocket],
  ['MessagePort', overPort],
])('[D1] over %s', (_name, connect) => {
  test('a center is set up, locked again by a restart, and unlocked by its passphrase alone', async () => {
    const host = await startHost();
    const api = await connect(host);
    expect(await api.center.get()).toMatchObject({ phase: 'setUp', issuingKey: '' });
    const ready = await api.center.setUp({
      name: 'Test Center',
      manager: 'Test Manager',
      passphrase: PASSPHRASE,
      sample: true,
    });
    expect(ready).toMatchObject({ phase: 'ready', name: 'Test Center', sample: true });
    expect(ready.issuingKey).toMatch(/^did:key:z6Mk/);
    expect(ready.sealingKey).not.toBe(ready.issuingKey);
    await host.close();

    const later = await startHost({}, host.ctx.places.data);
    const again = await connect(later);
    expect(await again.center.get()).toMatchObject({ phase: 'locked', issuingKey: ready.issuingKey });
    await expect(again.center.unlock({ passphrase: 'another passphrase' })).rejects.toMatchObject({
      code: 'keys-wrong-passphrase',
    });
    expect(await again.center.unlock({ passphrase: PASSPHRASE })).toMatchObject({ phase: 'ready' });
  });

  test('a Fault arrives with its code and sentence, bad input with BAD_REQUEST', async () => {
    const api = await connect(await startHost());
    const missing = await api.sittings.get({ id: NOBODY }).catch((error: unknown) => error);
    expect(missing).toBeInstanceOf(ORPCError);
    expect(missing).toMatchObject({ code: 'no-such-sitting', message: 'There is no such sitting at this center.' });
    await expect(api.sittings.get({ id: 'nonsense' as SittingId })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(api.booths.newCode({ name: '' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  test('[D2] a watch says the state at once and each change after it; leaving it ends it', async () => {
    const host = await startHost();
    const api = await connect(host);
    const watch = await api.center.watch();
    expect((await watch.next()).value).toMatchObject({ phase: 'setUp', language: 'en' });
    await api.center.setLanguage({ language: 'es' }).catch(() => {});
    host.ctx.changed.center.emit();
    expect((await watch.next()).value).toMatchObject({ phase: 'setUp' });
    await watch.return?.();
  });

  test('[D2] a watch of booths shows pairing and link, and no more than ten states a second', {
    timeout: 20_000,
  }, async () => {
    await ensureScorer();
    const host = await startHost();
    const api = await connect(host);
    await api.center.setUp({ name: 'Test Center', manager: 'Test Manager', passphrase: PASSPHRASE, sample: true });
    const watch = await api.booths.watch();
    expect((await watch.next()).value).toEqual([]);
    const { booth } = await seatBooth(api);
    let states = 0;
    for (let seen = false; !seen; states++) {
      const next = await watch.next();
      seen = next.done !== true && next.value[0]?.linked === true;
    }
    const began = performance.now();
    let more = 0;
    const count = (async () => {
      for await (const _ of watch) {
        more++;
        if (performance.now() - began > 1000) break;
      }
    })();
    for (let i = 0; i < 45; i++) {
      booth.say({ type: 'handUp', up: i % 2 === 0 });
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    booth.say({ type: 'handUp', up: true });
    await count;
    expect(states).toBeGreaterThan(0);
    expect(more).toBeGreaterThan(3);
    expect(more).toBeLessThanOrEqual(12);
  });

  test('[D2] the mirror shows every frame once, from the first, before it is durable and after', {
    timeout: 20_000,
  }, async () => {
    await ensureScorer();
    const host = await startHost();
    const api = await connect(host);
    await api.center.setUp({ name: 'Test Center', manager: 'Test Manager', passphrase: PASSPHRASE, sample: true });
    const { booth, boothId, header } = await beginSitting(api);
    const stream = streamer(header, 2);
    for (let i = 0; i < 3; i++) booth.socket.send(stream.batch(50));
    await booth.next('ack');
    const mirror = await api.booths.mirror({ id: boothId });
    let frames = 0;
    let updates = 0;
    const began = performance.now();
    while (frames < 240) {
      if (stream.frames < 240) booth.socket.send(stream.batch(30));
      const { value, done } = await mirror.next();
      if (done === true || value === undefined) break;
      expect(value.attempt).toBe(header.attempt);
      expect(value.firstFrame).toBe(frames);
      frames += Buffer.from(value.frames, 'base64').length / 70;
      updates++;
    }
    expect(frames).toBe(240);
    expect(updates).toBeLessThan(((performance.now() - began) / 1000) * 20 + 10);
    await mirror.return?.();
  });
});

test('[D1] the router answers every call of the contract', async () => {
  const host = await startHost();
  const api = await overPort(host);
  const paths = Object.entries(deskContract).flatMap(([group, calls]) =>
    Object.keys(calls).map((call) => [group, call]),
  );
  expect(paths.length).toBeGreaterThan(20);
  for (const [group = '', call = ''] of paths) {
    const procedure = (api as Record<string, Record<string, (input?: unknown) => Promise<unknown>>>)[group]?.[call];
    const answer = await procedure?.({ nonsense: true }).catch((error: unknown) => error);
    expect(answer, `${group}.${call}`).not.toMatchObject({ code: 'NOT_FOUND' });
  }
});

test('[D3] the printed link admits one browser, once; a foreign host or origin is refused', async () => {
  const host = await startHost();
  const link = host.link ?? '';
  const { origin, host: name } = new URL(link);
  expect((await fetch(`${origin}/`)).status).toBe(401);
  expect((await fetch(`${origin}/login?t=wrong`)).status).toBe(403);
  const cookie = await logIn(link);
  expect(cookie).toContain(new URL(link).port);
  expect((await fetch(link, { redirect: 'manual' })).status).toBe(403);
  expect((await fetch(`${origin}/nothing.html`, { headers: { cookie } })).status).toBe(404);

  const upgrade = (headers: Record<string, string>, path: string = DESK_SOCKET_PATH) =>
    new Promise<number | 'open'>((resolve) => {
      const socket = new WebSocket(`ws://${name}${path}`, { headers });
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('open', () => {
        socket.close();
        resolve('open');
      });
      socket.on('error', () => {});
    });
  expect(await upgrade({ cookie, origin })).toBe('open');
  expect(await upgrade({ cookie, origin: 'http://evil.example' })).toBe(403);
  expect(await upgrade({ cookie })).toBe(403);
  expect(await upgrade({ origin })).toBe(401);
  expect(await upgrade({ cookie, origin, host: 'evil.example' })).toBe(421);
  expect(await upgrade({ cookie, origin }, '/elsewhere')).toBe(404);
});
