import type { Kit } from '../kit/kit.ts';
import { roundedBox } from '../kit/rounded-box.ts';
import { bent, turned } from '../kit/turned.ts';
import { type BoothFinish, COLOUR } from './booth-finish.ts';
import { MACHINE, machinePoint } from './machine.ts';

/** The gas cylinder stands at the back of the cart. Coupon frame, metres. */
export const CYLINDER = { x: 1.2, z: -0.66, radius: 0.1, height: 1.28 } as const;
/** Faces of the two gauges (content and flow) and the flow knob, above the floor; facing +z turned by `yaw`. */
export const GAUGES = {
  yaw: -0.35,
  content: [CYLINDER.x - 0.115, CYLINDER.height + 0.155, CYLINDER.z + 0.055],
  flow: [CYLINDER.x - 0.215, CYLINDER.height + 0.125, CYLINDER.z + 0.03],
  radius: 0.033,
} as const;

/** Cylinder with valve, two-gauge regulator and hose. */
export const addCylinder = (kit: Kit<BoothFinish>, floorM: number): void => {
  const { x, z, radius: r, height: h } = CYLINDER;
  kit.group({ at: [x, floorM, z] }, () => {
    const shoulder: [number, number][] = [];
    for (let i = 0; i <= 8; i += 1) {
      const a = (i / 8) * (Math.PI / 2);
      shoulder.push([r * (0.3 + 0.7 * Math.cos(a)), h - 0.13 + 0.12 * Math.sin(a)]);
    }
    const body: [number, number][] = [
      [0.08, 0.02],
      [r, 0.03],
    ];
    for (let i = 1; i <= 10; i += 1) body.push([r, 0.03 + (i / 10) * (h - 0.16)]);
    kit.add('paint', 0x4d5357, turned(body, 40));
    kit.add('paint', 0x2f6b4f, turned(shoulder, 40));
    kit.add(
      'paint',
      0xd9d6cc,
      turned(
        [
          [r + 0.0006, h * 0.62],
          [r + 0.0006, h * 0.7],
        ],
        40,
      ),
    );
    kit.add(
      'metal',
      0x8b8f92,
      turned(
        [
          [0.034, h - 0.012],
          [0.036, h + 0.014],
          [0.03, h + 0.018],
          [0.02, h + 0.02],
        ],
        28,
      ),
    );
    // Valve body, hand wheel with spokes.
    kit.add(
      'metal',
      COLOUR.brass,
      turned(
        [
          [0.016, h + 0.01],
          [0.018, h + 0.04],
          [0.014, h + 0.06],
          [0.014, h + 0.09],
          [0.008, h + 0.094],
          [0.006, h + 0.125],
        ],
        20,
      ),
    );
    kit.add(
      'rubber',
      0x202224,
      turned(
        [
          [0.024, h + 0.118],
          [0.033, h + 0.119],
          [0.036, h + 0.125],
          [0.033, h + 0.131],
          [0.024, h + 0.132],
          [0.022, h + 0.125],
          [0.024, h + 0.118],
        ],
        28,
      ),
    );
    for (let i = 0; i < 3; i += 1)
      kit.add('rubber', 0x202224, roundedBox(0.05, 0.006, 0.008, { radius: 0.002 }), {
        at: [0, h + 0.125, 0],
        turn: [0, (i * Math.PI) / 3, 0],
      });
    kit.add(
      'metal',
      COLOUR.brass,
      turned(
        [
          [0.012, 0],
          [0.012, 0.03],
          [0.016, 0.031],
          [0.016, 0.055],
          [0.011, 0.056],
        ],
        6,
      ),
      { at: [-0.012, h + 0.062, 0], turn: [0, 0, Math.PI / 2] },
    );
  });
  // Regulator: turned brass body with bonnet and knob, two gauges with glass rims.
  const y = floorM + CYLINDER.height + 0.062;
  kit.group({ at: [x - 0.115, y, z] }, () => {
    kit.add(
      'metal',
      COLOUR.brass,
      turned(
        [
          [0.012, -0.03],
          [0.03, -0.026],
          [0.034, -0.02],
          [0.034, 0.014],
          [0.028, 0.02],
          [0.02, 0.04],
          [0.02, 0.04],
          [0.012, 0.044],
        ],
        32,
      ),
      { turn: [Math.PI / 2, 0, 0] },
    );
    kit.add('metal', COLOUR.brass, roundedBox(0.13, 0.022, 0.022, { radius: 0.004, arcs: 2 }), {
      at: [-0.02, 0.012, 0],
    });
    for (const [gx, gy] of [
      [0, 0.06],
      [-0.1, 0.035],
    ] as const) {
      kit.add(
        'metal',
        COLOUR.brass,
        turned(
          [
            [0.006, 0],
            [0.006, 0.04],
          ],
          12,
        ),
        { at: [gx, gy - 0.045, 0.005] },
      );
    }
    kit.add(
      'metal',
      0x9c9d9f,
      bent(
        [
          [-0.085, 0.01, 0],
          [-0.1, 0.002, 0],
          [-0.104, -0.03, 0],
        ],
        0.007,
        12,
        10,
      ),
    );
  });
  for (const at of [GAUGES.content, GAUGES.flow]) {
    kit.group({ at: [at[0], floorM + at[1], at[2]], turn: [Math.PI / 2, 0, 0] }, () => {
      const g = GAUGES.radius;
      kit.add(
        'metal',
        0xb9a15f,
        turned(
          [
            [0, -0.03],
            [g - 0.004, -0.028],
            [g, -0.024],
            [g + 0.001, -0.002],
            [g, 0.001],
            [g - 0.003, 0.0012],
            [g - 0.004, -0.003],
          ],
          36,
        ),
      );
    });
  }
  // Hose down to the machine's back.
  const back = machinePoint(floorM, [0.05, 0.12, -MACHINE.depth / 2]);
  kit.add(
    'rubber',
    0x7a1f1a,
    bent(
      [
        [x - 0.219, y - 0.03, z],
        [x - 0.222, y - 0.16, z + 0.01],
        [x - 0.24, y - 0.5, z + 0.02],
        [x - 0.2, y - 0.8, z + 0.05],
        [back[0] + 0.02, back[1], back[2] - 0.09],
        [back[0], back[1], back[2]],
      ],
      0.0065,
      60,
      10,
    ),
  );
  // Strap that holds it.
  const s = r + 0.0025;
  kit.add(
    'rubber',
    0x1d1e20,
    turned(
      [
        [s - 0.002, 0.8],
        [s, 0.801],
        [s, 0.839],
        [s - 0.002, 0.84],
      ],
      40,
    ),
    { at: [x, floorM, z] },
  );
  kit.add('metal', 0xa7a9ab, roundedBox(0.05, 0.048, 0.008, { radius: 0.002 }), {
    at: [x + 0.02, floorM + 0.82, z + s],
    turn: [0, 0.2, 0],
  });
};
