import { createServer, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { limitConnections, MAX_FROM_ADDRESS, MAX_FROM_SELF, mostFrom } from '../../../src/main/http/limits.ts';
import { boothOrigin, seatBooth } from '../support/seat.ts';
import { startCenter } from '../support/test-host.ts';

interface Idle {
  readonly socket: Socket;
  readonly closed: Promise<void>;
}

/** A connection that says nothing. Loopback is a whole network: another address of it is another stranger. */
function idle(port: number, from: string): Promise<Idle> {
  const socket = connect({ port, host: '127.0.0.1', localAddress: from });
  socket.on('error', () => {});
  socket.resume();
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  onTestFinished(() => void socket.destroy());
  return new Promise((resolve) => socket.once('connect', () => resolve({ socket, closed })));
}

const many = (count: number, port: number, from: string) =>
  Promise.all(Array.from({ length: count }, () => idle(port, from)));

test('an address of the network has 64 connections, this computer 256', () => {
  expect([MAX_FROM_ADDRESS, MAX_FROM_SELF]).toEqual([64, 256]);
  for (const address of ['127.0.0.1', '127.0.0.2', '::1', '::ffff:127.0.0.1']) expect(mostFrom(address)).toBe(256);
  for (const address of ['192.168.1.20', '10.127.0.1', '::ffff:10.0.0.1', 'fe80::1'])
    expect(mostFrom(address)).toBe(64);
});

test('the last connection an address may have is served, the next is hung up on, and a place that is left can be taken', async () => {
  const server = createServer((_request, response) => response.end('here'));
  limitConnections(server, () => 3);
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  onTestFinished(() => void server.close());
  const answered = ({ socket }: Idle) =>
    new Promise<string>((resolve) => {
      socket.once('data', (part) => resolve(part.toString('latin1').slice(0, 15)));
      socket.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
    });
  const [first, , third] = [
    await idle(port, '127.0.0.1'),
    await idle(port, '127.0.0.1'),
    await idle(port, '127.0.0.1'),
  ];
  expect(await answered(third)).toBe('HTTP/1.1 200 OK');
  const fourth = await idle(port, '127.0.0.1');
  expect(await Promise.race([answered(fourth), fourth.closed.then(() => 'hung up on')])).toBe('hung up on');
  expect(await answered(await idle(port, '127.0.0.2'))).toBe('HTTP/1.1 200 OK');

  first.socket.destroy();
  await first.closed;
  // The server hears of the end by its own event: asked until it has, each asking a connection of its own.
  let free = false;
  while (!free) {
    const next = await idle(port, '127.0.0.1');
    free = await Promise.race([answered(next).then(() => true), next.closed.then(() => false)]);
  }
});

/** The status that another request from that address gets; 0 where it is hung up on. */
const asked = (url: string, from: string): Promise<number> =>
  new Promise((resolve) => {
    const { protocol, port } = new URL(url);
    const options = { port, host: '127.0.0.1', path: '/booth/pair', localAddress: from, agent: false };
    const headers = { host: `localhost:${port}` };
    const request = protocol === 'https:' ? requestHttps : requestHttp;
    request({ ...options, headers, rejectUnauthorized: false }, ({ statusCode }) => resolve(statusCode ?? 0))
      .on('error', () => resolve(0))
      .end();
  });

test('silent connections of one address, on any port, keep no booth out', { timeout: 60_000 }, async () => {
  const { host, desk } = await startCenter();
  const lan = await boothOrigin(desk.api);
  for (const [url, status] of [
    [lan, 403],
    [host.ctx.address.usbUrl, 403],
    [host.link ?? '', 401],
  ] as const) {
    // All that may be had, and 54 more.
    const opened = await many(MAX_FROM_SELF + 54, Number(new URL(url).port), '127.0.0.2');
    expect(await asked(url, '127.0.0.2'), url).toBe(0);
    expect(await asked(url, '127.0.0.1'), url).toBe(status);
    // Neither a connection that was held nor one that was hung up on is counted after its end, over TLS either.
    for (const { socket } of opened) socket.destroy();
    let again = 0;
    while (again === 0) again = await asked(url, '127.0.0.2');
    expect(again).toBe(status);
  }
  const { booth } = await seatBooth(desk.api);
  expect(booth.socket.readyState).toBe(booth.socket.OPEN);
});
