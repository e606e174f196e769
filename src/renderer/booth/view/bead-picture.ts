import { OrthographicCamera, type Scene, Vector2, Vector3, type WebGLRenderer } from 'three';
import type { WeldState } from '../../../core/sim/welding/state.ts';
import type { SceneView, WeldScene } from '../../scene/weld-scene.ts';

/** Pixels of the picture: as long as the seam's axis of a trace at twice its size, so that both lie under each other. */
const WIDTH = 1352;
const HEIGHT = 260;
const AWAY_M = 0.4;
/** Long enough for the lens to be up and the eye to have got used to it, s. */
const SETTLED_S = 5;

/**
 * The finished bead from the front, square to its face, without the torch: x runs with the seam from its start to its end.
 * Drawn with the page's own renderer between two frames.
 */
export function beadPicture(
  renderer: WebGLRenderer,
  scene: Scene,
  weld: WeldScene,
  state: WeldState,
  view: SceneView,
): HTMLCanvasElement {
  const length = state.settings.coupon.lengthMm / 1000;
  const half = length / 2;
  const tall = (half * HEIGHT) / WIDTH;
  const camera = new OrthographicCamera(-half, half, tall, -tall, 0.01, 2);
  const out = new Vector3(0, 1, 1).normalize().multiplyScalar(AWAY_M);
  weld.couponFrame.updateMatrixWorld(true);
  camera.position.copy(weld.couponFrame.localToWorld(out.add(new Vector3(half, 0, 0))));
  camera.up.set(0, 1, 0);
  camera.lookAt(weld.couponFrame.localToWorld(new Vector3(half, 0, 0)));
  weld.update(state, { ...view, frameS: SETTLED_S, throughHelmet: false, showTorch: false });

  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const size = renderer.getSize(new Vector2());
  const ratio = renderer.getPixelRatio();
  const exposure = renderer.toneMappingExposure;
  renderer.setPixelRatio(1);
  renderer.setSize(WIDTH, HEIGHT, false);
  renderer.toneMappingExposure = weld.exposure;
  renderer.render(scene, camera);
  canvas.getContext('2d')?.drawImage(renderer.domElement, 0, 0);
  renderer.setPixelRatio(ratio);
  renderer.setSize(size.x, size.y, false);
  renderer.toneMappingExposure = exposure;
  return canvas;
}
