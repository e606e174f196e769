import { Shape } from 'three';
import type { Kit } from '../kit/kit.ts';
import { roundedBox } from '../kit/rounded-box.ts';
import { bent, stamped, turned } from '../kit/turned.ts';
import { type BoothFinish, COLOUR } from './booth-finish.ts';

/** What lies on the bench: MIG pliers, chipping hammer, wire brush, fillet gauge, soapstone, scrap. Coupon frame, metres. */
export const addHandTools = (kit: Kit<BoothFinish>, topM: number): void => {
  kit.group({ at: [0.36, topM, 0.06], turn: [0, -0.5, 0] }, () => addPliers(kit));
  kit.group({ at: [-0.22, topM, -0.04], turn: [0, 0.55, 0] }, () => addHammer(kit));
  kit.group({ at: [0.42, topM, 0.17], turn: [0, 0.16, 0] }, () => addBrush(kit));
  kit.group({ at: [-0.12, topM + 0.0008, 0.14], turn: [0, 0.3, 0] }, () => addGauge(kit));
  kit.add('hide', 0xa8a49a, roundedBox(0.085, 0.005, 0.012, { radius: 0.001 }), {
    at: [-0.16, topM + 0.0026, 0.07],
    turn: [0, -0.35, 0],
  });
  // Offcuts of plate and a short piece of wire.
  kit.add('steel', 0x9a9a9a, roundedBox(0.07, 0.006, 0.04, { radius: 0.0008 }), {
    at: [0.3, topM + 0.003, -0.24],
    turn: [0, 0.7, 0],
  });
  kit.add('steel', 0x8c8c8c, roundedBox(0.05, 0.006, 0.03, { radius: 0.0008 }), {
    at: [0.33, topM + 0.009, -0.235],
    turn: [0, 0.2, 0],
  });
  kit.add(
    'metal',
    COLOUR.copper,
    bent(
      [
        [0.23, topM + 0.001, 0.1],
        [0.25, topM + 0.001, 0.108],
        [0.268, topM + 0.001, 0.104],
      ],
      0.00045,
      10,
      6,
    ),
  );
};

const addPliers = (kit: Kit<BoothFinish>): void => {
  const y = 0.008;
  for (const s of [-1, 1]) {
    const jaw = new Shape();
    jaw.moveTo(-0.012, -0.004 * s);
    jaw.bezierCurveTo(-0.004, 0.013 * s, 0.012, 0.012 * s, 0.03, 0.0085 * s);
    jaw.lineTo(0.066, 0.0035 * s);
    jaw.lineTo(0.066, 0.0004 * s);
    jaw.lineTo(0.01, 0.0006 * s);
    jaw.lineTo(-0.012, -0.004 * s);
    kit.add('metal', 0x8f9294, stamped(jaw, 0.009, 0.0012, 10), { at: [0, y, 0], turn: [-Math.PI / 2, 0, 0] });
    const grip: [number, number, number][] = [
      [-0.01, y, s * 0.004],
      [-0.035, y, s * 0.02],
      [-0.08, y, s * 0.03],
      [-0.13, y, s * 0.025],
    ];
    kit.add('rubber', 0xa3231b, bent(grip, 0.0062, 30, 12), { scale: [1, 0.85, 1] });
    kit.add(
      'metal',
      0x8f9294,
      bent(
        [
          [0.004, y, s * 0.002],
          [-0.02, y, s * 0.011],
          [-0.045, y, s * 0.024],
        ],
        0.0045,
        12,
        10,
      ),
    );
    kit.add(
      'rubber',
      0xa3231b,
      turned(
        Array.from({ length: 11 }, (_, i) => {
          const a = (i / 10 - 0.5) * Math.PI;
          return [0.0062 * Math.cos(a), 0.0062 * Math.sin(a)] as const;
        }),
        14,
      ),
      { at: [-0.13, y * 0.85, s * 0.025] },
    );
  }
  kit.add(
    'metal',
    0x74777a,
    turned(
      [
        [0, 0.0065],
        [0.0075, 0.0062],
        [0.0088, 0.005],
        [0.0088, -0.005],
      ],
      24,
    ),
    { at: [-0.002, y, 0] },
  );
};

