import { exp } from '../../base/exact.ts';
import { WIRING } from './constants.ts';

/** What a joint has become by the current through it. */
export interface JointHeat {
  /** Above the room, K. */
  riseK: number;
  /** For how long it has turned more than `jointGlow` into heat without a break, s. */
  glowS: number;
  /** It has glowed: that does not mend by itself. */
  glowed: boolean;
}

export const coldJoint = (): JointHeat => ({ riseK: 0, glowS: 0, glowed: false });

/** Heats a joint that turns `watts` into heat for `dtS` seconds; exact for constant power, so no step is too long. */
export function stepJoint(joint: JointHeat, watts: number, dtS: number): void {
  joint.riseK += (WIRING.jointRise.value * watts - joint.riseK) * (1 - exp(-dtS / WIRING.jointTime.value));
  joint.glowS = watts > WIRING.jointGlow.value ? joint.glowS + dtS : 0;
  if (joint.glowS >= WIRING.jointGlowTime.value) joint.glowed = true;
}

/** Is it hotter than the conductors' insulation may become? */
export const tooWarm = ({ riseK }: JointHeat): boolean => WIRING.roomC.value + riseK > WIRING.jointWarm.value;
