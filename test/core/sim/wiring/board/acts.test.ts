import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createStateDigest } from '../../../../../src/core/base/digest.ts';
import type { Act } from '../../../../../src/core/sim/wiring/board/act.ts';
import { boxFillMm3, NEC_FILL } from '../../../../../src/core/sim/wiring/board/box-fill.ts';
import { digestBoard } from '../../../../../src/core/sim/wiring/board/digest.ts';
import { perform } from '../../../../../src/core/sim/wiring/board/perform.ts';
import type { DevicePlan, WirePlan } from '../../../../../src/core/sim/wiring/board/plan.ts';
import { ampsThrough, readBoard } from '../../../../../src/core/sim/wiring/board/solved.ts';
import type { Board } from '../../../../../src/core/sim/wiring/board/state.ts';
import { startBoard } from '../../../../../src/core/sim/wiring/board/state.ts';
import { stepBoard } from '../../../../../src/core/sim/wiring/board/step.ts';
import { MOST_WIRES } from '../../../../../src/core/sim/wiring/board/wire-acts.ts';
import {
  boardOf,
  cable,
  does,
  GFCI,
  HEATER,
  LAMP,
  NUT,
  off,
  on,
  outletBoard,
  RECEPTACLE,
  reads,
  rightly,
  run,
  screw,
  TICK,
} from './support.ts';

const digestOf = (board: Board): string => {
  const digest = createStateDigest();
  digestBoard(board, digest);
  return digest.take();
};

