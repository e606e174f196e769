import type { BufferGeometry } from 'three';
import { NECK_LENGTH, neckAt } from '../torch/torch-parts.ts';
import { type HandShape, handParts, type Side } from './hand-parts.ts';
import type { Point } from './limb.ts';

/** Fingers round the handle, from the knuckle to the tip, in the handle's frame for a right hand: mm, z from the neck. */
const FINGERS: readonly (readonly Point[])[] = [
  // The first lies on the trigger.
  [
    [31, -8, 60],
    [27, -27, 54],
    [9, -37, 50],
    [-9, -35, 49],
  ],
  [
    [33, -10, 80],
    [27, -29, 79],
    [4, -35, 78],
    [-21, -27, 78],
    [-30, -8, 79],
  ],
  [
    [33, -9, 101],
    [27, -27, 101],
    [4, -32, 101],
    [-20, -26, 101],
    [-29, -8, 101],
  ],
  [
    [31, -7, 120],
    [26, -24, 121],
    [5, -30, 122],
    [-16, -25, 122],
    [-25, -9, 122],
  ],
];
const THUMB: readonly Point[] = [
  [20, 24, 92],
  [2, 34, 70],
  [-17, 29, 50],
  [-26, 14, 36],
];
const BACK: readonly Point[] = [
  [30, 2, 50],
  [33, 4, 74],
  [33, 5, 98],
  [29, 6, 124],
];
const WRIST: readonly Point[] = [
  [26, 4, 92],
  [27, 30, 102],
  [28, 60, 116],
  [29, 88, 130],
];
const CUFF: readonly Point[] = [
  [28, 66, 119],
  [29, 96, 134],
  [30, 150, 160],
  [31, 196, 182],
];

const HOLDING: HandShape = {
  fingers: FINGERS,
  thumb: THUMB,
  back: BACK,
  backRadii: [13, 15, 15, 12],
  backFlat: 1.7,
  wrist: WRIST,
  cuff: CUFF,
};

/** A hand that holds the torch by its handle, in the tool's frame, metres. */
export const grippingHand = (side: Side, gloved: boolean): BufferGeometry => {
  const { y, z, angle } = neckAt(NECK_LENGTH);
  return handParts(HOLDING, side, gloved).scale(0.001, 0.001, 0.001).rotateX(angle).translate(0, y, z);
};
