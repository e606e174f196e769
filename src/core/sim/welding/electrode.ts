import { PHYSICS } from './constants.ts';
import type { Electrode, WeldSettings } from './settings.ts';

/** The arc of a covered electrode. Lengths in diameters of the core. */
export interface CoveredElectrode {
  /** Arc voltage = fall + column x length. */
  readonly fallV: number;
  readonly columnVMm: number;
  readonly usualArc: number;
  readonly longestArc: number;
  /** Arc length from which the gas of the covering no longer covers the pool; one diameter later it does not at all. */
  readonly shieldArc: number;
  /** Arc length beyond which the slag is blown ahead of the arc and welded over. */
  readonly slagArc: number;
}

const ELECTRODES: Readonly<Record<Electrode, CoveredElectrode>> = {
  E7018: {
    fallV: PHYSICS.e7018Fall.value,
    columnVMm: PHYSICS.e7018Column.value,
    usualArc: PHYSICS.e7018Arc.value,
    longestArc: PHYSICS.e7018Longest.value,
    shieldArc: PHYSICS.e7018Shield.value,
    slagArc: PHYSICS.e7018SlagArc.value,
  },
  E6010: {
    fallV: PHYSICS.e6010Fall.value,
    columnVMm: PHYSICS.e6010Column.value,
    usualArc: PHYSICS.e6010Arc.value,
    longestArc: PHYSICS.e6010Longest.value,
    shieldArc: PHYSICS.e6010Shield.value,
    slagArc: PHYSICS.e6010SlagArc.value,
  },
};

export const electrodeOf = ({ electrode }: Pick<WeldSettings, 'electrode'>): CoveredElectrode =>
  ELECTRODES[electrode ?? 'E7018'];

/** Share of the shield the covering's own gas gives, by arc length. */
export const coverShield = ({ shieldArc }: CoveredElectrode, coreMm: number, arcMm: number): number =>
  Math.min(1, Math.max(0, 1 - (arcMm / coreMm - shieldArc)));

/** Was the arc, by its mean voltage at a place, so long that slag was blown ahead of it? Only a covered electrode's is. */
export function slagBlownAhead(
  settings: Pick<WeldSettings, 'process' | 'electrode' | 'wireMm'>,
  voltageV: number,
): boolean {
  if (settings.process !== 'SMAW') return false;
  const { fallV, columnVMm, slagArc } = electrodeOf(settings);
  return voltageV > fallV + columnVMm * slagArc * settings.wireMm;
}