const addHammer = (kit: Kit<BoothFinish>): void => {
  const y = 0.014;
  kit.add(
    'metal',
    0x5e6163,
    bent(
      [
        [0, y, 0],
        [0.08, y - 0.001, 0],
        [0.16, y - 0.003, 0],
      ],
      0.006,
      10,
      12,
    ),
  );
  // A sprung wire handle.
  for (let i = 0; i < 13; i += 1) {
    kit.add(
      'metal',
      0x85888a,
      turned(
        [
          [0.0125, -0.002],
          [0.0145, 0],
          [0.0125, 0.002],
          [0.0105, 0],
          [0.0125, -0.002],
        ],
        14,
      ),
      { at: [0.1 + i * 0.0086, y, 0], turn: [0, 0.18, Math.PI / 2] },
    );
  }
  const head = new Shape();
  head.moveTo(-0.07, 0);
  head.lineTo(-0.02, 0.011);
  head.lineTo(0.02, 0.011);
  head.lineTo(0.062, 0.004);
  head.lineTo(0.066, 0);
  head.lineTo(0.062, -0.004);
  head.lineTo(0.02, -0.011);
  head.lineTo(-0.02, -0.011);
  head.lineTo(-0.07, 0);
  kit.add('metal', 0x6b6e70, stamped(head, 0.02, 0.002), { at: [0, y, 0], turn: [0, Math.PI / 2, 0] });
};

const addBrush = (kit: Kit<BoothFinish>): void => {
  const block = new Shape();
  block.moveTo(-0.13, -0.011);
  block.bezierCurveTo(-0.05, -0.017, 0.02, -0.011, 0.06, -0.013);
  block.lineTo(0.15, -0.013);
  block.bezierCurveTo(0.157, -0.012, 0.157, 0.012, 0.15, 0.013);
  block.lineTo(0.06, 0.013);
  block.bezierCurveTo(0.02, 0.011, -0.05, 0.017, -0.13, 0.011);
  block.bezierCurveTo(-0.14, 0.006, -0.14, -0.006, -0.13, -0.011);
  // The brush lies on its side: wood to the left, wire bristles to the right.
  kit.group({ at: [0, 0.014, 0], turn: [0, 0, 0] }, () => {
    kit.add('hide', 0xb98b4e, stamped(block, 0.014, 0.003, 10), { at: [0, 0, -0.012] });
    for (let row = 0; row < 3; row += 1) {
      for (let i = 0; i < 17; i += 1) {
        for (let wire = 0; wire < 4; wire += 1) {
          const lean = ((i * 7 + row * 5 + wire * 3) % 9) * 0.035 - 0.14;
          const tilt = ((i * 5 + row * 3 + wire * 7) % 9) * 0.03 - 0.12;
          kit.add(
            'metal',
            0x6f7173,
            turned(
              [
                [0.0005, 0],
                [0.00025, 0.0242],
              ],
              3,
            ),
            {
              at: [0.055 + i * 0.0056, -0.008 + row * 0.008, -0.006],
              turn: [Math.PI / 2 + tilt, 0, lean],
            },
          );
        }
      }
    }
  });
};

const addGauge = (kit: Kit<BoothFinish>): void => {
  // Leaves of a fillet gauge on a ring: one cut corner each.
  for (let i = 0; i < 4; i += 1) {
    const leaf = new Shape();
    leaf.moveTo(0, 0);
    leaf.lineTo(0.062, 0);
    leaf.lineTo(0.062, 0.012 + i * 0.001);
    leaf.lineTo(0.054 - i * 0.002, 0.021);
    leaf.lineTo(0, 0.021);
    leaf.lineTo(0, 0);
    const hole = new Shape();
    hole.absarc(0.008, 0.0105, 0.003, 0, Math.PI * 2, true);
    leaf.holes.push(hole);
    kit.add('metal', 0x8d8f90, stamped(leaf, 0.0012, 0.0003), {
      at: [-0.008, 0.0006 + i * 0.0013, 0.0105],
      turn: [-Math.PI / 2, 0, i * 0.42 - 0.4],
    });
  }
  kit.add(
    'metal',
    0xa7a9ab,
    turned(
      [
        [0.011, -0.001],
        [0.012, 0],
        [0.011, 0.001],
        [0.01, 0],
        [0.011, -0.001],
      ],
      24,
    ),
    { at: [-0.008, 0.004, 0.006], turn: [0.25, 0, 0] },
  );
};
