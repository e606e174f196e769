import type { CriterionUse, Task } from '../assessment/pack.ts';
import { decimal, decimalDown, decimalUp, decimalValue } from '../base/decimal.ts';
import type { ProcedureFinding, SeamPoint } from './criterion.ts';
import type { Evidence } from './evidence.ts';
import { needCriterion } from './registry.ts';
import type { Moment, ProcedureVariable, Result } from './result.ts';
import { stretchesOf } from './stretches.ts';

/** One variable judged, with the shares that enter the answer. */
interface Judged {
  readonly variable: ProcedureVariable;
  readonly weight: number;
  readonly in: number;
  readonly out: number;
  readonly undecided: number;
}

/**
 * The third answer: how it was done, by share of the seam length under an arc. Its value weighs in / (in + out), its
 * interval goes from what is in beyond doubt to what may be in.
 */
export function judgeProcedure(evidence: Evidence, task: Task): Result['procedure'] {
  const judged = task.procedure.map((use) => judgeVariable(evidence, use));
  const low = sum(judged, (one) => one.weight * one.in);
  const high = sum(judged, (one) => one.weight * (one.in + one.undecided));
  const value = sum(judged, (one) => one.weight * pointShare(one));
  const cut = decimalValue(task.cutScore);
  const percent = {
    low: decimalDown(100 * low, 1),
    value: decimalDown(100 * value, 1),
    high: decimalDown(100 * high, 1),
  };
  const seamMm = sum(evidence.arcs, ({ stations }) => stations.length);
  return {
    verdict: decimalValue(percent.low) >= cut ? 'met' : decimalValue(percent.high) < cut ? 'notMet' : 'notDecidable',
    percent,
    cutScore: task.cutScore,
    variables: judged.map(({ variable }) => variable),
    judgedMm: decimal(seamMm, 0),
  };
}

/** Where nothing is decidable the middle of the interval stands in. */
const pointShare = (one: Judged): number =>
  one.in + one.out > 0 ? one.in / (one.in + one.out) : one.in + one.undecided / 2;

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);

function judgeVariable(evidence: Evidence, { criterion: id, limits, source, weight }: CriterionUse): Judged {
  const criterion = needCriterion(id, 'procedure');
  const found = criterion.judge(evidence, limits);
  const { points } = found;
  const share = (verdict: SeamPoint['verdict']): number =>
    points.length === 0 ? 0 : points.filter((point) => point.verdict === verdict).length / points.length;
  const isIn = share('in');
  const out = share('out');
  // Nothing welded is nothing shown to be in; it is no doubt either.
  const undecided = points.length === 0 ? 0 : 1 - isIn - out;
  const outTenths = Math.floor(1000 * out + 0.5);
  const inTenths = Math.floor(1000 * isIn + 0.5);
  const where = (verdict: SeamPoint['verdict']) => points.filter((point) => point.verdict === verdict);
  return {
    in: isIn,
    out,
    undecided,
    weight: decimalValue(weight ?? '0'),
    variable: {
      criterion: id,
      title: criterion.title,
      unit: found.unit,
      low: decimal(found.low, found.digits),
      high: decimal(found.high, found.digits),
      inPercent: decimal(inTenths / 10, 1),
      outPercent: decimal(outTenths / 10, 1),
      undecidedPercent: decimal(points.length === 0 ? 0 : Math.max(0, 1000 - inTenths - outTenths) / 10, 1),
      ...meanOf(found),
      weight: weight ?? '0',
      outside: stretchesOf(where('out').map(({ xMm }) => Math.floor(xMm))),
      undecided: stretchesOf(where('undecided').map(({ xMm }) => Math.floor(xMm))),
      moments: joined(where('out').map(({ moment }) => moment)),
      source,
    },
  };
}

/** Mean and spread over the points that have a value. The mean's guard band is that of one window: a bound, not a promise. */
function meanOf({ points, unit, digits }: ProcedureFinding): Pick<ProcedureVariable, 'mean' | 'spread'> {
  const known = points.filter(({ value }) => !Number.isNaN(value));
  if (known.length === 0) return { mean: null, spread: null };
  const mean = sum(known, ({ value }) => value) / known.length;
  const square = sum(known, ({ value }) => (value - mean) * (value - mean)) / known.length;
  const u = known.reduce((most, point) => Math.max(most, point.u), 0);
  return {
    mean: { value: decimal(mean, digits), u: decimalUp(u, digits), unit },
    spread: decimal(Math.sqrt(square), digits),
  };
}

/** Moments in order of time, those that touch joined; at most 64. */
function joined(moments: readonly Moment[]): Moment[] {
  const sorted = [...moments].sort((a, b) => a.fromTick - b.fromTick);
  const out: Moment[] = [];
  for (const moment of sorted) {
    const last = out[out.length - 1];
    if (last !== undefined && moment.fromTick <= last.toTick)
      out[out.length - 1] = { fromTick: last.fromTick, toTick: Math.max(last.toTick, moment.toTick) };
    else out.push(moment);
  }
  return out.slice(0, 64);
}
