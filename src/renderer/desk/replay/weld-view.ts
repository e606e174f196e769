import { PerspectiveCamera, Quaternion, Scene, Vector3, WebGLRenderer } from 'three';
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
import type { ToolPose } from '../../../core/sim/simulation.ts';
import type { WeldSettings } from '../../../core/sim/welding/settings.ts';
import type { WeldState } from '../../../core/sim/welding/state.ts';
import { roomEnvironment } from '../../scene/light/environment.ts';
import { prepareRenderer } from '../../scene/light/tone-mapping.ts';
import { createWeldScene } from '../../scene/weld-scene.ts';
import { createSeamMarks, type SeamMark } from './seam-marks.ts';
import { seeThrough } from './see-through.ts';

/** `free` is turned by the person, `candidate` is what the candidate saw, `along` looks down the seam at the torch. */
export const CAMERAS = ['free', 'candidate', 'along'] as const;
export type CameraName = (typeof CAMERAS)[number];

/** One moment of an attempt, live or replayed. */
export interface Moment {
  readonly state: WeldState;
  readonly head: ToolPose;
  readonly toolMain: ToolPose;
  readonly toolOther?: ToolPose | undefined;
  readonly timeS: number;
}

export interface PlaceOnScreen {
  readonly x: number;
  readonly y: number;
}

/** The weld drawn into a canvas, once for each call of `draw`. */
export interface WeldView {
  draw(moment: Moment, frameS: number): void;
  setCamera(name: CameraName): void;
  setMarks(marks: readonly SeamMark[]): void;
  resize(width: number, height: number): void;
  /** Of the picture, px. */
  size(): { readonly width: number; readonly height: number };
  /** Where a point of the coupon's frame (mm: x along the seam, y up, z towards the candidate) is on the canvas, px. */
  place(xMm: number, yMm: number, zMm: number): PlaceOnScreen;
  dispose(): void;
}

const FIELD_DEG = 32;
/** A headset's view is far wider than this; what matters is in the middle of it. */
const CANDIDATE_FIELD_DEG = 42;

export interface WeldViewOptions {
  readonly reducedMotion: boolean;
  /** The torch does not hide the work, but in the candidate's own view. */
  readonly seeThroughTorch: boolean;
}

/** Throws where the computer offers no WebGL 2. `onTurned` is called when the free camera was moved by hand. */
export function createWeldView(
  canvas: HTMLCanvasElement,
  settings: WeldSettings,
  { reducedMotion, seeThroughTorch }: WeldViewOptions,
  onTurned: () => void,
): WeldView {
  const renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true });
  prepareRenderer(renderer);
  const scene = new Scene();
  const environment = roomEnvironment(renderer);
  scene.environment = environment.texture;
  scene.environmentIntensity = 0.6;
  const weld = createWeldScene({ settings, quality: 'desk', reducedMotion });
  if (seeThroughTorch) seeThrough(weld.root, true);
  scene.add(weld.root);
  weld.root.updateMatrixWorld(true);
  const marks = createSeamMarks(weld.couponFrame);

  const lengthM = settings.coupon.lengthMm / 1000;
  const point = new Vector3();
  const inWorld = (x: number, y: number, z: number): Vector3 => weld.couponFrame.localToWorld(point.set(x, y, z));
  const camera = new PerspectiveCamera(FIELD_DEG, 1, 0.01, 20);
  camera.position.copy(inWorld(lengthM / 2 + 0.1, 0.19, 0.27));
  const controls = new OrbitControls(camera, canvas);
  controls.target.copy(inWorld(lengthM / 2, 0.014, 0.012));
  controls.enablePan = false;
  controls.minDistance = 0.08;
  controls.maxDistance = 0.9;
  controls.maxPolarAngle = Math.PI / 2;
  controls.update();
  controls.addEventListener('change', onTurned);
  const other = new PerspectiveCamera(CANDIDATE_FIELD_DEG, 1, 0.01, 20);
  const turn = new Quaternion();
  let name: CameraName = 'free';
  let size = { width: 1, height: 1 };
  let last: Moment | undefined;

  const shown = (): PerspectiveCamera => (name === 'free' ? camera : other);
  const aim = ({ head, state }: Moment): void => {
    if (name === 'candidate') {
      other.position.set(head.x / 1000, head.y / 1000, head.z / 1000);
      other.quaternion.copy(turn.set(head.qx, head.qy, head.qz, head.qw));
    } else if (name === 'along') {
      const at = Math.min(Math.max(state.torch.xMm / 1000, 0), lengthM);
      other.position.copy(inWorld(at + 0.14, 0.09, 0.1));
      other.lookAt(inWorld(at, 0.004, 0.004));
    }
    other.updateMatrixWorld(true);
  };
  const draw = (moment: Moment, frameS: number): void => {
    last = moment;
    aim(moment);
    weld.update(moment.state, {
      timeS: moment.timeS,
      frameS,
      toolMain: moment.toolMain,
      toolOther: moment.toolOther,
      throughHelmet: name === 'candidate',
    });
    renderer.toneMappingExposure = weld.exposure;
    renderer.render(scene, shown());
  };
  void weld.ready.then(() => last !== undefined && draw(last, 0));
  return {
    draw,
    setCamera(next) {
      if (seeThroughTorch && (name === 'candidate') !== (next === 'candidate'))
        seeThrough(weld.root, next !== 'candidate');
      name = next;
      controls.enabled = next === 'free';
      if (last !== undefined) draw(last, 0);
    },
    setMarks(list) {
      marks.set(list);
      if (last !== undefined) draw(last, 0);
    },
    resize(width, height) {
      size = { width, height };
      renderer.setPixelRatio(Math.min(window.devicePixelRatio, 2));
      renderer.setSize(width, height, false);
      for (const one of [camera, other]) {
        one.aspect = width / height;
        one.updateProjectionMatrix();
      }
      if (last !== undefined) draw(last, 0);
    },
    size: () => size,
    place(xMm, yMm, zMm) {
      const at = inWorld(xMm / 1000, yMm / 1000, zMm / 1000).project(shown());
      return { x: ((at.x + 1) / 2) * size.width, y: ((1 - at.y) / 2) * size.height };
    },
    dispose() {
      controls.dispose();
      marks.dispose();
      weld.dispose();
      environment.dispose();
      renderer.dispose();
    },
  };
}
