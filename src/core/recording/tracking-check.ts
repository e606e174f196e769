import { type Channel, columnOf, FRAME_INTS, TIME_COLUMN, VALIDITY } from './frame.ts';
import type { TrackingCheck } from './header.ts';
import { LOSS_TIME } from './replay.ts';

/** One sigma the pack's tracking class allows: mm per axis, degrees. */
export interface ClassFigures {
  readonly positionMm: number;
  readonly rotationDeg: number;
}

/** What the rest and the sweep showed, before it is held against a class. */
export interface TrackingFigures {
  /** rms above 4 Hz, per axis, while the controller lay still. */
  readonly positionMm: number;
  readonly rotationDeg: number;
  /** Largest distance between two places of the rest, mm: a hand moved it, if it is more than a few. */
  readonly restMovedMm: number;
  /** Seconds of the rest with a tracked pose. */
  readonly restS: number;
  readonly sweepJumps: number;
  readonly sweepLostMs: number;
  /** Length of the path swept, mm. */
  readonly sweepMm: number;
}

/** Half of the window whose running mean is taken away, 0.1 ms: 0.25 s in all puts the first zero of what is kept at 4 Hz. */
const HALF_WINDOW = 1250;
/** A place further than this from where the motion was going is a jump, mm (scoring G8). */
const JUMP_MM = 10;
/** Radians to degrees; the quaternion's vector part is half the turn. */
const DEG_PER_HALF_TURN = 114.591_559_026_164_6;
const COMPONENT = 0.707_106_781_186_547_5 / 16_383;

interface Motion {
  readonly count: number;
  readonly time: Float64Array;
  readonly tracked: Uint8Array;
  /** mm, x y z by frame. */
  readonly place: Float64Array;
  /** Degrees from the first tracked pose, x y z by frame (small turns only). */
  readonly turn: Float64Array;
}

function quaternion(rows: Int32Array, at: number, into: Float64Array): void {
  const largest = rows[at]!;
  let sum = 0;
  let next = at + 1;
  for (let i = 0; i < 4; i++) {
    if (i === largest) continue;
    const component = rows[next]! * COMPONENT;
    next++;
    into[i] = component;
    sum += component * component;
  }
  into[largest] = Math.sqrt(Math.max(0, 1 - sum));
}

function motionOf(rows: Int32Array, channel: Channel): Motion {
  const count = Math.floor(rows.length / FRAME_INTS);
  const motion: Motion = {
    count,
    time: new Float64Array(count),
    tracked: new Uint8Array(count),
    place: new Float64Array(count * 3),
    turn: new Float64Array(count * 3),
  };
  const validity = columnOf(channel, 'validity');
  const first = new Float64Array(4);
  const now = new Float64Array(4);
  let known = false;
  for (let i = 0; i < count; i++) {
    const at = i * FRAME_INTS;
    motion.time[i] = rows[at + TIME_COLUMN]!;
    motion.tracked[i] = rows[at + validity] === VALIDITY.tracked ? 1 : 0;
    for (let axis = 0; axis < 3; axis++) motion.place[i * 3 + axis] = rows[at + validity + 1 + axis]! * 0.1;
    if (motion.tracked[i] === 0) continue;
    quaternion(rows, at + validity + 4, now);
    if (!known) first.set(now);
    known = true;
    const [ax, ay, az, aw] = [-first[0]!, -first[1]!, -first[2]!, first[3]!];
    const [bx, by, bz, bw] = [now[0]!, now[1]!, now[2]!, now[3]!];
    const sign = aw * bw - ax * bx - ay * by - az * bz < 0 ? -1 : 1;
    motion.turn[i * 3] = sign * (aw * bx + ax * bw + ay * bz - az * by) * DEG_PER_HALF_TURN;
    motion.turn[i * 3 + 1] = sign * (aw * by - ax * bz + ay * bw + az * bx) * DEG_PER_HALF_TURN;
    motion.turn[i * 3 + 2] = sign * (aw * bz + ax * by - ay * bx + az * bw) * DEG_PER_HALF_TURN;
  }
  return motion;
}

/** rms per axis of what is left after the running mean is taken away; `NaN` with fewer than two whole windows. */
function fastRms(motion: Motion, series: Float64Array): number {
  let sum = 0;
  let used = 0;
  let from = 0;
  let to = 0;
  const end = motion.time[motion.count - 1] ?? 0;
  for (let i = 0; i < motion.count; i++) {
    const time = motion.time[i]!;
    if (motion.tracked[i] === 0 || time - HALF_WINDOW < motion.time[0]! || time + HALF_WINDOW > end) continue;
    while (motion.time[from]! < time - HALF_WINDOW) from++;
    while (to < motion.count && motion.time[to]! <= time + HALF_WINDOW) to++;
    for (let axis = 0; axis < 3; axis++) {
      let mean = 0;
      let samples = 0;
      for (let k = from; k < to; k++) {
        if (motion.tracked[k] === 0) continue;
        mean += series[k * 3 + axis]!;
        samples++;
      }
      const left = series[i * 3 + axis]! - mean / samples;
      // The sample itself is in the mean: (n - 1) / n of its variance is left.
      if (samples > 1) sum += (left * left * samples) / (samples - 1);
    }
    used++;
  }
  return used < 2 ? Number.NaN : Math.sqrt(sum / (3 * used));
}

