import type { Kit } from '../kit/kit.ts';
import { bent, turned } from '../kit/turned.ts';
import { type BoothFinish, COLOUR } from './booth-finish.ts';
import { SHELL } from './booth-shell.ts';

/** The fume extraction's hood over the bench and its hose to the back wall. Coupon frame, metres. */
export const addExtraction = (kit: Kit<BoothFinish>, topM: number): void => {
  const hood = [0.42, topM + 0.5, -0.34] as const;
  kit.group({ at: hood, turn: [0.55, 0, 0.42] }, () => {
    kit.add(
      'rubber',
      0x2a2d2f,
      turned(
        [
          [0.15, -0.05],
          [0.152, -0.048],
          [0.152, -0.036],
          [0.1, 0.05],
          [0.078, 0.09],
          [0.078, 0.12],
        ],
        40,
      ),
    );
    kit.add(
      'rubber',
      0x101112,
      turned(
        [
          [0.07, 0.12],
          [0.074, 0.09],
          [0.096, 0.048],
          [0.148, -0.036],
          [0.15, -0.05],
        ],
        40,
        true,
      ),
    );
    kit.add(
      'metal',
      0xa7a9ab,
      turned(
        [
          [0.1535, -0.05],
          [0.1545, -0.046],
          [0.1545, -0.038],
          [0.1525, -0.036],
        ],
        40,
      ),
    );
  });
  // Ribbed hose: rings along a bend.
  const path: [number, number, number][] = [
    [0.36, topM + 0.6, -0.4],
    [0.34, topM + 0.72, -0.5],
    [0.42, topM + 0.86, -0.68],
    [0.5, topM + 0.9, SHELL.back + 0.02],
  ];
  kit.add('rubber', 0x34383b, bent(path, 0.074, 26, 18));
  const steps = 24;
  for (let i = 0; i <= steps; i += 1) {
    const t = i / steps;
    const k = Math.min(path.length - 2, Math.floor(t * (path.length - 1)));
    const f = t * (path.length - 1) - k;
    const a = path[k]!;
    const b = path[k + 1]!;
    const at = [a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f, a[2] + (b[2] - a[2]) * f] as const;
    const pitch = Math.atan2(b[2] - a[2], b[1] - a[1]);
    kit.add(
      'rubber',
      0x232628,
      turned(
        [
          [0.073, -0.004],
          [0.0785, 0],
          [0.073, 0.004],
        ],
        14,
      ),
      { at, turn: [pitch, 0, 0] },
    );
  }
  kit.add(
    'paint',
    COLOUR.wallTrim,
    turned(
      [
        [0.078, 0],
        [0.11, 0.002],
        [0.112, 0.012],
        [0.08, 0.016],
      ],
      36,
    ),
    { at: [0.5, topM + 0.9, SHELL.back + 0.01], turn: [Math.PI / 2, 0, 0] },
  );
};
