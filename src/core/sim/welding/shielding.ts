import { TICK_RATE, TICK_S } from '../clock.ts';
import { PHYSICS } from './constants.ts';
import { nominalWorkAngle } from './coupon-frame.ts';
import type { WeldState } from './state.ts';

const unit = (value: number): number => Math.min(1, Math.max(0, value));

/** Share of the full shield by flow at the regulator: too little does not cover, too much draws air in. */
export const flowShield = (flowLMin: number): number =>
  unit((flowLMin - PHYSICS.gasNone.value) / (PHYSICS.gasEnough.value - PHYSICS.gasNone.value)) *
  unit(1 - (flowLMin - PHYSICS.gasTurbulent.value) / (PHYSICS.gasBlown.value - PHYSICS.gasTurbulent.value));

/** Share by distance of the nozzle. */
export const distanceShield = (ctwdMm: number): number =>
  unit(
    1 -
      (ctwdMm - PHYSICS.nozzleRecess.value - PHYSICS.nozzleFar.value) /
        (PHYSICS.nozzleLost.value - PHYSICS.nozzleFar.value),
  );

/** Share by tilt of the nozzle from the joint's normal, degrees. */
export const tiltShield = (tiltDeg: number): number =>
  unit(1 - (tiltDeg - PHYSICS.tiltFar.value) / (PHYSICS.tiltLost.value - PHYSICS.tiltFar.value));

/** Gas over the work now. It takes a moment to fill the nozzle and flows on a while after the trigger is let go. */
export function stepShielding(state: WeldState): void {
  const { arc, torch, machine, memory } = state;
  const open = memory.valveTicks > 0;
  const after = memory.shutTicks <= PHYSICS.postflow.value * TICK_RATE && memory.gas > 0;
  memory.gas += (((open || after ? 1 : 0) - memory.gas) * TICK_S) / PHYSICS.gasRise.value;
  const side = torch.workAngleDeg - nominalWorkAngle(state.settings.coupon.joint);
  const tilt = Math.sqrt(side * side + torch.travelAngleDeg * torch.travelAngleDeg);
  arc.shielding = memory.gas * flowShield(machine.gasFlowLMin) * distanceShield(torch.ctwdMm) * tiltShield(tilt);
}

/** Summed pore diameters per mm of seam under a shield, mm/mm. */
export const poresUnder = (shielding: number): number =>
  (PHYSICS.porosityFull.value * Math.max(0, PHYSICS.porosityOnset.value - shielding)) / PHYSICS.porosityOnset.value;
