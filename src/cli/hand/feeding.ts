import type { Task } from '../../core/assessment/pack.ts';
import { createWeldSettings } from '../../core/assessment/weld-settings.ts';
import { TIME_COLUMN } from '../../core/recording/frame.ts';
import type { Placement } from '../../core/recording/header.ts';
import { createTicker } from '../../core/recording/replay.ts';
import { PHYSICS } from '../../core/sim/welding/constants.ts';
import type { WeldState } from '../../core/sim/welding/state.ts';
import { weldSimulation } from '../../core/sim/welding/weld.ts';
import { eventsOf, type Step } from './preparation.ts';

/** What a hand sees of its own weld: the simulation, run on the frames it makes as it makes them. */
export interface Sight {
  readonly state: WeldState;
  /** The frame just made, and every step up to it. */
  see(row: Int32Array, steps: readonly Step[]): void;
}

export function openEyes(task: Task, placement: Placement): Sight {
  const ticker = createTicker(weldSimulation, createWeldSettings(task, { placement }), 0);
  let seenTime = -1;
  return {
    state: ticker.state,
    see(row, steps) {
      const time = row[TIME_COLUMN] as number;
      for (const event of eventsOf(steps)) if (event.time > seenTime && event.time <= time) ticker.pushEvent(event);
      ticker.pushFrame(row, 0);
      seenTime = time;
    },
  };
}

/** How fast a burning electrode is learnt to be followed, s: about a reaction. */
const LEARN_S = 0.12;
/** An electrode longer or shorter by this is another one, mm. */
const ANOTHER_MM = 20;
/** An arc seen to be longer or shorter than meant is put right within about this, s. */
const TRIM_S = 1;
/** Above the arc's length: where the hand waits, and how far it lifts off. mm, and mm/s. */
const HOVER_MM = 5;
const LIFTED_MM = 25;
const DOWN_MM_S = 30;
const UP_MM_S = 40;
const SNAP_MM_S = 150;
/** Torn off a stick that froze, the hand goes this far up, mm. */
const FREE_MM = 5;
/** An arc that has been out this long is struck again, s. */
const AGAIN_S = 0.3;

/** Where a hand that feeds holds its tool: follows the electrode as it burns off, and strikes a stick by touch and lift. */
export function createFeed({ state }: Sight, strikes: boolean) {
  let extension = state.arc.extensionMm;
  let rate = 0;
  let above = HOVER_MM;
  let phase: 'down' | 'up' | 'hold' = 'down';
  let outS = 0;
  let trim = 0;

  /** The eye's estimate of what is left of the electrode: place and rate, both corrected by what is seen. */
  const follow = (stepS: number): void => {
    const seen = state.arc.extensionMm;
    extension += rate * stepS;
    const error = seen - extension;
    if (Math.abs(error) > ANOTHER_MM) {
      extension = seen;
      rate = 0;
      return;
    }
    const gain = 1 - Math.exp(-stepS / LEARN_S);
    extension += gain * error;
    rate += ((gain * gain) / (2 - gain)) * (error / stepS);
  };

  const strike = (stepS: number): void => {
    const { burning } = state.arc;
    const { stubS, fused } = state.memory;
    if (phase === 'down') {
      above -= DOWN_MM_S * stepS;
      const touches = state.torch.ctwdMm - state.arc.extensionMm <= 0;
      if (touches || stubS > 0 || burning || fused) phase = 'up';
    } else if (phase === 'up') {
      const top = burning ? 0 : FREE_MM;
      above = Math.min(top, above + UP_MM_S * stepS);
      if (above >= top && !fused) phase = burning ? 'hold' : 'down';
    } else {
      outS = burning ? 0 : outS + stepS;
      if (fused) phase = 'up';
      else if (outS > AGAIN_S) phase = 'down';
    }
  };

  /** Distance of the tool's tip from the work for an arc of `arcMm`; `wants`: an arc should burn. */
  return (arcMm: number, wants: boolean, stepS: number): number => {
    follow(stepS);
    if (!strikes) above = 0;
    else if (wants) strike(stepS);
    else {
      const was = state.arc.burning || state.memory.fused;
      if (was || above > HOVER_MM) above = Math.min(LIFTED_MM, above + SNAP_MM_S * stepS);
      else above = HOVER_MM;
      phase = 'down';
      outS = 0;
    }
    if (state.arc.burning && above === 0) trim += ((arcMm - state.arc.arcLengthMm) * stepS) / TRIM_S;
    return extension + arcMm + trim + above;
  };
}

/** Is there nothing left of the electrode to burn? */
export const usedUp = ({ arc, settings }: WeldState): boolean =>
  settings.process === 'SMAW' && arc.extensionMm <= PHYSICS.stickStub.value;

/** A dab of the rod: one each period, dipped for this share of it, s. */
const DAB_S = 0.8;
const DIPPED = 0.45;
/** Between dabs the rod's end waits this far from the pool, mm. */
const WAITS_MM = 3;
/** How fast fingers move a rod, mm/s. */
const RUSH_MM_S = 25;

/** How much of the rod leads from the fingers to the pool: dabbed in so that `rodMmS` melt off on the whole. */
export function createRod({ state }: Sight) {
  const whole = state.memory.rodMm;
  let asked = 0;
  let clock = 0;
  let dip = -WAITS_MM;
  return (rodMmS: number, wants: boolean, stepS: number): number => {
    if (wants) {
      asked += rodMmS * stepS;
      clock += stepS;
    }
    const dabs = wants && clock % DAB_S < DIPPED * DAB_S;
    const goal = dabs ? Math.max(0, asked - (whole - state.memory.rodMm)) : -WAITS_MM;
    dip += Math.max(-RUSH_MM_S * stepS, Math.min(RUSH_MM_S * stepS, goal - dip));
    return state.memory.rodMm - dip;
  };
}
