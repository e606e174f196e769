import { PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import { roomEnvironment } from '../scene/light/environment.ts';
import { prepareRenderer } from '../scene/light/tone-mapping.ts';
import type { AttemptPlayer } from '../scene/replay/attempt-player.ts';
import { createWeldScene } from '../scene/weld-scene.ts';
import { iconNode } from '../ui/icons/icon-node.ts';
import { lastedText } from '../ui/numbers/format.ts';
import { button, element, picture } from './element.ts';
import type { VerifierWords } from './words.ts';

/** Pixels of the picture; it scales with the page. */
const SIZE = { width: 640, height: 400 };
/** The camera circles the middle of the seam at this distance and height, m. */
const VIEW = { distanceM: 0.33, heightM: 0.2 };

/** The attempt in 3D, with a button that plays it and a slider for its time. Shows the finished work first. */
export function replayView(player: AttemptPlayer, words: VerifierWords, reducedMotion: boolean): HTMLElement {
  const canvas = element('canvas', { class: 'replay-canvas', width: String(SIZE.width), height: String(SIZE.height) });
  const slider = element('input', {
    type: 'range',
    min: '0',
    max: String(player.durationS),
    step: '0.1',
    value: String(player.durationS),
    'aria-label': words.timeSlider,
  });
  const clock = element('output', { class: 'second' });
  const { settings } = player.state;
  const renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true });
  renderer.setSize(SIZE.width, SIZE.height, false);
  renderer.shadowMap.enabled = true;
  prepareRenderer(renderer);
  const scene = new Scene();
  scene.environment = roomEnvironment(renderer).texture;
  scene.environmentIntensity = 0.6;
  const weld = createWeldScene({ settings, quality: 'verifier', reducedMotion });
  scene.add(weld.root);
  const middle = settings.coupon.lengthMm / 2000;
  const camera = new PerspectiveCamera(36, SIZE.width / SIZE.height, 0.02, 20);
  weld.couponFrame.add(camera);
  camera.position.set(middle + 0.05, VIEW.heightM, VIEW.distanceM);
  weld.couponFrame.updateMatrixWorld(true);
  camera.lookAt(weld.couponFrame.localToWorld(camera.position.clone().set(middle, 0.01, 0)));

  let playing = false;
  let shownAt = 0;
  const draw = (frameS: number): void => {
    weld.update(player.state, { timeS: player.timeS, frameS, toolMain: player.toolMain, throughHelmet: false });
    renderer.toneMappingExposure = weld.exposure;
    renderer.render(scene, camera);
    clock.textContent = lastedText(player.timeS);
    slider.setAttribute('aria-valuetext', words.seconds(player.timeS.toFixed(1)));
  };
  const show = (timeS: number): void => {
    player.seek(timeS);
    slider.value = String(player.timeS);
    draw(1 / 60);
  };
  const play = button([], () => toggle());
  const label = (): void =>
    play.replaceChildren(
      picture(iconNode(playing ? 'player-pause' : 'player-play', 18), 'sign'),
      playing ? words.pause : words.replay,
    );
  const frame = (now: number): void => {
    if (!playing || !canvas.isConnected) return;
    const frameS = Math.min((now - shownAt) / 1000, 0.1);
    shownAt = now;
    show(player.timeS + frameS);
    if (player.timeS >= player.durationS) toggle();
    else requestAnimationFrame(frame);
  };
  const toggle = (): void => {
    playing = !playing;
    label();
    if (!playing) return;
    if (player.timeS >= player.durationS) show(0);
    shownAt = performance.now();
    requestAnimationFrame(frame);
  };
  slider.addEventListener('input', () => {
    if (playing) toggle();
    show(Number(slider.value));
  });
  label();
  show(player.durationS);
  weld.ready.then(() => draw(1 / 60));
  return element('div', { class: 'replay' }, canvas, element('div', { class: 'replay-bar' }, play, slider, clock));
}
