import { describe, expect, test } from 'vitest';
import type { Act } from '../../../../../src/core/sim/wiring/board/act.ts';
import { type JointDefect, jointOf } from '../../../../../src/core/sim/wiring/board/joint.ts';
import { perform } from '../../../../../src/core/sim/wiring/board/perform.ts';
import type { DevicePlan, WirePlan } from '../../../../../src/core/sim/wiring/board/plan.ts';
import { ampsThrough, voltsBetween } from '../../../../../src/core/sim/wiring/board/solved.ts';
import type { Board } from '../../../../../src/core/sim/wiring/board/state.ts';
import { stepBoard } from '../../../../../src/core/sim/wiring/board/step.ts';
import { WIRING } from '../../../../../src/core/sim/wiring/constants.ts';
import {
  boardOf,
  cable,
  does,
  GFCI,
  HEATER,
  LAMP,
  nutted,
  off,
  on,
  outletBoard,
  pushIn,
  RECEPTACLE,
  reads,
  rightly,
  run,
  screw,
  TICK,
} from './support.ts';

const plug = (load: typeof HEATER | undefined, device = 'outlet', outlet: 1 | 2 = 1): Act => ({
  kind: 'plug',
  device,
  outlet,
  load,
});
const H = 'outlet/hot1';
const N = 'outlet/neutral1';
const G = 'outlet/ground';
const three = (board: Board, dial?: Parameters<typeof reads>[3]) => [
  reads(board, H, N, dial),
  reads(board, H, G, dial),
  reads(board, N, G, dial),
];

