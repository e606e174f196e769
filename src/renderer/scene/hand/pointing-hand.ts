import type { BufferGeometry } from 'three';
import { type HandShape, handParts, type Side } from './hand-parts.ts';

/** The first finger along -z from the origin's place on it, the others closed, the thumb beside; palm down and in. */
const POINTING: HandShape = {
  fingers: [
    [
      [-12, 2, 62],
      [-8, 5, 34],
      [-3, 2, 8],
      [0, 0, -18],
    ],
    [
      [10, 3, 60],
      [12, 1, 30],
      [10, -20, 16],
      [8, -32, 36],
      [8, -24, 54],
    ],
    [
      [30, 0, 66],
      [32, -3, 38],
      [30, -22, 26],
      [28, -33, 44],
      [27, -25, 60],
    ],
    [
      [47, -5, 74],
      [48, -8, 50],
      [46, -24, 38],
      [43, -34, 54],
      [42, -27, 68],
    ],
  ],
  thumb: [
    [-16, -8, 104],
    [-26, -18, 78],
    [-22, -26, 52],
    [-8, -30, 36],
  ],
  back: [
    [17, -6, 128],
    [17, -5, 104],
    [17, -3, 80],
    [17, -3, 66],
  ],
  backRadii: [25, 33, 39, 37],
  backFlat: 0.4,
  wrist: [
    [14, -8, 76],
    [15, -9, 104],
    [17, -10, 132],
    [18, -11, 158],
  ],
  cuff: [
    [18, -10, 136],
    [19, -11, 162],
    [21, -13, 214],
    [23, -15, 262],
  ],
};

/** A hand that points along its ray: from the origin along -z, +y up. Metres. */
export const pointingHand = (side: Side, gloved: boolean): BufferGeometry =>
  handParts(POINTING, side, gloved).scale(0.001, 0.001, 0.001);
