import type { Page } from 'playwright-core';
import { Euler, type Matrix4, Quaternion, Vector3 } from 'three';
import { CONTROLS, type ControlId } from '../../../src/core/sim/welding/bench-controls.ts';
import type { CouponPlace } from '../../../src/renderer/booth/input/torch-aim.ts';
import { ACTIONS, PROMPT } from '../../../src/renderer/booth/view/room-panels.ts';
import { click, type Hand, moveHand, pointing } from './headset.ts';
import { stepUntil } from './stepped-clock.ts';

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
  stepUntil(
    page,
    `the heading "${heading}"`,
    async () =>
      (await page
        .locator('#prompt-title')
        .textContent({ timeout: 1 })
        .catch(() => '')) === heading,
  );

/** Where a thing at the bench is, in the room. */
export function thingAt(candidate: Candidate, id: ControlId, on = false): Vector3 {
  const control = CONTROLS.find((one) => one.id === id);
  if (control === undefined) throw new Error(`There is no ${id} at the bench.`);
  const [x, y, z] = on && control.atOn !== undefined ? control.atOn : control.at;
  return inRoom(
    candidate,
    new Vector3(x / 1000, y / 1000 - (control.stands === 'floor' ? candidate.place.y : 0), z / 1000),
  );
}
