import { type BufferGeometry, Float32BufferAttribute, BufferGeometry as Geometry } from 'three';
import { Kit } from '../kit/kit.ts';
import { roundedBox } from '../kit/rounded-box.ts';
import { bent, turned } from '../kit/turned.ts';

/** What a torch is made of: worn plated copper and brass, black moulded nylon, woven cable cover. */
export type TorchFinish = 'metal' | 'nylon';

/** mm; a 250 A air-cooled gun. The origin is the contact tip's face, the wire leaves along -z. */
export const TORCH = {
  tipDiameter: 6,
  /** How far the tip's face lies behind the nozzle's mouth. */
  tipRecess: 2,
  nozzleMouth: 16,
  nozzleBody: 21,
  nozzleLength: 63,
  nozzleBore: 13,
  neckDiameter: 15,
  neckRadius: 45,
  neckBendDeg: 60,
  handleLength: 158,
  cableDiameter: 18,
} as const;

const MM = 0.001;
const bend = (TORCH.neckBendDeg * Math.PI) / 180;
/** Where the neck begins (behind the nozzle) and how straight it runs before and after its bend, mm. */
const NECK_START = TORCH.nozzleLength - TORCH.tipRecess;
const NECK_STRAIGHT = 16;
const NECK_TAIL = 52;

/** The point `along` mm down the neck from the nozzle, and the direction there, in the tool's yz plane. Metres. */
export const neckAt = (along: number): { readonly y: number; readonly z: number; readonly angle: number } => {
  const arc = TORCH.neckRadius * bend;
  if (along <= NECK_STRAIGHT) return { y: 0, z: (NECK_START + along) * MM, angle: 0 };
  const turn = Math.min(1, (along - NECK_STRAIGHT) / arc) * bend;
  const rest = Math.max(0, along - NECK_STRAIGHT - arc);
  const y = -(TORCH.neckRadius * (1 - Math.cos(turn)) + rest * Math.sin(turn));
  const z = NECK_START + NECK_STRAIGHT + TORCH.neckRadius * Math.sin(turn) + rest * Math.cos(turn);
  return { y: y * MM, z: z * MM, angle: turn };
};

/** Length of the neck, mm: the handle begins at its end. */
export const NECK_LENGTH = NECK_STRAIGHT + TORCH.neckRadius * bend + NECK_TAIL;

/** The whole gun, merged per finish. */
export const torchParts = (): Map<TorchFinish, BufferGeometry> => {
  const kit = new Kit<TorchFinish>();
  kit.group({ turn: [Math.PI / 2, 0, 0] }, () => addHead(kit));
  addNeck(kit);
  const { y, z, angle } = neckAt(NECK_LENGTH);
  // The handle's own frame: +z runs from the neck to the cable, -y is the side the nozzle points to.
  kit.group({ at: [0, y, z], turn: [angle, 0, 0] }, () => addHandle(kit));
  return kit.merge(() => 0.08);
};

