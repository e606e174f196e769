import type { Joint } from '../../../core/sim/welding/settings.ts';
import { FIELD, FIELDS, type SeamStations } from './seam-stations.ts';

/**
 * The seam skin's grid: one strip that IS the plates' surface 32 mm either side of the root, so that nothing is
 * coplanar and undercut can go into the plate. Two rows per station; across, 10 plate points, 17 face points toe to
 * toe, 10 plate points. Lengths here are mm; positions are written in metres. No three.js: tested without a GPU.
 */
export const STRIP_MM = 32;
export const FACE_POINTS = 17;
export const PLATE_POINTS = 10;
export const COLUMNS = PLATE_POINTS + FACE_POINTS + PLATE_POINTS;
/** Distances of the plate points from the toe, mm; the tenth is the strip's edge. */
const PLATE_OFFSETS_MM = [0.25, 0.5, 0.85, 1.3, 2, 3.2, 5.5, 9.5, 16] as const;
/** Leg of a place not welded yet: the topology never changes. */
const BARE_LEG_MM = 0.25;
/** An M-point polyline of a parabola encloses this share of it; dividing by it makes the volume exact. */
const PARABOLA_SHARE = 1 - 1 / ((FACE_POINTS - 1) * (FACE_POINTS - 1));
/** How far undercut reaches from the toe into the plate, mm, and into the face, as a share of it. */
const UNDERCUT_REACH_MM = 1.7;
const UNDERCUT_FACE = 0.16;
/** How far behind the middle of the face its edges freeze, mm: bows the ripples. */
const RIPPLE_LAG_MM = 1.5;
const HOLE_LIP_MM = 0.35;

export interface SeamGrid {
  readonly joint: Joint;
  readonly stations: number;
  readonly rows: number;
  readonly position: Float32Array;
  readonly normal: Float32Array;
  /** Four per vertex: s (-1..1 across the face, beyond on the plates), ripple phase, hole value, distance from the toe (mm, negative on the face). */
  readonly seam: Float32Array;
  readonly index: Uint32Array;
}

export const createSeamGrid = (joint: Joint, stations: number): SeamGrid => {
  const rows = stations * 2 + 1;
  const vertices = rows * COLUMNS;
  const index = new Uint32Array((rows - 1) * (COLUMNS - 1) * 6);
  let at = 0;
  for (let r = 0; r < rows - 1; r += 1) {
    for (let c = 0; c < COLUMNS - 1; c += 1) {
      const a = r * COLUMNS + c;
      const b = a + COLUMNS;
      index.set([a, b, a + 1, b, b + 1, a + 1], at);
      at += 6;
    }
  }
  const grid: SeamGrid = {
    joint,
    stations,
    rows,
    position: new Float32Array(vertices * 3),
    normal: new Float32Array(vertices * 3),
    seam: new Float32Array(vertices * 4),
    index,
  };
  return grid;
};

/** One row's section, by field; reused, because a returned number costs an allocation in a hot loop. */
const section = new Float64Array(FIELDS);
/** Slope of the ripple phase at the row, per mm. */
const slope = new Float64Array(1);

/**
 * The section of a row. Odd rows lie on station centres, even rows half way: Catmull-Rom, clamped to the two neighbours
 * so that a hole or a stop does not ring. The first and last row lie on the plates' ends and are bare, which closes the bead.
 */
const sampleRow = (seam: SeamStations, row: number): void => {
  const { values, count } = seam;
  const right = row >> 1;
  const left = right - 1 + (row & 1);
  if (row === 0 || row === count * 2) {
    section.fill(0);
    section[FIELD.phase] = values[(row === 0 ? 0 : count - 1) * FIELDS + FIELD.phase]!;
  } else if (left === right) {
    for (let f = 0; f < FIELDS; f += 1) section[f] = values[right * FIELDS + f]!;
  } else {
    const before = Math.max(0, left - 1) * FIELDS;
    const after = Math.min(count - 1, right + 1) * FIELDS;
    for (let f = 0; f < FIELDS; f += 1) {
      const a = values[left * FIELDS + f]!;
      const b = values[right * FIELDS + f]!;
      const between = (9 * (a + b) - values[before + f]! - values[after + f]!) / 16;
      section[f] = Math.max(Math.min(a, b), Math.min(Math.max(a, b), between));
    }
  }
  const low = Math.max(0, Math.min(count - 1, left));
  const high = Math.max(0, Math.min(count - 1, Math.max(right, left + 1)));
  const rise = (values[high * FIELDS + FIELD.phase]! - values[low * FIELDS + FIELD.phase]!) / Math.max(1, high - low);
  // A restart or a pause makes a jump: no ripple is finer than 0.4 mm.
  slope[0] = Math.max(-2.5, Math.min(2.5, rise));
};

