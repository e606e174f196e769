import { EVENT_KIND } from '../../../../src/core/recording/event.ts';
import { TICK_RATE } from '../../../../src/core/sim/clock.ts';
import type { ToolPose } from '../../../../src/core/sim/simulation.ts';
import type { WeldState } from '../../../../src/core/sim/welding/state.ts';
import { startWeld, weldSimulation } from '../../../../src/core/sim/welding/weld.ts';
import { samplePose, sampleState } from './sample-weld.ts';

/** A hand over the seam: where it begins and ends (mm), how fast at each place (mm/s), and what it does besides. */
export interface Hand {
  readonly fromMm: number;
  readonly toMm: number;
  readonly speedAt: (xMm: number) => number;
  readonly ctwdMm?: number;
  readonly pushDeg?: number;
  readonly voltageV?: number;
  readonly wireFeedMMin?: number;
  readonly gasFlowLMin?: number;
  /** Settings that change on the way. */
  readonly machineAt?: (xMm: number) => { readonly voltageV?: number; readonly wireFeedMMin?: number };
  readonly plateMm?: number;
  readonly helmetDown?: boolean;
  /** Seconds the torch stays where it stopped, arc off. */
  readonly restS?: number;
}

/** A weld made by the weld core itself, and the torch's pose at its end. */
export const realWeld = (hand: Hand): { readonly state: WeldState; readonly pose: ToolPose } => {
  const { fromMm, toMm, ctwdMm = 13, pushDeg = 10, restS = 0 } = hand;
  const sample = sampleState().settings;
  const { coupon } = sample;
  const settings = { ...sample, coupon: { ...coupon, plateMm: hand.plateMm ?? coupon.plateMm } };
  const state = startWeld(settings, 1);
  state.machine.voltageV = hand.voltageV ?? 20.5;
  state.machine.wireFeedMMin = hand.wireFeedMMin ?? 9;
  state.machine.gasFlowLMin = hand.gasFlowLMin ?? 14;
  let x = fromMm;
  let pose = samplePose(state, x, ctwdMm, pushDeg);
  const idle = { ...pose, trigger: 0 };
  const tick = (n: number, trigger: number): void => {
    const t = n / TICK_RATE;
    pose = samplePose(state, x, ctwdMm + 0.25 * Math.sin(t * 7.1), pushDeg + 0.7 * Math.sin(t * 3.3));
    weldSimulation.step(state, {
      tick: n,
      head: idle,
      toolMain: { ...pose, trigger },
      toolOther: idle,
      events: n === 1 && hand.helmetDown ? [{ time: 0, kind: EVENT_KIND.helmetDown, value: 1 }] : [],
    });
  };
  let n = 1;
  for (; n <= TICK_RATE / 2; n += 1) tick(n, 0);
  while (x < toMm) {
    Object.assign(state.machine, hand.machineAt?.(x));
    tick(n, 1);
    if (state.arc.burning) x += hand.speedAt(x) / TICK_RATE;
    n += 1;
  }
  for (let i = 0; i < restS * TICK_RATE; i += 1) {
    tick(n, 0);
    n += 1;
  }
  return { state, pose };
};
