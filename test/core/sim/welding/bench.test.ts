import { describe, expect, test } from 'vitest';
import type { EventKind } from '../../../../src/core/recording/event.ts';
import type { ToolPose } from '../../../../src/core/sim/simulation.ts';
import { newBench, stepBench, workControl } from '../../../../src/core/sim/welding/bench.ts';
import { type ControlId, controlsOf } from '../../../../src/core/sim/welding/bench-controls.ts';

const pose = (at: readonly [number, number, number], roll = 0): ToolPose => ({
  x: at[0],
  y: at[1],
  z: at[2],
  // A turn about the pointing line (-z).
  qx: 0,
  qy: 0,
  qz: -Math.sin(roll / 2),
  qw: Math.cos(roll / 2),
  trigger: 0,
  squeeze: 0,
  validity: 'tracked',
});
const away = pose([0, 3000, 4000]);
const head = pose([0, 1500, 700]);
const place = { originMm: [0, 1000, 0], cosYaw: 1, sinYaw: 0 } as const;
/** Where a control is in the recorded space. */
const at = (id: ControlId): readonly [number, number, number] => {
  const {
    at: [x, y, z],
    stands,
  } = controlsOf('GMAW').find((c) => c.id === id)!;
  return [x, stands === 'floor' ? y : y + 1000, z];
};
/** In front of a control at half a metre, pointing at it. */
const facing = (id: ControlId, roll = 0): ToolPose => pose([at(id)[0], at(id)[1], at(id)[2] + 500], roll);

/** A bench with a log of what it wrote. */
function bench(values: Partial<Record<EventKind, number>> = {}) {
  const log: [EventKind, number][] = [];
  const state = newBench('GMAW', place, values);
  let time = 0;
  const step = (other: ToolPose, main: ToolPose = away, ms = 11) => {
    time += ms * 10;
    stepBench(state, head, main, other, time, (kind, value) => log.push([kind, value]));
  };
  return { state, log, step };
}

describe('bench', () => {
  test('every control is meant by a hand that points straight at it, from half a metre', () => {
    for (const control of controlsOf('GMAW')) {
      const { state, step } = bench();
      step(facing(control.id));
      expect(controlsOf('GMAW')[state.other.over]?.id).toBe(control.id);
    }
  });

  test('a switch flips once for one press, however long it is held', () => {
    const { log, step } = bench();
    step(facing('machinePower'));
    for (let i = 0; i < 50; i++) step({ ...facing('machinePower'), trigger: 1 });
    expect(log).toEqual([['machinePower', 1]]);
  });

  test('a press between the release and press levels changes nothing either way', () => {
    const { log, step } = bench();
    for (const trigger of [0, 0.5, 0.54, 0.4, 0.5]) step({ ...facing('gloves'), trigger });
    expect(log).toEqual([]);
    for (const trigger of [0.6, 0.4, 0.5, 0.56, 0.36]) step({ ...facing('gloves'), trigger });
    expect(log).toEqual([['gloves', 1]]);
    step({ ...facing('gloves'), trigger: 0.3 });
    step({ ...facing('gloves'), trigger: 0.6 });
    expect(log).toEqual([
      ['gloves', 1],
      ['gloves', 0],
    ]);
  });

  test('a knob follows the wrist by detents and stops at its end', () => {
    const { state, log, step } = bench({ voltage: 200 });
    step(facing('voltage'));
    for (let i = 0; i <= 40; i++) step({ ...facing('voltage', (i * Math.PI) / 180), trigger: 1 });
    // 40 degrees of wrist is 13.96 detents of 0.05 rad.
    expect(state.values.voltage).toBe(213);
    expect(log.length).toBe(13);
    workControl(state, 'voltage', 10_000, () => {});
    expect(state.values.voltage).toBe(320);
  });

  test('turning back takes the value back', () => {
    const { state, step } = bench({ gasFlow: 100 });
    step(facing('gasFlow'));
    for (const degrees of [0, 3, 6, 9, 12, 9, 6, 3, 0, -3, -6, -9])
      step({ ...facing('gasFlow', (degrees * Math.PI) / 180), squeeze: 1 });
    expect(state.values.gasFlow).toBe(85);
  });

  test('a held step button repeats after 0.4 s', () => {
    const { state, step } = bench({ wireFeed: 800 });
    step(facing('wireFeedUp'));
    step({ ...facing('wireFeedUp'), trigger: 1 });
    expect(state.values.wireFeed).toBe(810);
    for (let i = 0; i < 35; i++) step({ ...facing('wireFeedUp'), trigger: 1 });
    expect(state.values.wireFeed).toBe(810);
    for (let i = 0; i < 14; i++) step({ ...facing('wireFeedUp'), trigger: 1 });
    expect(state.values.wireFeed).toBe(830);
  });

  test('a hand at the head that squeezes moves the lens', () => {
    const { log, step } = bench();
    const near = pose([head.x + 100, head.y, head.z - 50]);
    step(near);
    step({ ...near, squeeze: 1 });
    step(near);
    step({ ...near, squeeze: 1 });
    expect(log).toEqual([
      ['helmetDown', 1],
      ['helmetDown', 0],
    ]);
  });

  test('the torch hand works the bench with squeeze; its trigger is the arc and moves nothing', () => {
    const { log, step } = bench();
    step(away, { ...facing('workClamp'), trigger: 1 });
    expect(log).toEqual([]);
    step(away, { ...facing('workClamp'), squeeze: 1 });
    expect(log).toEqual([['workClamp', 1]]);
  });

  test('a hand that is lost lets go, and what it holds when found again is not taken for a new press of the old thing', () => {
    const { state, log, step } = bench({ voltage: 200 });
    step({ ...facing('voltage'), trigger: 1 });
    step({ ...facing('voltage'), trigger: 1, validity: 'lost' });
    expect(state.other.held).toBe(-1);
    step({ ...facing('machinePower'), trigger: 1 });
    expect(state.other.held).toBe(-1);
    expect(log).toEqual([]);
  });

  test('a bench turned and moved is worked at its own place', () => {
    const yaw = Math.PI / 2;
    const moved = { originMm: [100, 800, -50], cosYaw: Math.cos(yaw), sinYaw: Math.sin(yaw) } as const;
    const log: EventKind[] = [];
    const state = newBench('GMAW', moved, {});
    // The bench's +x is the space's -z after a quarter turn; a hand on the thing itself, on a lower bench.
    const [x, y, z] = at('machinePower');
    const there = pose([100 + z, y, -50 - x]);
    stepBench(state, head, away, there, 0, (kind) => log.push(kind));
    stepBench(state, head, away, { ...there, trigger: 1 }, 110, (kind) => log.push(kind));
    expect(log).toEqual(['machinePower']);
  });
});
