import { Euler, Quaternion, Vector3 } from 'three';
import type { Kit } from '../kit/kit.ts';
import { roundedBox } from '../kit/rounded-box.ts';
import { bent, turned } from '../kit/turned.ts';
import { LAMP_AIM, LAMP_AT } from '../light/work-light.ts';
import { BENCH } from './bench.ts';
import type { BoothFinish } from './booth-finish.ts';

/** Turn that lays a turned part's +y along `to`, as XYZ Euler angles. */
const along = (to: Vector3): readonly [number, number, number] => {
  const e = new Euler().setFromQuaternion(
    new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), to.clone().normalize()),
  );
  return [e.x, e.y, e.z];
};

/** The work lamp on its jointed arm, clamped to the bench; its bulb is where the scene's light is. */
export const addLamp = (kit: Kit<BoothFinish>, topM: number): void => {
  const at = new Vector3(...LAMP_AT);
  const away = at
    .clone()
    .sub(new Vector3(...LAMP_AIM))
    .normalize();
  // The hood's mouth is a little below the bulb; inside and outside wall.
  kit.group({ at: LAMP_AT, turn: along(away) }, () => {
    kit.add(
      'paint',
      0x2d3436,
      turned(
        [
          [0.07, -0.03],
          [0.0705, -0.029],
          [0.062, 0.02],
          [0.042, 0.052],
          [0.028, 0.066],
          [0.026, 0.1],
          [0.02, 0.106],
          [0, 0.107],
        ],
        40,
      ),
    );
    kit.add(
      'paint',
      0xe9e6dc,
      turned(
        [
          [0, 0.045],
          [0.03, 0.045],
          [0.055, 0.018],
          [0.066, -0.029],
        ],
        40,
        true,
      ),
    );
    for (let i = 0; i < 5; i += 1)
      kit.add(
        'rubber',
        0x17191a,
        turned(
          [
            [0.0275, 0.07 + i * 0.006],
            [0.029, 0.0715 + i * 0.006],
            [0.0275, 0.073 + i * 0.006],
          ],
          28,
        ),
      );
  });
  const head = at.clone().addScaledVector(away, 0.1);
  const foot = new Vector3(BENCH.centreX - BENCH.width / 2 + 0.06, topM, BENCH.centreZ - BENCH.depth / 2 + 0.03);
  const elbow = new Vector3((foot.x + head.x) / 2 - 0.2, topM + 0.42, foot.z - 0.02);
  for (const [a, b] of [
    [foot, elbow],
    [elbow, head],
  ] as const) {
    const side = new Vector3()
      .subVectors(b, a)
      .cross(new Vector3(0, 0, 1))
      .normalize()
      .multiplyScalar(0.012);
    for (const s of [-1, 1]) {
      const p = a.clone().addScaledVector(side, s);
      const q = b.clone().addScaledVector(side, s);
      kit.add(
        'metal',
        0xa8aaac,
        bent(
          [
            [p.x, p.y, p.z],
            [(p.x + q.x) / 2, (p.y + q.y) / 2, (p.z + q.z) / 2],
            [q.x, q.y, q.z],
          ],
          0.0045,
          4,
          10,
        ),
      );
    }
  }
  for (const p of [elbow, head])
    kit.add(
      'rubber',
      0x1a1b1c,
      turned(
        [
          [0, -0.016],
          [0.019, -0.014],
          [0.02, 0.014],
          [0, 0.016],
        ],
        20,
      ),
      { at: [p.x, p.y, p.z], turn: [Math.PI / 2, 0, 0] },
    );
  kit.add('paint', 0x2d3436, roundedBox(0.05, 0.06, 0.06, { radius: 0.006, arcs: 2 }), {
    at: [foot.x, topM + 0.02, foot.z],
  });
  kit.add(
    'rubber',
    0x111213,
    bent(
      [
        [elbow.x, elbow.y, elbow.z - 0.02],
        [(elbow.x + head.x) / 2, (elbow.y + head.y) / 2 - 0.07, head.z - 0.05],
        [head.x, head.y, head.z - 0.01],
      ],
      0.0035,
      24,
      8,
    ),
  );
};