/** Tip, diffuser, nozzle and its insulator, turned about +y (later laid along +z). mm from the tip's face. */
const addHead = (kit: Kit<TorchFinish>): void => {
  const tip = TORCH.tipDiameter / 2;
  const profile = (points: readonly (readonly [number, number])[]): (readonly [number, number])[] =>
    points.map(([r, h]) => [r * MM, h * MM] as const);
  kit.add(
    'metal',
    0xb87445,
    turned(
      profile([
        [0.55, 3],
        [0.55, 0],
        [0.55, 0],
        [tip - 1.1, 0],
        [tip - 0.8, 0.3],
        [tip, 7],
        [tip, 7],
        [tip, 26],
        [tip, 26],
        [6, 27],
      ]),
      20,
    ),
  );
  kit.add(
    'metal',
    0xa8843f,
    turned(
      profile([
        [4, 24],
        [5.8, 25],
        [5.8, 25],
        [6.2, 31],
        [6.2, 31],
        [6.2, 58],
      ]),
      20,
    ),
  );
  const mouth = -TORCH.tipRecess;
  const bore = TORCH.nozzleBore / 2;
  const lip = TORCH.nozzleMouth / 2;
  const body = TORCH.nozzleBody / 2;
  const end = TORCH.nozzleLength - TORCH.tipRecess;
  kit.add(
    'metal',
    0xc6b7a2,
    turned(
      profile([
        [bore + 1.4, end],
        [bore, 30],
        [bore, mouth + 0.5],
        [bore + 0.25, mouth + 0.1],
        [bore + 0.25, mouth + 0.1],
        [lip - 0.35, mouth],
        [lip - 0.1, mouth + 0.2],
        [lip, mouth + 0.6],
        [lip + 0.15, mouth + 6],
        [body - 0.2, mouth + 20],
        [body, mouth + 23],
        [body, mouth + 23],
        [body, end - 17],
        [body, end - 17],
        [body - 0.7, end - 16.2],
        [body - 0.7, end - 14.4],
        [body, end - 13.6],
        [body, end - 13.6],
        [body, end - 1],
        [body - 0.6, end],
        [body - 0.6, end],
        [8.4, end],
      ]),
      40,
    ),
  );
  // Insulator between nozzle and neck, and the neck's nut.
  kit.add(
    'nylon',
    0x1b1b1c,
    turned(
      profile([
        [8, end - 2],
        [9.4, end - 1],
        [9.6, end + 1],
        [9.6, end + 7],
        [9, end + 8.6],
        [9, end + 8.6],
        [7.6, end + 8.8],
      ]),
      28,
    ),
  );
};

const addNeck = (kit: Kit<TorchFinish>): void => {
  const points: [number, number, number][] = [];
  for (let i = 0; i <= 22; i += 1) {
    const { y, z } = neckAt((i / 22) * (NECK_LENGTH + 4));
    points.push([0, y, z]);
  }
  kit.add('nylon', 0x232325, bent(points, (TORCH.neckDiameter / 2) * MM, 30, 16));
  // Rubber jacket's collar and the brass sleeve that enters the handle.
  for (const [along, radius, length, colour, finish] of [
    [7, 8.6, 9, 0x8f7444, 'metal'],
    [NECK_LENGTH - 4, 9.6, 10, 0x151516, 'nylon'],
  ] as const) {
    const { y, z, angle } = neckAt(along);
    const r = radius * MM;
    const h = (length / 2) * MM;
    kit.add(
      finish,
      colour,
      turned(
        [
          [r - 0.001, -h],
          [r, -h + 0.0008],
          [r, -h + 0.0008],
          [r, h - 0.0008],
          [r, h - 0.0008],
          [r - 0.001, h],
          [r - 0.002, h],
        ],
        24,
      ),
      { at: [0, y, z], turn: [Math.PI / 2 + angle, 0, 0] },
    );
  }
};

/** Half width, half height and droop of the handle's sections from neck (0) to cable (1), mm. */
const HANDLE_SECTIONS = [
  [0, 12.5, 13, 0],
  [0.04, 15, 16, 0],
  [0.12, 17, 20.5, -1],
  [0.3, 16.5, 20, -1.5],
  [0.45, 15.2, 18, -1],
  [0.65, 15.6, 18.6, 0],
  [0.85, 16.2, 19, 1],
  [0.96, 15, 17, 1],
  [1, 12.5, 13.5, 1],
] as const;

const smooth = (t: number): number => t * t * (3 - 2 * t);

const handleSection = (t: number): readonly [number, number, number] => {
  const next = Math.max(
    1,
    HANDLE_SECTIONS.findIndex(([at]) => at >= t),
  );
  const a = HANDLE_SECTIONS[next - 1]!;
  const b = HANDLE_SECTIONS[next]!;
  const k = smooth((t - a[0]) / (b[0] - a[0]));
  return [a[1] + (b[1] - a[1]) * k, a[2] + (b[2] - a[2]) * k, a[3] + (b[3] - a[3]) * k];
};

