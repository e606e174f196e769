import { TICK_RATE, TICK_S } from '../clock.ts';
import { PHYSICS } from './constants.ts';
import { nominalWorkAngle } from './coupon-frame.ts';
import { coverShield, electrodeOf } from './electrode.ts';
import type { WeldProcess } from './settings.ts';
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

/** Shield of a GTAW cup: narrower than a gun's nozzle, it needs less gas and stands nearer. */
export const cupShield = (flowLMin: number, cupMm: number): number =>
  unit((flowLMin - PHYSICS.cupNone.value) / (PHYSICS.cupEnough.value - PHYSICS.cupNone.value)) *
  unit(1 - (flowLMin - PHYSICS.cupTurbulent.value) / (PHYSICS.cupBlown.value - PHYSICS.cupTurbulent.value)) *
  unit(1 - (cupMm - PHYSICS.cupFar.value) / (PHYSICS.cupLost.value - PHYSICS.cupFar.value));

/** Share of the shield by tilt of the torch against the joint. */
function tiltOf({ torch, settings }: WeldState): number {
  const side = torch.workAngleDeg - nominalWorkAngle(settings.coupon.joint);
  return tiltShield(Math.sqrt(side * side + torch.travelAngleDeg * torch.travelAngleDeg));
}

const nozzle = (state: WeldState): number =>
  state.memory.gas * flowShield(state.machine.gasFlowLMin) * distanceShield(state.torch.ctwdMm) * tiltOf(state);

const cup = (state: WeldState): number =>
  state.memory.gas * cupShield(state.machine.gasFlowLMin, state.torch.ctwdMm) * tiltOf(state);

/** The covering burns at the arc itself: its gas knows no valve and no tilt, only the length of the arc. */
const covering = ({ arc, settings }: WeldState): number =>
  arc.burning ? coverShield(electrodeOf(settings), settings.wireMm, arc.arcLengthMm) : 0;

const SHIELDS: Readonly<Record<WeldProcess, (state: WeldState) => number>> = {
  GMAW: nozzle,
  FCAW: nozzle,
  SMAW: covering,
  GTAW: cup,
};

/** Gas over the work now. It takes a moment to fill the nozzle and flows on a while after the trigger is let go. */
export function stepShielding(state: WeldState): void {
  const { arc, memory } = state;
  const open = memory.valveTicks > 0;
  const after = memory.shutTicks <= PHYSICS.postflow.value * TICK_RATE && memory.gas > 0;
  memory.gas += (((open || after ? 1 : 0) - memory.gas) * TICK_S) / PHYSICS.gasRise.value;
  arc.shielding = SHIELDS[state.settings.process](state);
}

/** Summed pore diameters per mm of seam under a shield, mm/mm. */
export const poresUnder = (shielding: number): number =>
  (PHYSICS.porosityFull.value * Math.max(0, PHYSICS.porosityOnset.value - shielding)) / PHYSICS.porosityOnset.value;
