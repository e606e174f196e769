import type { Indication, ProcedureVariable, Result } from '../../../core/scoring/result.ts';

/** Something on the left that can be chosen, with its place on the seam or in time. */
export interface FindingItem {
  readonly key: string;
  readonly kind: 'gate' | 'product' | 'undecided' | 'procedure';
  /** Where to look: mm of the seam, or ticks from the start. */
  readonly atMm: number | undefined;
  readonly atTick: number | undefined;
}

const ORDER = { notMet: 0, notDecidable: 1, met: 2 } as const;

/** Indications with what is wrong first. */
export const sortedIndications = ({ product }: Result): readonly Indication[] =>
  [...product.indications].sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);

const mm = (text: string | null | undefined): number | undefined =>
  text === null || text === undefined ? undefined : Number(text);

/** Where a variable is worst: the middle of its longest stretch outside, else of the longest undecided one. */
export function worstStretch({
  outside,
  undecided,
}: Pick<ProcedureVariable, 'outside' | 'undecided'>): number | undefined {
  const list = outside.length > 0 ? outside : undecided;
  const length = ({ fromMm, toMm }: { readonly fromMm: string; readonly toMm: string }): number =>
    Number(toMm) - Number(fromMm);
  const longest = [...list].sort((a, b) => length(b) - length(a))[0];
  return longest === undefined ? undefined : (Number(longest.fromMm) + Number(longest.toMm)) / 2;
}

/** An answer that stands although part of the seam is too close to the limit to say: that part is a finding of its own. */
export const hasUndecidedPart = ({ verdict, undecided }: Pick<Indication, 'verdict' | 'undecided'>): boolean =>
  verdict !== 'notDecidable' && undecided.length > 0;

const productItem = ({ criterion, atMm, rejected, moments }: Indication): FindingItem => ({
  key: `product ${criterion}`,
  kind: 'product',
  atMm: mm(atMm) ?? mm(rejected[0]?.fromMm),
  atTick: moments[0]?.fromTick,
});

/** All findings in the order of the screen: gate, product, procedure. N and B walk along it. */
export function findingItems(result: Result): readonly FindingItem[] {
  const sorted = sortedIndications(result);
  const wrong = result.product.indications.some(({ verdict }) => verdict !== 'met');
  return [
    ...result.gate.checks
      .filter(({ verdict }) => verdict === 'breached')
      .map(
        ({ criterion, moments }): FindingItem => ({
          key: `gate ${criterion}`,
          kind: 'gate',
          atMm: undefined,
          atTick: moments[0]?.fromTick,
        }),
      ),
    ...sorted.flatMap((one): FindingItem[] => [
      ...(one.verdict === 'met' ? [] : [productItem(one)]),
      ...(hasUndecidedPart(one)
        ? [
            {
              key: `undecided ${one.criterion}`,
              kind: 'undecided' as const,
              atMm: mm(one.undecided[0]?.fromMm),
              atTick: undefined,
            },
          ]
        : []),
    ]),
    // What is met is walked past, unless all of it is.
    ...(wrong ? [] : sorted.map(productItem)),
    ...result.procedure.variables
      .filter(({ outside, undecided }) => outside.length + undecided.length > 0)
      .map(
        (variable): FindingItem => ({
          key: `procedure ${variable.criterion}`,
          kind: 'procedure',
          atMm: worstStretch(variable),
          atTick: variable.moments[0]?.fromTick,
        }),
      ),
  ];
}
