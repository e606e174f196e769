import { createHash } from 'node:crypto';
import { CHANNEL_INTS, columnOf, FRAME_INTS, TIME_COLUMN, VALIDITY } from '../../core/recording/frame.ts';
import type { IrregularityKind } from '../../core/sitting/decision.ts';

/** A recording is never longer than the time since its attempt was granted, give or take this, ms, and a tolerated drift. */
const EARLY_MS = 1000;
/** More frames than this in one recorded second are no headset's. */
const MAX_RATE = 130;
/** The booth's clock may be off by this share, measured over at least this long, ms, and seen in as many windows in a row. */
const MAX_DRIFT = 0.005;
const DRIFT_OVER_MS = 60_000;
const WINDOW_MS = 10_000;
const DRIFT_WINDOWS = 3;
/** A print covers so many frames in a row, and begins where the motion itself says so: about once in 32 frames. */
const PRINT_FRAMES = 24;
const PRINT_EVERY = 32;
/** Motion with fewer different places than this in a print is a hand at rest, and may well repeat. */
const PRINT_PLACES = 16;

/** What the host notices about how frames come. Each kind is told once per attempt. */
export interface TelemetryWatch {
  /** Takes rows as they are received at host time `monotonicMs`. Answers prints of the motion, to be looked up and kept. */
  push(rows: Int32Array, monotonicMs: number): readonly string[];
}

/** `grantedMs`: when the attempt was granted, by the host's monotonic clock. */
export function watchTelemetry(
  grantedMs: number,
  onFlag: (kind: IrregularityKind, recordedMs: number) => void,
): TelemetryWatch {
  const told = new Set<IrregularityKind>();
  const flag = (kind: IrregularityKind, recordedMs: number): void => {
    if (told.has(kind)) return;
    told.add(kind);
    onFlag(kind, recordedMs);
  };
  const clock = clockCheck(grantedMs, flag);
  const rate = rateCheck(flag);
  const prints = motionPrints();
  return {
    push(rows, monotonicMs) {
      const found: string[] = [];
      for (let at = 0; at < rows.length; at += FRAME_INTS) {
        const recordedMs = (rows[at + TIME_COLUMN] as number) / 10;
        rate(recordedMs);
        const print = prints(rows, at);
        if (print !== undefined) found.push(print);
      }
      if (rows.length > 0) clock((rows[rows.length - FRAME_INTS + TIME_COLUMN] as number) / 10, monotonicMs);
      return found;
    },
  };
}

type Flag = (kind: IrregularityKind, recordedMs: number) => void;

/**
 * Least delay between a frame's time and its arrival, per window: a slow link only adds to delays, so the least one moves
 * with the clocks alone.
 */
function clockCheck(grantedMs: number, flag: Flag): (recordedMs: number, monotonicMs: number) => void {
  let first: { readonly at: number; readonly delay: number } | undefined;
  let windowStart: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  let off = 0;
  return (recordedMs, monotonicMs) => {
    const delay = monotonicMs - recordedMs;
    if (delay < grantedMs - EARLY_MS - MAX_DRIFT * recordedMs) flag('impossibleTiming', recordedMs);
    windowStart ??= monotonicMs;
    least = Math.min(least, delay);
    if (monotonicMs - windowStart < WINDOW_MS) return;
    first ??= { at: windowStart, delay: least };
    const over = monotonicMs - first.at;
    off = over > DRIFT_OVER_MS && Math.abs(least - first.delay) > MAX_DRIFT * over ? off + 1 : 0;
    if (off >= DRIFT_WINDOWS) flag('clockDrift', recordedMs);
    windowStart = monotonicMs;
    least = Number.POSITIVE_INFINITY;
  };
}

function rateCheck(flag: Flag): (recordedMs: number) => void {
  let second = -1;
  let frames = 0;
  return (recordedMs) => {
    const now = Math.floor(recordedMs / 1000);
    frames = now === second ? frames + 1 : 1;
    second = now;
    if (frames > MAX_RATE) flag('impossibleTiming', recordedMs);
  };
}

const TOOL = columnOf('toolMain', 'validity');

/** Hashes of stretches of the main tool's motion, cut where the motion says so: found again whatever the time around them. */
function motionPrints(): (rows: Int32Array, at: number) => string | undefined {
  const recent: Buffer[] = [];
  return (rows, at) => {
    const pose = rows.slice(at + TOOL, at + TOOL + CHANNEL_INTS - 2);
    if (pose[0] !== VALIDITY.tracked) {
      recent.length = 0;
      return undefined;
    }
    recent.push(Buffer.from(pose.buffer, pose.byteOffset, pose.byteLength));
    if (recent.length > PRINT_FRAMES) recent.shift();
    if (recent.length < PRINT_FRAMES || mixed(pose) % PRINT_EVERY !== 0) return undefined;
    if (new Set(recent.map((bytes) => bytes.toString('latin1'))).size < PRINT_PLACES) return undefined;
    return createHash('sha256').update(Buffer.concat(recent)).digest('hex').slice(0, 32);
  };
}

/** FNV-1a over the numbers of a pose. */
function mixed(pose: Int32Array): number {
  let hash = 0x811c9dc5;
  for (const value of pose) hash = Math.imul(hash ^ value, 0x01000193);
  return hash >>> 0;
}
