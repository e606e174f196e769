import { EVENT_KIND, type EventKind } from '../../recording/event.ts';
import type { ToolPose } from '../simulation.ts';
import { type Control, type ControlId, controlsOf, type Place } from './bench-controls.ts';
import type { WeldProcess } from './settings.ts';

/** Where the bench stands in the recorded space: root at the seam's start, mm, and the turn about the vertical. */
export interface BenchPlace {
  readonly originMm: readonly [number, number, number];
  readonly cosYaw: number;
  readonly sinYaw: number;
}

/** A hand at the bench: what it means, and what it holds. */
export interface BenchHand {
  pressed: boolean;
  /** Index of the control the hand points at or is near, -1 for none. */
  over: number;
  /** Index of the control it took hold of, -1 for none. */
  held: number;
  /** Wrist turn since the last detent, radians, + as a screw that is driven in (clockwise seen by the hand). */
  turned: number;
  /** Frame time of the next repeat of a held step button, 0.1 ms. */
  repeatAt: number;
  readonly up: [number, number, number];
}

/** All that can be set at the bench, as it stands, by event kind in the event's unit. Changed in place by `stepBench`. */
export interface BenchState {
  readonly place: BenchPlace;
  readonly controls: readonly Control[];
  readonly values: Record<EventKind, number>;
  readonly main: BenchHand;
  readonly other: BenchHand;
}

/** Takes what was done: one recorded event. */
export type EmitBenchEvent = (kind: EventKind, value: number) => void;

/** Press and release levels of trigger or squeeze, 0 to 1: apart, so that a trembling finger does not chatter. */
const PRESS = 0.55;
const RELEASE = 0.35;
/** A pointing line reaches this far, mm, and widens a little, as a pointing hand's error does. */
const POINT_MM = 2200;
const POINT_SPREAD = 0.02;
/** A hand this near holds the thing itself, mm beyond its reach. */
const NEAR_MM = 40;
/** Hand within this of the head's centre, mm, means the helmet. */
const HELMET_MM = 260;
/** Wrist turn per detent, radians (3 degrees). */
const DETENT = 0.05;
/** A held step button repeats after 0.4 s, then each 0.12 s (0.1 ms units). */
const REPEAT_FIRST = 4000;
const REPEAT_NEXT = 1200;

const newHand = (): BenchHand => ({ pressed: false, over: -1, held: -1, turned: 0, repeatAt: 0, up: [0, 1, 0] });

export function newBench(
  process: WeldProcess,
  place: BenchPlace,
  values: Readonly<Partial<Record<EventKind, number>>>,
): BenchState {
  const all = Object.fromEntries(Object.keys(EVENT_KIND).map((kind) => [kind, 0])) as Record<EventKind, number>;
  return { place, controls: controlsOf(process), values: { ...all, ...values }, main: newHand(), other: newHand() };
}

/** The pointing line of a pose in the bench frame: origin in 0..2, direction (its local -z) in 3..5. */
const line = new Float64Array(6);
function pointingLine(place: BenchPlace, pose: ToolPose): void {
  const dx = pose.x - place.originMm[0];
  const dz = pose.z - place.originMm[2];
  line[0] = dx * place.cosYaw - dz * place.sinYaw;
  line[1] = pose.y - place.originMm[1];
  line[2] = dx * place.sinYaw + dz * place.cosYaw;
  const { qx, qy, qz, qw } = pose;
  const ax = -2 * (qx * qz + qw * qy);
  const az = -(1 - 2 * (qx * qx + qy * qy));
  line[3] = ax * place.cosYaw - az * place.sinYaw;
  line[4] = -2 * (qy * qz - qw * qx);
  line[5] = ax * place.sinYaw + az * place.cosYaw;
}

/** Where a control is now, in the bench frame. */
export function placeOf(bench: BenchState, { at, atOn, kind }: Control): Place {
  return atOn !== undefined && bench.values[kind] !== 0 ? atOn : at;
}

/** Height of the floor in the bench frame, mm, for what stands on it. */
export const floorOf = ({ originMm }: BenchPlace, { stands }: Control): number =>
  stands === 'floor' ? -originMm[1] : 0;

/** How well the line means the control: 0 dead on, 1 at the edge, above 1 not at all. */
function aim(bench: BenchState, control: Control): number {
  const at = placeOf(bench, control);
  const x = at[0] - line[0]!;
  const y = at[1] + floorOf(bench.place, control) - line[1]!;
  const z = at[2] - line[2]!;
  const distance = Math.sqrt(x * x + y * y + z * z);
  if (distance <= control.reachMm + NEAR_MM) return (distance / (control.reachMm + NEAR_MM)) * 0.5;
  const along = x * line[3]! + y * line[4]! + z * line[5]!;
  if (along <= 0 || along > POINT_MM) return 2;
  const beside = Math.sqrt(Math.max(0, distance * distance - along * along));
  return beside / (control.reachMm + along * POINT_SPREAD);
}

