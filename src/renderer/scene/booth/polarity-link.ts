import { type BufferGeometry, Group, Mesh, MeshStandardMaterial } from 'three';
import { Kit } from '../kit/kit.ts';
import { bent } from '../kit/turned.ts';
import { MACHINE, POLES, plug, TORCH_SOCKET } from './machine.ts';

/** The short lead that joins the torch to the pole it burns on. */
export interface PolarityLink {
  readonly group: Group;
  set(positive: boolean): void;
  dispose(): void;
}

export const createPolarityLink = (floorM: number): PolarityLink => {
  const group = new Group();
  group.position.set(MACHINE.x, floorM + MACHINE.y, MACHINE.z);
  group.rotation.y = MACHINE.yaw;
  const material = new MeshStandardMaterial({ vertexColors: true, roughness: 0.55 });
  const made = (geometry: BufferGeometry): Mesh => {
    const mesh = new Mesh(geometry, material);
    mesh.receiveShadow = true;
    group.add(mesh);
    return mesh;
  };
  const positive = made(linkTo(POLES.positive));
  const negative = made(linkTo(POLES.negative));
  return {
    group,
    set: (toPositive) => {
      positive.visible = toPositive;
      negative.visible = !toPositive;
    },
    dispose: () => {
      for (const mesh of [positive, negative]) mesh.geometry.dispose();
      material.dispose();
    },
  };
};

/** From above the torch's connector in a loop to a pole; machine frame. */
const linkTo = ([x, y, z]: readonly [number, number, number]): BufferGeometry => {
  const kit = new Kit<'link'>();
  kit.add('link', 0x8a1d17, plug(), { at: [x, y, z - 0.016], turn: [Math.PI / 2, 0, 0] });
  const from = [TORCH_SOCKET[0] + 0.005, TORCH_SOCKET[1] + 0.048, TORCH_SOCKET[2] - 0.024] as const;
  kit.add(
    'link',
    0x151617,
    bent(
      [
        [from[0], from[1], from[2]],
        [from[0], from[1] + 0.008, from[2] + 0.045],
        [(from[0] + x) / 2, y - 0.03, z + 0.085],
        [x, y - 0.006, z + 0.07],
        [x, y, z + 0.035],
      ],
      0.0062,
      30,
      8,
    ),
  );
  return kit.merge(() => 1).get('link')!;
};
