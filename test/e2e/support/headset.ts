import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Matrix4, Quaternion, Vector3 } from 'three';
import { originInGrip, toolFromGrip } from '../../../src/renderer/booth/input/grip.ts';
import { newPose, type Pose } from '../../../src/renderer/booth/input/sample.ts';
import { type CouponPlace, poseTorch, type TorchAim } from '../../../src/renderer/booth/input/torch-aim.ts';
import { step, tellFrames } from './stepped-clock.ts';

const IWER = join(import.meta.dirname, '../../../node_modules/iwer/build/iwer.min.js');

interface EmulatedController {
  readonly position: { set(x: number, y: number, z: number): void };
  readonly quaternion: { set(x: number, y: number, z: number, w: number): void };
  updateButtonValue(id: 'trigger' | 'squeeze', value: number): void;
  connected: boolean;
}
declare global {
  interface Window {
    __xr: {
      readonly position: {
        readonly x: number;
        readonly y: number;
        readonly z: number;
        set(x: number, y: number, z: number): void;
      };
      readonly quaternion: { set(x: number, y: number, z: number, w: number): void };
      readonly controllers: { readonly left: EmulatedController; readonly right: EmulatedController };
      readonly activeSession: XRSession | undefined;
    };
    IWER: {
      readonly XRDevice: new (config: unknown, options: unknown) => unknown;
      readonly metaQuest3: {
        readonly controllerConfig: { readonly layout: Readonly<Record<Hand, { readonly gripOffsetMatrix: number[] }>> };
      };
    };
  }
}

/** An emulated headset in the page, put in from outside: the product knows nothing of it. */
export async function installHeadset(page: Page, stereo: boolean): Promise<void> {
  await page.addInitScript({ path: IWER });
  await page.addInitScript((stereoEnabled: boolean) => {
    const device = new window.IWER.XRDevice(window.IWER.metaQuest3, { stereoEnabled }) as unknown as Window['__xr'] & {
      installRuntime(options: { forceInstall: boolean }): void;
      controlMode: string;
    };
    device.installRuntime({ forceInstall: true });
    device.controlMode = 'programmatic';
    // The emulator calls every pose a guess; a headset that sees its controllers does not.
    Object.defineProperty(XRPose.prototype, 'emulatedPosition', { get: () => false });
    window.__xr = device;
    device.position.set(0, 1.6, 0);
  }, stereo);
}

export type Hand = 'left' | 'right';

/** A controller's pose as IWER takes it: that of its pointing ray. */
export interface RayPose {
  readonly position: Vector3;
  readonly quaternion: Quaternion;
}

const one = new Vector3(1, 1, 1);

/** From a controller's grip to its pointing ray, as the emulated device has it. */
export async function gripToRay(page: Page, hand: Hand): Promise<Matrix4> {
  const offset = await page.evaluate(
    (side) => window.IWER.metaQuest3.controllerConfig.layout[side].gripOffsetMatrix,
    hand,
  );
  return new Matrix4().fromArray([...offset]).invert();
}

/** Where the ray has to be, so that the torch held in that hand stands as `aim` says against the coupon at `place`. */
export function torchRay(aim: TorchAim, place: CouponPlace, toRay: Matrix4): RayPose {
  const tool = newPose();
  poseTorch(aim, place, tool);
  return rayOfTorch(tool, toRay);
}

/** Where the ray has to be, so that the torch held in that hand has this pose. */
export function rayOfTorch(tool: Pose, toRay: Matrix4): RayPose {
  const toolAt = new Matrix4().compose(
    new Vector3(tool.x, tool.y, tool.z),
    new Quaternion(tool.qx, tool.qy, tool.qz, tool.qw),
    one,
  );
  const inGrip = newPose();
  toolFromGrip(inGrip, originInGrip(0));
  const toolInGrip = new Matrix4().compose(
    new Vector3(inGrip.x, inGrip.y, inGrip.z),
    new Quaternion(inGrip.qx, inGrip.qy, inGrip.qz, inGrip.qw),
    one,
  );
  return rigid(toolAt.multiply(toolInGrip.invert()).multiply(toRay));
}

function rigid(matrix: Matrix4): RayPose {
  const position = new Vector3();
  const quaternion = new Quaternion();
  matrix.decompose(position, quaternion, new Vector3());
  return { position, quaternion };
}

/** A hand at `from` that points at `to`. */
export function pointing(from: Vector3, to: Vector3): RayPose {
  return rigid(new Matrix4().lookAt(from, to, new Vector3(0, 1, 0)).setPosition(from));
}

type Numbers3 = [number, number, number];
type Numbers4 = [number, number, number, number];

export const moveHand = (page: Page, hand: Hand, { position, quaternion }: RayPose): Promise<void> =>
  page.evaluate(
    ([side, p, q]) => {
      const controller = window.__xr.controllers[side];
      controller.position.set(...p);
      controller.quaternion.set(...q);
    },
    [hand, position.toArray() as Numbers3, quaternion.toArray() as Numbers4] as const,
  );

/** Moves a hand along poses, one a frame, all in one go. */
export function playHand(page: Page, hand: Hand, poses: readonly RayPose[]): Promise<void> {
  tellFrames(page, poses.length);
  return page.evaluate(
    ([side, list]) => {
      const controller = window.__xr.controllers[side];
      for (const [p, q] of list) {
        controller.position.set(...p);
        controller.quaternion.set(...q);
        window.__step(1);
      }
      return new Promise<void>((resolve) => void setTimeout(resolve));
    },
    [
      hand,
      poses.map((pose) => [pose.position.toArray() as Numbers3, pose.quaternion.toArray() as Numbers4] as const),
    ] as const,
  );
}

export const setButton = (page: Page, hand: Hand, button: 'trigger' | 'squeeze', value: number): Promise<void> =>
  page.evaluate(([side, id, level]) => window.__xr.controllers[side].updateButtonValue(id, level), [
    hand,
    button,
    value,
  ] as const);

/** Presses and lets go, a few frames each. */
export async function click(page: Page, hand: Hand, button: 'trigger' | 'squeeze'): Promise<void> {
  await step(page, 2);
  await setButton(page, hand, button, 1);
  await step(page, 3);
  await setButton(page, hand, button, 0);
  await step(page, 3);
}
