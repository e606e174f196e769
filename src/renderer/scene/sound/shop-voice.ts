import { chain, filterOf, gainOf, runNoise } from './noise-buffer.ts';

/** What a booth sounds like besides the arc: gas at the nozzle, the wire drive, the extraction. Each 0..1. */
export interface ShopVoice {
  readonly output: AudioNode;
  set(gas: number, drive: number, extraction: number, atS: number): void;
  stop(): void;
}

export const createShopVoice = (context: BaseAudioContext): ShopVoice => {
  const air = runNoise(context, 2.29, 37);
  const output = gainOf(context, 1);
  const gas = gainOf(context, 0);
  chain(air, filterOf(context, 'highpass', 3500), filterOf(context, 'lowpass', 9000), gas, output);
  const fan = gainOf(context, 0);
  chain(air, filterOf(context, 'lowpass', 260, 0.9), fan, output);
  // The wire drive: a small motor's hum and its gear.
  const motor = context.createOscillator();
  motor.type = 'sawtooth';
  motor.frequency.value = 96;
  motor.start();
  const gear = context.createOscillator();
  gear.frequency.value = 431;
  gear.start();
  const drive = gainOf(context, 0);
  chain(motor, filterOf(context, 'lowpass', 420), drive);
  chain(gear, gainOf(context, 0.18), drive);
  drive.connect(output);
  return {
    output,
    set: (gasLevel, driveLevel, extractionLevel, atS) => {
      gas.gain.setTargetAtTime(gasLevel * 0.012, atS, 0.04);
      drive.gain.setTargetAtTime(driveLevel * 0.018, atS, 0.05);
      fan.gain.setTargetAtTime(extractionLevel * 0.05, atS, 0.4);
    },
    stop: () => {
      air.stop();
      motor.stop();
      gear.stop();
      output.disconnect();
    },
  };
};
