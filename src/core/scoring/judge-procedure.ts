import type { CriterionUse, Task } from '../assessment/pack.ts';
import { decimal, decimalDown, decimalUp, decimalValue } from '../base/decimal.ts';
import type { ProcedureFinding, SeamPoint } from './criterion.ts';
import type { Evidence } from './evidence.ts';
import { needCriterion } from './registry.ts';
import type { Moment, ProcedureVariable, Result } from './result.ts';
import { verdictOf } from './seam-windows.ts';
import { stretchesOf } from './stretches.ts';
import { ROUNDING } from './uncertainty.ts';

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
 * interval goes from what is in beyond doubt to what may be in. A window of a WPS is a limit, so the average alone does not
 * decide: each variable has to be within its own for a least share of the seam.
 */
export function judgeProcedure(evidence: Evidence, task: Task): Result['procedure'] {
  const least = decimalValue(task.leastEachPercent) / 100;
  const judged = task.procedure.map((use) => judgeVariable(evidence, use, least));
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
    verdict: worst([
      reaches(decimalValue(percent.low), decimalValue(percent.high), cut),
      ...judged.map(({ variable }) => variable.verdict),
    ]),
    percent,
    cutScore: task.cutScore,
    leastEachPercent: task.leastEachPercent,
    variables: judged.map(({ variable }) => variable),
    judgedMm: decimal(seamMm, 0),
  };
}

type Verdict = ProcedureVariable['verdict'];

/** Does an interval reach what is asked for? */
const reaches = (low: number, high: number, least: number): Verdict =>
  low >= least ? 'met' : high < least ? 'notMet' : 'notDecidable';

const worst = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('notMet') ? 'notMet' : verdicts.includes('notDecidable') ? 'notDecidable' : 'met';

/** Where nothing is decidable the middle of the interval stands in. */
const pointShare = (one: Judged): number =>
  one.in + one.out > 0 ? one.in / (one.in + one.out) : one.in + one.undecided / 2;

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);

function judgeVariable(
  evidence: Evidence,
  { criterion: id, limits, source, weight }: CriterionUse,
  least: number,
): Judged {
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
      verdict: keptWithin(found, isIn, undecided, least),
      ...printedMean(found),
      weight: weight ?? '0',
      outside: stretchesOf(where('out').map(({ xMm }) => Math.floor(xMm))),
      undecided: stretchesOf(where('undecided').map(({ xMm }) => Math.floor(xMm))),
      moments: joined(where('out').map(({ moment }) => moment)),
      source,
    },
  };
}

/**
 * Was the variable within its window for as much of the seam as it has to be? Where single windows can not tell, the mean
 * over all of the seam may: its guard band is narrower.
 */
function keptWithin(found: ProcedureFinding, isIn: number, undecided: number, least: number): Verdict {
  const byShare = reaches(isIn + ROUNDING, isIn + undecided + ROUNDING, least);
  const mean = meanOf(found);
  if (byShare !== 'notDecidable' || mean === undefined) return byShare;
  return MEAN_SAYS[verdictOf(mean.value, found.meanU, found.low, found.high)];
}

const MEAN_SAYS = { in: 'met', out: 'notMet', undecided: 'notDecidable' } as const;

/** Mean and spread over the points that have a value. */
function meanOf({ points }: ProcedureFinding): { readonly value: number; readonly spread: number } | undefined {
  const known = points.filter(({ value }) => !Number.isNaN(value));
  if (known.length === 0) return undefined;
  const mean = sum(known, ({ value }) => value) / known.length;
  const square = sum(known, ({ value }) => (value - mean) * (value - mean)) / known.length;
  return { value: mean, spread: Math.sqrt(square) };
}

function printedMean(found: ProcedureFinding): Pick<ProcedureVariable, 'mean' | 'spread'> {
  const mean = meanOf(found);
  if (mean === undefined) return { mean: null, spread: null };
  const { unit, digits, meanU } = found;
  return {
    mean: { value: decimal(mean.value, digits), u: decimalUp(meanU, digits), unit },
    spread: decimal(mean.spread, digits),
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
