import {
  BufferGeometry,
  Color,
  DynamicDrawUsage,
  Float32BufferAttribute,
  InstancedMesh,
  Matrix4,
  MeshStandardMaterial,
  Quaternion,
  Vector3,
} from 'three';
import { hash01 } from '../textures/noise.ts';
import { COLUMNS, FACE_POINTS, type SeamGrid } from './seam-grid.ts';
import { FIELD, FIELDS, type SeamStations } from './seam-stations.ts';

const MOST = 192;
const PER_STATION = 4;
/** Radii of the bowl's rings: dark up to the last but one, then the rim. */
const RINGS = [0, 0.68, 0.88, 1] as const;
const SIDES = 12;

/** Surface pores: flat discs with the normals of a bowl, nearly black inside and bright at the rim. */
export interface Pores {
  readonly mesh: InstancedMesh;
  /** Places the pores the stations have on the skin as it is now. */
  update(grid: SeamGrid, seam: SeamStations): void;
  dispose(): void;
}

export const createPores = (): Pores => {
  const geometry = bowl();
  const material = new MeshStandardMaterial({
    vertexColors: true,
    roughness: 0.5,
    metalness: 0.6,
    polygonOffset: true,
    polygonOffsetFactor: -2,
    polygonOffsetUnits: -2,
  });
  const mesh = new InstancedMesh(geometry, material, MOST);
  mesh.instanceMatrix.setUsage(DynamicDrawUsage);
  mesh.frustumCulled = false;
  mesh.count = 0;
  const matrix = new Matrix4();
  const at = new Vector3();
  const normal = new Vector3();
  const turn = new Quaternion();
  const size = new Vector3();
  const up = new Vector3(0, 0, 1);
  let any = false;
  return {
    mesh,
    update: (grid, seam) => {
      let count = 0;
      for (let i = 0; i < seam.count && count < MOST; i += 1) {
        const summed = seam.values[i * FIELDS + FIELD.porosity]!;
        if (summed <= 0) continue;
        any = true;
        // Diameters add up to what the station holds, whole pores by luck of the draw.
        let left = summed;
        for (let k = 0; k < PER_STATION && count < MOST; k += 1) {
          const diameter = 0.55 + 1.05 * hash01(i, k, 501) ** 2;
          if (left < diameter * hash01(i, k, 503)) break;
          left -= diameter;
          const row = Math.min(grid.rows - 1, i * 2 + (hash01(i, k, 509) > 0.5 ? 1 : 0));
          const column = (COLUMNS - FACE_POINTS) / 2 + 3 + Math.floor(hash01(i, k, 521) * (FACE_POINTS - 6));
          const v = (row * COLUMNS + column) * 3;
          normal.set(grid.normal[v]!, grid.normal[v + 1]!, grid.normal[v + 2]!);
          at.set(grid.position[v]!, grid.position[v + 1]!, grid.position[v + 2]!).addScaledVector(normal, 0.00004);
          turn.setFromUnitVectors(up, normal);
          const r = Math.min(diameter, Math.max(0.5, summed)) * 0.0005;
          size.set(r, r * (0.8 + 0.3 * hash01(i, k, 523)), r);
          mesh.setMatrixAt(count, matrix.compose(at, turn, size));
          count += 1;
        }
      }
      if (count === 0 && !any) return;
      any = count > 0;
      mesh.count = count;
      mesh.instanceMatrix.needsUpdate = true;
    },
    dispose: () => {
      geometry.dispose();
      material.dispose();
      mesh.dispose();
    },
  };
};

const bowl = (): BufferGeometry => {
  const position: number[] = [];
  const normals: number[] = [];
  const colours: number[] = [];
  const index: number[] = [];
  const tone = new Color();
  for (const [i, r] of RINGS.entries()) {
    for (let k = 0; k < SIDES; k += 1) {
      const a = (k / SIDES) * Math.PI * 2;
      position.push(r * Math.cos(a), r * Math.sin(a), 0);
      const lean = r < 0.95 ? -r * 0.95 : 0.5;
      const up = Math.sqrt(Math.max(0.05, 1 - lean * lean));
      normals.push(lean * Math.cos(a), lean * Math.sin(a), up);
      tone.setScalar(r < 0.7 ? 0.004 : r < 0.9 ? 0.02 : 0.22);
      colours.push(tone.r, tone.g * 0.95, tone.b * 0.9);
      if (i === RINGS.length - 1) continue;
      const p = i * SIDES + k;
      const q = i * SIDES + ((k + 1) % SIDES);
      index.push(p, p + SIDES, q, q, p + SIDES, q + SIDES);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normals, 3));
  geometry.setAttribute('color', new Float32BufferAttribute(colours, 3));
  geometry.setIndex(index);
  return geometry;
};
