import { request } from 'node:https';
import { WebSocket } from 'ws';
import type { SittingId } from '../../../src/core/base/ids.ts';
import type { RecordingHeader } from '../../../src/core/recording/header.ts';
import { encodeBatch } from '../../../src/shared/batch.ts';
import {
  BOOTH_PROTOCOL,
  BOOTH_SOCKET_PATH,
  PAIR_PATH,
  PairReply,
  ToBooth,
  type ToHost,
} from '../../../src/shared/booth.ts';
import { eventsUpTo, framesFrom } from './motion.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | readonly string[] | undefined>;
  readonly body: string;
}

/** One request to the booth server; its certificate is the center's own and not what these tests are about. */
export function ask(
  url: string,
  options: { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { body, ...rest } = options;
    const sent = request(url, { rejectUnauthorized: false, agent: false, ...rest }, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => {
        text += part.toString('utf8');
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Types a code. Answers the host's reply, and the cookie where it admits. */
export async function pairWith(
  origin: string,
  code: string,
  mode: 'vr' | 'flat' = 'flat',
): Promise<{ readonly reply: PairReply; readonly cookie: string; readonly status: number }> {
  const { body, headers, status } = await ask(`${origin}${PAIR_PATH}`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ code, device: 'test booth', mode }),
  });
  const cookie = String(headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
  return { reply: PairReply.parse(JSON.parse(body)), cookie, status };
}

type Of<T extends ToBooth['type']> = Extract<ToBooth, { type: T }>;

/** A booth's end of the socket: says what it is told to, well-behaved or not. */
export interface TestBooth {
  readonly socket: WebSocket;
  /** Everything the host said, in order. */
  readonly heard: readonly ToBooth[];
  say(message: ToHost): void;
  /** The next message of this type that has not been taken. Rejects when the socket closes first. */
  next<T extends ToBooth['type']>(type: T): Promise<Of<T>>;
  /** Resolves to the close code. */
  readonly closed: Promise<number>;
}

export async function linkBooth(
  origin: string,
  cookie: string,
  headers: Record<string, string> = {},
): Promise<TestBooth> {
  const url = `${origin.replace('http', 'ws')}${BOOTH_SOCKET_PATH}`;
  const socket = new WebSocket(url, { rejectUnauthorized: false, headers: { cookie, origin, ...headers } });
  const heard: ToBooth[] = [];
  const taken = new Set<ToBooth>();
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const look of [...waiting]) look();
  };
  const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)));
  let isClosed = false;
  void closed.then((code) => {
    isClosed = true;
    closeCode = code;
    wake();
  });
  let closeCode = 0;
  socket.on('error', () => {});
  socket.on('message', (data: Buffer) => {
    heard.push(ToBooth.parse(JSON.parse(data.toString('utf8'))));
    wake();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('unexpected-response', (_request, response) => reject(new Error(`upgrade ${response.statusCode}`)));
    socket.once('error', reject);
  });
  return {
    socket,
    heard,
    closed,
    say: (message) => socket.send(JSON.stringify(message)),
    next: (type) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = heard.find((message) => message.type === type && !taken.has(message));
          if (found === undefined && !isClosed) return;
          waiting.delete(look);
          if (found === undefined) return reject(new Error(`closed with ${closeCode} before ${type}`));
          taken.add(found);
          resolve(found as Of<typeof type>); // found by its type
        };
        waiting.add(look);
        look();
      }),
  };
}

export const CONDITIONS = {
  hand: 'right',
  posture: 'standing',
  reducedMotion: false,
  captions: false,
  extraTimePercent: 0,
} as const;

export const hello = (mode: 'vr' | 'flat' = 'flat'): ToHost => ({
  type: 'hello',
  protocol: BOOTH_PROTOCOL,
  device: 'test booth',
  mode,
});

export const begin = (sitting: SittingId, mode: 'vr' | 'flat' = 'flat'): ToHost => ({
  type: 'begin',
  sitting,
  placement: { origin: [0, 9000, -4000], yaw: 0 },
  tracking: {
    positionMm: '0.3',
    rotationDeg: '0.1',
    sweepJumps: 0,
    sweepLostMs: 0,
    verdict: mode === 'vr' ? 'good' : 'notApplicable',
  },
  conditions: CONDITIONS,
});

/** Sends seeded frames as fast as it is asked to; remembers how far it is. */
export interface Streamer {
  readonly frames: number;
  readonly events: number;
  /** The next batch, of `count` frames. */
  batch(count: number): Uint8Array;
  /** Goes on from what the host has. */
  rewind(frames: number, events: number): void;
}

export function streamer(header: Pick<RecordingHeader, 'attempt'>, seed: number): Streamer {
  let frames = 0;
  let events = 0;
  return {
    get frames() {
      return frames;
    },
    get events() {
      return events;
    },
    batch(count) {
      const due = eventsUpTo(events, frames + count - 1);
      const bytes = encodeBatch({
        attempt: header.attempt,
        firstFrame: frames,
        firstEvent: events,
        frames: framesFrom(seed, frames, count),
        events: due,
      });
      frames += count;
      events += due.length;
      return bytes;
    },
    rewind(toFrames, toEvents) {
      frames = toFrames;
      events = toEvents;
    },
  };
}