describe('[C57] what a hand tries in vain is named, and changes nothing', () => {
  const land = (end: string, terminal: string, over: Partial<Extract<Act, { kind: 'land' }>> = {}): Act => ({
    kind: 'land',
    end,
    terminal,
    seat: 1,
    insulation: 0,
    ...over,
  });
  const join = (...ends: readonly string[]): Act => ({ kind: 'join', splice: 'nut', connector: NUT, ends });
  const spare: WirePlan = { ...cable('spare', 1)[0]!, cable: undefined };

  test.each<readonly [string, Act]>([
    ['unknown', { kind: 'strip', end: 'nothing:a', mm: 10, nicked: false }],
    ['unknown', land('nothing:a', 'outlet/hot2')],
    ['unknown', land('spare-black:a', 'outlet/hot3')],
    ['unknown', { kind: 'turn', terminal: 'nothing/a', torqueNm: 1 }],
    ['unknown', { kind: 'pull', end: 'nothing:a' }],
    ['unknown', { kind: 'close', splice: 'nothing', home: 1 }],
    ['unknown', { kind: 'part', splice: 'nothing' }],
    ['unknown', { kind: 'set', device: 'nothing', position: 1 }],
    ['unknown', { kind: 'cover', box: 'nothing', covered: true }],
    ['unknown', { kind: 'enter', end: 'spare-black:a', box: 'nothing', freeMm: 10 }],
    ['unknown', { kind: 'break', wire: 'nothing', broken: true }],
    ['unknown', { kind: 'leak', ends: ['spare-black:a', 'nothing:a'], ohm: 1 }],
    ['unknown', { kind: 'probe', red: 'outlet/hot3', black: 'outlet/hot1' }],
    ['unknown', { kind: 'probe', red: 'outlet', black: 'outlet/hot1' }],
    ['unknown', { kind: 'touch', left: 'nowhere', right: undefined, wet: false }],
    ['unknown', join('spare-black:a', 'nothing:a')],
    ['end-held', { kind: 'strip', end: 'run-black:b', mm: 10, nicked: false }],
    ['end-held', { kind: 'hook', end: 'run-black:b', hook: 'none' }],
    ['end-held', { kind: 'enter', end: 'run-black:b', box: 'box', freeMm: 10 }],
    ['end-held', land('run-black:b', 'outlet/hot2')],
    ['end-held', join('spare-black:a', 'run-black:b')],
    ['closed', land('spare-black:a', 'outlet/hot1')],
    ['not-possible', land('spare-black:a', 'outlet/hot2', { seat: 1.1 })],
    ['not-possible', land('spare-black:a', 'outlet/hot2', { insulation: Number.NaN })],
    ['not-possible', { kind: 'strip', end: 'spare-black:a', mm: -1, nicked: false }],
    ['not-possible', { kind: 'strip', end: 'spare-black:a', mm: 305, nicked: false }],
    ['not-possible', { kind: 'turn', terminal: 'outlet/hot2', torqueNm: Number.POSITIVE_INFINITY }],
    ['not-possible', { kind: 'turn', terminal: 'outlet/hot2', torqueNm: -1 }],
    ['not-possible', { kind: 'enter', end: 'spare-black:a', box: 'box', freeMm: Number.NaN }],
    ['not-possible', { kind: 'leak', ends: ['spare-black:a', 'spare-black:b'], ohm: 0 }],
    ['not-possible', { kind: 'addWire', wire: spare }],
    ['not-possible', { kind: 'addWire', wire: { ...spare, id: 'new', lengthMm: 0 } }],
    ['not-possible', { kind: 'addWire', wire: { ...spare, id: 'new', lengthMm: Number.NaN } }],
    ['not-possible', join()],
    ['not-possible', join('spare-black:a', 'spare-black:a')],
    ['not-possible', { kind: 'join', splice: 'outlet', connector: NUT, ends: ['spare-black:a', 'spare-black:b'] }],
    ['not-possible', { kind: 'plug', device: 'outlet', outlet: 1, load: { watts: 0, volts: 120, powerFactor: 1 } }],
    ['no-such-part', { kind: 'release', end: 'run-black:b' }],
    ['no-such-part', { kind: 'release', end: 'spare-black:a' }],
    ['no-such-part', { kind: 'set', device: 'outlet', position: 1 }],
    ['no-such-part', { kind: 'set', device: 'breaker', position: 0 }],
    ['no-such-part', { kind: 'breakTab', device: 'breaker', tab: 'hot' }],
    ['no-such-part', { kind: 'plug', device: 'breaker', outlet: 1, load: LAMP }],
    ['no-such-part', { kind: 'test', device: 'outlet', down: true }],
    ['no-such-part', { kind: 'reset', device: 'outlet' }],
    ['no-such-part', { kind: 'lock', device: 'outlet', owner: 'me', locked: true }],
  ])('%s: %j', (refusal, act) => {
    const board = outletBoard();
    does(board, { kind: 'addWire', wire: spare });
    const before = digestOf(board);
    const { changes } = board;
    expect(perform(board, act)).toBe(refusal);
    expect([digestOf(board), board.changes]).toEqual([before, changes]);
  });

  test('what is mounted, or behind a cover, is out of reach until it is not', () => {
    const board = outletBoard();
    const turn: Act = { kind: 'turn', terminal: 'outlet/hot1', torqueNm: 1.8 };
    does(board, { kind: 'mount', device: 'outlet', mounted: true });
    expect(perform(board, turn)).toBe('out-of-reach');
    expect(perform(board, { kind: 'breakTab', device: 'outlet', tab: 'hot' })).toBe('out-of-reach');
    does(board, { kind: 'mount', device: 'outlet', mounted: false }, { kind: 'cover', box: 'box', covered: true });
    expect(perform(board, turn)).toBe('out-of-reach');
    does(board, { kind: 'cover', box: 'box', covered: false }, turn);
  });

  test('a lock goes on what is off, keeps it off, and comes away by the one who put it on', () => {
    const board = outletBoard();
    const lock = (owner: string, locked: boolean): Act => ({ kind: 'lock', device: 'breaker', owner, locked });
    does(board, on('breaker'));
    expect(perform(board, lock('me', true))).toBe('locked');
    does(board, off('breaker'), lock('me', true));
    expect(perform(board, lock('you', true))).toBe('locked');
    expect(perform(board, on('breaker'))).toBe('locked');
    expect(perform(board, lock('you', false))).toBe('locked');
    does(board, lock('me', false), on('breaker'));
  });
});

describe('[C58] there is an end to what lies about', () => {
  test(`${MOST_WIRES} wires, and no more`, () => {
    const board = boardOf([], []);
    const add = (i: number): Act => ({ kind: 'addWire', wire: { ...cable(`w${i}`, 3)[0]!, cable: 'one' } });
    for (let i = 0; i < MOST_WIRES; i++) does(board, add(i));
    expect(perform(board, add(MOST_WIRES))).toBe('not-possible');
  });

  test('a board made too large to be solved says so, carries nothing, and goes on when it is smaller', () => {
    const board = outletBoard();
    for (let i = 0; i < 40; i++)
      does(
        board,
        { kind: 'addWire', wire: { ...cable(`w${i}`, 3)[0]!, cable: 'one' } },
        { kind: 'land', end: `w${i}-black:a`, terminal: 'outlet/hot2', seat: 1, insulation: 0 },
      );
    does(board, on('breaker'), { kind: 'plug', device: 'outlet', outlet: 1, load: HEATER });
    run(board, 1);
    expect(board.unsolved).toBe('network-large');
    expect(ampsThrough(board, 'wire/run-black')).toBe(0);
    does(board, { kind: 'dial', to: 'acVolts' }, { kind: 'probe', red: 'outlet/hot1', black: 'outlet/neutral1' });
    expect(readBoard(board).display).toEqual({ shows: 'nothing' });
    for (let i = 0; i < 40; i++) does(board, { kind: 'pull', end: `w${i}-black:a` });
    run(board, 1);
    expect(board.unsolved).toBeUndefined();
    expect(ampsThrough(board, 'wire/run-black')).toBeGreaterThan(11);
  });
});

