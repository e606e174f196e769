import { BufferGeometry, Float32BufferAttribute } from 'three';
import { Kit } from '../kit/kit.ts';
import { roundedBox } from '../kit/rounded-box.ts';
import { bent, turned } from '../kit/turned.ts';
import { SHELL } from './booth-shell.ts';

/** What hangs on the hooks until it is worn. Each is a mesh of its own, hidden while worn. */
export type Wear = 'helmet' | 'gloves' | 'jacket' | 'glasses';
export const WEAR = ['helmet', 'gloves', 'jacket', 'glasses'] as const;

/** Hooks on the back wall, coupon frame: x, and height above the bench. Metres. */
export const HOOKS: Readonly<Record<Wear, readonly [x: number, y: number]>> = {
  jacket: [-0.98, 0.62],
  helmet: [-0.62, 0.6],
  glasses: [-0.36, 0.54],
  gloves: [-0.16, 0.58],
};

/** One worn thing as one geometry; coupon frame. */
export const wearGeometry = (wear: Wear, topM: number): BufferGeometry => {
  const kit = new Kit<'wear'>();
  const [x, y] = HOOKS[wear];
  kit.group({ at: [x, topM + y, SHELL.back + 0.03] }, () => FILL[wear](kit));
  return kit.merge(() => 0.16).get('wear')!;
};

type WearKit = Kit<'wear'>;

