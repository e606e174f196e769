/**
 * The weld as a picture, for booth, desk replay and verifier alike: plain three.js, driven by the core's `WeldState`.
 *
 * - `root` is in the recorded space (`local-floor`: metres, y up, floor at 0). Add it to a scene once.
 * - `update(state, view)` is called once per frame, before drawing. It finds by itself what changed since the last call,
 *   however many ticks were stepped, and also after a seek: there is no separate "rebuild". It allocates nothing.
 * - The torch stands where `view.toolMain` says: the tool's origin is the contact tip's face, the wire leaves along -z, the
 *   handle goes back along +z and down along -y (as a controller is held, aim pose forward).
 * - `exposure` is what the renderer's `toneMappingExposure` should be for this frame; it is the helmet. Panels that must stay
 *   readable take `toneMapped = false`.
 * - The environment light belongs to the caller's scene: `scene.environment` from `light/environment.ts`
 *   (`workshopEnvironment` for booth and desk, `roomEnvironment` where nothing may be loaded), intensity 0.6.
 * - `prepareRenderer` (light/tone-mapping.ts) must have run before the first frame.
 * - Surroundings come as a part made by the caller (`booth/booth.ts`), so that a page without a booth does not carry its code;
 *   without one the coupon stands on a plain round of bench.
 */
import { Group, PointLight, Quaternion, Vector3 } from 'three';
import type { ToolPose } from '../../core/sim/simulation.ts';
import type { WeldSettings } from '../../core/sim/welding/settings.ts';
import type { WeldState } from '../../core/sim/welding/state.ts';
import { createArcGlare } from './arc/arc-glare.ts';
import { createFlashGuard } from './arc/flash-guard.ts';
import { frameLight, MEAN_LIGHT, viewLight } from './arc/flicker.ts';
import { createSmoke } from './arc/smoke.ts';
import { createSparks } from './arc/sparks.ts';
import { createCoupon } from './coupon/coupon.ts';
import { drawAllAtFirst } from './first-sight.ts';
import type { Side } from './hand/hand-parts.ts';
import { createHelmet, EXPOSURE } from './helmet.ts';
import { createWorkLight } from './light/work-light.ts';
import { plainGround } from './plain-ground.ts';
import { createSceneUniforms } from './scene-uniforms.ts';
import { createWorkSurfaces, type Quality } from './surfaces.ts';
import type { Site, Surroundings } from './surroundings.ts';
import { type Cable, createCable } from './torch/cable.ts';
import { createTorch } from './torch/torch.ts';
import { cableExit } from './torch/torch-parts.ts';

export interface WeldSceneOptions {
  readonly settings: WeldSettings;
  readonly quality: Quality;
  /** The light does not flicker at all; sparks and fume stay. */
  readonly reducedMotion: boolean;
  /** The hand that holds the torch; left out, the gun is shown alone. */
  readonly hand?: Side | undefined;
  readonly surroundings?: (site: Site) => Surroundings;
}

/** One frame's point of view. */
export interface SceneView {
  /** Recording time, s. */
  readonly timeS: number;
  /** How long this frame is shown, s. */
  readonly frameS: number;
  /** The torch, as recorded: mm in the recorded space. */
  readonly toolMain: ToolPose;
  /** True when this is what the candidate sees: helmet and lens then set the exposure. */
  readonly throughHelmet: boolean;
  /** False leaves gun and cable out, so that a reviewer sees the bead; default true. */
  readonly showTorch?: boolean;
}

export interface WeldScene {
  readonly root: Group;
  /** Group of the coupon's frame, for marks and labels (metres, x along the seam). */
  readonly couponFrame: Group;
  /** For `renderer.toneMappingExposure`. */
  readonly exposure: number;
  /** Resolves when every surface is painted; until then they show plain colours. */
  readonly ready: Promise<void>;
  update(state: WeldState, view: SceneView): void;
  dispose(): void;
}

/** Candela of the arc's light behind the dark lens. An open eye's view is bounded: it may go pale, not white. */
const arcCandela = (exposure: number): number => 21 * (exposure / EXPOSURE.lensDark) ** -0.84;
/** Metres the arc's light reaches. */
const ARC_REACH_M = 4;
/** A step in time larger than this, or backwards, is a seek, s. */
const SEEK_S = 0.5;
/** How far the torch moves before shadows are drawn anew, m. */
const SHADOW_STEP_M = 0.002;

