import type { Page } from 'playwright-core';
import { Euler, type Matrix4, Quaternion, Vector3 } from 'three';
import { FRAME_INTS, TIME_COLUMN } from '../../../src/core/recording/frame.ts';
import { restingPose } from '../../../src/core/recording/interpolate.ts';
import { readPose } from '../../../src/core/recording/quantise.ts';
import { TIME_UNITS_PER_S } from '../../../src/core/sim/clock.ts';
import { type Control, type ControlId, controlsOf } from '../../../src/core/sim/welding/bench-controls.ts';
import type { CouponPlace } from '../../../src/renderer/booth/input/torch-aim.ts';
import { benchLabel } from '../../../src/renderer/booth/view/bench-label.ts';
import { ACTIONS, PROMPT } from '../../../src/renderer/booth/view/panel-places.ts';
import { click, type Hand, moveHand, playHand, pointing, type RayPose, rayOfTorch, setButton } from './headset.ts';
import { step, stepUntil, tellFrames } from './stepped-clock.ts';

/** A knob's step is so much of a wrist's turn (the core's detent), and a wrist turns so far and so fast: steps, radians a frame. */
const STEP_RAD = 0.05;
const WRIST_STEPS = 16;
const TURN_RAD = 0.03;
/** Frames between two pauses for messages. */
export const AT_ONCE = 15;

/** A person in a booth with a headset on, for whom the bench stands at `place`. */
export interface Candidate {
  readonly page: Page;
  readonly place: CouponPlace;
  /** From the grip of the torch hand to its ray. */
  readonly toRay: Matrix4;
}

/** A place in the coupon's frame, metres, as one in the room. */
export const inRoom = ({ place }: Candidate, local: Vector3): Vector3 =>
  local.applyAxisAngle(new Vector3(0, 1, 0), place.yaw).add(new Vector3(place.x, place.y, place.z));

const PANELS = { prompt: PROMPT, work: ACTIONS } as const;

/** Waits until a panel shows these words, points at them with the free hand, and pulls the trigger. */
export async function pressInRoom(
  candidate: Candidate,
  panel: keyof typeof PANELS,
  words: string,
  hand: Hand = 'left',
): Promise<void> {
  const { page } = candidate;
  const { at, turn, widthM } = PANELS[panel];
  await stepUntil(page, `"${words}" in the room`, () =>
    page.evaluate((label) => window.__findWords(label) !== undefined, words),
  );
  const { x, y, aspect } = (await page.evaluate((label) => window.__findWords(label), words))!;
  const onPanel = new Vector3((x - 0.5) * widthM, (0.5 - y) * widthM * aspect, 0)
    .applyQuaternion(new Quaternion().setFromEuler(new Euler(...turn)))
    .add(new Vector3(...at));
  const from = inRoom(candidate, new Vector3(hand === 'left' ? -0.1 : 0.25, 0.2, 0.25));
  await moveHand(page, hand, pointing(from, inRoom(candidate, onPanel)));
  await click(page, hand, 'trigger');
}

/** Waits until the panel's heading says this. The page shows the same words for a helper. */
export const whenTold = ({ page }: Pick<Candidate, 'page'>, heading: string): Promise<void> =>
  stepUntil(page, `the heading "${heading}"`, () =>
    page.evaluate((words) => document.querySelector('#prompt-title')?.textContent === words, heading),
  );

function controlOf(id: ControlId): Control {
  const control = controlsOf('GMAW').find((one) => one.id === id);
  if (control === undefined) throw new Error(`There is no ${id} at the bench.`);
  return control;
}

/** Where a thing at the bench is, in the room. */
export function thingAt(candidate: Candidate, id: ControlId, on = false): Vector3 {
  const control = controlOf(id);
  const [x, y, z] = on && control.atOn !== undefined ? control.atOn : control.at;
  return inRoom(
    candidate,
    new Vector3(x / 1000, y / 1000 - (control.stands === 'floor' ? candidate.place.y : 0), z / 1000),
  );
}

/** The free hand at the candidate's side, pointing at a thing. */
function reachFor(candidate: Candidate, id: ControlId): RayPose {
  return pointing(inRoom(candidate, new Vector3(-0.1, 0.15, 0.3)), thingAt(candidate, id));
}

/** Uses a thing once. */
export async function use(candidate: Candidate, id: ControlId): Promise<void> {
  await moveHand(candidate.page, 'left', reachFor(candidate, id));
  await click(candidate.page, 'left', 'trigger');
}

