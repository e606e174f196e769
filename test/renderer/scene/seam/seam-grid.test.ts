import { describe, expect, test } from 'vitest';
import type { Joint } from '../../../../src/core/sim/welding/settings.ts';
import {
  buildSeamGrid,
  COLUMNS,
  createSeamGrid,
  FACE_POINTS,
  PLATE_POINTS,
  patchSeamGrid,
  type SeamGrid,
  STRIP_MM,
} from '../../../../src/renderer/scene/seam/seam-grid.ts';
import { createSeamStations, readSeamStations } from '../../../../src/renderer/scene/seam/seam-stations.ts';
import { hash01 } from '../../../../src/renderer/scene/textures/noise.ts';
import { emptyStations, sampleState, setSection } from '../look/sample-weld.ts';

const COUNT = 150;
const MIDDLE = PLATE_POINTS + (FACE_POINTS - 1) / 2;

const gridOf = (stations: ReturnType<typeof emptyStations>, joint: Joint = 't-fillet'): SeamGrid => {
  const grid = createSeamGrid(joint, stations.count);
  const seam = createSeamStations(stations.count);
  readSeamStations(seam, stations, joint);
  buildSeamGrid(grid, seam);
  return grid;
};

/** y and z of a vertex, mm. */
const pointAt = (grid: SeamGrid, row: number, column: number): readonly [number, number] => {
  const v = (row * COLUMNS + column) * 3;
  return [grid.position[v + 1]! * 1000, grid.position[v + 2]! * 1000];
};

/** Area between the face and the plates in a row's section, mm2: shoelace from the root over the face points. */
const sectionArea = (grid: SeamGrid, row: number): number => {
  let twice = 0;
  for (let c = PLATE_POINTS; c < PLATE_POINTS + FACE_POINTS - 1; c += 1) {
    const [ay, az] = pointAt(grid, row, c);
    const [by, bz] = pointAt(grid, row, c + 1);
    twice += az * by - bz * ay;
  }
  return twice / 2;
};

/** Volume of the bead, mm3: trapezes over the rows, half a millimetre apart. */
const volume = (grid: SeamGrid): number => {
  let sum = 0;
  for (let row = 0; row < grid.rows; row += 1) {
    sum += sectionArea(grid, row) * 0.5 * (row === 0 || row === grid.rows - 1 ? 0.5 : 1);
  }
  return sum;
};