describe('[C59] the same acts give the same board', () => {
  const acts: readonly Act[] = [
    on('breaker'),
    { kind: 'plug', device: 'outlet', outlet: 1, load: HEATER },
    { kind: 'turn', terminal: 'outlet/hot1', torqueNm: 0.05 },
    { kind: 'touch', left: 'run-black:b', right: '0', wet: false },
    { kind: 'dial', to: 'lowZVolts' },
    { kind: 'probe', red: 'outlet/hot1', black: 'outlet/neutral1' },
  ];
  function worked(seed: number, count: number): Board {
    const board = outletBoard(seed);
    for (const act of acts.slice(0, count)) {
      does(board, act);
      run(board, 0.5);
    }
    run(board, 3 - count / 2);
    return board;
  }

  test('bit for bit; each act, and the seed, is in the digest', () => {
    const digests = acts.map((_, i) => digestOf(worked(7, i + 1)));
    expect(digestOf(worked(7, acts.length))).toBe(digests.at(-1));
    expect(digestOf(structuredClone(worked(7, acts.length)))).toBe(digests.at(-1));
    expect(new Set(digests).size).toBe(acts.length);
    expect(digestOf(worked(8, acts.length))).not.toBe(digests.at(-1));
  });
});

test('[C59] the digest folds every number that decides', () => {
  const board = boardOf([RECEPTACLE, GFCI], [...cable('run', 60), ...cable('x', 10)]);
  does(
    board,
    ...rightly('run-black:a', 'breaker/load0'),
    ...rightly('run-white:a', 'neutralBar/1'),
    ...rightly('run-black:b', 'outlet/hot1'),
    ...rightly('run-white:b', 'outlet/neutral1'),
    on('breaker'),
    { kind: 'plug', device: 'outlet', outlet: 1, load: HEATER },
    { kind: 'leak', ends: ['run-black:b', 'run-white:b'], ohm: 0.01 },
    { kind: 'join', splice: 'nut', connector: NUT, ends: ['x-black:a', 'x-white:a'] },
    { kind: 'cover', box: 'panel', covered: true },
    { kind: 'probe', red: 'outlet/hot1', black: '0' },
  );
  run(board, 0.1);
  expect(board.happenings.length).toBe(1);
  const before = digestOf(board);
  const unfolded: string[] = [];
  /** Puts another value into a member and back; what the digest does not see is told. */
  const bite = (holder: Record<string, unknown>, key: string, to: unknown, path: string): void => {
    const kept = holder[key];
    holder[key] = to;
    if (digestOf(board) === before) unfolded.push(path);
    holder[key] = kept;
    expect(digestOf(board), path).toBe(before);
  };
  const visit = (holder: object, path: string): void => {
    for (const [key, value] of holder instanceof Map ? holder : Object.entries(holder)) {
      const here = `${path}.${key}`;
      if (FOLLOWS.has(key) || value instanceof Int32Array) continue;
      const members = holder as Record<string, unknown>;
      if (value instanceof Float64Array) bite(value as unknown as Record<string, unknown>, '0', value[0]! + 1, here);
      else if (typeof value === 'number') bite(members, key, value + 1, here);
      else if (typeof value === 'boolean') bite(members, key, !value, here);
      else if (NAMES.has(key)) bite(members, key, 'outlet/hot2', here);
      else if (typeof value === 'object' && value !== null) visit(value, here);
    }
  };
  visit(board, '');
  expect([...new Set(unfolded)]).toEqual([]);
});

/** Members that are names, or none. */
const NAMES = new Set([
  'marked',
  'box',
  'lock',
  'red',
  'black',
  'left',
  'right',
  'unsolved',
  'at',
  'terminal',
  'splice',
]);
/** What the plan fixes, what follows from what is folded, and bookkeeping. */
const FOLLOWS = new Set([
  ...['plan', 'changes', 'solvedAt', 'watts', 'amps', 'residualA', 'groundedOhm', 'connector', 'settings', 'kind'],
  ...['system', 'elements', 'nodes', 'columnOf', 'indexOf', 'currentColumn', 'floating', 'frequencyHz', 'unknowns'],
]);

