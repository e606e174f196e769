import type { BufferGeometry } from 'three';
import { Kit } from '../kit/kit.ts';
import { turned } from '../kit/turned.ts';
import { type HandleFrame, shankOf } from './handle-frame.ts';
import type { TorchFinish } from './torch-parts.ts';

const RUBBER = 0x16171a;
const ALUMINA = 0xc98f7c;
const BRASS = 0xa98a49;
/** How far behind the cup's edge the grip's line meets the electrode's, m. */
const HEAD_M = 0.062;

/**
 * A GTAW torch of the 200 A class: pink ceramic cup (number 7, 11 mm bore), brass collet body, rubber head, long back cap that
 * covers the tungsten's other end, slim grip. The origin is the cup's edge.
 */
export const tungstenTorchParts = (handle: HandleFrame): Map<TorchFinish, BufferGeometry> => {
  const kit = new Kit<TorchFinish>();
  kit.group({ turn: [Math.PI / 2, 0, 0] }, () => {
    kit.add('nylon', ALUMINA, turned(CUP, 36));
    kit.add('nylon', 0x8d6a5e, turned(BORE, 28, true));
    kit.add('metal', BRASS, turned(COLLET, 20));
    kit.add('nylon', RUBBER, turned(HEAD, 28));
    kit.add('nylon', RUBBER, turned(BACK_CAP, 24));
  });
  kit.group({ at: [0, 0, HEAD_M], turn: [handle.angle, 0, 0] }, () =>
    kit.add('nylon', RUBBER, turned(grip(shankOf(handle)), 26), { turn: [Math.PI / 2, 0, 0] }),
  );
  return kit.merge(() => 0.08);
};

const CUP = [
  [0.0055, 0],
  [0.0068, 0.0002],
  [0.0072, 0.0008],
  [0.0076, 0.012],
  [0.0092, 0.03],
  [0.0098, 0.036],
  [0.0098, 0.036],
  [0.0104, 0.037],
  [0.0104, 0.044],
  [0.0104, 0.044],
  [0.0088, 0.0455],
] as const;
const BORE = [
  [0.0055, 0],
  [0.0055, 0.034],
  [0.003, 0.036],
] as const;
const COLLET = [
  [0.0014, 0.016],
  [0.0034, 0.017],
  [0.0034, 0.017],
  [0.0036, 0.03],
  [0.0052, 0.034],
] as const;
const HEAD = [
  [0.0092, 0.0455],
  [0.0122, 0.047],
  [0.0132, 0.052],
  [0.0132, 0.07],
  [0.0118, 0.077],
  [0.0092, 0.079],
] as const;
const BACK_CAP = [
  [0.0085, 0.079],
  [0.0102, 0.081],
  [0.0102, 0.081],
  [0.0102, 0.09],
  [0.0074, 0.098],
  [0.0062, 0.15],
  [0.0056, 0.188],
  [0.0044, 0.194],
  [0.0001, 0.1955],
] as const;

/** Slim grip with rings, and the hose's sleeve. */
function grip(shankM: number): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [
    [0.004, 0.004],
    [0.0102, 0.01],
    [0.0104, shankM - 0.012],
    [0.0132, shankM - 0.004],
    [0.0142, shankM],
  ];
  for (let i = 0; i < 12; i++) {
    const at = shankM + 0.006 + i * 0.0112;
    points.push([0.0132, at], [0.0143, at + 0.0024], [0.0143, at + 0.0072], [0.0132, at + 0.0096]);
  }
  points.push([0.0136, shankM + 0.15], [0.0112, shankM + 0.16], [0.0102, shankM + 0.2], [0.0092, shankM + 0.21]);
  return points;
}
