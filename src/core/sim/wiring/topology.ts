import { type Element, endsOf, REFERENCE } from './element.ts';

/** Nodes in groups that grow together; a group goes by the name of one of its nodes. */
type Groups = Map<string, string>;

function groupOf(groups: Groups, node: string): string {
  let root = node;
  for (let next = groups.get(root); next !== undefined && next !== root; next = groups.get(root)) root = next;
  groups.set(node, root);
  return root;
}

/** False where they were in one group already. */
function join(groups: Groups, a: string, b: string): boolean {
  const [one, other] = [groupOf(groups, a), groupOf(groups, b)];
  groups.set(one, other);
  return one !== other;
}

/** Which part of the network each node is in: two nodes in one part have the same name there. An open switch joins, it leaks. */
export function partsOf(elements: readonly Element[], frequencyHz: number): ReadonlyMap<string, string> {
  const groups: Groups = new Map([[REFERENCE, REFERENCE]]);
  const nodes = new Set([REFERENCE, ...elements.flatMap(endsOf)]);
  for (const element of elements) {
    if (element.kind === 'I' || (element.kind === 'C' && frequencyHz === 0)) continue;
    join(groups, element.a, element.b);
    if (element.kind === 'transformer') join(groups, element.c, element.d);
  }
  return new Map([...nodes].map((node) => [node, groupOf(groups, node)]));
}

/** The first element that closes a loop of elements without resistance: current could go round in it for ever. */
export function sourceLoop(elements: readonly Element[], frequencyHz: number): string | undefined {
  const groups: Groups = new Map();
  return elements.find(({ kind, a, b }) => (kind === 'V' || (kind === 'L' && frequencyHz === 0)) && !join(groups, a, b))
    ?.id;
}