describe('[C50] what is wired is what is solved', () => {
  test('a receptacle as it should be reads 120, 120, 0, and sags under 10 ohm as its cable says', () => {
    const board = outletBoard();
    for (const volts of three(board)) expect(volts).toBeLessThan(0.05);
    does(board, on('breaker'));
    expect(three(board)).toEqual([120, 120, 0]);
    does(board, plug(HEATER));
    const [hn, hg, ng] = three(board) as number[];
    expect(hn).toBeCloseTo(115.1, 0);
    expect(hg).toBeCloseTo(117.2, 0);
    expect(ng).toBeCloseTo(2.1, 0);
    expect(hg! - ng!).toBeCloseTo(hn!, 1);
  });

  test('hot and neutral exchanged at the receptacle: 120, 0, 120', () => {
    const board = boardOf([RECEPTACLE], cable('run', 60));
    does(
      board,
      ...rightly('run-black:a', 'breaker/load0'),
      ...rightly('run-white:a', 'neutralBar/1'),
      ...rightly('run-bare:a', 'groundBar/1'),
      ...rightly('run-black:b', 'outlet/neutral1'),
      ...rightly('run-white:b', 'outlet/hot1'),
      ...rightly('run-bare:b', 'outlet/ground'),
      on('breaker'),
    );
    expect(three(board)).toEqual([120, 0, 120]);
  });

  test('a neutral whose insulation is under the screw is open: phantom on 10 Mohm, none on 3 kohm, back-fed under load', () => {
    const board = outletBoard();
    does(
      board,
      { kind: 'turn', terminal: 'neutralBar/1', torqueNm: 0 },
      { kind: 'pull', end: 'run-white:a' },
      { kind: 'land', end: 'run-white:a', terminal: 'neutralBar/1', seat: 1, insulation: 1 },
      { kind: 'turn', terminal: 'neutralBar/1', torqueNm: 2.5 },
      on('breaker'),
    );
    const [hn, hg, ng] = three(board) as number[];
    // The whole cable's capacitance divides the voltage: that of the hot and that of the ground are alike.
    expect(hg).toBe(120);
    expect(hn).toBeCloseTo(59, 0);
    expect(ng).toBeCloseTo(59, 0);
    expect(reads(board, N, G, 'lowZVolts')).toBeLessThan(0.2);
    does(board, plug(HEATER));
    expect(three(board)).toEqual([expect.closeTo(0, 1), 120, 120]);
  });

  test('a ground left off: phantom to ground; a bootleg jumper makes it look right until there is load', () => {
    const board = boardOf([RECEPTACLE], [...cable('run', 60), { ...cable('jumper', 0.5)[2]!, cable: undefined }]);
    does(
      board,
      ...rightly('run-black:a', 'breaker/load0'),
      ...rightly('run-white:a', 'neutralBar/1'),
      ...rightly('run-bare:a', 'groundBar/1'),
      ...rightly('run-black:b', 'outlet/hot1'),
      ...rightly('run-white:b', 'outlet/neutral1'),
      on('breaker'),
    );
    expect(reads(board, H, G)).toBeLessThan(0.05);
    does(board, ...rightly('jumper-bare:a', 'outlet/neutral2'), ...rightly('jumper-bare:b', 'outlet/ground'));
    expect(three(board)).toEqual([120, 120, 0]);
    does(board, plug(HEATER));
    const [hn, hg, ng] = three(board) as number[];
    expect(hg).toBe(hn);
    expect(ng).toBeLessThan(0.01);
  });

  test('a conductor broken within its insulation is open; mended it is not', () => {
    const board = outletBoard();
    does(board, on('breaker'), plug(LAMP), { kind: 'break', wire: 'run-black', broken: true });
    stepBoard(board, TICK);
    expect(voltsBetween(board, 'outlet/hot', 'outlet/neutral')).toBeLessThan(0.01);
    does(board, { kind: 'break', wire: 'run-black', broken: false });
    stepBoard(board, TICK);
    expect(voltsBetween(board, 'outlet/hot', 'outlet/neutral')).toBeGreaterThan(119);
  });

  test('a receptacle whose hot tab is broken has two halves; until then they are one', () => {
    const board = outletBoard();
    does(board, on('breaker'));
    expect(reads(board, 'outlet/hot2', N)).toBe(120);
    does(board, { kind: 'breakTab', device: 'outlet', tab: 'hot' }, plug(LAMP, 'outlet', 2));
    expect(reads(board, 'outlet/hot2', 'outlet/neutral2')).toBe(0);
    expect(reads(board, H, 'outlet/neutral2')).toBe(120);
  });

  test('wires under a nut are one node, and each of them may be the one that does not hold', () => {
    const pigtail: WirePlan = { ...cable('pigtail', 0.5)[0]!, cable: undefined };
    const board = boardOf([RECEPTACLE], [...cable('run', 60), pigtail]);
    does(
      board,
      ...rightly('run-black:a', 'breaker/load0'),
      ...rightly('run-white:a', 'neutralBar/1'),
      ...rightly('pigtail-black:b', 'outlet/hot1'),
      ...rightly('run-white:b', 'outlet/neutral1'),
      ...nutted('nut', 'run-black:b', 'pigtail-black:a'),
      on('breaker'),
    );
    expect(reads(board, H, N)).toBe(120);
    expect(jointOf(board, board.ends.get('pigtail-black:a')!)).toEqual({
      defects: [],
      hold: 1,
      ohm: WIRING.contactTight.value,
    });
    does(board, { kind: 'close', splice: 'nut', home: 0.2 });
    expect(jointOf(board, board.ends.get('pigtail-black:a')!)?.defects).toEqual(['connectorNotHome']);
    does(board, { kind: 'pull', end: 'pigtail-black:a' });
    expect(board.ends.get('pigtail-black:a')!.place.kind).toBe('free');
    expect(board.ends.get('run-black:b')!.place.kind).toBe('splice');
    expect(reads(board, H, N)).toBe(0);
    expect(reads(board, 'nut', N)).toBe(120);
    does(board, { kind: 'part', splice: 'nut' });
    expect(board.splices.size).toBe(0);
  });
});

