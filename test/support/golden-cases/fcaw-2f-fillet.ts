import { handOf, machineHandOf } from '../../../src/cli/hand/hand-of.ts';
import { readPack } from '../golden.ts';
import { casesOf, type GoldenCase, lapse, NEVER } from './golden-case.ts';

const task = readPack('fcaw-2f-fillet').pack.tasks[0]!;
const { plain, mistake } = casesOf(machineHandOf(task));

export const FCAW_2F_FILLET: readonly GoldenCase[] = [
  plain(
    'good',
    'competent',
    [],
    'Everything at the middle of the WPS: leg sqrt(2 x 1.131 x 128.3 x 0.85 / 5.5 / 1.07) = 6.5 mm, above 5 + 0.4.',
  ),
  plain(
    'steady',
    'competent',
    [],
    'A human hand with tremor and tracking error at the middle of the WPS.',
    handOf('steady', task),
    7,
  ),
  plain(
    'marginal',
    null,
    [],
    'Speed on the limit of 6.3, window by window and as a whole: nobody can say. Leg sqrt(2 x 1.131 x 120 x 0.85 / 6.3 / 1.08) = 5.8 mm, above 5 + 0.43.',
    { wireFeedMMin: 7.2, travelMmS: 6.3 },
  ),
  mistake(
    'too-fast',
    ['travel-speed'],
    'From 45 to 115 mm at 7.1 mm/s: windows of 5 s (35 mm) that lie inside, 63 to 97 mm, read 7.1, beyond 6.3 + 0.4. The leg is 5.6 mm there, above 5 + 0.46.',
    lapse(41, 119, { travelMmS: 7.1 }),
    lapse(41, 119, { travelMmS: 6.3 }),
    null,
  ),
  mistake(
    'too-slow',
    ['travel-speed'],
    'All of the seam at 4.1 mm/s, below 4.7 - 0.4: a leg of 7.5 mm, 2 degrees of sag, no puddle that 231 A could not push aside.',
    { travelMmS: 4.1 },
    { travelMmS: 4.8 },
  ),
  mistake(
    'long-ctwd',
    ['ctwd'],
    'From 50 to 90 mm at 26.5 mm: beyond 25 + 0.5. The nozzle at 24.5 mm shields 70 %: 0.1 mm of pores per mm, 3 mm in 25 mm, allowed.',
    lapse(46, 94, { ctwdMm: 26.5 }),
    lapse(46, 94, { ctwdMm: 23.75 }),
    'competent',
  ),
  mistake(
    'work-angle-flat',
    ['work-angle'],
    'From 50 to 90 mm at 30 degrees: beyond 35 - 0.2. Undercut 0.05 x (15 - 10) = 0.25 mm, allowed; the shorter leg 6.5 / 1.21 = 5.36 mm, within 5 + 0.4.',
    lapse(46, 94, { workAngleDeg: 30 }),
    lapse(46, 94, { workAngleDeg: 37.5 }),
    null,
  ),
  mistake(
    'pushed',
    ['travel-angle'],
    'From 50 to 90 mm at 8 degrees push: beyond 0 + 0.2. Pushed by more than 5 degrees slag is shut in: a process condition, no verdict.',
    lapse(46, 94, { travelAngleDeg: 8 }),
    lapse(46, 94, { travelAngleDeg: -1 }),
    'competent',
  ),
  mistake(
    'voltage-high',
    ['arc-voltage'],
    '27.8 V, above 27, known exactly, all of the seam; undercut would begin 3 V over the usual 26.5.',
    { voltageV: 27.8 },
    { voltageV: 26.9 },
  ),
  mistake(
    'feed-low',
    ['wire-feed'],
    '6.7 m/min, below 7.2, known exactly, all of the seam: leg 6.0 mm.',
    { wireFeedMMin: 6.7 },
    { wireFeedMMin: 7.2 },
  ),
  mistake(
    'wrong-polarity',
    ['polarity'],
    'Electrode negative, all of the seam: less current and depth, more spatter; 0.80 of the wire lays a leg of 6.2 mm. Half of it: the leads are changed 1 s after the arc.',
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
    'The valve is never opened: 28 s of arc below 5 L/min, 1 s is allowed; pores all along, 25 mm in 25 mm; flow 0 for 16.',
    { late: { gasFlow: NEVER } },
  ),
  mistake(
    'crater-open',
    ['crater'],
    'Arc broken at 148 mm without the dwell of 1.5 s: depth 0.18 x pool 10 = 1.8 mm, above 1.',
    { craterDwellS: 0 },
    { craterDwellS: 0.75 },
  ),
];