test('[C60] no acts, however wild, throw or leave a number that is not finite', () => {
  const wild = fc.constantFrom(0, 0.3, 1, 2, 20, 1e9, -1, Number.NaN, Number.POSITIVE_INFINITY);
  const end = fc.constantFrom(
    'run-black:a',
    'run-black:b',
    'run-white:b',
    'run-bare:a',
    'x-black:a',
    'x-black:b',
    'y-white:a',
    'none:a',
  );
  const terminal = fc.constantFrom(
    'breaker/load0',
    'neutralBar/1',
    'outlet/hot1',
    'outlet/neutral2',
    'gfci/lineHot',
    'gfci/loadHot',
    'gfci/lineNeutral',
    'none/a',
  );
  const device = fc.constantFrom('breaker', 'outlet', 'gfci', 'neutralBar', 'none');
  const place = fc.oneof(end, terminal, fc.constantFrom('0', 'nut', 'gfci/faceHot', undefined));
  const load = fc.constantFrom(HEATER, LAMP, { watts: Number.NaN, volts: 120, powerFactor: 1 }, undefined);
  const act = fc.oneof(
    fc.record({ kind: fc.constant('strip' as const), end, mm: wild, nicked: fc.boolean() }),
    fc.record({
      kind: fc.constant('hook' as const),
      end,
      hook: fc.constantFrom('none' as const, 'clockwise' as const),
    }),
    fc.record({ kind: fc.constant('land' as const), end, terminal, seat: wild, insulation: wild }),
    fc.record({ kind: fc.constant('turn' as const), terminal, torqueNm: wild }),
    fc.record({ kind: fc.constant('pull' as const), end }),
    fc.record({
      kind: fc.constant('break' as const),
      wire: fc.constantFrom('run-black', 'none'),
      broken: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('leak' as const),
      ends: fc.tuple(end, end),
      ohm: fc.option(wild, { nil: undefined }),
    }),
    fc.record({
      kind: fc.constant('join' as const),
      splice: fc.constant('nut'),
      connector: fc.constant(NUT),
      ends: fc.array(end, { maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant('close' as const), splice: fc.constant('nut'), home: wild }),
    fc.record({ kind: fc.constant('part' as const), splice: fc.constant('nut') }),
    fc.record({
      kind: fc.constant('breakTab' as const),
      device,
      tab: fc.constantFrom('hot' as const, 'neutral' as const),
    }),
    fc.record({ kind: fc.constant('set' as const), device, position: fc.constantFrom(0 as const, 1 as const) }),
    fc.record({ kind: fc.constant('plug' as const), device, outlet: fc.constantFrom(1 as const, 2 as const), load }),
    fc.record({ kind: fc.constant('test' as const), device, down: fc.boolean() }),
    fc.record({ kind: fc.constant('reset' as const), device }),
    fc.record({
      kind: fc.constant('dial' as const),
      to: fc.constantFrom('acVolts' as const, 'ohms' as const, 'loop' as const, 'acAmps' as const),
    }),
    fc.record({ kind: fc.constant('jack' as const), to: fc.constantFrom('volts' as const, 'amps' as const) }),
    fc.record({ kind: fc.constant('probe' as const), red: place, black: place }),
    fc.record({ kind: fc.constant('touch' as const), left: place, right: place, wet: fc.boolean() }),
  );
  let flowed = 0;
  fc.assert(
    fc.property(fc.array(act, { minLength: 20, maxLength: 60 }), (acts) => {
      const board = boardOf([RECEPTACLE, GFCI], [...cable('run', 60), ...cable('x', 10), ...cable('y', 1)]);
      does(
        board,
        ...rightly('run-black:a', 'breaker/load0'),
        ...rightly('run-white:a', 'neutralBar/1'),
        ...rightly('run-black:b', 'outlet/hot1'),
        ...rightly('run-white:b', 'gfci/lineNeutral'),
        on('breaker'),
      );
      for (const one of acts) {
        perform(board, one as Act);
        stepBoard(board, TICK);
        const { display } = readBoard(board);
        if (display.shows === 'number') expect(Number.isFinite(display.value)).toBe(true);
        const numbers = [
          board.shockA,
          board.meter.fuseSpent,
          ...[...board.ends.values()].flatMap(({ watts, heat }) => [watts, heat.riseK]),
          ...[...board.devices.values()].flatMap(({ amps, residualA, breaker }) => [
            ...amps,
            residualA,
            ...(breaker?.theta ?? []),
          ]),
          ...(board.alternating?.xRe ?? []),
          ...(board.alternating?.xIm ?? []),
        ];
        expect(numbers.every(Number.isFinite)).toBe(true);
      }
      expect(board.unsolved).toBeUndefined();
      if (board.happenings.length > 0) flowed++;
    }),
    { numRuns: 60, seed: 3 },
  );
  expect(flowed).toBeGreaterThan(3);
});

describe('[C61] room in a box by NEC 314.16(B)', () => {
  const IN3 = 16_387.064;
  const enter = (end: string): Act => ({ kind: 'enter', end, box: 'box', freeMm: 160 });
  function filled(cables: number, extra: readonly WirePlan[] = []): number {
    const runs = Array.from({ length: cables }, (_, i) => cable(`run${i}`, 30)).flat();
    const board = boardOf([RECEPTACLE], [...runs, ...extra]);
    for (const { id } of runs) does(board, enter(`${id}:b`));
    for (const { id } of extra) does(board, enter(`${id}:a`), enter(`${id}:b`));
    does(board, { kind: 'land', end: 'run0-black:b', terminal: 'outlet/hot1', seat: 1, insulation: 0 });
    return boxFillMm3(board, 'box', NEC_FILL) / IN3;
  }

  test('two 14/2 and a receptacle: four conductors, grounds as one, the yoke as two, clamps as one, 2 in3 each', () => {
    expect(filled(2)).toBeCloseTo(8 * 2, 9);
  });

  test('pigtails that stay within the box take no room; a fifth ground a quarter', () => {
    expect(filled(2, [{ ...cable('pigtail', 0.5)[0]!, cable: undefined }])).toBeCloseTo(16, 9);
    expect(filled(5)).toBeCloseTo((10 + 1.25 + 2 + 1) * 2, 9);
  });

  test('an empty box is empty but for nothing', () => {
    expect(boxFillMm3(boardOf([RECEPTACLE], []), 'box', NEC_FILL)).toBe(0);
  });
});

describe('[C62] direct current', () => {
  const two = (names: readonly string[]) => names.map(screw);
  const plant: readonly DevicePlan[] = [
    {
      kind: 'source',
      id: 'modules',
      box: undefined,
      terminals: two(['line', 'return']),
      direct: true,
      volts: 40,
      phaseDeg: 0,
      ohm: 0.5,
    },
    {
      kind: 'source',
      id: 'battery',
      box: undefined,
      terminals: two(['line', 'return']),
      direct: true,
      volts: 12,
      phaseDeg: 0,
      ohm: 0.01,
    },
    { kind: 'switch', id: 'disconnect', box: undefined, ways: 'twoPole', terminals: two(['a1', 'b1', 'a2', 'b2']) },
    {
      kind: 'fixture',
      id: 'lamp',
      box: undefined,
      load: { watts: 40, volts: 40, powerFactor: 1 },
      terminals: two(['hot', 'neutral']),
    },
  ];
  test('a string of modules behind its disconnect: dead beyond it, live before it; two sources are two', () => {
    const board = startBoard({
      frequencyHz: 0,
      seed: 1,
      boxes: [],
      devices: plant,
      wires: [...cable('string', 20, ['red', 'black']), ...cable('feed', 20, ['red', 'black'])],
    });
    does(
      board,
      ...rightly('string-red:a', 'modules/line', 1.8),
      ...rightly('string-black:a', 'modules/return', 1.8),
      ...rightly('string-red:b', 'disconnect/a1'),
      ...rightly('string-black:b', 'disconnect/a2'),
      ...rightly('feed-red:a', 'disconnect/b1'),
      ...rightly('feed-black:a', 'disconnect/b2'),
      ...rightly('feed-red:b', 'lamp/hot'),
      ...rightly('feed-black:b', 'lamp/neutral'),
    );
    stepBoard(board, TICK);
    expect(reads(board, 'disconnect/a1', 'disconnect/a2', 'dcVolts')).toBe(40);
    expect(reads(board, 'disconnect/a2', 'disconnect/a1', 'dcVolts')).toBe(-40);
    expect(reads(board, 'lamp/hot', 'lamp/neutral', 'dcVolts')).toBe(0);
    expect(reads(board, 'disconnect/a1', 'disconnect/a2', 'acVolts')).toBe(0);
    does(board, { kind: 'set', device: 'disconnect', position: 1 });
    stepBoard(board, TICK);
    expect(ampsThrough(board, 'lamp.load')).toBeCloseTo(40 / 40.5, 1);
    expect(board.alternating).toBeUndefined();
    expect(reads(board, 'battery/line', 'battery/return', 'dcVolts')).toBe(12);
  });
});