const whenLabelled = ({ page }: Candidate, id: ControlId, value: number): Promise<void> => {
  const words = benchLabel(controlOf(id), value, 'en');
  return stepUntil(page, `the label "${words}"`, () =>
    page.evaluate((label) => window.__findWords(label) !== undefined, words),
  );
};

/** Holds a step button until the label says `value`, in the event's unit. */
export async function holdUntil(candidate: Candidate, id: ControlId, value: number): Promise<void> {
  const { page } = candidate;
  await moveHand(page, 'left', reachFor(candidate, id));
  await step(page, 2);
  await setButton(page, 'left', 'trigger', 1);
  await whenLabelled(candidate, id, value);
  await setButton(page, 'left', 'trigger', 0);
  await step(page, 3);
}

/** Takes a knob and turns the wrist by so many of its steps, in as many grips as a wrist needs; the label then says `value`. */
export async function turnTo(candidate: Candidate, id: ControlId, steps: number, value: number): Promise<void> {
  const { page } = candidate;
  const reach = reachFor(candidate, id);
  for (let left = steps; left > 0; left -= WRIST_STEPS) {
    const angle = Math.min(left, WRIST_STEPS) * STEP_RAD + STEP_RAD / 2;
    const frames = Math.ceil(angle / TURN_RAD);
    const turned = (share: number): RayPose => ({
      position: reach.position,
      quaternion: reach.quaternion
        .clone()
        .multiply(new Quaternion().setFromAxisAngle(new Vector3(0, 0, -1), angle * share)),
    });
    await moveHand(page, 'left', reach);
    await step(page, 2);
    await setButton(page, 'left', 'trigger', 1);
    await step(page, 2);
    await playHand(
      page,
      'left',
      Array.from({ length: frames }, (_, i) => turned((i + 1) / frames)),
    );
    await setButton(page, 'left', 'trigger', 0);
    await step(page, 3);
  }
  await moveHand(page, 'left', reach);
  await whenLabelled(candidate, id, value);
}

/** Lifts or lowers the helmet: the free hand goes to the head. */
export async function nod(candidate: Candidate): Promise<void> {
  const { page } = candidate;
  const head = await page.evaluate(() => {
    const { x, y, z } = window.__xr.position;
    return [x, y, z] as const;
  });
  const beside = new Vector3(...head).add(new Vector3(-0.15, 0, -0.05));
  await moveHand(page, 'left', pointing(beside, beside.clone().add(new Vector3(0, 1, 0))));
  await click(page, 'left', 'trigger');
}

/** Motion of head and torch hand, a row a frame: head and hand as position and quaternion, and the trigger. */
export type Motion = readonly (readonly number[])[];

/** A scripted hand's recording as motion of this candidate's headset and torch controller. */
export function motionOf({ toRay }: Candidate, frames: Int32Array, fromS: number): Motion {
  const rows: number[][] = [];
  const pose = restingPose();
  for (let at = 0; at < frames.length; at += FRAME_INTS) {
    if ((frames[at + TIME_COLUMN] ?? 0) < fromS * TIME_UNITS_PER_S) continue;
    readPose(frames, at, 0, pose);
    const head = [pose.x / 1000, pose.y / 1000, pose.z / 1000, pose.qx, pose.qy, pose.qz, pose.qw];
    readPose(frames, at, 1, pose);
    const tool = { ...pose, x: pose.x / 1000, y: pose.y / 1000, z: pose.z / 1000 };
    const { position, quaternion } = rayOfTorch(tool, toRay);
    rows.push([...head, ...position.toArray(), ...quaternion.toArray(), pose.trigger]);
  }
  return rows;
}

/** Moves head and torch hand along, a row a frame. */
export async function play({ page }: Candidate, motion: Motion): Promise<void> {
  for (let at = 0; at < motion.length; at += AT_ONCE) {
    const rows = motion.slice(at, at + AT_ONCE);
    tellFrames(page, rows.length);
    await page.evaluate((list) => {
      const { position, quaternion, controllers } = window.__xr;
      for (const [hx = 0, hy = 0, hz = 0, ha = 0, hb = 0, hc = 0, hd = 1, ...hand] of list) {
        const [x = 0, y = 0, z = 0, a = 0, b = 0, c = 0, d = 1, trigger = 0] = hand;
        position.set(hx, hy, hz);
        quaternion.set(ha, hb, hc, hd);
        controllers.right.position.set(x, y, z);
        controllers.right.quaternion.set(a, b, c, d);
        controllers.right.updateButtonValue('trigger', trigger);
        window.__step(1);
      }
      return new Promise<void>((resolve) => void setTimeout(resolve));
    }, rows);
  }
}