/** Writes rows [from, to] of position and seam attributes. */
const writeRows = (grid: SeamGrid, seam: SeamStations, from: number, to: number): void => {
  const { position, seam: attribute } = grid;
  const flat = grid.joint === 'bead-on-plate';
  for (let row = from; row <= to; row += 1) {
    sampleRow(seam, row);
    const a = Math.max(BARE_LEG_MM, section[FIELD.legA]!);
    const b = Math.max(BARE_LEG_MM, section[FIELD.legB]!);
    const chord = flat ? a + b : Math.sqrt(a * a + b * b);
    const bulge = (section[FIELD.height]! * 4) / PARABOLA_SHARE;
    const nz = flat ? 0 : b / chord;
    const ny = flat ? 1 : a / chord;
    const crater = section[FIELD.crater]!;
    const overlap = section[FIELD.overlap]!;
    const hole = section[FIELD.hole]! * 1.35;
    const phase = section[FIELD.phase]!;
    for (let c = 0; c < COLUMNS; c += 1) {
      const onA = c < PLATE_POINTS;
      const onB = c >= PLATE_POINTS + FACE_POINTS;
      let along = 0;
      let below = 0;
      let s = 0;
      let z = 0;
      let y = 0;
      let f = 0;
      if (onA || onB) {
        const k = onA ? PLATE_POINTS - 1 - c : c - PLATE_POINTS - FACE_POINTS;
        const leg = onA ? a : b;
        f =
          k === PLATE_POINTS - 1
            ? STRIP_MM - leg
            : Math.min(PLATE_OFFSETS_MM[k]!, ((STRIP_MM - leg) * (k + 1)) / PLATE_POINTS);
        along = leg + f;
        if (f < UNDERCUT_REACH_MM) {
          const q = 1 - (f / UNDERCUT_REACH_MM) * (f / UNDERCUT_REACH_MM);
          below = section[onA ? FIELD.undercutA : FIELD.undercutB]! * q * q;
        }
        s = (onA ? -1 : 1) * (1 + (2 * f) / chord);
        z = onA ? along : flat ? -along : -below;
        y = onA || flat ? -below : along;
      } else {
        const t = (c - PLATE_POINTS) / (FACE_POINTS - 1);
        s = 2 * t - 1;
        const across = 1 - s * s;
        f = (-chord / 2) * (1 - Math.abs(s));
        const open = hole - 1.15 * s * s;
        const lip = open > -0.5 && hole > 0.02 ? HOLE_LIP_MM * Math.max(0, 1 - Math.abs(open - 0.1) / 0.6) * across : 0;
        const out = bulge * t * (1 - t) - crater * across * across + lip;
        z = (flat ? a - (a + b) * t : a * (1 - t)) + nz * out;
        y = (flat ? 0 : b * t) + ny * out;
        const toe = t < 0.5 ? t : 1 - t;
        if (toe < UNDERCUT_FACE) {
          const q = 1 - toe / UNDERCUT_FACE;
          below = section[t < 0.5 ? FIELD.undercutA : FIELD.undercutB]! * q * q;
          if (t < 0.5 || flat) y -= below;
          else z -= below;
        }
        // Metal rolled over its toe bulges past it on plate A, where gravity takes it.
        if (overlap > 0 && t > 0 && t < 0.35) {
          const q = t < 0.1 ? t / 0.1 : (0.35 - t) / 0.25;
          z += overlap * q;
        }
      }
      const v = row * COLUMNS + c;
      position[v * 3] = row * 0.0005;
      position[v * 3 + 1] = y * 0.001;
      position[v * 3 + 2] = z * 0.001;
      const bow = s > -1 && s < 1 ? 1 - s * s : 0;
      attribute[v * 4] = s;
      attribute[v * 4 + 1] = phase + RIPPLE_LAG_MM * bow * slope[0]!;
      attribute[v * 4 + 2] = hole - 1.15 * s * s;
      attribute[v * 4 + 3] = f;
    }
  }
};

/** Normals of rows [from, to] by central differences on the grid: no seams between patches, and a tenth of the usual cost. */
const writeNormals = (grid: SeamGrid, from: number, to: number): void => {
  const { position: p, normal: n, rows } = grid;
  for (let row = from; row <= to; row += 1) {
    const up = (row < rows - 1 ? row + 1 : row) * COLUMNS;
    const down = (row > 0 ? row - 1 : row) * COLUMNS;
    for (let c = 0; c < COLUMNS; c += 1) {
      const right = row * COLUMNS + (c < COLUMNS - 1 ? c + 1 : c);
      const left = row * COLUMNS + (c > 0 ? c - 1 : c);
      const ux = p[(up + c) * 3]! - p[(down + c) * 3]!;
      const uy = p[(up + c) * 3 + 1]! - p[(down + c) * 3 + 1]!;
      const uz = p[(up + c) * 3 + 2]! - p[(down + c) * 3 + 2]!;
      const vx = p[right * 3]! - p[left * 3]!;
      const vy = p[right * 3 + 1]! - p[left * 3 + 1]!;
      const vz = p[right * 3 + 2]! - p[left * 3 + 2]!;
      const x = uy * vz - uz * vy;
      const y = uz * vx - ux * vz;
      const z = ux * vy - uy * vx;
      const length = Math.sqrt(x * x + y * y + z * z);
      const at = (row * COLUMNS + c) * 3;
      n[at] = x / length;
      n[at + 1] = y / length;
      n[at + 2] = z / length;
    }
  }
};

/** Rows that a patch wrote, [from, to], for the upload. */
export interface RowRange {
  from: number;
  to: number;
}

/** Rebuilds every row. */
export const buildSeamGrid = (grid: SeamGrid, seam: SeamStations): void => {
  writeRows(grid, seam, 0, grid.rows - 1);
  writeNormals(grid, 0, grid.rows - 1);
};

/**
 * Rebuilds the rows that stations [fromStation, toStation) can have moved, exactly as a full rebuild would: a section
 * reaches half way past the next station, normals one row more. Writes the range into `out`.
 */
export const patchSeamGrid = (
  grid: SeamGrid,
  seam: SeamStations,
  fromStation: number,
  toStation: number,
  out: RowRange,
): void => {
  const from = Math.max(0, (fromStation - 1) * 2);
  const to = Math.min(grid.rows - 1, (toStation + 1) * 2);
  writeRows(grid, seam, from, to);
  out.from = Math.max(0, from - 1);
  out.to = Math.min(grid.rows - 1, to + 1);
  writeNormals(grid, out.from, out.to);
};