describe('[C51] how a wire is held decides its resistance', () => {
  const device: DevicePlan = {
    kind: 'switch',
    id: 'device',
    box: 'box',
    ways: 'single',
    terminals: [screw('a'), pushIn('b')],
  };
  const wires: readonly WirePlan[] = [
    ...cable('run', 10),
    { id: 'flex', cable: undefined, size: 'AWG14', strand: 'stranded', colour: 'black', lengthMm: 200 },
    { id: 'thick', cable: undefined, size: 'AWG10', strand: 'solid', colour: 'black', lengthMm: 200 },
  ];
  function made(
    end: string,
    over: {
      strip?: number;
      hook?: 'none' | 'clockwise' | 'counterclockwise';
      insulation?: number;
      seat?: number;
      torque?: number;
      nicked?: boolean;
    },
    terminal = 'device/a',
  ) {
    const board = boardOf([device], wires, 3);
    does(
      board,
      { kind: 'strip', end, mm: over.strip ?? 17, nicked: over.nicked ?? false },
      { kind: 'hook', end, hook: over.hook ?? 'clockwise' },
      { kind: 'land', end, terminal, seat: over.seat ?? 1, insulation: over.insulation ?? 0 },
    );
    if (terminal === 'device/a') does(board, { kind: 'turn', terminal, torqueNm: over.torque ?? 1.58 });
    return { board, joint: jointOf(board, board.ends.get(end)!)! };
  }
  const tight = WIRING.contactTight.value;
  const cube = (hold: number): number => tight / hold ** 3;

  test.each<readonly [string, Parameters<typeof made>[1], readonly JointDefect[], number]>([
    ['run-black:a', {}, [], tight],
    ['run-black:a', { torque: 2.03 }, [], tight],
    ['run-black:a', { torque: 0.79 }, ['loose'], cube(0.5)],
    ['run-black:a', { torque: 3.04 }, [], tight],
    ['run-black:a', { torque: 3.05 }, ['overTightened'], cube(0.3)],
    ['run-black:a', { hook: 'none' }, ['notHooked'], cube(0.5)],
    ['run-black:a', { hook: 'counterclockwise' }, ['hookedBackwards'], cube(0.6)],
    ['flex:a', {}, ['strandedUnderScrew'], cube(0.7)],
    ['thick:a', {}, ['wrongSize'], cube(0.4)],
    ['run-black:a', { strip: 15 }, ['strippedShort'], cube(15 / 16)],
    ['run-black:a', { strip: 20 }, ['strippedLong'], tight],
    ['run-black:a', { nicked: true }, ['nicked'], tight],
    ['run-black:a', { seat: 0.8 }, ['notSeated'], cube(0.8)],
    ['run-black:a', { insulation: 0.2 }, ['insulationUnder'], cube(0.8)],
    ['run-black:a', { hook: 'none', torque: 0.79 }, ['loose', 'notHooked'], cube(0.25)],
    ['run-bare:a', { strip: 0, insulation: 1 }, [], tight],
  ])('%s with %j: %j', (end, over, defects, ohm) => {
    const { joint } = made(end, over);
    expect(joint.defects).toEqual(defects);
    expect(joint.ohm! / ohm).toBeCloseTo(1, 9);
  });

  test('insulation all under the screw, a wire that is not in, or one that is not stripped: no contact at all', () => {
    for (const over of [{ insulation: 1 }, { seat: 0 }, { strip: 0 }])
      expect(made('run-black:a', over).joint.ohm).toBeUndefined();
  });

  test('half of it under the screw conducts or does not, by chance, and never changes its mind', () => {
    const conducts = (seed: number): boolean => {
      const board = boardOf([device], wires, seed);
      does(
        board,
        { kind: 'strip', end: 'run-black:a', mm: 17, nicked: false },
        { kind: 'land', end: 'run-black:a', terminal: 'device/a', seat: 1, insulation: 0.5 },
        { kind: 'turn', terminal: 'device/a', torqueNm: 1.8 },
      );
      const [one, other] = [0, 1].map(() => jointOf(board, board.ends.get('run-black:a')!)?.ohm);
      expect(one).toBe(other);
      return one !== undefined;
    };
    const share = Array.from({ length: 200 }, (_, seed) => conducts(seed)).filter(Boolean).length / 200;
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.65);
  });

  test('two wires under one screw share its hold; one turn of the screw is for both', () => {
    const board = boardOf([device], wires);
    for (const end of ['run-black:a', 'run-white:a'])
      does(
        board,
        { kind: 'strip', end, mm: 17, nicked: false },
        { kind: 'hook', end, hook: 'clockwise' },
        { kind: 'land', end, terminal: 'device/a', seat: 1, insulation: 0 },
      );
    does(board, { kind: 'turn', terminal: 'device/a', torqueNm: 1.8 });
    for (const end of ['run-black:a', 'run-white:a'])
      expect(jointOf(board, board.ends.get(end)!)).toMatchObject({
        defects: ['crowded'],
        ohm: expect.closeTo(cube(0.5), 9),
      });
  });

  test('a thread once overtightened does not mend', () => {
    const { board } = made('run-black:a', { torque: 4 });
    does(board, { kind: 'turn', terminal: 'device/a', torqueNm: 1.8 });
    expect(jointOf(board, board.ends.get('run-black:a')!)?.defects).toEqual(['overTightened']);
  });

  test('a push-in terminal takes solid wire of its size alone, holds it without torque, and lets it go with its tool', () => {
    const { board, joint } = made('run-black:a', { strip: 16 }, 'device/b');
    expect(joint.defects).toEqual([]);
    expect(joint.ohm).toBeGreaterThan(1e-3);
    expect(joint.ohm).toBeLessThan(3e-3);
    const land = (end: string): Act => ({ kind: 'land', end, terminal: 'device/b', seat: 1, insulation: 0 });
    expect(perform(board, land('flex:a'))).toBe('no-room');
    expect(perform(board, land('thick:a'))).toBe('no-room');
    does(board, { kind: 'pull', end: 'run-black:a' });
    expect(board.ends.get('run-black:a')!.place.kind).toBe('terminal');
    does(board, { kind: 'release', end: 'run-black:a' });
    expect(board.ends.get('run-black:a')!.place.kind).toBe('free');
  });

  test.each([
    [0.5, 'terminal'],
    [0.2, 'free'],
  ])('a tug at a screw turned to %f of its torque leaves the wire in place or takes it out: %s', (share, place) => {
    const { board } = made('run-black:a', { torque: 1.58 * share });
    does(board, { kind: 'pull', end: 'run-black:a' });
    expect(board.ends.get('run-black:a')!.place.kind).toBe(place);
  });
});

