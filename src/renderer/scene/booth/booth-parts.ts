import type { BufferGeometry } from 'three';
import { Kit } from '../kit/kit.ts';
import { addBench } from './bench.ts';
import { type BoothFinish, FINISH_PERIOD_M } from './booth-finish.ts';

/** Everything in the booth that never moves, merged per finish. Coupon frame, metres. The order of parts is that of the baked occlusion. */
export const boothParts = (topM: number, floorM: number): Map<BoothFinish, BufferGeometry> => {
  const kit = new Kit<BoothFinish>();
  addBench(kit, topM, floorM);
  return kit.merge((finish) => FINISH_PERIOD_M[finish]);
};
