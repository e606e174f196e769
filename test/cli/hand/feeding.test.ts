import { expect, test } from 'vitest';
import { machineHandOf } from '../../../src/cli/hand/hand-of.ts';
import type { HandProfile } from '../../../src/cli/hand/profile.ts';
import { scriptedAttempt } from '../../../src/cli/hand/script.ts';
import type { Task } from '../../../src/core/assessment/pack.ts';
import { createWeldSettings } from '../../../src/core/assessment/weld-settings.ts';
import { replay } from '../../../src/core/recording/replay.ts';
import { TICK_RATE } from '../../../src/core/sim/clock.ts';
import { weldSimulation } from '../../../src/core/sim/welding/weld.ts';
import { readPack } from '../../support/golden.ts';

const stick = readPack('smaw-e7018-2f-fillet').pack.tasks[0]!;
const tungsten = readPack('gtaw-2f-fillet').pack.tasks[0]!;
const placement = { origin: [0, 9000, -3000] as [number, number, number], yaw: 3000 };

/** What an attempt by a hand of steel comes to: arc lengths from 2 s after the strike on, and the world it leaves. */
function welded(task: Task, changes: Partial<HandProfile> = {}) {
  const recording = scriptedAttempt({ ...machineHandOf(task), ...changes }, task, placement, 1);
  const lengths: number[] = [];
  let strikes = 0;
  let struckTick = 0;
  const state = replay(weldSimulation, createWeldSettings(task, { placement }), 0, recording, {
    onTick: ({ arc, tick }) => {
      if (arc.burningTicks === 1) {
        strikes++;
        struckTick = tick;
      }
      if (arc.burning && arc.burningTicks > 2 * TICK_RATE) lengths.push(arc.arcLengthMm);
    },
  });
  return { state, lengths, strikes, struckS: struckTick / TICK_RATE };
}

test('a hand strikes a stick by one touch and follows it as it burns off, the arc as long as it means', () => {
  const { state, lengths, strikes, struckS } = welded(stick);
  expect([strikes, state.memory.fused]).toEqual([1, false]);
  expect(struckS).toBeLessThan(9);
  expect(350 - state.arc.extensionMm).toBeGreaterThan(200);
  // The lift at the end draws it out.
  const held = lengths.slice(0, -TICK_RATE / 2);
  expect(Math.min(...held)).toBeGreaterThan(2.2);
  expect(Math.max(...held)).toBeLessThan(2.6);
});

test('a stick that froze to the work is torn off and struck again', () => {
  const { state, strikes } = welded(stick, { lapses: [{ fromMm: 50, toMm: 58, arcLengthMm: -1 }] });
  expect(strikes).toBeGreaterThan(1);
  expect(state.memory.fused).toBe(false);
});

test('without a work clamp the hand taps, and gives up', () => {
  const { state, strikes } = welded(stick, { late: { workClamp: Number.POSITIVE_INFINITY } });
  expect([strikes, state.finished]).toEqual([0, true]);
});

test('a stick used up ends the weld', () => {
  const { state } = welded(stick, { travelMmS: 1.5 });
  expect(state.arc.extensionMm).toBeCloseTo(50, 0);
  expect(state.stations.depositMm2[105]).toBe(0);
});

test('the other hand dabs as much rod as it means, and the tungsten stays clean', () => {
  const { state, lengths, strikes } = welded(tungsten);
  const asked = machineHandOf(tungsten).rodMmS / machineHandOf(tungsten).travelMmS;
  const section = (Math.PI * 2.4 * 2.4) / 4;
  const laid = state.stations.depositMm2.slice(20, 80).reduce((sum, deposit) => sum + deposit, 0) / 60;
  expect(laid / section / asked).toBeCloseTo(1, 1);
  expect([strikes, state.memory.dirty]).toEqual([1, false]);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(0.3);
});