describe('the seam skin', () => {
  test.each(['t-fillet', 'bead-on-plate'] as const)('encloses the deposited metal of an even bead: %s', (joint) => {
    const stations = emptyStations(COUNT);
    for (let i = 20; i < 130; i += 1) setSection(stations, i, 21, 0.12, joint === 't-fillet' ? 1.2 : 1, joint);
    const grid = gridOf(stations, joint);
    expect(sectionArea(grid, 101)).toBeCloseTo(21, 3);
    expect(Math.abs(volume(grid) / (21 * 110) - 1)).toBeLessThan(0.01);
  });

  test('encloses the deposited metal of an uneven bead', () => {
    const stations = emptyStations(COUNT);
    let deposited = 0;
    for (let i = 12; i < 140; i += 1) {
      const area = 20 + 7 * Math.sin(i * 0.21) + 3 * hash01(i, 0, 1);
      setSection(stations, i, area, 0.05 + 0.2 * hash01(i, 1, 1), 0.8 + 0.4 * hash01(i, 2, 1));
      deposited += area;
    }
    expect(Math.abs(volume(gridOf(stations)) / deposited - 1)).toBeLessThan(0.01);
  });

  test('is watertight: every edge is used twice or lies on the border, and the border lies on the plates', () => {
    const grid = gridOf(sampleState({ defects: true }).stations);
    const uses = new Map<number, number>();
    for (let t = 0; t < grid.index.length; t += 3) {
      for (let k = 0; k < 3; k += 1) {
        const a = grid.index[t + k]!;
        const b = grid.index[t + ((k + 1) % 3)]!;
        const key = Math.min(a, b) * 1e6 + Math.max(a, b);
        uses.set(key, (uses.get(key) ?? 0) + 1);
      }
    }
    const counts = [...uses.values()];
    expect(counts.filter((n) => n > 2)).toHaveLength(0);
    expect(counts.filter((n) => n === 1)).toHaveLength(2 * (grid.rows - 1 + COLUMNS - 1));
    for (let row = 0; row < grid.rows; row += 1) {
      const [ay, az] = pointAt(grid, row, 0);
      const [by, bz] = pointAt(grid, row, COLUMNS - 1);
      expect(Math.abs(ay) + Math.abs(az - STRIP_MM) + Math.abs(bz) + Math.abs(by - STRIP_MM)).toBeLessThan(1e-4);
    }
  });

  test('has normals that are numbers and face out of the joint', () => {
    const grid = gridOf(sampleState().stations);
    let inward = 0;
    for (let v = 0; v < grid.normal.length; v += 3) {
      const [x, y, z] = [grid.normal[v]!, grid.normal[v + 1]!, grid.normal[v + 2]!];
      if (!(Math.abs(Math.hypot(x, y, z) - 1) < 1e-5) || y + z < -0.2) inward += 1;
    }
    expect(inward).toBe(0);
  });

  test('patched in place is exactly what a full rebuild would be', () => {
    const stations = sampleState({ defects: true }).stations;
    const patched = createSeamGrid('t-fillet', COUNT);
    const seam = createSeamStations(COUNT);
    readSeamStations(seam, stations, 't-fillet');
    buildSeamGrid(patched, seam);
    const rows = { from: 0, to: 0 };
    for (let edit = 0; edit < 60; edit += 1) {
      const at = Math.floor(hash01(edit, 0, 77) * COUNT);
      for (let i = at; i < Math.min(COUNT, at + 1 + (edit % 4)); i += 1) {
        setSection(stations, i, 30 * hash01(i, edit, 78), 0.2 * hash01(i, edit, 79), 0.8 + 0.5 * hash01(i, edit, 80));
        stations.undercutAMm[i] = hash01(i, edit, 81);
        stations.craterMm[i] = hash01(i, edit, 82);
        stations.frozenTick[i] = 4000 * hash01(i, edit, 83);
        stations.burnThrough[i] = edit % 7 === 0 ? hash01(i, edit, 84) : 0;
      }
      readSeamStations(seam, stations, 't-fillet');
      patchSeamGrid(patched, seam, seam.changedFrom, seam.changedTo, rows);
      const full = gridOf(stations);
      expect(Buffer.compare(Buffer.from(patched.position.buffer), Buffer.from(full.position.buffer))).toBe(0);
      expect(Buffer.compare(Buffer.from(patched.normal.buffer), Buffer.from(full.normal.buffer))).toBe(0);
      expect(Buffer.compare(Buffer.from(patched.seam.buffer), Buffer.from(full.seam.buffer))).toBe(0);
    }
  });

  test('shows undercut, crater and legs as deep and as long as the stations say', () => {
    const stations = emptyStations(COUNT);
    for (let i = 20; i < 130; i += 1) setSection(stations, i, 21);
    const plain = gridOf(stations);
    stations.undercutAMm[60] = 0.8;
    stations.undercutBMm[80] = 1.1;
    stations.craterMm[100] = 0.9;
    const grid = gridOf(stations);
    const row = (station: number): number => station * 2 + 1;
    expect(-pointAt(grid, row(60), PLATE_POINTS)[0]).toBeCloseTo(0.8, 2);
    expect(-pointAt(grid, row(80), PLATE_POINTS + FACE_POINTS - 1)[1]).toBeCloseTo(1.1, 2);
    const [y, z] = pointAt(grid, row(100), MIDDLE);
    const [y0, z0] = pointAt(plain, row(100), MIDDLE);
    expect(Math.hypot(y - y0, z - z0)).toBeCloseTo(0.9, 2);
    expect(pointAt(plain, row(100), PLATE_POINTS)[1]).toBeCloseTo(stations.legAMm[100]!, 3);
    expect(pointAt(plain, row(100), PLATE_POINTS + FACE_POINTS - 1)[0]).toBeCloseTo(stations.legBMm[100]!, 3);
  });

  test('opens a hole where a station burnt through, and only there', () => {
    const stations = emptyStations(COUNT);
    for (let i = 20; i < 130; i += 1) setSection(stations, i, 21);
    stations.burnThrough[70] = 1;
    const grid = gridOf(stations);
    const open = (station: number): boolean => grid.seam[((station * 2 + 1) * COLUMNS + MIDDLE) * 4 + 2]! > 0.34;
    expect([68, 70, 72].map(open)).toEqual([false, true, false]);
  });
});
