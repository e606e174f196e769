import type { Kit } from '../kit/kit.ts';
import { roundedBox } from '../kit/rounded-box.ts';
import { type BoothFinish, COLOUR } from './booth-finish.ts';

/** The bench in the coupon's frame: x along the seam, its top at `topM`, the floor at `floorM` (metres). */
export const BENCH = {
  width: 1.3,
  depth: 0.66,
  centreX: 0.075,
  centreZ: -0.07,
  slats: 5,
  slatThickness: 0.012,
} as const;

/** A slatted steel welding bench: angle-iron frame, square legs with feet, a shelf under it. */
export const addBench = (kit: Kit<BoothFinish>, topM: number, floorM: number): void => {
  const { width, depth, centreX, centreZ, slats, slatThickness } = BENCH;
  const pitch = depth / slats;
  kit.group({ at: [centreX, topM, centreZ] }, () => {
    for (let i = 0; i < slats; i += 1) {
      const z = -depth / 2 + pitch * (i + 0.5);
      kit.add(
        'steel',
        i % 2 === 0 ? 0xe6e6e6 : 0xffffff,
        roundedBox(width, slatThickness, pitch - 0.009, { radius: 0.0018, maxEdge: 0.05 }),
        {
          at: [((i * 37) % 5) * 0.0011, -slatThickness / 2, z],
        },
      );
      for (const end of [-1, 1]) {
        kit.add('metal', 0x6c6e70, roundedBox(0.016, 0.0035, 0.016, { radius: 0.0016 }), {
          at: [end * (width / 2 - 0.03), 0.001, z],
          turn: [0, 0.4 * i, 0],
        });
      }
    }
    const y = -slatThickness;
    const frame = { radius: 0.004, maxEdge: 0.14 };
    for (const side of [-1, 1]) {
      kit.add('paint', COLOUR.benchFrame, roundedBox(width - 0.02, 0.06, 0.045, frame), {
        at: [0, y - 0.03, side * (depth / 2 - 0.0325)],
      });
      kit.add('paint', COLOUR.benchFrame, roundedBox(0.045, 0.06, depth - 0.11, frame), {
        at: [side * (width / 2 - 0.0325), y - 0.0301, 0],
      });
    }
    const legs = topM - slatThickness - 0.06 - floorM;
    for (const sx of [-1, 1]) {
      for (const sz of [-1, 1]) {
        const at = [sx * (width / 2 - 0.04), y - 0.06 - legs / 2, sz * (depth / 2 - 0.04)] as const;
        kit.add('paint', COLOUR.benchFrame, roundedBox(0.05, 0.8, 0.05, { ...frame, maxEdge: 0.12 }), {
          at,
          scale: [1, legs / 0.8, 1],
        });
        kit.add('metal', 0x77797b, roundedBox(0.09, 0.008, 0.09, { radius: 0.002 }), {
          at: [at[0], y - 0.06 - legs + 0.004, at[2]],
        });
      }
    }
    kit.add('paint', COLOUR.benchFrame, roundedBox(width - 0.1, 0.02, depth - 0.1, { ...frame, maxEdge: 0.12 }), {
      at: [0, y - legs * 0.78, 0],
    });
  });
};
