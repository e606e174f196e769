import type { ArcEvent } from './arc-events.ts';
import { chain, filterOf, gainOf, runNoise } from './noise-buffer.ts';

/** How an arc sounds besides its bursts: loudness of the steady parts, 0..1, and how much harsher it is without gas. */
export interface ArcColour {
  /** Everything, 0 while no arc burns. */
  level: number;
  /** Broad hiss of a burning arc: more with a long arc. */
  hiss: number;
  /** The even roar of spray transfer. */
  roar: number;
  /** 0 full shield, 1 none: up to 6 dB more above 6 kHz. */
  harsh: number;
}

/** The arc's sound, by filters over seeded noise: bursts of short circuits, hiss, roar. */
export interface ArcVoice {
  readonly output: AudioNode;
  /** One burst at a time of the context's clock, s. */
  burst(event: ArcEvent, atS: number): void;
  colour(colour: ArcColour, atS: number): void;
  stop(): void;
}

const ATTACK_S = 0.00025;
const HOLD_S = 0.0006;
/** How fast the steady parts follow a change, s. */
const FOLLOW_S = 0.015;

export const createArcVoice = (context: BaseAudioContext): ArcVoice => {
  const crackle = runNoise(context, 1.31, 11);
  const steady = runNoise(context, 1.87, 23);
  const output = gainOf(context, 0);
  const shelf = filterOf(context, 'highshelf', 6000, 0.7, 0);

  // Bursts: the crack of re-ignition over a short thump of the plates.
  const burst = gainOf(context, 0);
  crackle.connect(burst);
  chain(
    burst,
    filterOf(context, 'highpass', 700),
    filterOf(context, 'peaking', 2600, 1.1, 8),
    filterOf(context, 'lowpass', 9500),
    gainOf(context, 0.36),
    shelf,
  );
  chain(burst, filterOf(context, 'bandpass', 420, 1.2), gainOf(context, 0.5), shelf);

  const hiss = gainOf(context, 0);
  chain(steady, filterOf(context, 'bandpass', 5200, 0.6), hiss, shelf);
  const roar = gainOf(context, 0);
  chain(
    steady,
    filterOf(context, 'highpass', 900),
    filterOf(context, 'peaking', 4200, 0.6, 6),
    filterOf(context, 'lowpass', 13_000),
    roar,
    shelf,
  );
  shelf.connect(output);

  return {
    output,
    burst: ({ level, tauS }, atS) => {
      const { gain } = burst;
      gain.setValueAtTime(0, atS);
      gain.linearRampToValueAtTime(level, atS + ATTACK_S);
      gain.setValueAtTime(level, atS + ATTACK_S + HOLD_S);
      gain.setTargetAtTime(0, atS + ATTACK_S + HOLD_S, tauS);
    },
    colour: (wanted, atS) => {
      output.gain.setTargetAtTime(wanted.level, atS, FOLLOW_S);
      hiss.gain.setTargetAtTime(wanted.hiss * 0.09, atS, FOLLOW_S);
      roar.gain.setTargetAtTime(wanted.roar * 0.16, atS, FOLLOW_S);
      shelf.gain.setTargetAtTime(wanted.harsh * 6, atS, FOLLOW_S);
    },
    stop: () => {
      crackle.stop();
      steady.stop();
      output.disconnect();
    },
  };
};
