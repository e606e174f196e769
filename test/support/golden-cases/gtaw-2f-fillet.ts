import { handOf, machineHandOf } from '../../../src/cli/hand/hand-of.ts';
import { readPack } from '../golden.ts';
import { casesOf, type GoldenCase, lapse, NEVER } from './golden-case.ts';

const task = readPack('gtaw-2f-fillet').pack.tasks[0]!;
const hand = machineHandOf(task);
const { plain, mistake } = casesOf(hand);

export const GTAW_2F_FILLET: readonly GoldenCase[] = [
  plain(
    'good',
    'competent',
    [],
    'Everything at the middle of the WPS: 1.85 mm of 2.4 mm rod per mm of seam lay a leg of sqrt(2 x 8.4 / 1.15) = 3.8 mm, above 3 + 0.21.',
  ),
  plain(
    'steady',
    'competent',
    [],
    'A human hand with tremor and tracking error, and another that dabs the rod.',
    handOf('steady', task),
    7,
  ),
  plain('marginal', null, [], 'Speed on the limit of 2.2, window by window and as a whole: nobody can say.', {
    travelMmS: 2.2,
  }),
  mistake(
    'too-fast',
    ['travel-speed'],
    'From 18 to 82 mm at 2.7 mm/s: windows of 13.2 s (36 mm) that lie inside, 36 to 64 mm, read 2.7, beyond 2.2 + 0.15. Rod at the same rate leaves a leg of 3.8 x sqrt(1.9 / 2.7) = 3.2 mm.',
    lapse(14, 86, { travelMmS: 2.7 }),
    lapse(14, 86, { travelMmS: 2.3 }),
  ),
  mistake(
    'too-slow',
    ['travel-speed'],
    'All of the seam at 1.35 mm/s, below 1.6 - 0.15: a leg of 4.5 mm, sound; but a WPS is no average.',
    { travelMmS: 1.35 },
    { travelMmS: 1.62 },
  ),
  mistake(
    'long-arc',
    ['arc-length'],
    'From 34 to 66 mm at 4.6 mm: beyond 3.5 + 0.3. The cup at 9.6 mm still shields in full; 14.4 V are 1.9 above the usual, no undercut.',
    lapse(30, 70, { arcLengthMm: 4.6 }),
    lapse(30, 70, { arcLengthMm: 3.4 }),
    'competent',
  ),
  mistake(
    'work-angle-steep',
    ['work-angle'],
    'From 34 to 66 mm at 60 degrees: beyond 55 + 0.1. Undercut 0.05 x (15 - 10) = 0.25 mm, allowed; the shorter leg 3.8 / 1.21 = 3.2 mm, within 3 + 0.21.',
    lapse(30, 70, { workAngleDeg: 60 }),
    lapse(30, 70, { workAngleDeg: 52.5 }),
    null,
  ),
  mistake(
    'torch-flat',
    ['travel-angle'],
    'From 34 to 66 mm at 32 degrees push: beyond 25 + 0.1; the tilted cup shields 93 %, above 80.',
    lapse(30, 70, { travelAngleDeg: 32 }),
    lapse(30, 70, { travelAngleDeg: 23.5 }),
    'competent',
  ),
  mistake(
    'current-high',
    ['current'],
    '140 A, above 130, known exactly, all of the seam: 0.6 mm deep and 9 mm wide, not through 3 mm.',
    { currentA: 140 },
    { currentA: 130 },
  ),
  mistake(
    'little-rod',
    ['leg-size'],
    'Rod at 0.43 of the rate: leg 3.8 x sqrt(0.43) = 2.5 mm, below 3 - 0.2 all along; its throat of 1.9 mm is above 1.6 + 0.1.',
    { rodMmS: 0.43 * hand.rodMmS },
    { rodMmS: 0.715 * hand.rodMmS },
  ),
  mistake(
    'wrong-polarity',
    ['polarity'],
    'Electrode positive, all of the seam: half the depth, and tungsten in the metal, which nobody sees. Half of it: the leads are changed 1 s after the arc, 2 % of the seam.',
    { late: { electrodePositive: NEVER } },
    { late: { electrodePositive: 1 } },
  ),
  mistake(
    'gas-high',
    ['gas-flow'],
    '12 L/min, above 10, all of the seam; turbulence would begin at 15.',
    { gasFlowLMin: 12 },
    { gasFlowLMin: 10 },
  ),
  plain(
    'gas-blown',
    'notYetCompetent',
    ['porosity', 'gas-flow'],
    '25 L/min: turbulence leaves 1 - 10 / 15 = 33 % of the shield, 0.58 mm of pores per mm, 14.6 mm in 25 mm, above 10.',
    { gasFlowLMin: 25 },
  ),
  plain(
    'no-gas',
    'notYetCompetent',
    ['gas-on', 'porosity', 'gas-flow'],
    'The valve is never opened: 52 s of arc below 4 L/min, 1 s is allowed; pores all along, 25 mm in 25 mm; flow 0 for 7.',
    { late: { gasFlow: NEVER } },
  ),
  plain(
    'dipped-tungsten',
    'competent',
    [],
    'From 52 to 54 mm the tungsten is in the pool: tungsten in the metal and a dirty tip, process conditions nobody sees. The arc is short over 8 of 97 mm.',
    lapse(48, 58, { arcLengthMm: 0 }),
  ),
  mistake(
    'stopped-short',
    ['seam-length'],
    'Arc ended at 80 mm: from about 83 mm to 90 mm of the inspected seam there is no metal.',
    { stopAtMm: 80 },
    { stopAtMm: 89 },
  ),
];
