import { TICK_RATE } from '../sim/clock.ts';
import type { Arc, SeamStation } from './arcs.ts';
import type { ProcedureFinding, SeamPoint } from './criterion.ts';
import type { Evidence } from './evidence.ts';
import type { SampleColumn } from './samples.ts';
import { guardOfSpeed, MEAN_WINDOW_MM, ROUNDING, speedWindowS } from './uncertainty.ts';

/**
 * In beyond doubt, out beyond doubt, or neither (JCGM 106). The ends belong to the window, and a mean of numbers that stand
 * exactly on one is off it by the rounding of a sum: ROUNDING is far under every digit that is printed.
 */
export const verdictOf = (value: number, u: number, low: number, high: number): SeamPoint['verdict'] =>
  value >= low + u - ROUNDING && value <= high - u + ROUNDING
    ? 'in'
    : value < low - u - ROUNDING || value > high + u + ROUNDING
      ? 'out'
      : 'undecided';

/** What is judged along the seam, and how well its mean is known. */
type Along = Pick<ProcedureFinding, 'points' | 'meanU'>;

/** The guard band of a mean over so many seconds. */
export type Guard = (seconds: number) => number;
export const exact: Guard = () => 0;

/**
 * A variable's mean over `MEAN_WINDOW_MM` of seam around each millimetre of each arc's path; every millimetre weighs the
 * same. Where less than half of the window can be judged, nobody can say.
 */
export function meansAlong({ arcs }: Evidence, column: SampleColumn, low: number, high: number, guard: Guard): Along {
  const half = MEAN_WINDOW_MM / 2;
  const judgedTicks = arcs.reduce((sum, { stations }) => stations.reduce((ticks, one) => ticks + one.judged, sum), 0);
  const points = arcs.flatMap(({ stations }) =>
    stations.map(({ station, moment, judged }) => {
      let sum = 0;
      let known = 0;
      let all = 0;
      let ticks = 0;
      for (const near of stations) {
        if (near.station < station - half || near.station >= station + half) continue;
        all++;
        if (near.judged === 0) continue;
        known++;
        ticks += near.judged;
        sum += near.means[column];
      }
      const believed = judged > 0 && known * 2 >= all;
      const value = known === 0 ? Number.NaN : sum / known;
      const u = guard(ticks / TICK_RATE);
      return {
        xMm: station + 0.5,
        value: believed ? value : Number.NaN,
        u,
        verdict: believed ? verdictOf(value, u, low, high) : 'undecided',
        moment,
      };
    }),
  );
  return { points, meanU: guard(judgedTicks / TICK_RATE) };
}

/** Millimetres at both ends of an arc's path where its speed is not judged: striking dwells, and a crater is filled standing. */
export const SETTLING_MM = 5;

/**
 * Travel speed around each millimetre of each arc's path: length over time, in a window that grows on both sides until it
 * is long enough in millimetres and seconds. An arc too short for one window has no speed anybody could judge.
 */
export function speedsAlong({ arcs, tracking }: Evidence, low: number, high: number): Along {
  const seconds = speedWindowS(tracking, low, high);
  const points = arcs.flatMap((arc) => arcSpeeds(arc, seconds, (s) => guardOfSpeed(tracking, s), low, high));
  // Each millimetre of the path took 1/speed: what the windows show is known as well as one window of all that time.
  const judgedS = points.reduce((sum, { value }) => (value > 0 ? sum + 1 / value : sum), 0);
  return { points, meanU: judgedS > 0 ? guardOfSpeed(tracking, judgedS) : 0 };
}

function arcSpeeds({ stations }: Arc, seconds: number, guard: Guard, low: number, high: number): SeamPoint[] {
  const first = (stations[0]?.station ?? 0) + SETTLING_MM;
  const last = (stations[stations.length - 1]?.station ?? 0) - SETTLING_MM;
  const path = stations.filter(({ station }) => station >= first && station <= last);
  return path.map((here, at) => {
    const window = widen(path, at, seconds);
    const s = window.ticks / TICK_RATE;
    const enough = window.mm >= MEAN_WINDOW_MM && s >= seconds && window.judged;
    const value = enough ? window.mm / s : Number.NaN;
    const u = enough ? guard(s) : 0;
    return {
      xMm: here.station + 0.5,
      value,
      u,
      verdict: enough ? verdictOf(value, u, low, high) : 'undecided',
      moment: here.moment,
    };
  });
}

function widen(path: readonly SeamStation[], at: number, seconds: number) {
  let from = at;
  let to = at + 1;
  let ticks = (path[at] as SeamStation).ticks;
  let judged = (path[at] as SeamStation).judged > 0;
  const take = (i: number): void => {
    ticks += (path[i] as SeamStation).ticks;
    judged &&= (path[i] as SeamStation).judged > 0;
  };
  while ((to - from < MEAN_WINDOW_MM || ticks < seconds * TICK_RATE) && (from > 0 || to < path.length)) {
    if (from > 0) take(--from);
    if (to < path.length) take(to++);
  }
  // A path that leaps over millimetres (the arc went out and came back further on) has their length, and no time for them.
  const mm = (path[to - 1] as SeamStation).station - (path[from] as SeamStation).station + 1;
  return { ticks, mm, judged: judged && mm === to - from };
}
