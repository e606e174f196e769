import { Fault } from '../../core/base/fault.ts';
import { secondOf } from '../../core/recording/body.ts';
import { FRAME_INTS, TIME_COLUMN } from '../../core/recording/frame.ts';
import { MAX_SECONDS } from '../../core/recording/validate.ts';
import { TIME_UNITS_PER_S } from '../../core/sim/clock.ts';
import type { Batch } from '../../shared/batch.ts';
import type { AttemptLine } from '../storage/attempts.ts';

/** An event may be this far ahead of the host's clock or of the newest frame, ms, and by the drift a booth's clock may have. */
export const EVENT_AHEAD_MS = 1000;
const MAX_DRIFT = 0.005;
/**
 * A frame ahead of the clock is noted as an irregularity, for a clock may be wrong; one that is further ahead than the frames a
 * booth may have sent by now could reach is refused. ms, and share of the time since the grant.
 */
export const FRAME_AHEAD_MS = 5000;
const FRAME_SHARE = 0.5;
/** An event after the last frame may lengthen a recording that is over by this, s. */
const AFTER_LAST_S = 2;
/** An attempt is ended this long before the sitting's recordings are as long as a package may hold, s. */
const SPARE_S = 15;

/** Seconds left for a recording whose sitting has these others: together they are never more than a package may hold. */
export const secondsLeft = (others: readonly Pick<AttemptLine, 'lastTime'>[]): number =>
  MAX_SECONDS - others.reduce((sum, { lastTime }) => sum + secondOf(Math.max(0, lastTime)) + 1 + AFTER_LAST_S, 0);

/** Is a recording that has come to `lastTime` (0.1 ms) as long as it may be? */
export const isLongEnough = (lastTime: number, seconds: number): boolean =>
  lastTime / TIME_UNITS_PER_S >= seconds - SPARE_S;

/**
 * Holds a batch to the time that has passed since the grant, and to the length its recording may have, s: no second is opened
 * ahead of it. `lastFrame` is the newest one before the batch, 0.1 ms. Throws `frame-early`, `event-early` or `recording-long`.
 */
export function checkLength(batch: Batch, lastFrame: number, sinceGrantMs: number, seconds: number): void {
  const { frames, events } = batch;
  const frameMs = (frames.length === 0 ? lastFrame : (frames[frames.length - FRAME_INTS + TIME_COLUMN] as number)) / 10;
  const eventMs = (events.at(-1)?.time ?? 0) / 10;
  if (frames.length > 0 && frameMs > sinceGrantMs * (1 + FRAME_SHARE) + FRAME_AHEAD_MS)
    throw new Fault('frame-early', 'A frame lies further in the future than a booth could have recorded.');
  if (eventMs > Math.max(frameMs, sinceGrantMs * (1 + MAX_DRIFT)) + EVENT_AHEAD_MS)
    throw new Fault('event-early', 'An event lies in the future.');
  if (Math.max(frames.length === 0 ? 0 : frameMs, eventMs) >= seconds * 1000)
    throw new Fault('recording-long', 'The recordings of the sitting are longer together than they may be.');
}
