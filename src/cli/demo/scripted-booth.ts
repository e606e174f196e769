import { request } from 'node:https';
import { WebSocket } from 'ws';
import { createWeldSettings } from '../../core/assessment/weld-settings.ts';
import { Fault } from '../../core/base/fault.ts';
import type { Recording } from '../../core/recording/body.ts';
import { FRAME_INTS, TIME_COLUMN } from '../../core/recording/frame.ts';
import type { Placement, RecordingHeader } from '../../core/recording/header.ts';
import { createTicker, type Ticker } from '../../core/recording/replay.ts';
import { TIME_UNITS_PER_S } from '../../core/sim/clock.ts';
import type { WeldState } from '../../core/sim/welding/state.ts';
import { weldSimulation } from '../../core/sim/welding/weld.ts';
import { BATCH_EVENTS, BATCH_FRAMES, encodeBatch } from '../../shared/batch.ts';
import {
  type Assignment,
  BATCH_MS,
  BOOTH_PROTOCOL,
  BOOTH_SOCKET_PATH,
  PAIR_PATH,
  PairReply,
  ToBooth,
  type ToHost,
} from '../../shared/booth.ts';

/** Where the host's booth server is, and how to believe it. */
export interface BoothServer {
  /** https://127.0.0.1:PORT */
  readonly url: string;
  /** The center's CA, PEM. */
  readonly ca: string;
}

export interface Paired {
  readonly booth: string;
  readonly cookie: string;
}

const DEVICE = 'scripted booth';

