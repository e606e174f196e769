import { Fault } from '../../base/fault.ts';
import { type Element, endsOf, REFERENCE } from './element.ts';
import { frequencyProblem, valueProblem } from './element-limits.ts';
import { type LinearSystem, linearSystem } from './elimination.ts';
import { groupOf, partsOf, sourceLoop } from './topology.ts';

export interface Network {
  /** 0 is direct current. */
  readonly frequencyHz: number;
  readonly elements: readonly Element[];
}

/** A fully wired panel has about half as many; twice as many unknowns are eight times the work. */
export const MOST_ELEMENTS = 500;
export const MOST_UNKNOWNS = 200;

/**
 * A network made ready to be solved. Its form (who stands between which nodes) is fixed; its values may be changed and solved
 * again. Node `i` is column `i`, in the order first named; the reference is column `unknowns`.
 */
export interface Circuit {
  readonly frequencyHz: number;
  readonly nodes: readonly string[];
  readonly unknowns: number;
  /** Values may be exchanged by `changeElement`, nothing else. */
  readonly elements: Element[];
  readonly columnOf: ReadonlyMap<string, number>;
  readonly indexOf: ReadonlyMap<string, number>;
  /** Four columns an element: a, b, and of a transformer c, d. */
  readonly ends: Int32Array;
  /** The column of an element's current, where that is an unknown; -1 where it follows from the voltages. */
  readonly currentColumn: Int32Array;
  /** Nodes nothing but leakage ties to the reference: what they are at is no more than a convention. */
  readonly floating: readonly string[];
  readonly system: LinearSystem;
  /** Unknowns as solved last; the reference, 0, behind them. */
  readonly xRe: Float64Array;
  readonly xIm: Float64Array;
}

/**
 * Lays a network out. Throws `network-large`, `network-empty`, `frequency-wrong`, `element-twice`, `element-value`, and
 * `source-loop` or `source-open` where ideal sources contradict each other.
 */
export function compile({ frequencyHz, elements }: Network): Circuit {
  const problem = frequencyProblem(frequencyHz);
  if (problem !== undefined) throw new Fault('frequency-wrong', `The frequency ${problem}.`);
  if (elements.length === 0) throw new Fault('network-empty', 'The network has no element.');
  if (elements.length > MOST_ELEMENTS)
    throw new Fault('network-large', `The network has ${elements.length} elements; up to ${MOST_ELEMENTS} are solved.`);

  const columnOf = new Map<string, number>();
  const indexOf = new Map<string, number>();
  elements.forEach((element, index) => {
    checkValues(element, frequencyHz);
    if (indexOf.has(element.id)) throw new Fault('element-twice', `There is more than one element ${element.id}.`);
    indexOf.set(element.id, index);
    for (const end of endsOf(element)) if (end !== REFERENCE && !columnOf.has(end)) columnOf.set(end, columnOf.size);
  });
  const nodes = [...columnOf.keys()];
  const unknowns = nodes.length + elements.filter((element) => hasOwnCurrent(element, frequencyHz)).length;
  if (unknowns > MOST_UNKNOWNS)
    throw new Fault('network-large', `The network has ${unknowns} unknowns; up to ${MOST_UNKNOWNS} are solved.`);
  columnOf.set(REFERENCE, unknowns);

  const ends = new Int32Array(4 * elements.length);
  const currentColumn = new Int32Array(elements.length).fill(-1);
  let own = nodes.length;
  elements.forEach((element, index) => {
    endsOf(element).forEach((end, i) => {
      ends[4 * index + i] = columnOf.get(end)!;
    });
    if (hasOwnCurrent(element, frequencyHz)) currentColumn[index] = own++;
  });
  const loop = sourceLoop(elements, ends, unknowns + 1, frequencyHz);
  if (loop !== undefined)
    throw new Fault('source-loop', `${loop.id} closes a loop of sources in which nothing has any resistance.`);
  const parts = partsOf(elements, ends, unknowns + 1, frequencyHz);
  const apart = (a: number, b: number): boolean => groupOf(parts, a) !== groupOf(parts, b);
  const open = elements.find(({ kind }, i) => kind === 'I' && apart(ends[4 * i]!, ends[4 * i + 1]!));
  if (open !== undefined)
    throw new Fault('source-open', `The current of the source ${open.id} has no way back: its circuit is open.`);

  return {
    frequencyHz,
    nodes,
    unknowns,
    elements: [...elements],
    columnOf,
    indexOf,
    ends,
    currentColumn,
    floating: nodes.filter((_, column) => apart(column, unknowns)),
    system: linearSystem(nodes.length, unknowns),
    xRe: new Float64Array(unknowns + 1),
    xIm: new Float64Array(unknowns + 1),
  };
}

/** Gives an element other values. Throws `element-unknown`, `element-differs` where kind or ends are others, `element-value`. */
export function changeElement(circuit: Circuit, element: Element): void {
  const index = circuit.indexOf.get(element.id);
  const old = index === undefined ? undefined : circuit.elements[index];
  if (index === undefined || old === undefined)
    throw new Fault('element-unknown', `The network has no element ${element.id}.`);
  const [ends, before] = [endsOf(element), endsOf(old)];
  if (element.kind !== old.kind || ends.some((end, i) => end !== before[i]))
    throw new Fault('element-differs', `The element ${element.id} is another one: its values alone can be changed.`);
  checkValues(element, circuit.frequencyHz);
  circuit.elements[index] = element;
}

function checkValues(element: Element, frequencyHz: number): void {
  const problem = valueProblem(element, frequencyHz);
  if (problem !== undefined)
    throw new Fault('element-value', `The ${problem.member} of ${element.id} ${problem.message}.`);
}

/** Elements whose current is an unknown of its own: those whose voltage does not give it. */
const hasOwnCurrent = ({ kind }: Element, frequencyHz: number): boolean =>
  kind === 'V' || kind === 'L' || (kind === 'transformer' && frequencyHz > 0);
