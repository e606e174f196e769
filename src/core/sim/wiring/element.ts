/**
 * What a network is made of. Ends are names of nodes; `0` is the reference. Sources and what is solved are phasors whose length is
 * the effective value; at 0 Hz they are plain volts and amperes. Current counts from `a` to `b` through the element.
 */
interface TwoEnds {
  readonly id: string;
  readonly a: string;
  readonly b: string;
}

export interface Resistor extends TwoEnds {
  readonly kind: 'R';
  readonly ohm: number;
}

export interface Inductor extends TwoEnds {
  readonly kind: 'L';
  readonly henry: number;
}

export interface Capacitor extends TwoEnds {
  readonly kind: 'C';
  readonly farad: number;
}

/** Holds `a` above `b` by its voltage, whatever flows. With 0 V, an ammeter that takes no voltage. */
export interface VoltageSource extends TwoEnds {
  readonly kind: 'V';
  readonly volts: number;
  readonly phaseDeg: number;
}

/** Drives its current from `a` to `b` through itself, whatever the voltage. */
export interface CurrentSource extends TwoEnds {
  readonly kind: 'I';
  readonly amps: number;
  readonly phaseDeg: number;
}

export interface Switch extends TwoEnds {
  readonly kind: 'switch';
  readonly closed: boolean;
}

/**
 * Ideal, with all its impedance in series with the winding `a`-`b`; the other winding is `c`-`d`. `ratio` is turns of `a`-`b` to
 * turns of `c`-`d`. Direct current sees two windings and no coupling.
 */
export interface Transformer extends TwoEnds {
  readonly kind: 'transformer';
  readonly c: string;
  readonly d: string;
  readonly ratio: number;
  readonly ohm: number;
  readonly henry: number;
}

export type Element = Resistor | Inductor | Capacitor | VoltageSource | CurrentSource | Switch | Transformer;

/** The node every voltage is counted from. */
export const REFERENCE = '0';

/** Nodes an element stands between, in the order they are first named by. */
export const endsOf = (element: Element): readonly string[] =>
  element.kind === 'transformer' ? [element.a, element.b, element.c, element.d] : [element.a, element.b];