describe('[C52] what flows heats joints and trips breakers', () => {
  test('a loose screw under 12 A becomes too warm while a tight one hardly does', () => {
    const board = outletBoard();
    does(board, { kind: 'turn', terminal: 'outlet/hot1', torqueNm: 0.1 }, on('breaker'), plug(HEATER));
    run(board, 600);
    const [loose, tight] = ['run-black:b', 'run-black:a'].map((end) => board.ends.get(end)!);
    expect(loose!.watts).toBeGreaterThan(5);
    expect(loose!.heat.riseK).toBeGreaterThan(40);
    expect(loose!.heat.glowed).toBe(true);
    expect(board.happenings).toEqual([{ tick: expect.any(Number), kind: 'glow', at: 'run-black:b' }]);
    expect(tight!.heat.riseK).toBeLessThan(1);
    const sag = voltsBetween(board, 'outlet/hot', 'outlet/neutral');
    expect(sag).toBeLessThan(115);
    does(board, off('breaker'));
    run(board, 600);
    expect(loose!.heat.riseK).toBeLessThan(1);
    expect(loose!.heat.glowed).toBe(true);
  });

  test('a short behind the switch trips the breaker in the tick it is switched on, and again until it is mended', () => {
    const lampSwitch: DevicePlan = {
      kind: 'switch',
      id: 'switch',
      box: 'box',
      ways: 'single',
      terminals: [screw('a'), screw('b')],
    };
    const board = boardOf([lampSwitch], [...cable('run', 60), ...cable('leg', 20)]);
    does(
      board,
      ...rightly('run-black:a', 'breaker/load0'),
      ...rightly('run-white:a', 'neutralBar/1'),
      ...rightly('run-bare:a', 'groundBar/1'),
      ...rightly('run-black:b', 'switch/a'),
      ...rightly('leg-black:a', 'switch/b'),
      ...nutted('neutrals', 'run-white:b', 'leg-white:a'),
      { kind: 'leak', ends: ['leg-black:b', 'leg-white:b'], ohm: WIRING.short.value },
      on('breaker'),
    );
    run(board, 1);
    expect(board.happenings).toEqual([]);
    does(board, { kind: 'set', device: 'switch', position: 1 });
    run(board, 1);
    expect(board.happenings).toEqual([{ tick: 121, kind: 'short', at: 'breaker' }]);
    expect(perform(board, on('breaker'))).toBe('no-such-part');
    does(board, off('breaker'), on('breaker'));
    run(board, 1);
    expect(board.happenings.length).toBe(2);
    does(board, off('breaker'), { kind: 'leak', ends: ['leg-black:b', 'leg-white:b'], ohm: undefined }, on('breaker'));
    run(board, 1);
    expect(board.happenings.length).toBe(2);
  });

  test('two heaters trip 15 A by their heat, after a while', () => {
    const board = outletBoard();
    does(board, on('breaker'), plug(HEATER), plug(HEATER, 'outlet', 2));
    run(board, 120);
    expect(board.happenings.map(({ kind }) => kind)).toEqual(['overload']);
    expect(board.happenings[0]!.tick / 120).toBeGreaterThan(30);
    expect(ampsThrough(board, 'wire/run-black')).toBeLessThan(1e-6);
  });
});

