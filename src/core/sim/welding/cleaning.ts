import type { ToolPose } from '../simulation.ts';
import { PHYSICS } from './constants.ts';
import { touch } from './deposit.ts';
import type { CleaningHand, WeldState } from './state.ts';
import { heightAt } from './surface.ts';
import { type Point, pointOf } from './torch.ts';

/** What a hand can hold in place of the task's own tool, by the value of its event. */
export const HELD = { own: 0, hammer: 1, brush: 2 } as const;

/** Farther than this from the seam a tool does not clean it, mm. */
const ACROSS_MM = 25;
/** A move longer than this in a tick is a jump, not a stroke, mm. */
const JUMP_MM = 50;
const at: Point = { x: 0, y: 0, z: 0 };

/** A hand puts its tool down and takes up another. */
export function takeUp(hand: CleaningHand, value: number): void {
  hand.holds = value === HELD.hammer || value === HELD.brush ? value : HELD.own;
  hand.known = false;
  hand.raised = false;
}

/**
 * One tick of a hand that holds a chipping hammer or a wire brush; the tool's origin is its working end. A hammer that comes
 * down on slag after it was lifted breaks most of it off; a brush wears off what is thin, by the length it rubs.
 */
export function stepCleaning(state: WeldState, hand: CleaningHand, pose: ToolPose): void {
  if (hand.holds === HELD.own) return;
  if (pose.validity === 'lost') {
    hand.known = false;
    return;
  }
  pointOf(state.frame, pose, at);
  const off = at.z - workHeight(state, at.x, at.y);
  const near = Math.abs(at.y) <= ACROSS_MM;
  if (hand.holds === HELD.hammer) {
    if (off > PHYSICS.hammerLift.value) hand.raised = true;
    else if (near && hand.raised && off <= PHYSICS.hammerTouch.value) {
      hand.raised = false;
      takeOff(state, PHYSICS.hammerReach.value, PHYSICS.hammerLeaves.value, 0);
    }
  } else if (near && hand.known && off <= PHYSICS.brushTouch.value) {
    const dx = at.x - hand.xMm;
    const dy = at.y - hand.yMm;
    const dz = at.z - hand.zMm;
    const path = Math.sqrt(dx * dx + dy * dy + dz * dz);
    const worn = path <= JUMP_MM ? PHYSICS.brushWears.value * path : 0;
    if (worn > 0) takeOff(state, PHYSICS.brushReach.value, 1, worn);
  }
  hand.known = true;
  hand.xMm = at.x;
  hand.yMm = at.y;
  hand.zMm = at.z;
}

/** Takes slag off the stations the tool reaches: by a share, or worn off where it is thin. Liquid metal is not cleaned. */
function takeOff(state: WeldState, reachMm: number, keeps: number, wornMm: number): void {
  const { stations, sums } = state;
  const from = Math.max(0, Math.floor(at.x - reachMm));
  const to = Math.min(stations.count, Math.floor(at.x + reachMm) + 1);
  if (from >= to) return;
  let changed = false;
  for (let i = from; i < to; i++) {
    const slag = stations.slagMm[i]!;
    if (slag <= 0 || sums.liquid[i] === 1) continue;
    if (wornMm > 0 && slag > PHYSICS.brushMost.value) continue;
    stations.slagMm[i] = Math.max(0, slag * keeps - wornMm);
    changed = true;
  }
  if (changed) touch(state, from, to);
}

function workHeight({ surface, stations, settings }: WeldState, x: number, y: number): number {
  if (surface === undefined) return settings.coupon.joint === 't-fillet' ? Math.abs(y) : 0;
  const i = Math.min(stations.count - 1, Math.max(0, Math.floor(x)));
  return heightAt(surface, surface.heights, i, y);
}
