import { handOf, machineHandOf } from '../../../src/cli/hand/hand-of.ts';
import { taskOf } from '../../../src/core/assessment/task.ts';
import { readPack } from '../golden.ts';
import { casesOf, type GoldenCase, lapse, NEVER } from './golden-case.ts';

const { pack } = readPack('gmaw-spray-fillet');
const level = taskOf(pack, 'fillet-2f');
const { plain, mistake } = casesOf(machineHandOf(level), level.id);
const flat = casesOf(machineHandOf(taskOf(pack, 'fillet-1f')), 'fillet-1f');

export const GMAW_SPRAY_FILLET: readonly GoldenCase[] = [
  plain(
    'good-2f',
    'competent',
    [],
    'Everything at the middle of the WPS: leg sqrt(2 x 1.131 x 148.3 x 0.97 / 7.3 / 1.07) = 6.5 mm, above 5 + 0.47; under 7 mm nothing sags.',
  ),
  flat.plain('good-1f', 'competent', [], 'The same metal in a corner that opens upward: the same leg of 6.5 mm.'),
  plain(
    'steady-2f',
    'competent',
    [],
    'A human hand with tremor and tracking error at the middle of the WPS.',
    handOf('steady', level),
    7,
  ),
  flat.plain(
    'steady-1f',
    'competent',
    [],
    'A human hand with tremor and tracking error at the middle of the WPS.',
    handOf('steady', taskOf(pack, 'fillet-1f')),
    7,
  ),
  plain(
    'marginal',
    null,
    [],
    'Speed on the limit of 8.4, window by window and as a whole: nobody can say. Leg sqrt(2 x 1.131 x 140 x 0.97 / 8.4 / 1.08) = 5.8 mm, above 5 + 0.47.',
    { wireFeedMMin: 8.4, travelMmS: 8.4 },
  ),
  mistake(
    'too-fast',
    ['travel-speed'],
    'From 45 to 115 mm at 9.4 mm/s: windows of 3.6 s (34 mm) that lie inside, 62 to 98 mm, read 9.4, beyond 8.4 + 0.55. Feed 9.4 keeps the leg at 5.8 mm.',
    { wireFeedMMin: 9.4, ...lapse(41, 119, { travelMmS: 9.4 }) },
    { wireFeedMMin: 9.4, ...lapse(41, 119, { travelMmS: 8.35 }) },
    null,
  ),
  flat.mistake(
    'too-slow',
    ['travel-speed'],
    'All of the seam in 1F at 5.4 mm/s, below 6.2 - 0.55: a leg of 7.5 mm that does not sag, sound, and 83 % by weight; but a WPS is no average.',
    { travelMmS: 5.4 },
    { travelMmS: 6.35 },
  ),
  mistake(
    'long-ctwd',
    ['ctwd'],
    'From 50 to 90 mm at 24 mm: beyond 21 + 0.6. The nozzle at 22 mm still shields 87 %, above 80.',
    lapse(46, 94, { ctwdMm: 24 }),
    lapse(46, 94, { ctwdMm: 20.75 }),
    'competent',
  ),
  mistake(
    'work-angle-steep',
    ['work-angle'],
    'From 50 to 90 mm at 60 degrees: beyond 55 + 0.2. Undercut 0.05 x (15 - 10) = 0.25 mm, allowed; the shorter leg 6.5 / 1.21 = 5.4 mm, within 5 + 0.47.',
    lapse(46, 94, { workAngleDeg: 60 }),
    lapse(46, 94, { workAngleDeg: 52.5 }),
    null,
  ),
  mistake(
    'drag',
    ['travel-angle'],
    'From 50 to 90 mm at 6 degrees drag: beyond 0 - 0.2.',
    lapse(46, 94, { travelAngleDeg: -6 }),
    lapse(46, 94, { travelAngleDeg: 2 }),
    'competent',
  ),
  mistake(
    'off-root',
    ['aim'],
    'From 50 to 90 mm 2.4 mm up the web: beyond 1.5 + 0.6. Leg split 45 - 36 x 2.4 / 6.5 = 32 degrees: the shorter leg 6.5 x 0.79 = 5.1 mm, within 5 +- 0.47.',
    lapse(46, 94, { aimMm: 2.4 }),
    lapse(46, 94, { aimMm: 1.2 }),
    null,
  ),
  mistake(
    'voltage-low',
    ['arc-voltage'],
    '25.4 V, below 26, known exactly, all of the seam; still spray, above 24.3 V.',
    { voltageV: 25.4 },
    { voltageV: 26.2 },
  ),
  mistake(
    'feed-high',
    ['wire-feed'],
    '9.8 m/min, above 9.4, known exactly, all of the seam.',
    { wireFeedMMin: 9.8 },
    { wireFeedMMin: 9.35 },
  ),
  plain(
    'not-spray',
    'notYetCompetent',
    ['arc-voltage'],
    'At 22 V nothing sprays: drops, and spatter as a process condition. The toes still melt for the leg; only the voltage is out.',
    { voltageV: 22 },
  ),
  mistake(
    'wrong-polarity',
    ['polarity'],
    'Electrode negative, all of the seam: 226 A for 284 and globular drops, so less depth, which nobody sees; 0.90 of the wire lays a leg of 6.2 mm. Half of it: the leads are changed 1 s after the arc, 5 % of the seam.',
    { late: { electrodePositive: NEVER } },
    { late: { electrodePositive: 1 } },
  ),
  mistake(
    'gas-lost',
    ['porosity'],
    'From 70 to 83 mm at 5 L/min, no shield: 1 mm of pores per mm, 13 mm in 25 mm, above 10; the flow is out over 14 % of the seam alone.',
    {
      turns: [
        { atMm: 70, kind: 'gasFlow', value: 50 },
        { atMm: 83, kind: 'gasFlow', value: 180 },
      ],
    },
    {
      turns: [
        { atMm: 70, kind: 'gasFlow', value: 115 },
        { atMm: 83, kind: 'gasFlow', value: 180 },
      ],
    },
  ),
  plain(
    'no-gas',
    'notYetCompetent',
    ['gas-on', 'porosity', 'gas-flow'],
    'The valve is never opened: 20 s of arc below 5 L/min, 1 s is allowed; pores all along, 25 mm in 25 mm; flow 0 for 16.',
    { late: { gasFlow: NEVER } },
  ),
  mistake(
    'crater-open',
    ['crater'],
    'Arc broken 0.5 s after the torch stopped at 148 mm: coming from 7.3 mm/s it counts as standing after 0.56 s, so nothing is filled: 0.18 x pool 10 = 1.8 mm, above 1. Half of it: 0.44 of the 0.5 s that fill.',
    { craterDwellS: 0.5 },
    { craterDwellS: 1 },
  ),
];
