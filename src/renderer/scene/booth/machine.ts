import { BoxGeometry, type BufferGeometry, Shape } from 'three';
import type { Kit } from '../kit/kit.ts';
import { roundedBox } from '../kit/rounded-box.ts';
import { bent, stamped, turned } from '../kit/turned.ts';
import { type BoothFinish, COLOUR } from './booth-finish.ts';

/** The power source on its cart, in the coupon's frame, metres above the floor. Its panel looks at the welder. */
export const MACHINE = { x: 1.06, y: 0.6, z: -0.2, yaw: -0.42, width: 0.3, height: 0.43, depth: 0.52 } as const;
/** Places on the panel, in its own frame: origin at the middle of the front's upper edge, x right, y up, z out. Metres. */
export const PANEL = {
  tilt: -0.3,
  display: { x: 0, y: -0.062, width: 0.19, height: 0.048 },
  voltageKnob: { x: -0.066, y: -0.135 },
  wireFeedKnob: { x: 0.066, y: -0.135 },
  powerSwitch: { x: 0, y: -0.135 },
  knobRadius: 0.02,
} as const;
/** Where the torch's cable and the work lead are plugged in, in the machine's frame (centre of its foot). Metres. */
export const TORCH_SOCKET = [-0.07, 0.095, MACHINE.depth / 2 + 0.022] as const;
export const WORK_SOCKET = [0.085, 0.075, MACHINE.depth / 2 + 0.016] as const;
/** The two poles the torch's link can be plugged into. */
export const POLES = {
  positive: [0.028, 0.14, MACHINE.depth / 2 + 0.016],
  negative: [0.098, 0.14, MACHINE.depth / 2 + 0.016],
} as const;

/** A point of the machine's frame in the coupon's frame. */
export const machinePoint = (
  floorM: number,
  [x, y, z]: readonly [number, number, number],
): readonly [number, number, number] => {
  const c = Math.cos(MACHINE.yaw);
  const s = Math.sin(MACHINE.yaw);
  return [MACHINE.x + x * c + z * s, floorM + MACHINE.y + y, MACHINE.z - x * s + z * c];
};

/** Where the panel's frame is placed within the machine's frame. */
export const panelPlacement = {
  at: [0, MACHINE.height - 0.012, MACHINE.depth / 2 - 0.045],
  turn: [PANEL.tilt, 0, 0],
} as const;

export const addMachine = (kit: Kit<BoothFinish>, floorM: number): void => {
  const { width: w, height: h, depth: d } = MACHINE;
  kit.group({ at: [MACHINE.x, floorM, MACHINE.z], turn: [0, MACHINE.yaw, 0] }, () => {
    addCart(kit);
    kit.group({ at: [0, MACHINE.y, 0] }, () => {
      const shell = { radius: 0.012, arcs: 2, maxEdge: 0.12 };
      kit.add('paint', COLOUR.machine, roundedBox(w, h - 0.03, d - 0.07, shell), { at: [0, h / 2, -0.02] });
      kit.add('rubber', COLOUR.machineDark, roundedBox(w + 0.012, 0.05, d - 0.05, shell), { at: [0, 0.03, -0.015] });
      // Front: lower plate with sockets, tilted panel above, and the frame around both.
      kit.add('rubber', 0x303437, roundedBox(w - 0.012, h * 0.5, 0.05, { radius: 0.008, arcs: 2 }), {
        at: [0, h * 0.28, d / 2 - 0.025],
      });
      kit.group(panelPlacement, () => {
        kit.add('rubber', 0x25282b, roundedBox(w - 0.012, 0.2, 0.03, { radius: 0.007, arcs: 2 }), {
          at: [0, -0.098, -0.015],
        });
        kit.add('rubber', 0x0c0d0e, roundedBox(0.206, 0.064, 0.008, { radius: 0.003, arcs: 2 }), {
          at: [PANEL.display.x, PANEL.display.y, 0.0012],
        });
        for (const { x, y } of [PANEL.voltageKnob, PANEL.wireFeedKnob]) {
          kit.add(
            'metal',
            0x9a9c9e,
            turned(
              [
                [0, 0.001],
                [0.0245, 0.001],
                [0.0252, 0.0004],
                [0.0252, -0.002],
              ],
              32,
            ),
            { at: [x, y, 0], turn: [Math.PI / 2, 0, 0] },
          );
        }
        kit.add('rubber', 0x0a0a0b, roundedBox(0.03, 0.038, 0.006, { radius: 0.002 }), {
          at: [PANEL.powerSwitch.x, PANEL.powerSwitch.y, 0.001],
        });
      });
      addSockets(kit);
      addVents(kit);
      for (const end of [-1, 1]) {
        kit.add('rubber', 0x17181a, roundedBox(w + 0.006, 0.035, 0.03, { radius: 0.012, arcs: 2 }), {
          at: [0, h - 0.002, end * (d / 2 - 0.1) - 0.02],
        });
      }
      const handle: [number, number, number][] = [
        [0, h, d / 2 - 0.12],
        [0, h + 0.035, d / 2 - 0.125],
        [0, h + 0.045, d / 2 - 0.15],
        [0, h + 0.045, -d / 2 + 0.11],
        [0, h + 0.035, -d / 2 + 0.085],
        [0, h, -d / 2 + 0.08],
      ];
      kit.add('rubber', 0x1a1b1d, bent(handle, 0.011, 26, 10));
    });
  });
};

