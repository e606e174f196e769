import type { Network } from './circuit.ts';
import type { Element } from './element.ts';

/** What is wired, with sources of alternating current, of direct current, or of both. */
export interface Installation {
  /** Of the alternating current. */
  readonly frequencyHz: number;
  readonly elements: readonly Element[];
  /** Ids of the sources of direct current. */
  readonly direct: ReadonlySet<string>;
}

export type Current = 'alternating' | 'direct';

/** The network of one kind of current: sources of the other are quiet. What both do together is the sum of what each does alone. */
export const networkOf = ({ frequencyHz, elements, direct }: Installation, current: Current): Network => ({
  frequencyHz: current === 'direct' ? 0 : frequencyHz,
  elements: elements.map((element) => (direct.has(element.id) === (current === 'direct') ? element : quiet(element))),
});

/** The same network without anything that drives it: a source of voltage is a wire, one of current is open. */
export const silenced = ({ frequencyHz, elements }: Network): Network => ({
  frequencyHz,
  elements: elements.map(quiet),
});

function quiet(element: Element): Element {
  if (element.kind === 'V') return { ...element, volts: 0, phaseDeg: 0 };
  return element.kind === 'I' ? { ...element, amps: 0, phaseDeg: 0 } : element;
}