/** Types the code shown at the desk. Throws the host's own fault where it refuses. */
export async function pairBooth({ url, ca }: BoothServer, code: string): Promise<Paired> {
  const body = JSON.stringify({ code, device: DEVICE, mode: 'vr' });
  const { text, cookie } = await new Promise<{ text: string; cookie: string }>((resolve, reject) => {
    const sent = request(
      new URL(PAIR_PATH, url),
      { method: 'POST', ca, headers: { 'content-type': 'application/json', origin: url } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => (text += part));
        answer.on('end', () => resolve({ text, cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '' }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
  const reply = PairReply.parse(JSON.parse(text));
  if (!reply.ok) throw new Fault(reply.code, reply.message);
  return { booth: reply.booth, cookie };
}

/** A booth without a person in it: speaks the booth protocol over WSS and sends recordings made beforehand. */
export interface ScriptedBooth {
  /** Waits until the proctor has authorised a sitting here. */
  assignment(): Promise<Assignment>;
  /**
   * Records one attempt or warm-up. `recordingOf` makes it once the header is granted; it is sent `speed` times as fast as it
   * was made. Resolves to what is to be done next.
   */
  record(
    assignment: Assignment,
    placement: Placement,
    recordingOf: (header: RecordingHeader) => Recording,
    speed: number,
  ): Promise<Assignment['next']>;
  close(): void;
}

type Of<Type extends ToBooth['type']> = Extract<ToBooth, { type: Type }>;

export async function openBooth({ url, ca }: BoothServer, { cookie }: Paired): Promise<ScriptedBooth> {
  const socket = new WebSocket(url.replace('https:', 'wss:') + BOOTH_SOCKET_PATH, {
    ca,
    headers: { cookie, origin: url },
  });
  const heard: ToBooth[] = [];
  let wake = (): void => {};
  let ended: string | undefined;
  socket.on('message', (data, isBinary) => {
    if (!isBinary) heard.push(ToBooth.parse(JSON.parse(String(data))));
    wake();
  });
  socket.on('close', (code, reason) => {
    ended = `The host closed the booth's link: ${code} ${String(reason)}`;
    wake();
  });
  socket.on('error', (error) => {
    ended = `The booth's link failed: ${error.message}`;
    wake();
  });
  const say = (message: ToHost): void => socket.send(JSON.stringify(message));

  /** The next message of a type; faults and a closed link end the wait. */
  const next = async <Type extends ToBooth['type']>(
    type: Type,
    fits: (message: Of<Type>) => boolean = () => true,
  ): Promise<Of<Type>> => {
    for (;;) {
      const index = heard.findIndex(
        (message) => message.type === 'fault' || (message.type === type && fits(message as Of<Type>)),
      );
      const message = index < 0 ? undefined : heard.splice(index, 1)[0];
      if (message?.type === 'fault') throw new Fault(message.code, message.message);
      if (message !== undefined) return message as Of<Type>;
      if (ended !== undefined) throw new Fault('booth-link-lost', ended);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };

  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  say({ type: 'hello', protocol: BOOTH_PROTOCOL, device: DEVICE, mode: 'vr' });
  const welcome = await next('welcome');

  return {
    async assignment() {
      if (welcome.assignment !== null && welcome.assignment.next !== 'nothing') return welcome.assignment;
      const { assignment } = await next(
        'assigned',
        (message) => message.assignment !== null && message.assignment.next !== 'nothing',
      );
      if (assignment === null) throw new Error('the wait above lets no null through');
      return assignment;
    },
    async record(assignment, placement, recordingOf, speed) {
      say({
        type: 'begin',
        sitting: assignment.sitting,
        placement,
        tracking: { positionMm: '0.7', rotationDeg: '0.2', sweepJumps: 0, sweepLostMs: 0, verdict: 'good' },
        conditions: assignment.conditions,
      });
      const { header } = await next('granted');
      const recording = recordingOf(header);
      await stream(socket, header, assignment, recording, speed, say);
      say({
        type: 'finish',
        attempt: header.attempt,
        frames: recording.frames.length / FRAME_INTS,
        events: recording.events.length,
      });
      const finished = await next('finished', ({ attempt }) => attempt === header.attempt);
      return finished.next;
    },
    close: () => socket.close(),
  };
}

/** Sends a recording in batches as its time comes, with the digests of the booth's own simulation. */
async function stream(
  socket: WebSocket,
  header: RecordingHeader,
  { pack }: Assignment,
  { frames, events }: Recording,
  speed: number,
  say: (message: ToHost) => void,
): Promise<void> {
  const task = pack.tasks.find(({ id }) => id === header.task);
  if (task === undefined) throw new Fault('task-unknown', `The pack has no task ${header.task}.`);
  const ticker: Ticker<WeldState> = createTicker(weldSimulation, createWeldSettings(task, header), header.seed, {
    onSecond: (second, digest) => say({ type: 'digest', attempt: header.attempt, second, digest }),
  });
  const count = frames.length / FRAME_INTS;
  const start = performance.now();
  let frame = 0;
  let event = 0;
  while (frame < count || event < events.length) {
    const until = (((performance.now() - start) * speed) / 1000) * TIME_UNITS_PER_S;
    while (frame < count && (frames[frame * FRAME_INTS + TIME_COLUMN] ?? 0) <= until) {
      const firstFrame = frame;
      const firstEvent = event;
      while (
        frame < count &&
        frame - firstFrame < BATCH_FRAMES &&
        (frames[frame * FRAME_INTS + TIME_COLUMN] ?? 0) <= until
      ) {
        const time = frames[frame * FRAME_INTS + TIME_COLUMN] ?? 0;
        for (
          let due = events[event];
          due !== undefined && due.time <= time && event - firstEvent < BATCH_EVENTS;
          due = events[event]
        ) {
          ticker.pushEvent(due);
          event++;
        }
        ticker.pushFrame(frames, frame * FRAME_INTS);
        frame++;
      }
      socket.send(
        encodeBatch({
          attempt: header.attempt,
          firstFrame,
          firstEvent,
          frames: frames.slice(firstFrame * FRAME_INTS, frame * FRAME_INTS),
          events: events.slice(firstEvent, event),
        }),
      );
    }
    if (frame >= count) break;
    await new Promise((resolve) => setTimeout(resolve, BATCH_MS));
  }
}
