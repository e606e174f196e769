import type { Network } from '../../../../src/core/sim/wiring/circuit.ts';
import type { Element } from '../../../../src/core/sim/wiring/element.ts';

const R = (id: string, a: string, b: string, ohm: number): Element => ({ kind: 'R', id, a, b, ohm });
const C = (id: string, a: string, b: string, farad: number): Element => ({ kind: 'C', id, a, b, farad });
const S = (id: string, a: string, b: string, closed: boolean): Element => ({ kind: 'switch', id, a, b, closed });
const MAINS: Element = { kind: 'V', id: 'source', a: 's', b: 'nb', volts: 120, phaseDeg: 0 };

/** Ohm a foot of solid 14 AWG: NEC chapter 9 table 8, 3.07 ohm per 1000 ft. */
const FOOT = 3.07 / 1000;
const OPEN = 1e12;

export const CONDITIONS = [
  'correct',
  'open neutral',
  'open hot',
  'open ground',
  'reversed',
  'bootleg ground',
  'reversed and bootleg',
  'loose hot 0.5 ohm',
] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Where the slots of the receptacle are in the network. */
export interface Slots {
  readonly H: string;
  readonly N: string;
  readonly G: string;
}

/**
 * A receptacle at the end of 60 ft of 14/2, 120 V behind 0.06 ohm, neutral and ground joined at the panel. 15 pF a foot between
 * each pair, on the far half alone. `loadOhm` stands in its slots; 1e9 is none.
 */
export function receptacle(condition: Condition, loadOhm: number): Network & { readonly slots: Slots } {
  const open = (name: string): number => (condition.startsWith('open') && condition.endsWith(name) ? OPEN : 0);
  const bootleg = condition.endsWith('bootleg') || condition.startsWith('bootleg');
  const reversed = condition.startsWith('reversed');
  const slots: Slots = { H: reversed ? 'n' : 'h', N: reversed ? 'h' : 'n', G: bootleg ? 'G' : 'g' };
  const half = 30 * FOOT;
  const stray = 30 * 15e-12;
  const elements = [
    MAINS,
    R('source_z', 's', 'h0', 0.06),
    R('neutral_bar_bond', 'nb', '0', 0.001),
    R('hot_1', 'h0', 'hu', half),
    R('neutral_1', 'nb', 'nu', half),
    R('egc_1', '0', 'gu', half),
    R('hot_2', 'hu', 'h', half + open('hot') + (condition.startsWith('loose') ? 0.5 : 0)),
    R('neutral_2', 'nu', 'n', half + open('neutral')),
    R('egc_2', 'gu', 'g', half + open('ground') + (bootleg ? OPEN : 0)),
    C('c_hn', 'h', 'n', stray),
    C('c_hg', 'h', 'g', stray),
    C('c_ng', 'n', 'g', stray),
    ...(bootleg ? [R('bootleg', 'G', slots.N, 0.001)] : []),
    R('load', slots.H, slots.N, loadOhm),
  ];
  return { frequencyHz: 60, elements, slots };
}

/**
 * A lamp of 144 ohm switched from two places, solid 14 AWG: 50 ft to the first switch, travellers of 25 ft, 10 ft to the lamp,
 * 76 ft back; 120 V behind 0.05 ohm. Between the travellers 375 pF, from each to ground 250 pF, where they leave the first switch.
 * `t1` and `t2` are their far ends, at the second switch.
 */
export function threeWay(first: 0 | 1, second: 0 | 1, neutralOpen: boolean): Network {
  return {
    frequencyHz: 60,
    elements: [
      { ...MAINS, b: '0' },
      R('feed', 's', 'c1', 0.05 + 50 * FOOT),
      S('s1a', 'c1', 'u1', first === 1),
      S('s1b', 'c1', 'u2', first === 0),
      R('traveller1', 'u1', 't1', 25 * FOOT),
      R('traveller2', 'u2', 't2', 25 * FOOT),
      C('mutual', 'u1', 'u2', 375e-12),
      C('stray1', 'u1', '0', 250e-12),
      C('stray2', 'u2', '0', 250e-12),
      S('s2a', 't1', 'c2', second === 1),
      S('s2b', 't2', 'c2', second === 0),
      R('leg', 'c2', 'lampHot', 10 * FOOT),
      R('lamp', 'lampHot', 'lampNeutral', 144),
      R('neutral', 'lampNeutral', '0', 76 * FOOT + (neutralOpen ? OPEN : 0)),
    ],
  };
}

/** A resistance between two nodes: the simplest meter. */
export const withMeter = ({ frequencyHz, elements }: Network, a: string, b: string, ohm: number): Network => ({
  frequencyHz,
  elements: [...elements, R('meter', a, b, ohm)],
});
