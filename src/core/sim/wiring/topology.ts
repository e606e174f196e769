import type { Element } from './element.ts';

/** Nodes by column, in groups that grow together: each leads, over others, to the one that stands for its group. */
type Groups = Int32Array;

const apart = (columns: number): Groups => Int32Array.from({ length: columns }, (_, column) => column);

export function groupOf(groups: Groups, column: number): number {
  let root = column;
  while (groups[root] !== root) root = groups[root]!;
  groups[column] = root;
  return root;
}

/** False where they were in one group already. */
function join(groups: Groups, a: number, b: number): boolean {
  const [one, other] = [groupOf(groups, a), groupOf(groups, b)];
  groups[one] = other;
  return one !== other;
}

/**
 * Which parts of the network current can pass within. `ends` has four columns for each element, as of a circuit. An open switch
 * joins: it leaks.
 */
export function partsOf(elements: readonly Element[], ends: Int32Array, columns: number, frequencyHz: number): Groups {
  const groups = apart(columns);
  elements.forEach(({ kind }, i) => {
    if (kind === 'I' || (kind === 'C' && frequencyHz === 0)) return;
    join(groups, ends[4 * i]!, ends[4 * i + 1]!);
    if (kind === 'transformer') join(groups, ends[4 * i + 2]!, ends[4 * i + 3]!);
  });
  return groups;
}

/** The first element that closes a loop of elements without resistance: current could go round in it for ever. */
export function sourceLoop(
  elements: readonly Element[],
  ends: Int32Array,
  columns: number,
  frequencyHz: number,
): Element | undefined {
  const groups = apart(columns);
  return elements.find(
    ({ kind }, i) =>
      (kind === 'V' || (kind === 'L' && frequencyHz === 0)) && !join(groups, ends[4 * i]!, ends[4 * i + 1]!),
  );
}
