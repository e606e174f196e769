import { TICK_S } from '../clock.ts';
import type { ToolPose } from '../simulation.ts';
import { PHYSICS } from './constants.ts';
import { HALF_ROOT, isCorner } from './coupon-frame.ts';
import { traitsOf } from './process.ts';
import type { WeldState } from './state.ts';
import { heightAt } from './surface.ts';
import { type Meeting, meetWork } from './torch.ts';

const { value: TOUCH_MM } = PHYSICS.rodTouch;
const rod: Meeting = { reachMm: 0, x: 0, y: 0, z: 0, dx: 0, dy: 0, dz: 0 };

/** Fastest a rod can be fed into a pool that takes `powerW`, mm/s. */
export const mostFiller = (rodMm: number, powerW: number): number =>
  (4 * PHYSICS.rodHeat.value * powerW) / (PHYSICS.rodMelt.value * Math.PI * rodMm * rodMm);

/** Height of the work under the arc, mm. */
function footHeight({ surface, stations, torch, settings }: WeldState, across: number): number {
  if (surface === undefined) return settings.coupon.joint === 't-fillet' ? Math.abs(across) : 0;
  const i = Math.min(stations.count - 1, Math.max(0, Math.floor(torch.xMm)));
  return heightAt(surface, surface.found, i, across);
}

/**
 * One tick of the filler rod: what of it lies below the work's surface within the pool melts away, as fast as the pool's heat
 * allows. Beside the pool it only touches cold metal. Returns the rod melted, mm.
 */
export function stepRod(state: WeldState, pose: ToolPose): number {
  const { arc, torch, pool, memory, settings } = state;
  if (pose.validity === 'lost') return 0;
  meetWork(state, pose, rod);
  if (rod.reachMm <= 0) return 0;
  const fillet = isCorner(settings.coupon.joint);
  // Where the arc stands: up the web where `acrossMm` is +, else out along the base.
  const across = torch.acrossMm * (fillet ? HALF_ROOT : 1);
  const dx = rod.x - torch.xMm;
  const dy = rod.y - across;
  const dz = rod.z - footHeight(state, across);
  const off = Math.sqrt(dx * dx + dy * dy + dz * dz);
  const dip = memory.rodMm - rod.reachMm;
  // The rod's end may meet the tungsten before it meets the pool.
  const short = Math.min(0, dip);
  const ex = dx + short * rod.dx;
  const ey = dy + short * rod.dy;
  const ez = dz + short * rod.dz - arc.arcLengthMm;
  if (ex * ex + ey * ey + ez * ez < TOUCH_MM * TOUCH_MM) memory.dirty = true;
  const radius = Math.max(PHYSICS.rodLeastPool.value, pool.widthMm / 2) + PHYSICS.rodReach.value;
  if (dip <= 0 || off > radius) return 0;
  const powerW = traitsOf(settings).efficiency * arc.voltageV * arc.currentA;
  const most = mostFiller(settings.wireMm, powerW) * TICK_S;
  const melted = Math.min(dip, most, memory.rodMm);
  memory.rodMm -= melted;
  return melted;
}