export const createWeldScene = ({
  settings,
  quality,
  reducedMotion,
  hand,
  surroundings,
}: WeldSceneOptions): WeldScene => {
  const uniforms = createSceneUniforms();
  const surfaces = createWorkSurfaces(quality);
  const root = new Group();
  const frame = new Group();
  const { originMm, yawDeg } = settings.placement;
  frame.position.set(originMm[0] / 1000, originMm[1] / 1000, originMm[2] / 1000);
  frame.rotation.y = (yawDeg * Math.PI) / 180;
  root.add(frame);

  const site: Site = {
    settings,
    quality,
    uniforms,
    topM: -settings.coupon.plateMm / 1000,
    floorM: -originMm[1] / 1000,
  };
  const around = surroundings?.(site) ?? plainGround(site);
  const coupon = createCoupon(settings.coupon, settings.coupon.lengthMm, surfaces, uniforms);
  const light = createWorkLight(quality === 'verifier' ? 1024 : 2048);
  frame.add(coupon.group, around.group, light.lamp, light.target);

  const torch = createTorch(settings.wireMm, hand);
  torch.group.name = 'torch';
  root.add(torch.group);
  const sparks = createSparks(uniforms, originMm[1] / 1000 + site.topM);
  const smoke = createSmoke(uniforms);
  const glare = createArcGlare(uniforms);
  // The number of lights never changes: a light that comes and goes would recompile every material.
  const arcLamp = new PointLight(0xdcebff, 0, ARC_REACH_M, 2);
  const poolLamp = new PointLight(0xff7a2a, 0, 0.4, 2);
  root.add(sparks.mesh, smoke.mesh, ...glare.meshes, arcLamp, poolLamp);

  frame.updateMatrixWorld(true);
  const anchor = frame.localToWorld(new Vector3(...around.cableAt));
  const cable: Cable = createCable(
    torch.cableMaterial,
    0.0085,
    quality === 'verifier' ? 0.75 : 1.55,
    [anchor.x, anchor.y, anchor.z],
    {
      topM: originMm[1] / 1000 + site.topM,
      minX: frame.position.x + around.ledge.minX,
      maxX: frame.position.x + around.ledge.maxX,
      minZ: frame.position.z + around.ledge.minZ,
      maxZ: frame.position.z + around.ledge.maxZ,
    },
  );
  cable.mesh.castShadow = true;
  cable.mesh.name = 'cable';
  root.add(cable.mesh);

  /** Level way out of the joint, towards the welder. */
  const out = new Vector3(Math.sin(frame.rotation.y), 0, Math.cos(frame.rotation.y));
  const helmet = createHelmet();
  const firstSight = drawAllAtFirst(root);
  const guard = createFlashGuard();
  const exit = cableExit();
  const exitAt = new Vector3();
  const exitTo = new Vector3();
  const turn = new Quaternion();
  const shadowAt = new Vector3(1e6, 0, 0);
  const way = new Vector3();
  let wasBurning = false;
  /** Exposure now, light of the pool now: an array, because a captured number is boxed at each write. */
  const now = new Float64Array([1, 0]);
  let restless = 3;

  return {
    root,
    couponFrame: frame,
    get exposure() {
      return now[0]!;
    },
    ready: Promise.all([surfaces.ready, around.ready]).then(() => {
      restless = 3;
    }),
    update: (state, view) => {
      firstSight();
      const { arc, pool } = state;
      const { toolMain: pose, timeS, frameS } = view;
      const sought = Math.abs(timeS - uniforms.timeS.value) > SEEK_S || timeS < uniforms.timeS.value;
      uniforms.timeS.value = timeS;
      const down = view.throughHelmet && state.safety.helmetDown;
      helmet.step(down, arc.burning, view.throughHelmet && !down && arc.burning, frameS);
      now[0] = helmet.exposure;
      const exposure = now[0]!;
      uniforms.exposure.value = exposure;

      torch.group.position.set(pose.x / 1000, pose.y / 1000, pose.z / 1000);
      turn.set(pose.qx, pose.qy, pose.qz, pose.qw);
      torch.group.quaternion.copy(turn);
      const torchShown = view.showTorch !== false;
      if (torch.group.visible !== torchShown) restless = 1;
      torch.group.visible = torchShown;
      cable.mesh.visible = torchShown;
      torch.setWire(arc);
      torch.setHand(state.safety);
      exitAt.set(exit.at[0], exit.at[1], exit.at[2]).applyQuaternion(turn).add(torch.group.position);
      exitTo.set(exit.towards[0], exit.towards[1], exit.towards[2]).applyQuaternion(turn);
      cable.update(exitAt, exitTo, frameS, sought);

      way.set(0, 0, -1).applyQuaternion(turn);
      glare.from.copy(torch.group.position).addScaledVector(way, arc.extensionMm / 1000);
      glare.to.copy(glare.from).addScaledVector(way, Math.max(0.5, arc.arcLengthMm) / 1000);
      let core = 0;
      if (arc.burning) core = reducedMotion ? MEAN_LIGHT[arc.transfer] : frameLight(arc.transfer, timeS, frameS);
      const seen = guard.step(viewLight(arc.transfer, core), timeS, frameS);
      glare.set(core, seen);
      uniforms.arc.value = Math.min(1, seen * 2);
      arcLamp.intensity = arcCandela(exposure) * seen * (0.4 + 0.6 * Math.min(1.6, arc.currentA / 150));
      torch.bounce.value = 1.2 * seen * exposure ** -0.74;
      arcLamp.position.copy(glare.to).addScaledVector(way, -0.009);
      const hot = Math.max(0, Math.min(1, (pool.temperatureC - 700) / 900));
      now[1] = sought ? hot : now[1]! + (hot - now[1]!) * Math.min(1, frameS / 0.1);
      poolLamp.intensity = 0.011 * now[1]! * now[1]! * exposure ** -0.85;
      poolLamp.position.set(pool.xMm / 1000, 0.006, 0.006);
      frame.localToWorld(poolLamp.position);

      sparks.update(state, glare.to, out);
      smoke.update(arc, glare.to);

      const moved = shadowAt.distanceTo(torch.group.position) > SHADOW_STEP_M;
      const changed = around.update(state);
      if (coupon.update(state.stations, state.safety.markedHot) && !wasBurning) restless = 1;
      if (moved || changed || restless > 0) {
        light.lamp.shadow.needsUpdate = true;
        shadowAt.copy(torch.group.position);
        restless = Math.max(0, restless - 1);
      }
      wasBurning = arc.burning;
    },
    dispose: () => {
      for (const part of [surfaces, around, coupon, light, torch, sparks, smoke, glare, cable]) part.dispose();
      arcLamp.dispose();
      poolLamp.dispose();
    },
  };
};
