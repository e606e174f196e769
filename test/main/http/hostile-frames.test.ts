import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Duplex } from 'node:stream';
import { expect, test } from 'vitest';
import { BOOTH_SOCKET_PATH } from '../../../src/shared/booth.ts';
import { DESK_SOCKET_PATH } from '../../../src/shared/desk.ts';
import { logIn } from '../support/desk-client.ts';
import { boothOrigin, seatBooth } from '../support/seat.ts';
import { startCenter, startHost } from '../support/test-host.ts';

const TEXT = 0x81;
const BINARY = 0x82;

/** A client's frame as RFC 6455 §5.2 lays it out, masked with zeros; `first` is its first byte. */
function frame(first: number, payload: Uint8Array): Buffer {
  const head = Buffer.alloc(payload.length < 126 ? 2 : 10);
  head[0] = first;
  head[1] = 0x80 | (payload.length < 126 ? payload.length : 127);
  if (payload.length >= 126) head.writeBigUInt64BE(BigInt(payload.length), 2);
  return Buffer.concat([head, Buffer.alloc(4), payload]);
}

const HOSTILE: Readonly<Record<string, Buffer>> = {
  'one byte more than a message may have': frame(TEXT, Buffer.alloc(256 * 1024 + 1, 0x20)),
  'reserved bits': frame(TEXT | 0x70, Buffer.from('{}')),
  'text that is no UTF-8': frame(TEXT, Buffer.from([0xc3, 0x28])),
  'an unknown opcode': frame(0x8b, Buffer.alloc(0)),
  'no mask': Buffer.from([TEXT, 0x01, 0x20]),
  'a close code that does not exist': frame(0x88, Buffer.from([0x00, 0x01])),
  'text of no protocol': frame(TEXT, Buffer.from('nonsense')),
  'JSON of no protocol': frame(TEXT, Buffer.from('{"i":1,"p":[]}')),
  null: frame(TEXT, Buffer.from('null')),
  'bytes of no protocol': frame(BINARY, Buffer.from([0xff, 0xff, 0xff, 0xff, 0x7b])),
};

/** The stream under an upgraded socket. */
const upgraded = (url: string, cookie: string): Promise<Duplex> =>
  new Promise((resolve, reject) => {
    const headers = {
      origin: new URL(url).origin,
      cookie,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    };
    const sent = url.startsWith('https:')
      ? requestHttps(url, { headers, rejectUnauthorized: false, agent: false })
      : requestHttp(url, { headers, agent: false });
    sent.on('upgrade', (_response, stream) => {
      stream.on('error', () => {});
      stream.resume();
      resolve(stream);
    });
    sent.on('response', ({ statusCode }) => reject(new Error(`upgrade ${statusCode}`)));
    sent.on('error', reject);
    sent.end();
  });

/** Sends the frame and hangs up; done when the host has hung up too. */
async function hurl(url: string, cookie: string, bytes: Buffer): Promise<void> {
  const stream = await upgraded(url, cookie);
  const gone = new Promise((resolve) => stream.once('close', resolve));
  stream.end(bytes);
  await gone;
}

/** What nobody catches while `work` is done: each would end a host. */
async function uncaughtIn(work: () => Promise<void>): Promise<readonly unknown[]> {
  const uncaught: unknown[] = [];
  const keep = (error: unknown) => uncaught.push(error);
  process.on('uncaughtException', keep).on('unhandledRejection', keep);
  try {
    await work();
  } finally {
    process.off('uncaughtException', keep).off('unhandledRejection', keep);
  }
  return uncaught;
}

test('nothing an admitted desk sends ends the host', async () => {
  const host = await startHost();
  const { origin } = new URL(host.link ?? '');
  const cookie = await logIn(host.link ?? '');
  const uncaught = await uncaughtIn(async () => {
    for (const bytes of Object.values(HOSTILE)) await hurl(`${origin}${DESK_SOCKET_PATH}`, cookie, bytes);
    (await upgraded(`${origin}${DESK_SOCKET_PATH}`, cookie)).destroy();
  });
  expect(uncaught).toEqual([]);
});

test('[B11] nothing a booth sends ends the host, admitted or not', async () => {
  const { host, desk } = await startCenter();
  const { origin, cookie } = await seatBooth(desk.api);
  const uncaught = await uncaughtIn(async () => {
    for (const bytes of Object.values(HOSTILE))
      for (const known of [cookie, 'proofbench_booth_1=nobody'])
        await hurl(`${origin}${BOOTH_SOCKET_PATH}`, known, bytes);
  });
  expect(uncaught).toEqual([]);
  expect(await boothOrigin(desk.api)).toBe(origin);
  expect(host.ctx.live.all).toEqual([]);
});