describe('[C53] a lamp switched from two places', () => {
  const switches: readonly DevicePlan[] = ['first', 'second'].map((id) => ({
    kind: 'switch',
    id,
    box: 'box',
    ways: 'threeWay',
    terminals: ['common', 'traveller1', 'traveller2'].map(screw),
  }));
  const lamp: DevicePlan = {
    kind: 'fixture',
    id: 'lamp',
    box: 'box',
    load: LAMP,
    terminals: ['hot', 'neutral'].map(screw),
  };
  function lit(travellers: readonly [string, string], common: string): readonly boolean[] {
    const board = boardOf(
      [...switches, lamp],
      [...cable('run', 50), ...cable('between', 25, ['black', 'red', 'white', 'bare']), ...cable('leg', 10)],
    );
    does(
      board,
      ...rightly('run-black:a', 'breaker/load0'),
      ...rightly('run-white:a', 'neutralBar/1'),
      ...rightly('run-black:b', 'first/common'),
      ...rightly('between-black:a', 'first/traveller1'),
      ...rightly('between-red:a', 'first/traveller2'),
      ...rightly('between-black:b', travellers[0]),
      ...rightly('between-red:b', travellers[1]),
      ...rightly('leg-black:a', common),
      ...nutted('first neutrals', 'run-white:b', 'between-white:a'),
      ...nutted('second neutrals', 'between-white:b', 'leg-white:a'),
      ...rightly('leg-black:b', 'lamp/hot'),
      ...rightly('leg-white:b', 'lamp/neutral'),
      on('breaker'),
    );
    return [0, 1].flatMap((first) =>
      [0, 1].map((second) => {
        does(
          board,
          { kind: 'set', device: 'first', position: first === 1 ? 1 : 0 },
          { kind: 'set', device: 'second', position: second === 1 ? 1 : 0 },
        );
        stepBoard(board, TICK);
        return voltsBetween(board, 'lamp/hot', 'lamp/neutral') > 60;
      }),
    );
  }

  test('rightly wired, each switch changes the light, whichever way the other stands', () => {
    expect(lit(['second/traveller1', 'second/traveller2'], 'second/common')).toEqual([true, false, false, true]);
    expect(lit(['second/traveller2', 'second/traveller1'], 'second/common')).toEqual([false, true, true, false]);
  });

  test('a traveller on the common: one switch works only while the other stands right', () => {
    const swapped = lit(['second/common', 'second/traveller2'], 'second/traveller1');
    expect(swapped.filter(Boolean).length).toBe(1);
  });
});

