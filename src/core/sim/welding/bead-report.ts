import { type Cooling, coolingOf } from './cooling-time.ts';
import { runPasses, runProgram } from './prescribed.ts';
import { traitsOf } from './process.ts';
import type { BeadProgram } from './program.ts';
import { changesOf, settingsOf } from './program.ts';
import type { Joint } from './settings.ts';
import type { Stations, WeldState } from './state.ts';
import { isLayered } from './surface.ts';

const PLATE_FIGURES = [
  'widthMm',
  'heightMm',
  'penetrationMm',
  'depositMm2',
  'currentA',
  'heatInputKjMm',
] as const satisfies readonly (keyof Stations)[];
const CORNER_FIGURES = ['legAMm', 'legBMm', 'throatMm'] as const satisfies readonly (keyof Stations)[];
const LAYER_FIGURES = [
  'lackOfFusion',
  'lackOfSideFusion',
  'lackOfInterpassFusion',
  'slagInclusion',
  'burnThrough',
] as const satisfies readonly (keyof Stations)[];
const OF_JOINT = {
  'bead-on-plate': [],
  't-fillet': CORNER_FIGURES,
  lap: [...CORNER_FIGURES, 'edgeMm'],
  groove: ['rootMm', 'underfillMm'],
} as const satisfies Readonly<Record<Joint, readonly (keyof Stations)[]>>;
type Figure = (typeof PLATE_FIGURES)[number] | (typeof LAYER_FIGURES)[number] | (typeof OF_JOINT)[Joint][number];

/**
 * Figures of one station or their means. A corner also has its legs and throat; its width is the face, its height the
 * convexity. A groove has its root bead and what the face lacks; what is welded in layers its conditions, 0 to 1.
 */
export type BeadFigures = Partial<Record<Figure, number>> & Record<(typeof PLATE_FIGURES)[number], number>;

/** Heat of one pass, means of its settled stretches. */
export interface PassReport {
  /** EN 1011-1, with the process's efficiency; AWS and ASME, without. kJ/mm */
  readonly heatInputKjMm: number;
  readonly arcEnergyKjMm: number;
  /** Of the work in the middle of the seam when the pass began, deg C. */
  readonly foundC: number;
  /** EN 1011-2 Annex D, by heat input and the temperature found; absent where the standard gives no time. */
  readonly cooling?: Cooling | undefined;
}

export interface BeadReport {
  readonly stations: readonly (BeadFigures & { readonly xMm: number })[];
  readonly mean: BeadFigures;
  readonly passes: readonly PassReport[];
  /** What is left of a covered electrode, mm, holder's grip included; SMAW. */
  readonly electrodeMm?: number;
}

/** Nearer than this to an end or a change of segment, the bead is neither one thing nor the other, mm. */
const SETTLING_MM = 10;
/** Figures are given to this many digits: what lies beyond is rounding, not metal. */
const DIGITS = 12;
const rounded = (value: number): number => Number(value.toPrecision(DIGITS));

/** Runs a program and reports it station by station, 1 mm apart, with the means of the settled stretches, and pass by pass. */
export function beadReport(program: BeadProgram): BeadReport {
  const settings = settingsOf(program);
  const { coupon } = settings;
  const figures: readonly Figure[] = [
    ...PLATE_FIGURES,
    ...OF_JOINT[coupon.joint],
    ...(isLayered(coupon) ? LAYER_FIGURES : []),
  ];
  const written = program.passes ?? [{ segments: program.segments }];
  const changes = written.flatMap(({ segments }) => changesOf(segments));
  const all = Array.from({ length: Math.round(coupon.lengthMm) }, (_, i) => i);
  const settled = all.filter((i) => changes.every((x) => i - x >= SETTLING_MM || x - (i + 1) >= SETTLING_MM));
  const meant = settled.length > 0 ? settled : all;
  const meanOf = (row: Float64Array): number => meant.reduce((sum, i) => sum + row[i]!, 0) / meant.length;

  const passes: PassReport[] = [];
  const passed = ({ stations }: WeldState, foundC: number): void => {
    const heat = meanOf(stations.heatInputKjMm);
    passes.push({
      heatInputKjMm: rounded(heat),
      arcEnergyKjMm: rounded(heat / traitsOf(program).efficiency),
      foundC: rounded(foundC),
      cooling: coolingOf(coupon, heat, foundC),
    });
  };
  let state: WeldState;
  if (program.passes === undefined) {
    state = runProgram(settings, program.segments);
    passed(state, coupon.preheatC);
  } else state = runPasses(settings, program.passes, passed);
  const { stations, arc } = state;
  const at = (pick: (figure: Figure) => number): BeadFigures =>
    Object.fromEntries(figures.map((figure) => [figure, rounded(pick(figure))])) as BeadFigures;
  return {
    stations: all.map((i) => ({ xMm: i, ...at((figure) => stations[figure][i]!) })),
    mean: at((figure) => meanOf(stations[figure])),
    passes,
    ...(program.process === 'SMAW' && { electrodeMm: rounded(arc.extensionMm) }),
  };
}
