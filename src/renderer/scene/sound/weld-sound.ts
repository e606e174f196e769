/**
 * The weld as it sounds, made live from the core's state: a welder judges by ear. No samples, nothing fetched.
 * `update` is called once a frame; bursts are scheduled a little ahead on the context's own clock, so that a late frame is
 * not heard. The context must be resumed by the page, in the click that starts the work.
 */
import type { Vector3 } from 'three';
import type { WeldState } from '../../../core/sim/welding/state.ts';
import { type ArcEvent, createArcEvents } from './arc-events.ts';
import { type ArcColour, createArcVoice } from './arc-voice.ts';
import { gainOf } from './noise-buffer.ts';
import { createShopVoice } from './shop-voice.ts';

/** How far ahead bursts are scheduled, s. */
const AHEAD_S = 0.05;
/** Arc length of a well set dip-transfer arc, mm: longer ones hiss. */
const SHORT_ARC_MM = 3;
const LOUDEST = 0.8;

export interface WeldSound {
  /** Follows the state. `at` is where the arc is, in the listener's space (metres). */
  update(state: WeldState, at: Vector3): void;
  /** Where the ears are and which way they look (unit vectors). */
  listen(at: Vector3, forward: Vector3, up: Vector3): void;
  /** 0 silent to 1. */
  setVolume(volume: number): void;
  dispose(): void;
}

/** What the arc's colour should be in this state. */
export const arcColour = ({ arc }: WeldState, out: ArcColour): void => {
  const longer = Math.max(0, Math.min(1, (arc.arcLengthMm - SHORT_ARC_MM) / 5));
  const spray = arc.transfer === 'spray';
  out.level = arc.burning ? 0.55 + 0.45 * Math.min(1, arc.currentA / 220) : 0;
  out.hiss = arc.burning ? 0.4 + 0.6 * longer : 0;
  out.roar = spray ? 1 : arc.transfer === 'globular' ? 0.35 : 0.12 * longer;
  out.harsh = arc.burning ? 1 - arc.shielding : 0;
};

export const createWeldSound = (context: AudioContext, seed: number): WeldSound => {
  const master = gainOf(context, LOUDEST);
  const limiter = context.createDynamicsCompressor();
  limiter.threshold.value = -10;
  limiter.ratio.value = 12;
  limiter.attack.value = 0.002;
  limiter.release.value = 0.12;
  master.connect(limiter).connect(context.destination);
  const place = new PannerNode(context, {
    panningModel: 'HRTF',
    distanceModel: 'inverse',
    refDistance: 0.5,
    rolloffFactor: 1,
  });
  const arc = createArcVoice(context);
  const shop = createShopVoice(context);
  arc.output.connect(place).connect(master);
  shop.output.connect(master);

  const events = createArcEvents(seed);
  const event: ArcEvent = { gapS: 0, level: 0, tauS: 0 };
  const colour: ArcColour = { level: 0, hiss: 0, roar: 0, harsh: 0 };
  let nextAtS = 0;

  return {
    update: (state, at) => {
      const now = context.currentTime;
      place.positionX.value = at.x;
      place.positionY.value = at.y;
      place.positionZ.value = at.z;
      arcColour(state, colour);
      arc.colour(colour, now);
      const { triggerOn, transfer } = state.arc;
      shop.set(
        triggerOn && state.machine.powerOn ? Math.min(1, state.machine.gasFlowLMin / 18) : 0,
        triggerOn && state.machine.powerOn ? 1 : 0,
        state.safety.extractionOn ? 1 : 0,
        now,
      );
      if (transfer === 'none') return;
      nextAtS = Math.max(nextAtS, now + 0.002);
      while (nextAtS < now + AHEAD_S) {
        events.next(transfer, event);
        arc.burst(event, nextAtS);
        nextAtS += event.gapS;
      }
    },
    listen: (at, forward, up) => {
      const { listener } = context;
      // Older engines have no such parameters; then the ears stay where they are.
      if (listener.positionX === undefined) return;
      listener.positionX.value = at.x;
      listener.positionY.value = at.y;
      listener.positionZ.value = at.z;
      listener.forwardX.value = forward.x;
      listener.forwardY.value = forward.y;
      listener.forwardZ.value = forward.z;
      listener.upX.value = up.x;
      listener.upY.value = up.y;
      listener.upZ.value = up.z;
    },
    setVolume: (volume) => {
      master.gain.setTargetAtTime(LOUDEST * Math.max(0, Math.min(1, volume)), context.currentTime, 0.03);
    },
    dispose: () => {
      arc.stop();
      shop.stop();
      master.disconnect();
      limiter.disconnect();
    },
  };
};