test.each([
  [0, 0, [true, false]],
  [0, 1, [false, true]],
  [1, 0, [false, true]],
  [1, 1, [true, false]],
] as const)(
  '[C53] a four-way switch leads both travellers straight on, or across: at %i with the first at %i',
  (crossed, first, lit) => {
    const pick = (id: string, ways: 'threeWay' | 'fourWay', names: readonly string[]): DevicePlan => ({
      kind: 'switch',
      id,
      box: 'box',
      ways,
      terminals: names.map(screw),
    });
    const board = boardOf(
      [
        pick('first', 'threeWay', ['common', 'traveller1', 'traveller2']),
        pick('middle', 'fourWay', ['in1', 'in2', 'out1', 'out2']),
        RECEPTACLE,
      ],
      [...cable('run', 10), ...cable('one', 10), ...cable('two', 10)],
    );
    does(
      board,
      ...rightly('run-black:a', 'breaker/load0'),
      ...rightly('run-black:b', 'first/common'),
      ...rightly('one-black:a', 'first/traveller1'),
      ...rightly('one-white:a', 'first/traveller2'),
      ...rightly('one-black:b', 'middle/in1'),
      ...rightly('one-white:b', 'middle/in2'),
      on('breaker'),
      { kind: 'set', device: 'first', position: first },
      { kind: 'set', device: 'middle', position: crossed },
    );
    expect(
      ['middle/out1', 'middle/out2'].map((out) => Number(reads(board, out, 'neutralBar', 'lowZVolts')) > 100),
    ).toEqual(lit);
  },
);

test('[C50] a wire put in the place of one that is alike is another wire', () => {
  const board = outletBoard();
  does(board, { kind: 'addWire', wire: { ...cable('other', 60)[2]!, cable: 'run' } }, on('breaker'));
  stepBoard(board, TICK);
  for (const [side, terminal] of [
    ['a', 'groundBar/1'],
    ['b', 'outlet/ground'],
  ] as const)
    does(
      board,
      { kind: 'turn', terminal, torqueNm: 0 },
      { kind: 'pull', end: `run-bare:${side}` },
      ...rightly(`other-bare:${side}`, terminal),
    );
  stepBoard(board, TICK);
  expect(board.unsolved).toBeUndefined();
  expect(board.alternating?.indexOf.has('wire/other-bare')).toBe(true);
  expect(board.alternating?.indexOf.has('wire/run-bare')).toBe(false);
});