function meant(bench: BenchState): number {
  let best = -1;
  let least = 1;
  for (let i = 0; i < bench.controls.length; i++) {
    const miss = aim(bench, bench.controls[i]!);
    if (miss < least) {
      least = miss;
      best = i;
    }
  }
  return best;
}

/** Wrist turn about the pointing line since the last call, radians, small-angle (frames are 11 ms apart). */
function wristTurn(hand: BenchHand, pose: ToolPose): number {
  const { qx, qy, qz, qw } = pose;
  const ux = 2 * (qx * qy - qw * qz);
  const uy = 1 - 2 * (qx * qx + qz * qz);
  const uz = 2 * (qy * qz + qw * qx);
  const fx = -2 * (qx * qz + qw * qy);
  const fy = -2 * (qy * qz - qw * qx);
  const fz = -(1 - 2 * (qx * qx + qy * qy));
  const [ox, oy, oz] = hand.up;
  const turn = (oy * uz - oz * uy) * fx + (oz * ux - ox * uz) * fy + (ox * uy - oy * ux) * fz;
  hand.up[0] = ux;
  hand.up[1] = uy;
  hand.up[2] = uz;
  return turn;
}

function write(bench: BenchState, kind: EventKind, value: number, emit: EmitBenchEvent): void {
  if (bench.values[kind] === value) return;
  bench.values[kind] = value;
  emit(kind, value);
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Uses a control once: flips, sets, or moves it by `steps` of its own steps. The way keys and the flat page work it. */
export function workControl(bench: BenchState, id: ControlId, steps: number, emit: EmitBenchEvent): void {
  const control = bench.controls.find((candidate) => candidate.id === id);
  if (control !== undefined) apply(bench, control, steps, emit);
}

function apply(bench: BenchState, { kind, use }: Control, steps: number, emit: EmitBenchEvent): void {
  const now = bench.values[kind];
  if (use.how === 'toggle') write(bench, kind, now === 0 ? 1 : 0, emit);
  else if (use.how === 'set') {
    // A wire can be trimmed again and again: the same value is a new deed.
    bench.values[kind] = use.value;
    emit(kind, use.value);
  } else write(bench, kind, clamp(now + steps * use.step, use.low, use.high), emit);
}

/** Puts the helmet's lens down or up. */
export const moveHelmet = (bench: BenchState, emit: EmitBenchEvent): void =>
  write(bench, 'helmetDown', bench.values.helmetDown === 0 ? 1 : 0, emit);

function atHead(pose: ToolPose, head: ToolPose): boolean {
  const x = pose.x - head.x;
  const y = pose.y - head.y;
  const z = pose.z - head.z;
  return x * x + y * y + z * z <= HELMET_MM * HELMET_MM;
}

function stepHand(
  bench: BenchState,
  hand: BenchHand,
  pose: ToolPose,
  level: number,
  head: ToolPose,
  time: number,
  emit: EmitBenchEvent,
): void {
  const turn = wristTurn(hand, pose);
  if (pose.validity === 'lost') {
    // `pressed` stays: a finger still down when the hand is found again is no new press.
    hand.held = -1;
    hand.over = -1;
    return;
  }
  const was = hand.pressed;
  hand.pressed = was ? level > RELEASE : level >= PRESS;
  if (!hand.pressed) {
    hand.held = -1;
    pointingLine(bench.place, pose);
    hand.over = meant(bench);
    return;
  }
  if (!was) {
    if (atHead(pose, head)) {
      moveHelmet(bench, emit);
      return;
    }
    pointingLine(bench.place, pose);
    hand.over = meant(bench);
    hand.held = hand.over;
    hand.turned = 0;
    hand.repeatAt = time + REPEAT_FIRST;
    const control = bench.controls[hand.held];
    if (control !== undefined && control.use.how !== 'turn') apply(bench, control, 1, emit);
    return;
  }
  const control = bench.controls[hand.held];
  if (control?.use.how === 'turn') {
    hand.turned += turn;
    const steps = Math.trunc(hand.turned / DETENT);
    if (steps !== 0) {
      hand.turned -= steps * DETENT;
      apply(bench, control, steps, emit);
    }
  } else if (control?.use.how === 'step' && time >= hand.repeatAt) {
    hand.repeatAt = time + REPEAT_NEXT;
    apply(bench, control, 1, emit);
  }
}

/**
 * One frame at the bench. The free hand works with trigger or squeeze; the torch hand with squeeze alone (its trigger is the
 * arc), so that everything can be done with one hand. `time` is the frame's, 0.1 ms.
 */
export function stepBench(
  bench: BenchState,
  head: ToolPose,
  toolMain: ToolPose,
  toolOther: ToolPose,
  time: number,
  emit: EmitBenchEvent,
): void {
  stepHand(bench, bench.other, toolOther, Math.max(toolOther.trigger, toolOther.squeeze), head, time, emit);
  stepHand(bench, bench.main, toolMain, toolMain.squeeze, head, time, emit);
}
