import { PerspectiveCamera, Scene, Vector3, WebGLRenderer } from 'three';
import { roomEnvironment } from '../scene/light/environment.ts';
import { prepareRenderer } from '../scene/light/tone-mapping.ts';
import type { AttemptPlayer } from '../scene/replay/attempt-player.ts';
import { createWeldScene } from '../scene/weld-scene.ts';

/** The work in 3D, drawn once for each call of `draw`. */
export interface ReplayStage {
  /** `finished` leaves the torch out, so that nothing hides the work. */
  draw(frameS: number, finished: boolean): void;
  /** Turns the view about the middle of the seam, degrees. */
  turn(byDeg: number): void;
  resize(): void;
  /** Until then nothing is drawn. */
  readonly ready: Promise<void>;
  dispose(): void;
}

/** The camera looks at the middle of the seam from this far, this high and this far round, m and degrees. */
const VIEW = { distanceM: 0.29, heightM: 0.19, turnDeg: 24, mostDeg: 70 };
const FIELD_DEG = 34;
/** More pixels than this are not worth their time on a phone or in software. */
const MOST_PIXEL_RATIO = 2;

/** Throws where the computer offers no WebGL 2. */
export function createReplayStage(
  canvas: HTMLCanvasElement,
  player: AttemptPlayer,
  reducedMotion: boolean,
): ReplayStage {
  const { settings } = player.state;
  // Kept after it is shown, so that the page prints with its picture.
  const renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true, preserveDrawingBuffer: true });
  renderer.shadowMap.enabled = true;
  prepareRenderer(renderer);
  const scene = new Scene();
  const environment = roomEnvironment(renderer);
  scene.environment = environment.texture;
  scene.environmentIntensity = 0.6;
  const weld = createWeldScene({ settings, quality: 'verifier', reducedMotion });
  scene.add(weld.root);
  weld.root.updateMatrixWorld(true);
  const middle = weld.couponFrame.localToWorld(new Vector3(settings.coupon.lengthMm / 2000, 0.014, 0.01));
  const camera = new PerspectiveCamera(FIELD_DEG, 1, 0.02, 20);
  let turnDeg = VIEW.turnDeg;
  let compiled = false;
  const aim = (): void => {
    const angle = (turnDeg * Math.PI) / 180;
    const { distanceM, heightM } = VIEW;
    // A narrow picture needs the camera further back, or the ends of the seam are cut off.
    const back = distanceM * Math.max(1, 1.45 / camera.aspect);
    camera.position.set(
      settings.coupon.lengthMm / 2000 + Math.sin(angle) * back,
      heightM * (back / distanceM),
      Math.cos(angle) * back,
    );
    weld.couponFrame.localToWorld(camera.position);
    camera.lookAt(middle);
  };
  // Without a graphics card the shaders take seconds: they are made beside the page, which goes on meanwhile.
  const ready = weld.ready
    .then(() => {
      weld.update(player.state, { timeS: 0, frameS: 0, toolMain: player.toolMain, throughHelmet: false });
      return renderer.compileAsync(scene, camera);
    })
    .then(() => {
      compiled = true;
    });
  return {
    draw(frameS, finished) {
      if (!compiled) return;
      weld.update(player.state, {
        timeS: player.timeS,
        frameS,
        toolMain: player.toolMain,
        toolOther: player.toolOther,
        throughHelmet: false,
        showTorch: !finished,
      });
      renderer.toneMappingExposure = weld.exposure;
      renderer.render(scene, camera);
    },
    turn(byDeg) {
      turnDeg = Math.min(Math.max(turnDeg + byDeg, -VIEW.mostDeg), VIEW.mostDeg);
      aim();
    },
    resize() {
      const { clientWidth: width, clientHeight: height } = canvas;
      if (width === 0 || height === 0) return;
      renderer.setPixelRatio(Math.min(window.devicePixelRatio, MOST_PIXEL_RATIO));
      renderer.setSize(width, height, false);
      camera.aspect = width / height;
      camera.updateProjectionMatrix();
      aim();
    },
    ready,
    dispose() {
      weld.dispose();
      environment.dispose();
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}
