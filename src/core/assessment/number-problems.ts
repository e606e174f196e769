import { decimalValue } from '../base/decimal.ts';
import type { Pack, Task } from './pack.ts';
import { type Problem, problemsAt } from './problem.ts';
import type { Range } from './range.ts';
import { meltingMm } from './wps.ts';
import { type WpsVariable, wpsWindows } from './wps-variables.ts';

type Bounds = readonly [low: number, high: number, unit: string];

/** What a bench, a machine and a hand can have: beyond it a number is a slip of the pen. */
const WPS_WINDOWS: Readonly<Record<WpsVariable, Bounds>> = {
  voltageV: [5, 45, 'V'],
  wireFeedMMin: [0.5, 30, 'm/min'],
  currentA: [10, 500, 'A'],
  gasFlowLMin: [0, 60, 'L/min'],
  ctwdMm: [3, 50, 'mm'],
  arcLengthMm: [0.5, 15, 'mm'],
  workAngleDeg: [0, 180, 'degrees'],
  travelAngleDeg: [-60, 60, 'degrees'],
  travelMmS: [0.5, 60, 'mm/s'],
  aimMm: [-10, 10, 'mm'],
};
const COUPON = {
  plateMm: [0.8, 100, 'mm'],
  lengthMm: [40, 600, 'mm'],
  gapMm: [0, 6, 'mm'],
  preheatC: [-20, 400, 'C'],
  legMm: [1, 50, 'mm'],
} as const satisfies Readonly<Record<string, Bounds>>;
const BENCH = {
  voltageV: [0, 50, 'V'],
  wireFeedMMin: [0, 30, 'm/min'],
  currentA: [0, 500, 'A'],
  arcForceAMm: [0, 50, 'A/mm'],
  gasFlowLMin: [0, 60, 'L/min'],
} as const satisfies Readonly<Record<string, Bounds>>;
/** Diameters of what melts, by process. */
const MELTS: Readonly<Record<Task['wps']['process'], readonly [field: string, bounds: Bounds]>> = {
  GMAW: ['wireMm', [0.6, 2, 'mm']],
  FCAW: ['wireMm', [0.6, 2, 'mm']],
  SMAW: ['electrodeMm', [2, 6.4, 'mm']],
  GTAW: ['fillerMm', [0.8, 5, 'mm']],
};
const TRACKING = {
  positionMm: [0.01, 20, 'mm'],
  rotationDeg: [0.01, 20, 'degrees'],
  registrationMm: [0, 20, 'mm'],
} as const satisfies Readonly<Record<string, Bounds>>;
const PERCENT: Bounds = [0, 100, '%'];

/** Numbers of a task that nothing real has. */
export const taskNumberProblems = ({ wps, bench }: Task): Problem[] => [
  ...problemsAt('.wps', [
    ...wpsWindows(wps).flatMap(({ variable, range }) => rangeProblems(`.${variable}`, range, WPS_WINDOWS[variable])),
    ...numberProblems(`.${MELTS[wps.process][0]}`, meltingMm(wps), MELTS[wps.process][1]),
    ...outside(wps, COUPON),
  ]),
  ...problemsAt('.bench', outside(bench, BENCH)),
];

/** Numbers of a pack, beside its tasks, that nothing real has. */
export const packNumberProblems = ({ trackingClass, modelUncertainty }: Pack): Problem[] => [
  ...problemsAt('$.trackingClass', outside(trackingClass, TRACKING)),
  ...problemsAt(
    '$.modelUncertainty',
    outside(modelUncertainty, { widthPercent: PERCENT, heightPercent: PERCENT, penetrationPercent: PERCENT }),
  ),
];

function outside<Name extends string>(
  numbers: Readonly<Partial<Record<NoInfer<Name>, string | undefined>>>,
  bounds: Readonly<Record<Name, Bounds>>,
): Problem[] {
  return (Object.keys(bounds) as Name[]).flatMap((name) => {
    const number = numbers[name];
    return number === undefined ? [] : numberProblems(`.${name}`, number, bounds[name]);
  });
}

const rangeProblems = (path: string, { low, high }: Range, bounds: Bounds): Problem[] => [
  ...numberProblems(`${path}.low`, low, bounds),
  ...numberProblems(`${path}.high`, high, bounds),
];

function numberProblems(path: string, number: string, [low, high, unit]: Bounds): Problem[] {
  const value = decimalValue(number);
  if (value >= low && value <= high) return [];
  return [{ path, message: `${number} can not be: ${low} to ${high} ${unit} are possible.` }];
}