const addSockets = (kit: Kit<BoothFinish>): void => {
  // Central connector for the torch: brass ring in a black collar, with the cable's nut.
  kit.group({ at: [TORCH_SOCKET[0], TORCH_SOCKET[1], TORCH_SOCKET[2] - 0.022], turn: [Math.PI / 2, 0, 0] }, () => {
    kit.add(
      'rubber',
      0x101112,
      turned(
        [
          [0.034, 0],
          [0.034, 0.006],
          [0.03, 0.009],
          [0.022, 0.009],
          [0.022, 0.004],
        ],
        32,
      ),
    );
    kit.add(
      'metal',
      COLOUR.brass,
      turned(
        [
          [0.02, 0],
          [0.02, 0.016],
          [0.0185, 0.018],
          [0.0185, 0.018],
          [0.012, 0.018],
        ],
        28,
      ),
    );
    kit.add(
      'rubber',
      0x131415,
      turned(
        [
          [0.024, 0.012],
          [0.0245, 0.014],
          [0.0245, 0.036],
          [0.022, 0.04],
          [0.013, 0.06],
          [0.009, 0.062],
          [0, 0.062],
        ],
        24,
      ),
    );
  });
  // The work lead's socket with its plug, and the two poles for the torch's link, marked + and -.
  for (const at of [WORK_SOCKET, POLES.positive, POLES.negative]) {
    kit.group({ at: [at[0], at[1], at[2] - 0.016], turn: [Math.PI / 2, 0, 0] }, () => addSocket(kit));
  }
  kit.group({ at: [WORK_SOCKET[0], WORK_SOCKET[1], WORK_SOCKET[2] - 0.016], turn: [Math.PI / 2, 0, 0] }, () => {
    kit.add('rubber', 0x131415, plug());
  });
  const sign = (at: readonly [number, number, number], upright: boolean): void => {
    const place = [at[0], at[1] + 0.031, at[2] - 0.0155] as const;
    kit.add('rubber', 0xe9e7e0, roundedBox(0.013, 0.003, 0.001, { radius: 0.0004 }), { at: place });
    if (upright) kit.add('rubber', 0xe9e7e0, roundedBox(0.003, 0.013, 0.001, { radius: 0.0004 }), { at: place });
  };
  sign(POLES.positive, true);
  sign(POLES.negative, false);
};

const addSocket = (kit: Kit<BoothFinish>): void => {
  kit.add(
    'rubber',
    0x101112,
    turned(
      [
        [0.019, 0],
        [0.019, 0.008],
        [0.016, 0.01],
        [0.007, 0.01],
        [0.007, 0.002],
        [0, 0.002],
      ],
      24,
    ),
  );
};

