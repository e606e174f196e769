import { type BufferGeometry, CylinderGeometry } from 'three';
import { Kit } from '../kit/kit.ts';
import { roundedBox } from '../kit/rounded-box.ts';
import { turned } from '../kit/turned.ts';
import { type HandleFrame, shankOf } from './handle-frame.ts';
import type { TorchFinish } from './torch-parts.ts';

const GRIP_M = 0.158;
const GREEN = 0x1f3a2c;
const BLACK = 0x17181a;
const COPPER = 0xa8793f;

/**
 * An electrode holder of the 300 A class: two jaws that grip the bare end, the upper one on a lever that the thumb presses, an
 * insulated head, a ribbed grip. Its line leans against the electrode as the handle does.
 */
export const holderParts = (handle: HandleFrame): Map<TorchFinish, BufferGeometry> => {
  const kit = new Kit<TorchFinish>();
  // From the electrode's line outward: z of this frame runs along the holder to the cable.
  kit.group({ turn: [handle.angle, 0, 0] }, () => addHolder(kit, shankOf(handle)));
  return kit.merge(() => 0.08);
};

function addHolder(kit: Kit<TorchFinish>, shankM: number): void {
  // Lower jaw: copper tongue with the groove that the electrode lies in; upper jaw on its lever.
  kit.add('metal', COPPER, roundedBox(0.017, 0.009, 0.052, { radius: 0.0016 }), { at: [0, -0.0085, 0.017] });
  kit.add('metal', COPPER, roundedBox(0.015, 0.007, 0.046, { radius: 0.0016 }), {
    at: [0, 0.0078, 0.014],
    turn: [-0.07, 0, 0],
  });
  for (const x of [-0.0045, 0, 0.0045])
    kit.add('metal', 0x6f5230, new CylinderGeometry(0.0009, 0.0009, 0.0172, 6), {
      at: [0, -0.0042, x + 0.0005],
      turn: [0, 0, Math.PI / 2],
    });
  // Insulators over both jaws: the head a welder taps on the bench.
  kit.add('nylon', GREEN, roundedBox(0.027, 0.0125, 0.058, { radius: 0.0045, arcs: 3 }), { at: [0, -0.0165, 0.034] });
  kit.add('nylon', GREEN, roundedBox(0.024, 0.011, 0.07, { radius: 0.0042, arcs: 3 }), {
    at: [0, 0.0165, 0.04],
    turn: [-0.05, 0, 0],
  });
  // The lever rises off the grip, where the thumb lies; its spring shows beneath.
  kit.add('nylon', GREEN, roundedBox(0.02, 0.008, 0.082, { radius: 0.0035, arcs: 3 }), {
    at: [0, 0.0272, 0.104],
    turn: [-0.16, 0, 0],
  });
  kit.add('metal', 0x8a8d90, turned(spring(), 14), { at: [0, 0.0135, 0.084] });
  kit.add('metal', 0x9a9c9e, new CylinderGeometry(0.0032, 0.0032, 0.03, 14), {
    at: [0, 0.006, 0.066],
    turn: [0, 0, Math.PI / 2],
  });
  kit.add('nylon', BLACK, turned(grip(shankM), 28), { turn: [Math.PI / 2, 0, 0] });
}

/** A coil under the lever. */
function spring(): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  for (let i = 0; i < 6; i++)
    points.push([0.0042, i * 0.0022], [0.0054, i * 0.0022 + 0.0008], [0.0042, i * 0.0022 + 0.0016]);
  return points;
}

/** Shank and ribbed grip, turned: radius, distance from the electrode's line. */
function grip(shankM: number): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [
    [0.006, 0.03],
    [0.0135, 0.034],
    [0.0135, 0.034],
    [0.0145, shankM - 0.004],
    [0.018, shankM],
    [0.018, shankM],
    [0.018, shankM + 0.006],
    [0.0155, shankM + 0.01],
  ];
  for (let i = 0; i < 10; i++) {
    const at = shankM + 0.014 + i * 0.013;
    points.push([0.0152, at], [0.0164, at + 0.003], [0.0164, at + 0.008], [0.0152, at + 0.011]);
  }
  points.push(
    [0.0158, shankM + GRIP_M],
    [0.0158, shankM + GRIP_M],
    [0.0118, shankM + GRIP_M + 0.03],
    [0.0095, shankM + GRIP_M + 0.052],
  );
  return points;
}
