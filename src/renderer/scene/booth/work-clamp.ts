import { BoxGeometry, type BufferGeometry, Group, Mesh, MeshStandardMaterial, Shape } from 'three';
import { Kit } from '../kit/kit.ts';
import { bent, stamped, turned } from '../kit/turned.ts';
import { BENCH } from './bench.ts';
import { machinePoint, WORK_SOCKET } from './machine.ts';

/** The work clamp: biting the base plate when it is on, lying on the bench when it is not; each with its lead. */
export interface WorkClamp {
  readonly group: Group;
  /** True when it moved. */
  set(on: boolean): boolean;
  dispose(): void;
}

export const createWorkClamp = (lengthMm: number, plateMm: number, topM: number, floorM: number): WorkClamp => {
  const group = new Group();
  const material = new MeshStandardMaterial({ vertexColors: true, roughness: 0.45, metalness: 0.45 });
  const edge = lengthMm / 1000;
  const made = (geometry: BufferGeometry): Mesh => {
    const mesh = new Mesh(geometry, material);
    mesh.castShadow = true;
    mesh.receiveShadow = true;
    group.add(mesh);
    return mesh;
  };
  const on = made(clampAt([edge + 0.006, -plateMm / 2000, -0.03], [0, 0.2, 0], 0, topM, floorM));
  const off = made(clampAt([edge + 0.17, topM + 0.021, 0.12], [Math.PI / 2, 0, -0.5], 1, topM, floorM));
  off.visible = false;
  return {
    group,
    set: (clamped) => {
      if (on.visible === clamped) return false;
      on.visible = clamped;
      off.visible = !clamped;
      return true;
    },
    dispose: () => {
      for (const mesh of [on, off]) mesh.geometry.dispose();
      material.dispose();
    },
  };
};

/** A spring clamp in its own frame: the bite at the origin, jaws open to -x, handles to +x, and the lead from the upper handle. */
const clampAt = (
  at: readonly [number, number, number],
  turn: readonly [number, number, number],
  lying: number,
  topM: number,
  floorM: number,
) => {
  const kit = new Kit<'clamp'>();
  kit.group({ at, turn }, () => {
    for (const s of [-1, 1]) {
      const arm = new Shape();
      arm.moveTo(-0.03, 0.0038);
      arm.lineTo(-0.024, 0.0115);
      arm.bezierCurveTo(0.0, 0.016, 0.02, 0.02, 0.045, 0.0145);
      arm.lineTo(0.062, 0.017);
      arm.lineTo(0.125, 0.034);
      arm.lineTo(0.128, 0.027);
      arm.lineTo(0.07, 0.008);
      arm.lineTo(0.03, 0.004);
      arm.lineTo(-0.03, 0.0038);
      kit.add('clamp', 0x74777a, stamped(arm, 0.022, 0.001, 8), { scale: [1, s, 1] });
      // Copper jaw, teeth, insulated handle.
      for (let i = 0; i < 5; i += 1)
        kit.add('clamp', 0xb5653a, new BoxGeometry(0.0035, 0.003, 0.02), {
          at: [-0.027 + i * 0.0048, s * 0.0036, 0],
        });
      kit.add(
        'clamp',
        0xa3201a,
        bent(
          [
            [0.068, s * 0.0135, 0],
            [0.1, s * 0.0225, 0],
            [0.134, s * 0.033, 0],
          ],
          0.0105,
          14,
          12,
        ),
        { scale: [1, 1, 1.25] },
      );
    }
    kit.add(
      'clamp',
      0x5b5e60,
      turned(
        [
          [0, -0.015],
          [0.005, -0.015],
          [0.006, -0.013],
          [0.006, 0.013],
          [0.005, 0.015],
          [0, 0.015],
        ],
        16,
      ),
      { at: [0.045, 0, 0], turn: [Math.PI / 2, 0, 0] },
    );
    kit.add(
      'clamp',
      0x66696b,
      turned(
        [
          [0.0075, -0.009],
          [0.0092, -0.009],
          [0.0092, 0.009],
          [0.0075, 0.009],
        ],
        20,
      ),
      { at: [0.045, 0, 0], turn: [Math.PI / 2, 0, 0] },
    );
  });
  const start: [number, number, number] = lying
    ? [at[0] + 0.12, topM + 0.012, at[2] - 0.07]
    : [at[0] + 0.125, at[1] + 0.03, at[2] - 0.032];
  const right = BENCH.centreX + BENCH.width / 2;
  const [sx, sy, sz] = machinePoint(floorM, [WORK_SOCKET[0], WORK_SOCKET[1], WORK_SOCKET[2] + 0.045]);
  const r = 0.0072;
  kit.add(
    'clamp',
    0x131415,
    bent(
      [
        start,
        [start[0] + 0.06, lying ? topM + r : start[1] + 0.012, start[2] - 0.01],
        [start[0] + 0.16, topM + r, start[2] + 0.02],
        [(start[0] + right) / 2 + 0.06, topM + r, 0.11],
        [right - 0.03, topM + r, 0.05],
        [right + 0.025, topM - 0.03, 0.045],
        [right + 0.05, topM - 0.25, 0.06],
        [sx - 0.06, sy - 0.1, sz + 0.16],
        [sx, sy, sz + 0.09],
        [sx, sy, sz],
      ],
      r,
      60,
      8,
    ),
  );
  return kit.merge(() => 1).get('clamp')!;
};
