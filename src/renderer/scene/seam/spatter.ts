import {
  DynamicDrawUsage,
  InstancedMesh,
  Matrix4,
  MeshStandardMaterial,
  OctahedronGeometry,
  Quaternion,
  Vector3,
} from 'three';
import type { Joint } from '../../../core/sim/welding/settings.ts';
import { hash01 } from '../textures/noise.ts';
import { FIELD, FIELDS, type SeamStations } from './seam-stations.ts';

const PER_STATION = 4;
const MOST = 260;

/** Spatter frozen on the plates: small balls, most of them tiny, denser towards the toes. */
export interface Spatter {
  readonly mesh: InstancedMesh;
  update(seam: SeamStations): void;
  dispose(): void;
}

export const createSpatter = (joint: Joint): Spatter => {
  // At most 2 mm across: round by its normals, not by its corners.
  const geometry = new OctahedronGeometry(1, 1);
  const position = geometry.getAttribute('position');
  for (let i = 0; i < position.count; i += 1) {
    geometry.getAttribute('normal').setXYZ(i, position.getX(i), position.getY(i), position.getZ(i));
  }
  const material = new MeshStandardMaterial({ color: 0x625f5b, roughness: 0.5, metalness: 0.75 });
  const mesh = new InstancedMesh(geometry, material, MOST);
  mesh.instanceMatrix.setUsage(DynamicDrawUsage);
  mesh.frustumCulled = false;
  mesh.castShadow = false;
  mesh.receiveShadow = true;
  mesh.count = 0;
  const matrix = new Matrix4();
  const at = new Vector3();
  const size = new Vector3();
  const turn = new Quaternion();
  const axis = new Vector3(1, 0, 0);
  /** Sum of the spatter drawn: it falls where it falls, a bead that grows over it does not move it. */
  const shown = new Float64Array(1);
  return {
    mesh,
    update: (seam) => {
      let sum = 0;
      for (let i = 0; i < seam.count; i += 1) sum += seam.values[i * FIELDS + FIELD.spatter]!;
      if (sum === shown[0]) return;
      shown[0] = sum;
      let count = 0;
      for (let i = 0; i < seam.count && count < MOST; i += 1) {
        const amount = seam.values[i * FIELDS + FIELD.spatter]!;
        if (amount <= 0) continue;
        for (let k = 0; k < PER_STATION && count < MOST; k += 1) {
          if (hash01(i, k, 601) > amount * amount * 0.9 + amount * 0.12) continue;
          const onB = hash01(i, k, 607) > 0.55;
          const leg = seam.values[i * FIELDS + (onB ? FIELD.legB : FIELD.legA)]!;
          const along = leg + 0.9 + 42 * hash01(i, k, 613) ** 2.2;
          const radius = 0.16 + 0.72 * hash01(i, k, 617) ** 4;
          const lift = radius * (0.25 + 0.5 * hash01(i, k, 619));
          const x = i + hash01(i, k, 631) + (hash01(i, k, 641) - 0.5) * 14;
          if (x < 1 || x > seam.count - 1) continue;
          const flat = joint === 'bead-on-plate';
          at.set(x, onB && !flat ? along : lift, onB ? (flat ? -along : lift) : along).multiplyScalar(0.001);
          turn.setFromAxisAngle(axis, onB && !flat ? Math.PI / 2 : 0);
          size.set(radius * (1 + 0.35 * hash01(i, k, 643)), radius * 0.78, radius).multiplyScalar(0.001);
          mesh.setMatrixAt(count, matrix.compose(at, turn, size));
          count += 1;
        }
      }
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
