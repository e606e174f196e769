import { BufferGeometry, Float32BufferAttribute, Shape, ShapeGeometry } from 'three';
import type { Coupon } from '../../../core/sim/welding/settings.ts';
import { PLATE_A_MM, PLATE_B_MM } from '../../../core/sim/welding/torch.ts';
import { Kit } from '../kit/kit.ts';
import { STRIP_MM } from '../seam/seam-grid.ts';

/** Rolled faces under mill scale, and sawn edges. */
export type CouponFinish = 'mill' | 'cut';

/** mm: how far the plates reach from the root; as far as the core lets them be met. */
export const COUPON_MM = { front: PLATE_A_MM, back: 56, web: PLATE_B_MM, plateHalf: PLATE_A_MM } as const;
const CHAMFER = 0.5;

type Point = readonly [z: number, y: number];

/**
 * The plates around the seam skin, in the coupon's frame (metres; x along the seam, base in the xz plane, web in the xy
 * plane). The strips the skin replaces are left out.
 */
export const couponParts = (coupon: Coupon): Map<CouponFinish, BufferGeometry> => {
  const kit = new Kit<CouponFinish>();
  const t = coupon.plateMm;
  const fillet = coupon.joint === 't-fillet';
  const front = fillet ? COUPON_MM.front : COUPON_MM.plateHalf;
  const back = fillet ? COUPON_MM.back : COUPON_MM.plateHalf;
  const base: Point[] = [
    [STRIP_MM, 0],
    [front - CHAMFER, 0],
    [front, -CHAMFER],
    [front, -t + CHAMFER],
    [front - CHAMFER, -t],
    [-back + CHAMFER, -t],
    [-back, -t + CHAMFER],
    [-back, -CHAMFER],
    [-back + CHAMFER, 0],
    [fillet ? -t : -STRIP_MM, 0],
  ];
  const plates = [{ line: base, outline: base }];
  if (fillet) {
    const h = COUPON_MM.web;
    const web: Point[] = [
      [-t, 0],
      [-t, h - CHAMFER],
      [-t + CHAMFER, h],
      [-CHAMFER, h],
      [0, h - CHAMFER],
      [0, STRIP_MM],
    ];
    plates.push({ line: web, outline: [[0, 0], ...web] });
  }
  for (const { line, outline } of plates) {
    for (let i = 0; i + 1 < line.length; i += 1) {
      const from = line[i]!;
      const to = line[i + 1]!;
      const narrow = Math.hypot(to[0] - from[0], to[1] - from[1]) < t + 0.1;
      kit.add(narrow ? 'cut' : 'mill', narrow ? 0xb8b8b8 : 0xffffff, side(from, to, coupon.lengthMm));
    }
    for (const end of [0, coupon.lengthMm]) kit.add('cut', 0xb0b0b0, cap(outline, end));
  }
  // What a burnt-through place shows: the dark inside of the plates.
  const deep = -0.8 * t;
  kit.add('mill', 0x050404, side([20, deep], [fillet ? deep : -20, deep], coupon.lengthMm, true));
  if (fillet) kit.add('mill', 0x050404, side([deep, deep], [deep, 20], coupon.lengthMm, true));
  return kit.merge(() => 0.105);
};

/** One face along the seam. Going along the outline, the outside is on the left. */
const side = (from: Point, to: Point, lengthMm: number, flip = false): BufferGeometry => {
  const steps = 8;
  const position: number[] = [];
  const index: number[] = [];
  for (let i = 0; i <= steps; i += 1) {
    const x = ((i / steps) * lengthMm) / 1000;
    position.push(x, from[1] / 1000, from[0] / 1000, x, to[1] / 1000, to[0] / 1000);
    if (i === steps) continue;
    const a = i * 2;
    if (flip) index.push(a, a + 2, a + 1, a + 1, a + 2, a + 3);
    else index.push(a, a + 1, a + 2, a + 1, a + 3, a + 2);
  }
  const face = new BufferGeometry();
  face.setAttribute('position', new Float32BufferAttribute(position, 3));
  face.setIndex(index);
  face.computeVertexNormals();
  return face;
};

const cap = (outline: readonly Point[], xMm: number): BufferGeometry => {
  const shape = new Shape();
  for (const [i, [z, y]] of outline.entries()) {
    if (i === 0) shape.moveTo(z / 1000, y / 1000);
    else shape.lineTo(z / 1000, y / 1000);
  }
  const geometry = new ShapeGeometry(shape);
  // The shape's plane (z, y) seen from -x needs a turn; from +x the other.
  geometry.rotateY(-Math.PI / 2);
  if (xMm > 0) {
    const index = geometry.getIndex()!;
    for (let i = 0; i < index.count; i += 3) {
      const a = index.getX(i);
      index.setX(i, index.getX(i + 1));
      index.setX(i + 1, a);
    }
    geometry.computeVertexNormals();
  }
  geometry.translate(xMm / 1000, 0, 0);
  return geometry;
};