describe('[C54] a GFCI receptacle', () => {
  const downstream = { ...RECEPTACLE, id: 'down' };
  function gfciBoard(exchanged: boolean): Board {
    const board = boardOf(
      [GFCI, downstream],
      [...cable('run', 60), ...cable('on', 20), { ...cable('jumper', 0.5)[2]!, cable: undefined }],
    );
    const [fed, feeds] = exchanged ? (['load', 'line'] as const) : (['line', 'load'] as const);
    does(
      board,
      ...rightly('run-black:a', 'breaker/load0'),
      ...rightly('run-white:a', 'neutralBar/1'),
      ...rightly('run-bare:a', 'groundBar/1'),
      ...rightly('run-black:b', `gfci/${fed}Hot`),
      ...rightly('run-white:b', `gfci/${fed}Neutral`),
      ...rightly('on-black:a', `gfci/${feeds}Hot`),
      ...rightly('on-white:a', `gfci/${feeds}Neutral`),
      ...nutted('grounds', 'run-bare:b', 'on-bare:a'),
      ...rightly('on-black:b', 'down/hot1'),
      ...rightly('on-white:b', 'down/neutral1'),
      ...rightly('on-bare:b', 'down/ground'),
      on('breaker'),
    );
    stepBoard(board, TICK);
    return board;
  }
  const reset: Act = { kind: 'reset', device: 'gfci' };
  const faces = (board: Board) => [
    reads(board, 'gfci/faceHot', 'gfci/faceNeutral'),
    reads(board, 'down/hot1', 'down/neutral1'),
  ];
  const dead = (board: Board): void => {
    for (const volts of faces(board)) expect(volts).toBeLessThan(0.05);
  };
  const trips = (board: Board) => board.happenings.filter(({ kind }) => kind === 'residual').length;

  test('comes open, is reset with voltage at its line, and then feeds its face and what is beyond it', () => {
    const board = gfciBoard(false);
    dead(board);
    does(board, reset);
    expect(faces(board)).toEqual([120, 120]);
    expect(perform(board, reset)).toBe('no-such-part');
  });

  test('with line and load exchanged it can not be reset, and both faces stay dead', () => {
    const board = gfciBoard(true);
    expect(perform(board, reset)).toBe('no-such-part');
    dead(board);
    does(board, { kind: 'test', device: 'gfci', down: true });
    run(board, 2);
    expect(trips(board)).toBe(0);
  });

  test('its test button makes 8 mA pass the sensor, and opens it within 0.3 s', () => {
    const board = gfciBoard(false);
    does(board, reset, { kind: 'test', device: 'gfci', down: true });
    stepBoard(board, TICK);
    expect(board.devices.get('gfci')!.residualA).toBeCloseTo(0.008, 4);
    run(board, 0.3);
    expect(trips(board)).toBe(1);
    dead(board);
    does(board, { kind: 'test', device: 'gfci', down: false });
    run(board, 0.1);
    does(board, reset);
    expect(faces(board)).toEqual([120, 120]);
  });

  test('a load leaves it closed, a hand between hot and ground does not, and the shock is noted', () => {
    const board = gfciBoard(false);
    does(board, reset, plug(HEATER, 'down'), plug(LAMP, 'gfci'));
    run(board, 5);
    expect(board.happenings).toEqual([]);
    does(board, { kind: 'touch', left: 'down/hot1', right: 'down/ground', wet: false });
    run(board, 0.1);
    expect(board.happenings.map(({ kind }) => kind)).toEqual(['injury', 'residual']);
    expect((board.happenings[1]!.tick - board.happenings[0]!.tick) / 120).toBeLessThanOrEqual(0.025);
    expect(board.shockA).toBeLessThan(0.0005);
  });

  test('with its neutral broken before it, it has no voltage to work with, and protects nobody', () => {
    const board = gfciBoard(false);
    does(
      board,
      reset,
      { kind: 'break', wire: 'run-white', broken: true },
      { kind: 'touch', left: 'down/hot1', right: 'down/ground', wet: false },
    );
    run(board, 2);
    expect(board.happenings.map(({ kind }) => kind)).toEqual(['injury']);
    expect(board.shockA).toBeGreaterThan(0.1);
  });

  test('neutral and ground joined beyond it trip it without load; joined before it they do not', () => {
    const board = gfciBoard(false);
    does(board, reset, ...rightly('jumper-bare:a', 'down/neutral2'));
    run(board, 1);
    expect(trips(board)).toBe(0);
    does(board, ...rightly('jumper-bare:b', 'groundBar/2'));
    stepBoard(board, TICK);
    expect(board.devices.get('gfci')!.groundedOhm).toBeLessThan(4);
    run(board, 0.1);
    expect(trips(board)).toBe(1);
  });
});

