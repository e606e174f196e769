import type { BufferGeometry } from 'three';
import { Kit } from '../kit/kit.ts';
import { addBench } from './bench.ts';
import { type BoothFinish, FINISH_PERIOD_M } from './booth-finish.ts';
import { addShell } from './booth-shell.ts';
import { addCylinder } from './cylinder.ts';
import { addExtraction } from './extraction.ts';
import { addHandTools } from './hand-tools.ts';
import { addLamp } from './lamp.ts';
import { addMachine } from './machine.ts';

/** Everything in the booth that never moves, merged per finish. Coupon frame, metres. The order of parts is that of the baked occlusion. */
export const boothParts = (topM: number, floorM: number): Map<BoothFinish, BufferGeometry> => {
  const kit = new Kit<BoothFinish>();
  addBench(kit, topM, floorM);
  addShell(kit, floorM);
  addMachine(kit, floorM);
  addCylinder(kit, floorM);
  addLamp(kit, topM);
  addExtraction(kit, topM);
  addHandTools(kit, topM);
  return kit.merge((finish) => FINISH_PERIOD_M[finish]);
};