/** A loft of rings: each [y, half width, half depth, middle x, middle z], with folds; from the top down. */
const loft = (
  rings: readonly (readonly [number, number, number, number, number])[],
  folds: number,
  foldDepth: number,
  sides = 28,
): BufferGeometry => {
  const position: number[] = [];
  const index: number[] = [];
  for (const [r, [y, w, d, mx, mz]] of rings.entries()) {
    const weight = r / (rings.length - 1);
    for (let k = 0; k <= sides; k += 1) {
      const a = (k / sides) * Math.PI * 2;
      const fold = 1 + foldDepth * weight * Math.sin(a * folds + y * 9) + foldDepth * 0.5 * Math.sin(a * 3 + y * 23);
      position.push(mx + Math.cos(a) * w * fold, y, mz + Math.sin(a) * d * fold);
      if (r === rings.length - 1 || k === sides) continue;
      const i = r * (sides + 1) + k;
      index.push(i, i + 1, i + sides + 1, i + 1, i + sides + 2, i + sides + 1);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
};

const addHook = (kit: WearKit): void => {
  kit.add(
    'wear',
    0x84878a,
    bent(
      [
        [0, 0.01, -0.03],
        [0, 0.006, 0],
        [0, -0.008, 0.018],
        [0, 0.004, 0.03],
      ],
      0.004,
      10,
      8,
    ),
  );
};

const FILL: Readonly<Record<Wear, (kit: WearKit) => void>> = {
  helmet: (kit) => {
    addHook(kit);
    // Shell: a deep bowl seen from the front, chin forward; lens frame, side knobs.
    kit.group({ at: [0, -0.11, 0.13], turn: [-0.12, 0, 0] }, () => {
      const rings: (readonly [number, number, number, number, number])[] = [];
      for (let i = 0; i <= 13; i += 1) {
        const t = i / 13;
        const y = 0.115 - t * 0.29;
        const top = Math.sqrt(Math.max(0, 1 - (1 - Math.min(1, t / 0.42)) ** 2));
        const chin = t > 0.62 ? 1 - 0.32 * ((t - 0.62) / 0.38) ** 1.6 : 1;
        rings.push([
          y,
          0.118 * top * chin + 0.002,
          0.112 * top * (t > 0.62 ? 1 - 0.12 * ((t - 0.62) / 0.38) : 1) + 0.002,
          0,
          0.012 * t,
        ]);
      }
      kit.add('wear', 0x16181b, loft(rings, 1, 0, 32));
      kit.group({ at: [0, -0.012, 0.112], turn: [0.04, 0, 0] }, () => {
        kit.add('wear', 0x0c0d0f, roundedBox(0.14, 0.118, 0.03, { radius: 0.012, arcs: 2 }));
        kit.add('wear', 0x24282c, roundedBox(0.124, 0.1, 0.012, { radius: 0.006, arcs: 2 }), { at: [0, 0, 0.013] });
        kit.add('wear', 0x0c2a22, roundedBox(0.1, 0.055, 0.006, { radius: 0.002, arcs: 2 }), {
          at: [0, 0.006, 0.0185],
        });
        kit.add('wear', 0x3c1e40, roundedBox(0.088, 0.012, 0.005, { radius: 0.002 }), { at: [0, -0.036, 0.0185] });
      });
      for (const s of [-1, 1]) {
        kit.add(
          'wear',
          0x2b2e31,
          turned(
            [
              [0, -0.008],
              [0.021, -0.008],
              [0.023, -0.004],
              [0.023, 0.006],
              [0.02, 0.009],
              [0, 0.01],
            ],
            24,
          ),
          { at: [s * 0.119, 0.02, 0.01], turn: [0, 0, Math.PI / 2] },
        );
        // A bright stripe along each side.
        kit.add('wear', 0xb4481e, roundedBox(0.003, 0.014, 0.07, { radius: 0.0012 }), {
          at: [s * 0.1175, -0.034, 0.03],
          turn: [0, s * 0.1, 0],
        });
      }
      // Head band behind.
      kit.add(
        'wear',
        0x1c1e20,
        turned(
          [
            [0.082, -0.012],
            [0.085, 0],
            [0.082, 0.012],
            [0.08, 0],
            [0.082, -0.012],
          ],
          32,
        ),
        { at: [0, 0.0, -0.06] },
      );
    });
  },
  gloves: (kit) => {
    addHook(kit);
    for (const [dx, lean, mirror, depth] of [
      [-0.052, 0.07, -1, 0.02],
      [0.058, -0.09, 1, 0.042],
    ] as const) {
      kit.group({ at: [dx, -0.012, depth], turn: [0, mirror < 0 ? Math.PI + 0.25 : -0.25, lean * mirror] }, () => {
        const leather = 0xb07c3f;
        // Gauntlet at the top, palm, fingers down: a glove hung by its cuff.
        kit.add(
          'wear',
          leather,
          loft(
            [
              [0, 0.062, 0.024, 0, 0],
              [-0.05, 0.058, 0.024, 0, 0],
              [-0.11, 0.046, 0.022, 0, 0],
              [-0.135, 0.042, 0.021, 0, 0],
              [-0.17, 0.05, 0.024, 0, 0.002],
              [-0.215, 0.051, 0.023, 0, 0.004],
              [-0.235, 0.046, 0.019, 0, 0.005],
              [-0.242, 0.03, 0.01, 0, 0.005],
            ],
            5,
            0.05,
          ),
        );
        for (let f = 0; f < 4; f += 1) {
          const fx = -0.036 + f * 0.0235;
          const length = [0.066, 0.078, 0.074, 0.058][f]!;
          kit.add(
            'wear',
            leather,
            bent(
              [
                [fx * 0.95, -0.222, 0.006],
                [fx * 1.05, -0.225 - length * 0.55, 0.012 + f * 0.002],
                [fx * 1.06, -0.225 - length, 0.024 + f * 0.003],
              ],
              0.0125,
              8,
              9,
            ),
          );
          kit.add(
            'wear',
            leather,
            turned(
              [
                [0, -0.0125],
                [0.0085, -0.009],
                [0.0125, 0],
                [0.0085, 0.009],
                [0, 0.0125],
              ],
              9,
            ),
            { at: [fx * 1.06, -0.225 - length, 0.024 + f * 0.003] },
          );
        }
        kit.add(
          'wear',
          leather,
          bent(
            [
              [0.042, -0.165, 0.008],
              [0.066, -0.195, 0.02],
              [0.07, -0.228, 0.032],
            ],
            0.0145,
            8,
            9,
          ),
        );
        kit.add(
          'wear',
          leather,
          turned(
            [
              [0, -0.0145],
              [0.01, -0.0105],
              [0.0145, 0],
              [0.01, 0.0105],
              [0, 0.0145],
            ],
            9,
          ),
          { at: [0.07, -0.228, 0.032] },
        );
        // Welted seam at the cuff and a patch on the back of the hand.
        kit.add(
          'wear',
          0x8b5c2a,
          loft(
            [
              [0.004, 0.064, 0.026, 0, 0],
              [-0.012, 0.0635, 0.0265, 0, 0],
            ],
            5,
            0.05,
          ),
        );
        kit.add(
          'wear',
          0x94662f,
          loft(
            [
              [-0.128, 0.0445, 0.0235, 0, 0],
              [-0.142, 0.0445, 0.0235, 0, 0],
            ],
            5,
            0.05,
          ),
        );
      });
    }
  },
  jacket: (kit) => {
    addHook(kit);
    const cloth = 0x3f4d5c;
    kit.add(
      'wear',
      cloth,
      loft(
        [
          [0.0, 0.05, 0.035, 0, 0.035],
          [-0.03, 0.09, 0.045, 0, 0.04],
          [-0.07, 0.165, 0.055, 0, 0.045],
          [-0.13, 0.175, 0.06, 0, 0.05],
          [-0.3, 0.165, 0.058, 0, 0.05],
          [-0.5, 0.17, 0.064, 0, 0.055],
          [-0.66, 0.18, 0.07, 0, 0.058],
          [-0.68, 0.178, 0.068, 0, 0.058],
        ],
        7,
        0.075,
        64,
      ),
    );
    for (const s of [-1, 1]) {
      kit.add(
        'wear',
        cloth,
        loft(
          [
            [-0.075, 0.052, 0.05, s * 0.135, 0.05],
            [-0.14, 0.062, 0.055, s * 0.175, 0.052],
            [-0.3, 0.056, 0.05, s * 0.2, 0.06],
            [-0.46, 0.05, 0.046, s * 0.2, 0.075],
            [-0.58, 0.046, 0.042, s * 0.19, 0.085],
            [-0.6, 0.047, 0.043, s * 0.19, 0.086],
            [-0.61, 0.03, 0.028, s * 0.19, 0.086],
          ],
          5,
          0.08,
        ),
      );
    }
    // Collar, placket with studs.
    kit.add(
      'wear',
      0x36424f,
      loft(
        [
          [0.035, 0.062, 0.04, 0, 0.038],
          [0.0, 0.068, 0.045, 0, 0.038],
          [-0.03, 0.082, 0.052, 0, 0.04],
        ],
        4,
        0.05,
      ),
    );
    kit.add('wear', 0x36424f, roundedBox(0.035, 0.56, 0.006, { radius: 0.0025, maxEdge: 0.06 }), {
      at: [0.01, -0.37, 0.117],
      turn: [-0.02, 0, 0.012],
    });
    for (let i = 0; i < 6; i += 1)
      kit.add(
        'wear',
        0xa9a396,
        turned(
          [
            [0, 0.003],
            [0.006, 0.002],
            [0.007, 0],
            [0, -0.001],
          ],
          14,
        ),
        { at: [0.01, -0.13 - i * 0.095, 0.1205 + i * 0.0017], turn: [Math.PI / 2, 0, 0] },
      );
  },
  glasses: (kit) => {
    addHook(kit);
    kit.group({ at: [0, -0.012, 0.03], turn: [0.25, 0, 0] }, () => {
      for (const s of [-1, 1]) {
        kit.add('wear', 0x9fb4b8, roundedBox(0.06, 0.042, 0.003, { radius: 0.0014 }), {
          at: [s * 0.034, -0.012, 0],
          turn: [0, s * 0.22, 0],
        });
        kit.add('wear', 0x1a1c1f, roundedBox(0.064, 0.006, 0.006, { radius: 0.0028 }), {
          at: [s * 0.034, 0.01, 0],
          turn: [0, s * 0.22, 0],
        });
        kit.add(
          'wear',
          0x1a1c1f,
          bent(
            [
              [s * 0.066, 0.009, -0.008],
              [s * 0.066, 0.004, -0.025],
              [s * 0.05, -0.03, -0.02],
              [s * 0.045, -0.06, -0.015],
            ],
            0.0028,
            10,
            6,
          ),
        );
      }
      kit.add('wear', 0x1a1c1f, roundedBox(0.016, 0.007, 0.006, { radius: 0.0028, arcs: 2 }), {
        at: [0, 0.003, 0.003],
      });
    });
  },
};
