import { BufferGeometry, Float32BufferAttribute } from 'three';
import { facing } from '../kit/facing.ts';
import type { Kit } from '../kit/kit.ts';
import { roundedBox } from '../kit/rounded-box.ts';
import { bent } from '../kit/turned.ts';
import { type BoothFinish, COLOUR } from './booth-finish.ts';

/** The booth's inside, in the coupon's frame, metres. The welder stands at +z, before the curtain. */
export const SHELL = { left: -1.15, right: 1.5, back: -0.95, front: 1.4, height: 2.2 } as const;

/** The way the floor and a wall, in its own frame, are seen from within. */
const UP = [0, 1, 0] as const;
const IN = [0, 0, 1] as const;

/** Floor, three walls of folded sheet, a welding curtain behind the welder. */
export const addShell = (kit: Kit<BoothFinish>, floorM: number): void => {
  const { left, right, back, front, height } = SHELL;
  const width = right - left;
  const depth = front - back;
  const cut = { radius: 0.004, maxEdge: 0.26 };
  kit.add('concrete', 0xffffff, facing(roundedBox(width + 0.4, 0.05, depth + 0.4, { maxEdge: 0.13 }), UP, 0.9), {
    at: [(left + right) / 2, floorM - 0.025, (back + front) / 2],
  });
  const wall = (length: number, at: readonly [number, number, number], turn: number): void => {
    kit.group({ at, turn: [0, turn, 0] }, () => {
      const panels = Math.round(length / 0.38);
      const pitch = length / panels;
      for (let i = 0; i < panels; i += 1) {
        const x = -length / 2 + pitch * (i + 0.5);
        // The sheets overlap behind their posts, and into the corner: no gap to see through.
        kit.add('paint', COLOUR.wall, facing(roundedBox(pitch + 0.012, height - 0.1, 0.02, cut), IN, 0.1), {
          at: [x, height / 2 + 0.03, -0.01],
        });
        kit.add(
          'paint',
          COLOUR.wall,
          facing(roundedBox(0.022, height - 0.1, 0.02, { radius: 0.005, maxEdge: 0.3 }), IN, 0.1),
          {
            at: [x + pitch / 2, height / 2 + 0.03, 0.004],
          },
        );
      }
      kit.add(
        'paint',
        COLOUR.wallTrim,
        facing(roundedBox(length, 0.05, 0.05, { radius: 0.006, maxEdge: 0.3 }), IN, -0.1),
        {
          at: [0, height, 0],
        },
      );
      kit.add(
        'paint',
        COLOUR.wallTrim,
        facing(roundedBox(length, 0.07, 0.03, { radius: 0.006, maxEdge: 0.3 }), IN, -0.1),
        {
          at: [0, 0.05, 0.008],
        },
      );
      kit.add(
        'paint',
        COLOUR.wallTrim,
        facing(roundedBox(length, 0.055, 0.03, { radius: 0.006, maxEdge: 0.2 }), IN, -0.1),
        {
          at: [0, 0.98, 0.012],
        },
      );
    });
  };
  wall(width, [(left + right) / 2, floorM, back], 0);
  wall(depth, [left, floorM, (back + front) / 2], Math.PI / 2);
  wall(depth, [right, floorM, (back + front) / 2], -Math.PI / 2);
  kit.add('hide', 0x7c2f22, curtain(width - 0.1, 1.85), {
    at: [(left + right) / 2, floorM + 0.2, front - 0.1],
    turn: [0, Math.PI, 0],
  });
  const rail: [number, number, number][] = [left, (left + right) / 2, right].map((x) => [x, floorM + 2.1, front - 0.1]);
  kit.add('metal', 0x8b8d8f, bent(rail, 0.015, 4, 10));
};

/** A hanging sheet in folds, seen from one side; its foot at y = 0. */
const curtain = (width: number, height: number): BufferGeometry => {
  const columns = 84;
  const rows = 5;
  const position: number[] = [];
  const index: number[] = [];
  for (let r = 0; r <= rows; r += 1) {
    for (let c = 0; c <= columns; c += 1) {
      const x = (c / columns - 0.5) * width;
      const spread = 1.1 - 0.5 * (r / rows);
      const fold = Math.sin(x * 31) * 0.032 + Math.sin(x * 17 + 1.3) * 0.02;
      position.push(x, (r / rows) * height, fold * spread);
      if (r === rows || c === columns) continue;
      const a = r * (columns + 1) + c;
      index.push(a, a + 1, a + columns + 1, a + 1, a + columns + 2, a + columns + 1);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
};
