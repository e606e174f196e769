import { BufferAttribute, Group, Mesh, MeshStandardMaterial, RingGeometry } from 'three';
import type { Site, Surroundings } from './surroundings.ts';

const RADIUS_M = 0.62;
/** The ground is whole up to here and fades into the page beyond. */
const WHOLE_M = 0.2;

/** A plain round under the coupon that fades into the page, light or dark, for pages without a booth. */
export const plainGround = ({ topM }: Site): Surroundings => {
  const group = new Group();
  const geometry = new RingGeometry(0.0001, RADIUS_M, 64, 12).rotateX(-Math.PI / 2);
  const position = geometry.getAttribute('position');
  const colours = new Float32Array(position.count * 4).fill(1);
  for (let i = 0; i < position.count; i += 1) {
    const out = (Math.hypot(position.getX(i), position.getZ(i)) - WHOLE_M) / (RADIUS_M - WHOLE_M);
    const clear = Math.max(0, Math.min(1, out));
    colours[i * 4 + 3] = (1 - clear) ** 1.6;
  }
  geometry.setAttribute('color', new BufferAttribute(colours, 4));
  const material = new MeshStandardMaterial({
    color: 0x54585b,
    roughness: 0.75,
    metalness: 0.1,
    vertexColors: true,
    transparent: true,
    depthWrite: false,
  });
  const mesh = new Mesh(geometry, material);
  mesh.position.set(0.075, topM, 0);
  mesh.receiveShadow = true;
  mesh.renderOrder = -1;
  group.add(mesh);
  return {
    group,
    cableAt: [0.5, topM + 0.03, 0.42],
    ledge: { minX: -0.55, maxX: 0.7, minZ: -0.62, maxZ: 0.62 },
    ready: Promise.resolve(),
    update: () => false,
    dispose: () => {
      geometry.dispose();
      material.dispose();
    },
  };
};
