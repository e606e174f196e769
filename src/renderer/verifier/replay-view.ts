import type { Stations } from '../../core/sim/welding/state.ts';
import type { AttemptPlayer } from '../scene/replay/attempt-player.ts';
import { iconNode } from '../ui/icons/icon-node.ts';
import { lastedText } from '../ui/numbers/format.ts';
import { button, element, picture } from './element.ts';
import { createReplayStage, type ReplayStage } from './replay-stage.ts';
import type { VerifierWords } from './words.ts';

/** The attempt in 3D, with a button that plays it and a slider for its time. Shows the finished work first. */
export interface ReplayView {
  readonly root: HTMLElement;
  /** The seam as it was left, known once the recording has been run through. */
  readonly finished: Promise<Stations>;
  seek(timeS: number): void;
  /** Names everything in a language; nothing is named before. */
  speak(words: VerifierWords): void;
  /** `listener` alone is called with every moment that is shown, but for those `seek` asked for. */
  onShown(listener: (timeS: number) => void): void;
  dispose(): void;
}

/** Longest the simulation may be stepped before the page gets its turn, ms; it checks after each slice of recording, s. */
const TURN_MS = 12;
const SLICE_S = 0.5;
/** A slow computer shows fewer pictures, not a slower weld: up to this long between two of them, s. */
const MOST_FRAME_S = 1;
/** One press of a turning button, and a drag over this many px, degrees. */
const TURN_STEP_DEG = 15;
const DEG_PER_PX = 0.35;

export function replayView(player: AttemptPlayer, reducedMotion: boolean): ReplayView {
  const canvas = element('canvas', { class: 'replay-canvas', role: 'img' });
  let words: VerifierWords | undefined;
  let stage: ReplayStage | undefined;
  try {
    stage = createReplayStage(canvas, player, reducedMotion);
  } catch {
    stage = undefined;
  }
  const slider = element('input', {
    type: 'range',
    min: '0',
    max: String(player.durationS),
    step: '0.1',
  });
  const clock = element('output', { class: 'second replay-clock' });
  let listener: (timeS: number) => void = () => {};
  let told: (stations: Stations) => void = () => {};
  const finished = new Promise<Stations>((resolve) => {
    told = resolve;
  });
  let disposed = false;
  let playing = false;
  let shownAt = 0;
  let target = player.durationS;
  let going = false;
  /** The moment shown was asked for from outside: whoever asked knows. */
  let led = false;

  const draw = (frameS: number): void => {
    stage?.draw(frameS, player.timeS >= player.durationS);
    clock.textContent = `${lastedText(player.timeS)} / ${lastedText(player.durationS)}`;
    if (!led) listener(player.timeS);
  };
  const label = (): void => {
    slider.value = String(target);
    slider.setAttribute('aria-valuetext', words?.seconds(target.toFixed(1)) ?? '');
  };
  /** Steps towards `target`, a little in each turn of the page: a long recording must not hold it up. */
  const go = (): void => {
    if (disposed) return;
    going = true;
    const until = performance.now() + TURN_MS;
    if (target < player.timeS) player.seek(0);
    while (player.timeS < target && performance.now() < until) player.seek(Math.min(target, player.timeS + SLICE_S));
    if (player.timeS < target) {
      setTimeout(go, 0);
      return;
    }
    going = false;
    if (player.timeS >= player.durationS) told(player.state.stations);
    draw(1 / 60);
  };
  const seek = (timeS: number): void => {
    target = Math.min(Math.max(timeS, 0), player.durationS);
    label();
    if (!going) go();
  };
  const pause = (): void => {
    if (playing) toggle();
  };
  const play = button([], () => toggle());
  const showPlay = (): void =>
    play.replaceChildren(
      picture(iconNode(playing ? 'player-pause' : 'player-play', 18), 'sign'),
      (playing ? words?.pause : words?.replay) ?? '',
    );
  const frame = (now: number): void => {
    if (!playing || disposed) return;
    const frameS = Math.min((now - shownAt) / 1000, MOST_FRAME_S);
    shownAt = now;
    seek(player.timeS + frameS);
    if (target >= player.durationS) toggle();
    else requestAnimationFrame(frame);
  };
  const toggle = (): void => {
    playing = !playing;
    showPlay();
    if (!playing) return;
    led = false;
    if (target >= player.durationS) seek(0);
    shownAt = performance.now();
    requestAnimationFrame(frame);
  };
  slider.addEventListener('input', () => {
    pause();
    led = false;
    seek(Number(slider.value));
  });
  const turn = (byDeg: number): void => {
    stage?.turn(byDeg);
    if (!going) draw(0);
  };
  canvas.addEventListener('pointerdown', (event) => canvas.setPointerCapture(event.pointerId));
  canvas.addEventListener('pointermove', (event) => {
    if (event.buttons === 1) turn(-event.movementX * DEG_PER_PX);
  });
  const sized = new ResizeObserver(() => {
    stage?.resize();
    if (!going) draw(0);
  });
  sized.observe(canvas);
  seek(player.durationS);
  void stage?.ready.then(() => {
    if (!going && !disposed) draw(1 / 60);
  });
  const turning = (icon: 'chevron-left' | 'chevron-right', byDeg: number): HTMLElement =>
    button([picture(iconNode(icon, 18), 'sign')], () => turn(byDeg), 'icon');
  const left = turning('chevron-left', TURN_STEP_DEG);
  const right = turning('chevron-right', -TURN_STEP_DEG);
  const no3d = element('p', { class: 'second replay-empty' });
  return {
    root: element(
      'div',
      { class: 'replay' },
      stage === undefined ? no3d : canvas,
      element('div', { class: 'replay-bar' }, play, slider, clock, ...(stage === undefined ? [] : [left, right])),
    ),
    speak(spoken) {
      words = spoken;
      canvas.setAttribute('aria-label', words.picture);
      slider.setAttribute('aria-label', words.timeSlider);
      left.setAttribute('aria-label', words.turnLeft);
      right.setAttribute('aria-label', words.turnRight);
      no3d.textContent = words.no3d;
      showPlay();
      label();
    },
    finished,
    seek(timeS) {
      pause();
      led = true;
      seek(timeS);
    },
    onShown(next) {
      listener = next;
    },
    dispose() {
      disposed = true;
      playing = false;
      sized.disconnect();
      stage?.dispose();
    },
  };
}
