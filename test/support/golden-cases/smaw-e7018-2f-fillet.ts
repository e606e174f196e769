import { handOf, machineHandOf } from '../../../src/cli/hand/hand-of.ts';
import { readPack } from '../golden.ts';
import { casesOf, type GoldenCase, lapse, NEVER } from './golden-case.ts';

const task = readPack('smaw-e7018-2f-fillet').pack.tasks[0]!;
const { plain, mistake } = casesOf(machineHandOf(task));

export const SMAW_E7018_2F_FILLET: readonly GoldenCase[] = [
  plain(
    'good',
    'competent',
    [],
    'Everything at the middle of the WPS: 5.2 mm/s of core, 0.67 of it landed, lay a leg of sqrt(2 x 8.04 x 5.26 x 0.67 / 2.9 / 1.08) = 4.2 mm, above 3 + 0.27; 218 of 300 mm of the electrode are used.',
  ),
  plain(
    'steady',
    'competent',
    [],
    'A human hand that strikes by touch and lift and follows the electrode as it burns off, with tremor and tracking error.',
    handOf('steady', task),
    7,
  ),
  plain('marginal', null, [], 'Speed on the limit of 3.3, window by window and as a whole: nobody can say.', {
    travelMmS: 3.3,
  }),
  mistake(
    'too-fast',
    ['travel-speed'],
    'From 28 to 96 mm at 4 mm/s: windows of 9.9 s (40 mm) that lie inside, 48 to 76 mm, read 4, beyond 3.3 + 0.2. The leg is 3.6 mm there, above 3 + 0.3.',
    lapse(24, 100, { travelMmS: 4 }),
    lapse(24, 100, { travelMmS: 3.45 }),
  ),
  mistake(
    'long-arc',
    ['arc-length'],
    'From 44 to 76 mm at 4.6 mm: beyond 3.7 + 0.37. At 1.44 diameters the covering still shields 86 %, above 80; 26 V undercut 0.2 x (26 - 25.2) = 0.2 mm, allowed.',
    lapse(40, 80, { arcLengthMm: 4.6 }),
    lapse(40, 80, { arcLengthMm: 3.5 }),
    'competent',
  ),
  plain(
    'arc-drawn-out',
    'notYetCompetent',
    ['porosity', 'arc-length'],
    'From 44 to 76 mm at 6.4 mm, two diameters: the shield is down to 30 %, 0.6 mm of pores per mm, 16 mm in 25 mm, above 10. 29.2 V undercut 0.2 x (29.2 - 25.2) = 0.8 mm, within 1 - 0.08; slag is blown ahead and shut in.',
    lapse(40, 80, { arcLengthMm: 6.4 }),
  ),
  mistake(
    'work-angle-flat',
    ['work-angle'],
    'From 44 to 76 mm at 30 degrees: beyond 35 - 0.2. Undercut 0.05 x (15 - 10) = 0.25 mm, allowed; the shorter leg 4.2 / 1.21 = 3.5 mm, above 3 + 0.27.',
    lapse(40, 80, { workAngleDeg: 30 }),
    lapse(40, 80, { workAngleDeg: 37.5 }),
    'competent',
  ),
  mistake(
    'pushed',
    ['travel-angle'],
    'From 44 to 76 mm at 8 degrees push: beyond 0 + 0.1. Slag runs ahead and is shut in: a process condition, no verdict.',
    lapse(40, 80, { travelAngleDeg: 8 }),
    lapse(40, 80, { travelAngleDeg: -1 }),
    'competent',
  ),
  mistake(
    'off-root',
    ['aim'],
    'From 44 to 76 mm 2.1 mm up the web: beyond 1.5 + 0.37. Leg split 45 - 36 x 2.1 / 4.2 = 27 degrees: the shorter leg 4.2 x 0.72 = 3.0 mm, within 3 +- 0.27.',
    lapse(40, 80, { aimMm: 2.1 }),
    lapse(40, 80, { aimMm: 1.05 }),
    null,
  ),
  mistake(
    'current-high',
    ['current'],
    '145 A, above 135, known exactly, all of the seam: more metal and depth, nothing burnt through.',
    { currentA: 145 },
    { currentA: 135 },
  ),
  mistake(
    'wrong-polarity',
    ['polarity'],
    'Electrode negative, all of the seam: less depth and more spatter; 0.62 of the core lays a leg of 4.1 mm. Half of it: the leads are changed 1 s after the arc.',
    { late: { electrodePositive: NEVER } },
    { late: { electrodePositive: 1 } },
  ),
  mistake(
    'clamp-late',
    ['work-clamp-before-arc'],
    'Clamp on 2.4 s after the first touch: a live electrode taps the plate, two thirds of that time within 5 mm of it, 1.6 s; 1 s is allowed.',
    { late: { workClamp: 2.4 } },
    { late: { workClamp: 1.2 } },
  ),
  mistake(
    'struck-off-joint',
    ['arc-strike'],
    'Struck for half a second 25 mm out on the base plate: off the joint (12 mm), marked at the seam millimetre beside it.',
    { slipAtMm: 25 },
    { slipAtMm: 10 },
  ),
  mistake(
    'stopped-short',
    ['seam-length'],
    'Arc ended at 100 mm: from about 102 mm to 110 mm of the inspected seam there is no metal.',
    { stopAtMm: 100, craterDwellS: 0.8 },
    { stopAtMm: 109, craterDwellS: 0.8 },
  ),
  mistake(
    'crater-open',
    ['crater'],
    'Arc broken at 118 mm without a dwell: depth 0.18 x pool 6 = 1.1 mm, above 0.5.',
    { craterDwellS: 0 },
    { craterDwellS: 0.75 },
  ),
];
