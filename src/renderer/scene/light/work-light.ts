import { Object3D, SpotLight } from 'three';

/** Where the lamp's bulb is, in the coupon's frame, metres: upper left, so that light rakes along the seam and shows the ripples. */
export const LAMP_AT = [-0.48, 0.66, 0.24] as const;
export const LAMP_AIM = [0.075, 0.01, 0.01] as const;

/** The one lamp that throws shadows. Shadows are drawn anew only when something moved (`shadow.needsUpdate`). */
export interface WorkLight {
  readonly lamp: SpotLight;
  readonly target: Object3D;
  dispose(): void;
}

export const createWorkLight = (mapSize: number): WorkLight => {
  const lamp = new SpotLight(0xfff1e2, 5, 6, 0.7, 0.7, 2);
  lamp.position.set(...LAMP_AT);
  lamp.castShadow = true;
  lamp.shadow.mapSize.set(mapSize, mapSize);
  lamp.shadow.camera.near = 0.15;
  lamp.shadow.camera.far = 2.2;
  lamp.shadow.bias = -0.0006;
  lamp.shadow.normalBias = 0.0012;
  lamp.shadow.radius = 3;
  lamp.shadow.autoUpdate = false;
  lamp.shadow.needsUpdate = true;
  const target = new Object3D();
  target.position.set(...LAMP_AIM);
  lamp.target = target;
  return { lamp, target, dispose: () => lamp.dispose() };
};
