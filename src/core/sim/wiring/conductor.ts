import type { Constant } from '../constant.ts';
import { WIRING } from './constants.ts';
import type { Element } from './element.ts';

type Strand = 'solid' | 'stranded';

/** Sizes of copper conductors, American by gauge and metric by square millimetres, and how they are made up. */
const RESISTANCE = {
  AWG14: { solid: WIRING.awg14Solid, stranded: WIRING.awg14Stranded },
  AWG12: { solid: WIRING.awg12Solid, stranded: WIRING.awg12Stranded },
  AWG10: { solid: WIRING.awg10Solid, stranded: WIRING.awg10Stranded },
  AWG8: { stranded: WIRING.awg8Stranded },
  AWG6: { stranded: WIRING.awg6Stranded },
  '1mm2': { solid: WIRING.mm1, stranded: WIRING.mm1 },
  '1.5mm2': { solid: WIRING.mm1x5, stranded: WIRING.mm1x5 },
  '2.5mm2': { solid: WIRING.mm2x5, stranded: WIRING.mm2x5 },
  '4mm2': { solid: WIRING.mm4, stranded: WIRING.mm4 },
  '6mm2': { solid: WIRING.mm6, stranded: WIRING.mm6 },
  '10mm2': { stranded: WIRING.mm10 },
  '16mm2': { stranded: WIRING.mm16 },
} as const satisfies Record<string, Partial<Record<Strand, Constant>>>;
export type Size = keyof typeof RESISTANCE;
export const SIZES = Object.keys(RESISTANCE) as readonly Size[];

const MM_PER_KM = 1e6;

/** Ohm of a conductor, mm long. What is only made stranded is taken so. */
export function conductorOhm(size: Size, strand: Strand, lengthMm: number): number {
  const rows: Partial<Record<Strand, Constant>> = RESISTANCE[size];
  const row = rows[strand] ?? RESISTANCE[size].stranded;
  const perMm = row.unit === 'ohm/km' ? row.value / MM_PER_KM : row.value / (1000 * WIRING.foot.value);
  return perMm * lengthMm;
}

/** Farad between two conductors that run `lengthMm` side by side. */
export const strayFarad = (lengthMm: number): number => (WIRING.stray.value * lengthMm) / WIRING.foot.value;

/** Conductors that run together from one place to another. Node names are of the two ends. */
export interface Cable {
  readonly id: string;
  readonly size: Size;
  readonly strand: Strand;
  readonly lengthMm: number;
  readonly conductors: readonly { readonly name: string; readonly from: string; readonly to: string }[];
}

/**
 * A cable as elements: each conductor's resistance, `<cable>.<conductor>`, and the capacitance between each two, half of it at
 * either end: whichever end is left open, the rest still reaches it.
 */
export function cableElements({ id, size, strand, lengthMm, conductors }: Cable): readonly Element[] {
  const ohm = conductorOhm(size, strand, lengthMm);
  const farad = strayFarad(lengthMm) / 2;
  const pairs = conductors.flatMap((one, i) => conductors.slice(i + 1).map((other) => [one, other] as const));
  return [
    ...conductors.map(({ name, from, to }): Element => ({ kind: 'R', id: `${id}.${name}`, a: from, b: to, ohm })),
    ...pairs.flatMap(([one, other]): readonly Element[] => {
      const name = `${id}.${one.name}-${other.name}`;
      return [
        { kind: 'C', id: `${name}.from`, a: one.from, b: other.from, farad },
        { kind: 'C', id: `${name}.to`, a: one.to, b: other.to, farad },
      ];
    }),
  ];
}
