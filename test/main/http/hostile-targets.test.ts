import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boothOrigin } from '../support/seat.ts';
import { startCenter } from '../support/test-host.ts';

/** Says it over a raw socket, as no client library would; answers the status, 0 where the host hung up. */
const say = (origin: string, target: string, more = '', method = 'GET'): Promise<number> =>
  new Promise((resolve) => {
    const { protocol, port } = new URL(origin);
    const request = Buffer.from(
      `${method} ${target} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n${more}\r\n`,
    );
    const socket =
      protocol === 'https:'
        ? connectTls({ port: Number(port), host: '127.0.0.1', rejectUnauthorized: false }, () => socket.write(request))
        : connect(Number(port), '127.0.0.1', () => socket.write(request));
    let heard = '';
    socket.on('data', (part) => {
      heard += part.toString('latin1');
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0)));
  });

const UPGRADE =
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n';
const KILLERS = [
  '//',
  'http://[',
  `/${'a'.repeat(300)}.js`,
  `/assets/${'a/'.repeat(3000)}b.js`,
  '/%69ndex.html',
  '*',
  '/%',
  '/a%00.js',
  'http://',
];
const piece = fc.constantFrom(
  '/',
  '//',
  '..',
  '%2f',
  '%2e',
  '%00',
  '%',
  '%ff',
  '\\',
  '[',
  ']',
  '@',
  ':',
  '?',
  '#',
  '*',
  'http:',
  'a'.repeat(300),
  '.js',
  'index.html',
  'booth',
  'pair',
  'socket',
  'login',
  'é',
);
const target = fc.array(fc.oneof(piece, fc.string()), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));

test('no request target ends the host, on no port, asked for as a page or as a socket', {
  timeout: 60_000,
}, async () => {
  const { host, desk } = await startCenter();
  const network = await boothOrigin(desk.api);
  const usb = new URL(host.ctx.address.usbUrl).origin;
  const own = new URL(host.link ?? '').origin;
  const origins = [network, usb, own];
  // An error that nobody catches ends a host; the test's own process hears of it here.
  const uncaught: unknown[] = [];
  const keep = (error: unknown) => uncaught.push(error);
  process.on('uncaughtException', keep).on('unhandledRejection', keep);
  try {
    for (const origin of origins)
      for (const killer of KILLERS) {
        const status = await say(origin, killer);
        expect([0, 200, 400, 401, 404], `${origin} ${killer.slice(0, 40)}`).toContain(status);
        await say(origin, killer, UPGRADE);
        await say(origin, killer, '', 'POST');
      }
    const asked = fc.asyncProperty(
      fc.constantFrom(...origins),
      target,
      fc.constantFrom('', UPGRADE),
      async (...said) => {
        expect(await say(...said)).toBeLessThan(500);
      },
    );
    await fc.assert(asked, { numRuns: 400 });
    for (const origin of [network, usb]) {
      expect(await say(origin, '/booth/pair')).toBe(403);
      for (const page of [
        '/index.html',
        '/%69ndex.html',
        '/INDEX.HTML',
        '//index.html',
        '/assets/..%2findex.html',
        '/verifier.html',
      ])
        expect(await say(origin, page), page).toBe(404);
    }
    expect(await say(own, '/')).toBe(401);
    expect(await desk.api.booths.list()).toEqual([]);
  } finally {
    process.off('uncaughtException', keep).off('unhandledRejection', keep);
  }
  expect(uncaught).toEqual([]);
});
