import { CylinderGeometry, Mesh, MeshStandardMaterial } from 'three';
import type { ToolPose } from '../../../core/sim/simulation.ts';
import type { WeldState } from '../../../core/sim/welding/state.ts';

/** The rod in the other hand: origin at the fingers, along -z, as long as it still is. */
export interface FillerRod {
  readonly mesh: Mesh;
  update(state: WeldState, hand: ToolPose | undefined): void;
  dispose(): void;
}

const MM = 0.001;
/** The rod goes on behind the fingers, mm. */
const BEHIND_MM = 60;

export const createFillerRod = (rodMm: number): FillerRod => {
  const geometry = new CylinderGeometry((rodMm / 2) * MM, (rodMm / 2) * MM, 1, 10);
  geometry.rotateX(Math.PI / 2).translate(0, 0, -0.5);
  const material = new MeshStandardMaterial({ color: 0xb07a52, roughness: 0.3, metalness: 0.9 });
  const mesh = new Mesh(geometry, material);
  mesh.castShadow = true;
  mesh.name = 'filler-rod';
  return {
    mesh,
    update: ({ memory }, hand) => {
      mesh.visible = hand !== undefined && hand.validity !== 'lost';
      if (hand === undefined) return;
      mesh.quaternion.set(hand.qx, hand.qy, hand.qz, hand.qw);
      mesh.position.set(0, 0, BEHIND_MM * MM).applyQuaternion(mesh.quaternion);
      mesh.position.x += hand.x * MM;
      mesh.position.y += hand.y * MM;
      mesh.position.z += hand.z * MM;
      mesh.scale.z = (memory.rodMm + BEHIND_MM) * MM;
    },
    dispose: () => {
      geometry.dispose();
      material.dispose();
    },
  };
};
