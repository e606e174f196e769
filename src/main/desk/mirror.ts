import type { z } from 'zod';
import type { BoothId } from '../../core/base/ids.ts';
import { secondOf } from '../../core/recording/body.ts';
import { FRAME_INTS } from '../../core/recording/frame.ts';
import { EVENT_BYTES, FRAME_BYTES } from '../../core/recording/layout.ts';
import type { MirrorUpdate } from '../../shared/desk.ts';
import type { LiveAttempt } from '../booths/live-attempts.ts';
import { eventBytes, frameBytes, type OpenSecond } from '../booths/open-second.ts';
import type { HostContext } from '../context.ts';
import { chunksFrom } from '../storage/recordings.ts';
import { unpackSecond } from '../storage/second-packing.ts';

type Update = z.infer<typeof MirrorUpdate>;

/** A mirror looks this often, ms: at most 20 updates a second [D2]. */
const LOOK_MS = 50;
/** Seconds from the disk in one update, for a desk that opens the mirror in the middle of an attempt. */
const CATCH_UP_S = 20;

/** How far a mirror has come: whole seconds, then frames and events of the next; and all of them counted. */
interface Cursor {
  second: number;
  framesInSecond: number;
  eventsInSecond: number;
  frames: number;
  events: number;
}

/** What a booth records, from its beginning and then as it comes, durable or not yet. Ends with `abort`. */
export async function* mirrorBooth(
  ctx: HostContext,
  booth: BoothId,
  isLinked: (booth: BoothId) => boolean,
  abort: AbortSignal | undefined,
): AsyncGenerator<Update, void> {
  let live: LiveAttempt | undefined;
  let cursor = start();
  let last = '';
  while (abort?.aborted !== true) {
    const now = ctx.live.atBooth(booth);
    if (now !== live) {
      live = now;
      cursor = start();
    }
    const update = nextUpdate(ctx, live, cursor, isLinked(booth));
    // A mirror of a booth at rest says so once.
    const key = JSON.stringify([update.attempt, update.linked, update.durableFrames]);
    if (update.frames !== '' || update.events !== '' || key !== last) yield update;
    last = key;
    const behind = live !== undefined && cursor.second < firstOpen(live);
    if (!behind) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** The first second that is not on disk whole. */
const firstOpen = (live: LiveAttempt): number => live.recorder.open[0]?.second ?? 0;

const start = (): Cursor => ({ second: 0, framesInSecond: 0, eventsInSecond: 0, frames: 0, events: 0 });

/** The next stretch after the cursor, which it moves. */
function nextUpdate(ctx: HostContext, live: LiveAttempt | undefined, cursor: Cursor, linked: boolean): Update {
  const first = { firstFrame: cursor.frames, firstEvent: cursor.events };
  const parts = live === undefined ? [] : takeParts(ctx, live, cursor);
  return {
    attempt: live?.id ?? null,
    header: live?.header ?? null,
    ...first,
    frames: base64(parts.map(({ frames }) => frames)),
    events: base64(parts.map(({ events }) => events)),
    durableFrames: live?.recorder.durable.frames ?? 0,
    linked,
  };
}

interface Part {
  readonly frames: Uint8Array;
  readonly events: Uint8Array;
}

function takeParts(ctx: HostContext, live: LiveAttempt, cursor: Cursor): Part[] {
  const { open, received } = live.recorder;
  if (cursor.second < firstOpen(live))
    return chunksFrom(ctx.db, live.id, cursor.second, CATCH_UP_S).map((chunk) => {
      const { frames, events } = unpackSecond(chunk);
      const whole = asOpen(chunk.second, frames, events);
      return takeFrom(whole, cursor, true);
    });
  const current = secondOf(received.lastTime);
  return open
    .filter(({ second }) => second >= cursor.second && second <= current)
    .map((second) => takeFrom(second, cursor, second.second < current));
}

/** What a second has beyond the cursor. `over`: nothing more will come in it. */
function takeFrom(second: OpenSecond, cursor: Cursor, over: boolean): Part {
  const frames = frameBytes(second, cursor.framesInSecond);
  const events = eventBytes(second, cursor.eventsInSecond);
  cursor.frames += frames.length / FRAME_BYTES;
  cursor.events += events.length / EVENT_BYTES;
  cursor.second = over ? second.second + 1 : second.second;
  cursor.framesInSecond = over ? 0 : second.frameCount;
  cursor.eventsInSecond = over ? 0 : second.events.length;
  return { frames, events };
}

const asOpen = (second: number, frames: Int32Array, events: readonly OpenSecond['events'][number][]): OpenSecond => ({
  second,
  frames,
  frameCount: frames.length / FRAME_INTS,
  events: [...events],
  receipts: [],
  storedFrames: 0,
  storedEvents: 0,
  storedReceipts: 0,
});

const base64 = (parts: readonly Uint8Array[]): string => Buffer.concat(parts).toString('base64');