test('[C55] a breaker with a sensor of residual current trips by it, and is reset by its handle', () => {
  const breaker: DevicePlan = {
    kind: 'breaker',
    id: 'guard',
    box: 'panel',
    terminals: ['load0', 'neutral', 'pigtail'].map(screw),
    bus: ['service/line'],
    settings: { ratedA: 20, type: 'UL489', poles: 1 },
    residual: { standard: 'UL943' },
  };
  const pigtail: WirePlan = { ...cable('pigtail', 1)[1]!, cable: undefined };
  const board = boardOf([breaker, RECEPTACLE], [...cable('run', 60), pigtail]);
  does(
    board,
    ...rightly('pigtail-white:a', 'guard/pigtail'),
    ...rightly('pigtail-white:b', 'neutralBar/2'),
    ...rightly('run-black:a', 'guard/load0'),
    ...rightly('run-white:a', 'guard/neutral'),
    ...rightly('run-bare:a', 'groundBar/1'),
    ...rightly('run-black:b', 'outlet/hot1'),
    ...rightly('run-white:b', 'outlet/neutral1'),
    ...rightly('run-bare:b', 'outlet/ground'),
    on('guard'),
    plug(HEATER),
  );
  run(board, 2);
  expect(board.happenings).toEqual([]);
  does(board, { kind: 'leak', ends: ['run-black:b', 'run-bare:b'], ohm: 15_000 });
  run(board, 2);
  expect(board.happenings.map(({ kind }) => kind)).toEqual(['residual']);
  expect(board.devices.get('guard')!.breaker!.position).toBe('tripped');
  does(board, off('guard'), on('guard'));
  run(board, 2);
  expect(board.happenings.length).toBe(2);
  does(board, { kind: 'leak', ends: ['run-black:b', 'run-bare:b'], ohm: undefined }, off('guard'), on('guard'));
  run(board, 2);
  expect(reads(board, H, N)).toBeGreaterThan(110);
});

describe('[C56] hands', () => {
  test('one on a live end is hardly felt through shoes; both, hot and ground, are an injury; the ends are named', () => {
    const board = outletBoard();
    does(board, on('breaker'), { kind: 'touch', left: 'run-black:b', right: undefined, wet: false });
    run(board, 0.1);
    expect(board.happenings).toEqual([]);
    does(board, { kind: 'touch', left: 'run-black:b', right: 'run-bare:b', wet: true });
    run(board, 0.1);
    expect(board.happenings).toEqual([{ tick: 13, kind: 'injury', at: 'run-black:b' }]);
    expect(board.shockA).toBeCloseTo(0.24, 2);
    does(board, { kind: 'touch', left: undefined, right: undefined, wet: false });
    run(board, 0.1);
    expect(board.shockA).toBe(0);
  });

  test('a dead circuit is no injury', () => {
    const board = outletBoard();
    does(board, { kind: 'touch', left: 'run-black:b', right: 'run-bare:b', wet: true });
    run(board, 1);
    expect(board.happenings).toEqual([]);
  });

  test('the ampere jack across a live receptacle blows the fuse of the meter', () => {
    const board = outletBoard();
    does(board, on('breaker'), { kind: 'jack', to: 'amps' }, { kind: 'probe', red: H, black: N });
    run(board, 0.1);
    expect(board.happenings.map(({ kind }) => kind)).toEqual(['short', 'fuse']);
    does(board, { kind: 'jack', to: 'volts' }, { kind: 'fuse' }, off('breaker'), on('breaker'));
    expect(reads(board, H, N)).toBe(120);
  });
});
