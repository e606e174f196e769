import type { Text } from '../../../core/assessment/pack.ts';
import type {
  Indication,
  ProcedureVariable,
  Result,
  ScorerOutput,
  Stretch,
  Trace,
} from '../../../core/scoring/result.ts';

/** A stretch of the seam, mm. */
export interface SeamStretch {
  readonly fromMm: number;
  readonly toMm: number;
}

/** The one thing a result comes down to: what a candidate should look at first. */
export type OneThing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'breach'; readonly title: Text; readonly observed: Text; readonly others: number }
  /** A variable of the hand or the machine that was outside, on which side and where. */
  | {
      readonly kind: 'variable';
      readonly criterion: string;
      readonly title: Text;
      readonly side: 'high' | 'low';
      readonly at: SeamStretch;
      readonly trace: Trace;
    }
  /** Something inspection found, or could not decide, without a variable that explains it. */
  | {
      readonly kind: 'indication';
      readonly title: Text;
      readonly observed: Text;
      readonly decided: boolean;
      readonly at: SeamStretch | undefined;
    };

/** Gate before product before procedure: the order in which a result is decided. */
export function oneThing({ result, traces }: Pick<ScorerOutput, 'result' | 'traces'>): OneThing {
  const breaches = result.gate.checks.filter(({ verdict }) => verdict === 'breached');
  const breach = breaches[0];
  if (breach !== undefined)
    return { kind: 'breach', title: breach.title, observed: breach.observed, others: breaches.length - 1 };
  const indication =
    result.product.indications.find(({ verdict }) => verdict === 'notMet') ??
    result.product.indications.find(({ verdict }) => verdict === 'notDecidable');
  if (indication !== undefined) {
    const at = longest(indication.verdict === 'notMet' ? indication.rejected : indication.undecided);
    return causeOf(result, traces, at) ?? plainIndication(indication, at);
  }
  if (result.procedure.verdict === 'met') return { kind: 'nothing' };
  return causeOf(result, traces, undefined) ?? { kind: 'nothing' };
}

const plainIndication = ({ title, observed, verdict }: Indication, at: SeamStretch | undefined): OneThing => ({
  kind: 'indication',
  title,
  observed,
  decided: verdict === 'notMet',
  at,
});

/** The weightiest variable that was outside where `at` is; anywhere, where no place is named. */
function causeOf(result: Result, traces: readonly Trace[], at: SeamStretch | undefined): OneThing | undefined {
  const found = result.procedure.variables
    .flatMap((variable) => {
      const trace = traces.find(({ criterion }) => criterion === variable.criterion);
      const stretch = longest(variable.outside.filter((one) => at === undefined || overlaps(stretchOf(one), at)));
      return trace === undefined || stretch === undefined ? [] : [{ variable, trace, stretch }];
    })
    .sort((a, b) => blame(b) - blame(a))[0];
  if (found === undefined) return undefined;
  const { variable, trace, stretch } = found;
  return {
    kind: 'variable',
    criterion: variable.criterion,
    title: variable.title,
    side: meanOver(trace, stretch) > (trace.low + trace.high) / 2 ? 'high' : 'low',
    at: stretch,
    trace,
  };
}

const blame = ({
  variable,
  stretch,
}: {
  readonly variable: ProcedureVariable;
  readonly stretch: SeamStretch;
}): number => Number(variable.weight) * (stretch.toMm - stretch.fromMm);

const stretchOf = ({ fromMm, toMm }: Stretch): SeamStretch => ({ fromMm: Number(fromMm), toMm: Number(toMm) });
const overlaps = (a: SeamStretch, b: SeamStretch): boolean => a.fromMm < b.toMm && b.fromMm < a.toMm;
const longest = (list: readonly Stretch[]): SeamStretch | undefined =>
  list.map(stretchOf).sort((a, b) => b.toMm - b.fromMm - (a.toMm - a.fromMm))[0];

function meanOver({ xMm, value }: Trace, { fromMm, toMm }: SeamStretch): number {
  let sum = 0;
  let count = 0;
  xMm.forEach((x, i) => {
    const v = value[i] as number;
    if (x < fromMm || x > toMm || Number.isNaN(v)) return;
    sum += v;
    count++;
  });
  return count === 0 ? Number.NaN : sum / count;
}
