import { runProgram } from './prescribed.ts';
import type { BeadProgram } from './program.ts';
import { changesOf, settingsOf } from './program.ts';
import type { Stations } from './state.ts';

const PLATE_FIGURES = [
  'widthMm',
  'heightMm',
  'penetrationMm',
  'depositMm2',
  'currentA',
  'heatInputKjMm',
] as const satisfies readonly (keyof Stations)[];
const FILLET_FIGURES = [...PLATE_FIGURES, 'legAMm', 'legBMm', 'throatMm'] as const;
type Figure = (typeof FILLET_FIGURES)[number];

/** Figures of one station or their means. A fillet also has its legs and throat; its width is the face, its height the convexity. */
export type BeadFigures = Partial<Record<Figure, number>> & Record<(typeof PLATE_FIGURES)[number], number>;
export interface BeadReport {
  readonly stations: readonly (BeadFigures & { readonly xMm: number })[];
  readonly mean: BeadFigures;
  /** What is left of a covered electrode, mm, holder's grip included; SMAW. */
  readonly electrodeMm?: number;
}

/** Nearer than this to an end or a change of segment, the bead is neither one thing nor the other, mm. */
const SETTLING_MM = 10;
/** Figures are given to this many digits: what lies beyond is rounding, not metal. */
const DIGITS = 12;

/** Runs a program and reports it station by station, 1 mm apart, with the means of the settled stretches. */
export function beadReport(program: BeadProgram): BeadReport {
  const figures: readonly Figure[] = program.joint === 't-fillet' ? FILLET_FIGURES : PLATE_FIGURES;
  const { stations, arc } = runProgram(settingsOf(program), program.segments);
  const changes = changesOf(program.segments);
  const at = (pick: (figure: Figure) => number): BeadFigures =>
    Object.fromEntries(figures.map((figure) => [figure, Number(pick(figure).toPrecision(DIGITS))])) as BeadFigures;

  const all = Array.from({ length: stations.count }, (_, i) => i);
  const settled = all.filter((i) => changes.every((x) => i - x >= SETTLING_MM || x - (i + 1) >= SETTLING_MM));
  const meant = settled.length > 0 ? settled : all;
  return {
    stations: all.map((i) => ({ xMm: i, ...at((figure) => stations[figure][i]!) })),
    mean: at((figure) => meant.reduce((sum, i) => sum + stations[figure][i]!, 0) / meant.length),
    ...(program.process === 'SMAW' && { electrodeMm: Number(arc.extensionMm.toPrecision(DIGITS)) }),
  };
}