function step(motion: Motion, from: number, to: number): number {
  let sum = 0;
  for (let axis = 0; axis < 3; axis++) {
    const by = motion.place[to * 3 + axis]! - motion.place[from * 3 + axis]!;
    sum += by * by;
  }
  return Math.sqrt(sum);
}

/** Distance of frame `i` from where frames i-2 and i-1 were going. */
function offCourse(motion: Motion, i: number): number {
  let sum = 0;
  for (let axis = 0; axis < 3; axis++) {
    const at = i * 3 + axis;
    const by = motion.place[at]! - 2 * motion.place[at - 3]! + motion.place[at - 6]!;
    sum += by * by;
  }
  return Math.sqrt(sum);
}

/** What the frames of the rest and of the sweep show of one channel. Rows as in frame.ts, one after the other. */
export function trackingFigures(rest: Int32Array, sweep: Int32Array, channel: Channel): TrackingFigures {
  const still = motionOf(rest, channel);
  const moving = motionOf(sweep, channel);
  let restMovedMm = 0;
  let restS = 0;
  let start = -1;
  for (let i = 0; i < still.count; i++) {
    if (still.tracked[i] === 0) continue;
    if (start < 0) start = i;
    else if (still.tracked[i - 1] === 1) restS += (still.time[i]! - still.time[i - 1]!) / 10_000;
    restMovedMm = Math.max(restMovedMm, step(still, start, i));
  }
  let sweepJumps = 0;
  let lost = 0;
  let sweepMm = 0;
  let straightFrom = 0;
  for (let i = 1; i < moving.count; i++) {
    const after = moving.time[i]! - moving.time[i - 1]!;
    if (moving.tracked[i] === 0 || moving.tracked[i - 1] === 0 || after > LOSS_TIME) {
      lost += after;
      straightFrom = i;
      continue;
    }
    sweepMm += step(moving, i - 1, i);
    if (i - straightFrom >= 2 && offCourse(moving, i) > JUMP_MM) {
      sweepJumps++;
      // The two frames after a jump look off course because of it.
      straightFrom = i;
    }
  }
  return {
    positionMm: fastRms(still, still.place),
    rotationDeg: fastRms(still, still.turn),
    restMovedMm,
    restS,
    sweepJumps,
    sweepLostMs: Math.round(lost / 10),
    sweepMm,
  };
}

/** Three decimals as the header writes them; both ends of the guard band may rest on them. */
const decimal = (value: number): string => {
  const thousandths = Math.round(value * 1000);
  const whole = Math.floor(thousandths / 1000);
  const rest = thousandths - whole * 1000;
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(3, '0').replace(/0+$/, '')}`;
};

/**
 * What the figures of a check are worth under a class. Good: within the class, no jump, at most 100 ms lost. Usable: within
 * twice the class, at most two jumps and 500 ms. The host asks too: it does not believe a booth's verdict.
 */
export function trackingVerdict(
  check: Omit<TrackingCheck, 'verdict'>,
  allowed: ClassFigures,
): Exclude<TrackingCheck['verdict'], 'notApplicable'> {
  const within = (factor: number): boolean =>
    Number(check.positionMm) <= factor * allowed.positionMm &&
    Number(check.rotationDeg) <= factor * allowed.rotationDeg;
  if (within(1) && check.sweepJumps === 0 && check.sweepLostMs <= 100) return 'good';
  return within(2) && check.sweepJumps <= 2 && check.sweepLostMs <= 500 ? 'usable' : 'notToday';
}

/**
 * The check as the header holds it: what was measured; the scorer takes the class's figure where that is worse (scoring G1).
 */
export function trackingCheck(figures: TrackingFigures, allowed: ClassFigures): TrackingCheck {
  const measured = Number.isNaN(figures.positionMm) ? Number.POSITIVE_INFINITY : figures.positionMm;
  const turned = Number.isNaN(figures.rotationDeg) ? Number.POSITIVE_INFINITY : figures.rotationDeg;
  const check = {
    positionMm: decimal(Math.min(999, measured)),
    rotationDeg: decimal(Math.min(180, turned)),
    sweepJumps: Math.min(figures.sweepJumps, 100_000),
    sweepLostMs: Math.min(figures.sweepLostMs, 600_000),
  };
  return { ...check, verdict: trackingVerdict(check, allowed) };
}

/** Flat mode: a mouse has no tracking error. */
export const NO_TRACKING: TrackingCheck = {
  positionMm: '0',
  rotationDeg: '0',
  sweepJumps: 0,
  sweepLostMs: 0,
  verdict: 'notApplicable',
};