/** A twist plug, its lead leaving along +y. */
export const plug = (): BufferGeometry =>
  turned(
    [
      [0.012, 0.008],
      [0.0145, 0.01],
      [0.0145, 0.04],
      [0.009, 0.056],
      [0.007, 0.056],
    ],
    20,
  );

const addVents = (kit: Kit<BoothFinish>): void => {
  const { width: w, height: h, depth: d } = MACHINE;
  for (const side of [-1, 1]) {
    for (let i = 0; i < 9; i += 1) {
      kit.add('rubber', 0x0d0e0f, new BoxGeometry(0.003, 0.007, 0.16), {
        at: [side * (w / 2), h * 0.45 + i * 0.016, -0.05],
      });
    }
    // Hinged cover over the wire spool, with its latch.
    if (side < 0) continue;
    kit.add('paint', COLOUR.machine, roundedBox(0.004, h * 0.3, d * 0.62, { radius: 0.0018 }), {
      at: [side * (w / 2 + 0.001), h * 0.24, -0.03],
    });
    kit.add('rubber', 0x101112, roundedBox(0.01, 0.035, 0.022, { radius: 0.004, arcs: 2 }), {
      at: [side * (w / 2 + 0.004), h * 0.3, d * 0.22],
    });
  }
};

const addCart = (kit: Kit<BoothFinish>): void => {
  const { width: w, depth: d } = MACHINE;
  kit.add('paint', COLOUR.machineDark, roundedBox(w + 0.04, 0.014, d + 0.3, { radius: 0.004, arcs: 2 }), {
    at: [0, MACHINE.y - 0.007, -0.12],
  });
  for (const sx of [-1, 1]) {
    for (const z of [d / 2 - 0.02, -d / 2 - 0.22]) {
      kit.add('paint', COLOUR.machineDark, roundedBox(0.03, MACHINE.y - 0.06, 0.03, { radius: 0.004 }), {
        at: [sx * (w / 2), (MACHINE.y + 0.04) / 2, z],
      });
      kit.group({ at: [sx * (w / 2), 0.05, z], turn: [0, 0, Math.PI / 2] }, () => {
        kit.add(
          'rubber',
          COLOUR.rubber,
          turned(
            [
              [0.02, -0.014],
              [0.045, -0.014],
              [0.05, -0.01],
              [0.05, 0.01],
              [0.045, 0.014],
              [0.02, 0.014],
            ],
            28,
          ),
        );
        kit.add(
          'metal',
          COLOUR.steel,
          turned(
            [
              [0, -0.017],
              [0.019, -0.016],
              [0.02, 0.016],
              [0, 0.017],
            ],
            20,
          ),
        );
      });
    }
  }
  kit.add('paint', COLOUR.machineDark, roundedBox(w, 0.012, d + 0.2, { radius: 0.003 }), { at: [0, 0.13, -0.1] });
  const shape = new Shape();
  shape.absarc(0, 0, 0.1, 0, Math.PI * 2, false);
  const hole = new Shape();
  hole.absarc(0, 0, 0.026, 0, Math.PI * 2, true);
  shape.holes.push(hole);
  // A spare spool on the lower shelf: two flanges and the wound wire.
  kit.group({ at: [0, 0.137 + 0.1, 0.08], turn: [0, Math.PI / 2, 0] }, () => {
    for (const z of [-0.024, 0.024]) kit.add('rubber', 0x1b1c1e, stamped(shape, 0.004, 0.001, 12), { at: [0, 0, z] });
    kit.add(
      'metal',
      COLOUR.copper,
      turned(
        [
          [0.03, -0.022],
          [0.085, -0.022],
          [0.086, 0],
          [0.085, 0.022],
          [0.03, 0.022],
        ],
        36,
      ),
      { turn: [Math.PI / 2, 0, 0] },
    );
  });
};