/** A super-ellipse loft with grip ribs behind the trigger, closed at both ends. */
const handleShell = (): BufferGeometry => {
  const rings = 52;
  const sides = 24;
  const position: number[] = [];
  const index: number[] = [];
  for (let i = 0; i <= rings; i += 1) {
    const t = i / rings;
    const [w, h, drop] = handleSection(t);
    const rib = t > 0.5 && t < 0.86 ? 1.15 * Math.max(0, Math.sin(((t - 0.5) / 0.36) * Math.PI * 14)) : 0;
    for (let k = 0; k <= sides; k += 1) {
      const a = (k / sides) * Math.PI * 2;
      const c = Math.cos(a);
      const s = Math.sin(a);
      const x = Math.sign(c) * Math.sqrt(Math.abs(c)) ** 1.5 * (w + rib);
      const y = Math.sign(s) * Math.sqrt(Math.abs(s)) ** 1.5 * (h + rib) + drop;
      position.push(x * MM, y * MM, t * TORCH.handleLength * MM);
    }
  }
  const row = sides + 1;
  for (let i = 0; i < rings; i += 1) {
    for (let k = 0; k < sides; k += 1) {
      const a = i * row + k;
      index.push(a, a + 1, a + row, a + 1, a + row + 1, a + row);
    }
  }
  const ends = [0, rings] as const;
  for (const ring of ends) {
    const centre = position.length / 3;
    position.push(0, handleSection(ring / rings)[2] * MM, (ring / rings) * TORCH.handleLength * MM);
    for (let k = 0; k < sides; k += 1) {
      const a = ring * row + k;
      if (ring === 0) index.push(centre, a + 1, a);
      else index.push(centre, a, a + 1);
    }
  }
  const shell = new Geometry();
  shell.setAttribute('position', new Float32BufferAttribute(position, 3));
  shell.setIndex(index);
  shell.computeVertexNormals();
  return shell;
};

const addHandle = (kit: Kit<TorchFinish>): void => {
  kit.add('nylon', 0x1d1e20, handleShell());
  // Screws that hold the two halves.
  for (const z of [0.024, 0.072, 0.14]) {
    kit.add(
      'metal',
      0x8a8a88,
      turned(
        [
          [0, 0.0012],
          [0.0022, 0.0012],
          [0.003, 0.0006],
          [0.003, -0.002],
        ],
        14,
      ),
      {
        at: [0.0156, 0.006, z],
        turn: [0, 0, -Math.PI / 2],
      },
    );
  }
  // Trigger on the side the nozzle points to, with its guard.
  kit.group({ at: [0, -0.0215, 0.05], turn: [0.1, 0, 0] }, () => {
    kit.add('nylon', 0x8c1d18, roundedBox(0.0128, 0.0085, 0.05, { radius: 0.0035, arcs: 3 }));
    for (let i = 0; i < 5; i += 1) {
      kit.add('nylon', 0x6d1512, roundedBox(0.0105, 0.0012, 0.002, { radius: 0.0006 }), {
        at: [0, -0.0043, -0.014 + i * 0.0055],
      });
    }
  });
  // Strain relief: a coil-ribbed rubber cone.
  const relief: [number, number][] = [[0.0125, 0]];
  for (let i = 0; i <= 9; i += 1) {
    const y = 0.002 + i * 0.0052;
    const r = 0.0142 - i * 0.00042;
    relief.push([r - 0.0018, y], [r, y + 0.0012], [r, y + 0.0034], [r - 0.0018, y + 0.0045]);
  }
  kit.add('nylon', 0x121213, turned(relief, 18), {
    at: [0, 0.001, TORCH.handleLength * MM - 0.001],
    turn: [Math.PI / 2, 0, 0],
  });
};
