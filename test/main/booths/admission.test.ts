import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { BOOTH_CLOSE, BOOTH_SOCKET_PATH, PAIR_PATH } from '../../../src/shared/booth.ts';
import { boothOrigin, seatBooth } from '../support/seat.ts';
import { ask, hello, linkBooth, pairWith } from '../support/test-booth.ts';
import { startCenter } from '../support/test-host.ts';

test('[B1] pairing over the network: a code, a cookie, a socket; the code is used up', async () => {
  const { desk } = await startCenter();
  const origin = await boothOrigin(desk.api);
  const { code } = await desk.api.booths.newCode({ name: 'Booth 1' });
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  expect((await pairWith(origin, wrong)).reply).toMatchObject({ ok: false, code: 'pair-wrong-code' });
  const paired = await pairWith(origin, code);
  expect(paired.reply).toMatchObject({ ok: true, name: 'Booth 1' });
  expect((await pairWith(origin, code)).reply).toMatchObject({ ok: false, code: 'pair-no-code' });
  const booth = await linkBooth(origin, paired.cookie);
  booth.say(hello());
  expect(await booth.next('welcome')).toMatchObject({ boothName: 'Booth 1', center: 'Test Center', assignment: null });
});

test('[B2] the cookie is HttpOnly, SameSite=Strict and, over HTTPS, Secure', async () => {
  const { desk } = await startCenter();
  const origin = await boothOrigin(desk.api);
  const { code } = await desk.api.booths.newCode({ name: 'Booth 1' });
  const { headers } = await ask(`${origin}${PAIR_PATH}`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ code, device: 'test', mode: 'vr' }),
  });
  for (const part of ['HttpOnly', 'SameSite=Strict', 'Secure']) expect(String(headers['set-cookie'])).toContain(part);
});

test('[B2] a foreign origin, a foreign host and a missing cookie are refused, each in its own way', async () => {
  const { desk } = await startCenter();
  const { origin, cookie } = await seatBooth(desk.api);
  await expect(linkBooth(origin, cookie, { origin: 'https://evil.example' })).rejects.toThrow('upgrade 403');
  await expect(linkBooth(origin, cookie, { host: 'evil.example' })).rejects.toThrow('upgrade 421');
  const unknown = await linkBooth(origin, 'proofbench_booth_1=nobody');
  expect(await unknown.closed).toBe(BOOTH_CLOSE.notPaired);
  const pairAs = (headers: Record<string, string>) =>
    ask(`${origin}${PAIR_PATH}`, { method: 'POST', headers, body: '{"code":"000000","device":"","mode":"vr"}' });
  expect((await pairAs({ origin: 'https://evil.example' })).status).toBe(403);
  expect((await pairAs({})).status).toBe(403);
  expect((await ask(`${origin}/booth.html`, { headers: { host: 'evil.example' } })).status).toBe(421);
});

test('pages come with a policy that lets nothing in from elsewhere; the desk page is not for the network', async () => {
  const { desk } = await startCenter();
  const origin = await boothOrigin(desk.api);
  const { headers } = await ask(`${origin}/nothing.html`);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect((await ask(`${origin}/index.html`)).status).toBe(404);
  expect((await ask(`${origin}/booth.html`, { method: 'DELETE' })).status).toBe(405);
});

test('[B3] a newer socket of a booth takes over from the older one', async () => {
  const { desk } = await startCenter();
  const { booth, origin, cookie } = await seatBooth(desk.api);
  const newer = await linkBooth(origin, cookie);
  newer.say(hello());
  await newer.next('welcome');
  expect(await booth.closed).toBe(BOOTH_CLOSE.replaced);
});

test('a removed booth is shown out and stays out', async () => {
  const { desk } = await startCenter();
  const { booth, boothId, origin, cookie } = await seatBooth(desk.api);
  await desk.api.booths.remove({ id: boothId, reason: 'broken strap' });
  expect(await booth.closed).toBe(BOOTH_CLOSE.notPaired);
  expect(await (await linkBooth(origin, cookie)).closed).toBe(BOOTH_CLOSE.notPaired);
  expect(await desk.api.booths.list()).toEqual([]);
});

test('a headset on a USB cable pairs over plain HTTP on loopback, with a token that is good there alone', async () => {
  const { host, desk } = await startCenter();
  const usb = new URL(host.ctx.address.usbUrl).origin;
  const { code } = await desk.api.booths.newCode({ name: 'USB booth' });
  const answer = await fetch(`${usb}${PAIR_PATH}`, {
    method: 'POST',
    headers: { origin: usb, 'content-type': 'application/json' },
    body: JSON.stringify({ code, device: 'test', mode: 'vr' }),
  });
  expect(await answer.json()).toMatchObject({ ok: true });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const socket = new WebSocket(`${usb.replace('http', 'ws')}${BOOTH_SOCKET_PATH}`, {
    origin: usb,
    headers: { cookie },
  });
  await new Promise((resolve) => socket.once('open', resolve));
  socket.close();
  expect(await (await linkBooth(await boothOrigin(desk.api), cookie)).closed).toBe(BOOTH_CLOSE.notPaired);
});

test('slow senders are cut off: half a request, half a handshake', { timeout: 20_000 }, async () => {
  const { host, desk } = await startCenter();
  const port = Number(new URL(await boothOrigin(desk.api)).port);
  const cutOff = (start: (done: () => void) => void) => {
    const began = performance.now();
    return new Promise<number>((resolve) => start(() => resolve(performance.now() - began)));
  };
  const halfRequest = cutOff((done) => {
    const socket = connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      socket.write('GET /booth.html HTTP/1.1\r\nHost: localhost\r\n');
    });
    socket.on('close', done);
    socket.on('error', () => {});
  });
  const halfHandshake = cutOff((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('close', done);
    socket.on('error', () => {});
  });
  for (const ms of await Promise.all([halfRequest, halfHandshake])) expect(ms).toBeLessThan(12_000);
  expect(host.ctx.address.urls.length).toBeGreaterThan(0);
});
