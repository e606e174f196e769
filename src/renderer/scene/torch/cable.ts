import { BufferAttribute, BufferGeometry, DynamicDrawUsage, type Material, Mesh, type Vector3 } from 'three';

const POINTS = 24;
const SEGMENTS = 46;
const SIDES = 10;
const ITERATIONS = 12;
const STEP_S = 1 / 90;
const DAMPING = 0.97;
const GRAVITY = 9.81;
/** How much a point gives way to the middle of its neighbours in one round, and to the straight way on behind a strain relief. */
const STIFFNESS = 0.06;
const RELIEF = [0.16, 0.05] as const;

/** Something a cable lies on: nothing passes below `topM` inside the rectangle. Metres, scene. */
export interface Ledge {
  readonly topM: number;
  readonly minX: number;
  readonly maxX: number;
  readonly minZ: number;
  readonly maxZ: number;
}

/** A hanging lead: view only, never scored. Both ends are held, the first along a direction (the strain relief's). */
export interface Cable {
  readonly mesh: Mesh;
  /**
   * Holds the ends where they are now and lets the rest follow for `frameS`. `anew` forgets how it swung and settles at once,
   * so that a moment sought in a replay always looks the same.
   */
  update(from: Vector3, towards: Vector3, frameS: number, anew: boolean): void;
  dispose(): void;
}

export const createCable = (
  material: Material,
  radiusM: number,
  lengthM: number,
  anchor: readonly [number, number, number],
  ledge: Ledge,
): Cable => {
  const rest = lengthM / (POINTS - 1);
  const now = new Float64Array(POINTS * 3);
  const before = new Float64Array(POINTS * 3);
  const position = new BufferAttribute(new Float32Array((SEGMENTS + 1) * (SIDES + 1) * 3), 3).setUsage(
    DynamicDrawUsage,
  );
  const normal = new BufferAttribute(new Float32Array((SEGMENTS + 1) * (SIDES + 1) * 3), 3).setUsage(DynamicDrawUsage);
  const colour = new BufferAttribute(new Float32Array((SEGMENTS + 1) * (SIDES + 1) * 3).fill(0.016), 3);
  const uv = new BufferAttribute(new Float32Array((SEGMENTS + 1) * (SIDES + 1) * 2), 2);
  const index: number[] = [];
  for (let i = 0; i <= SEGMENTS; i += 1) {
    for (let k = 0; k <= SIDES; k += 1) {
      uv.setXY(i * (SIDES + 1) + k, k / SIDES, (i / SEGMENTS) * lengthM * 12);
      if (i === SEGMENTS || k === SIDES) continue;
      const a = i * (SIDES + 1) + k;
      index.push(a, a + SIDES + 1, a + 1, a + 1, a + SIDES + 1, a + SIDES + 2);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', position);
  geometry.setAttribute('normal', normal);
  geometry.setAttribute('color', colour);
  geometry.setAttribute('uv', uv);
  geometry.setIndex(index);
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  let placed = false;
  /** Seconds of movement not stepped yet; in an array, because a captured number is boxed at each write. */
  const owed = new Float64Array(1);

  const lift = (i: number): void => {
    const x = now[i * 3]!;
    const z = now[i * 3 + 2]!;
    const inside = x > ledge.minX && x < ledge.maxX && z > ledge.minZ && z < ledge.maxZ;
    const floor = (inside && now[i * 3 + 1]! > ledge.topM - 0.06 ? ledge.topM : 0) + radiusM;
    if (now[i * 3 + 1]! < floor) {
      now[i * 3 + 1] = floor;
      // Friction where it lies.
      before[i * 3] = x;
      before[i * 3 + 2] = z;
    }
  };

  /** Where the held points are now: first, second, last but one, last. Kept in an array: arguments would be boxed. */
  const held = new Float64Array(12);
  const HELD = [0, 1, POINTS - 2, POINTS - 1] as const;
  const hold = (): void => {
    for (let k = 0; k < 4; k += 1) {
      const i = HELD[k]! * 3;
      now[i] = held[k * 3]!;
      now[i + 1] = held[k * 3 + 1]!;
      now[i + 2] = held[k * 3 + 2]!;
    }
  };

  const step = (): void => {
    for (let i = 0; i < POINTS * 3; i += 1) {
      const p = now[i]!;
      const v = (p - before[i]!) * DAMPING;
      before[i] = p;
      now[i] = p + v - (i % 3 === 1 ? GRAVITY * STEP_S * STEP_S : 0);
    }
    for (let k = 0; k < ITERATIONS; k += 1) {
      hold();
      for (let i = 0; i + 1 < POINTS; i += 1) {
        const ax = now[i * 3]! - now[i * 3 + 3]!;
        const ay = now[i * 3 + 1]! - now[i * 3 + 4]!;
        const az = now[i * 3 + 2]! - now[i * 3 + 5]!;
        const length = Math.sqrt(ax * ax + ay * ay + az * az) || 1e-9;
        const half = ((length - rest) / length) * 0.5;
        const first = i === 0 ? 0 : half;
        const second = i + 1 === POINTS - 1 ? 0 : half;
        now[i * 3] = now[i * 3]! - ax * first;
        now[i * 3 + 1] = now[i * 3 + 1]! - ay * first;
        now[i * 3 + 2] = now[i * 3 + 2]! - az * first;
        now[i * 3 + 3] = now[i * 3 + 3]! + ax * second;
        now[i * 3 + 4] = now[i * 3 + 4]! + ay * second;
        now[i * 3 + 5] = now[i * 3 + 5]! + az * second;
      }
      // A thick lead resists bending: each point leans towards the middle of its neighbours.
      for (let i = 3; i + 3 < POINTS * 3; i += 1) {
        now[i] = now[i]! + ((now[i - 3]! + now[i + 3]!) / 2 - now[i]!) * STIFFNESS;
      }
      for (let r = 0; r < RELIEF.length; r += 1) {
        for (let i = (r + 2) * 3; i < (r + 3) * 3; i += 1) {
          now[i] = now[i]! + (2 * now[i - 3]! - now[i - 6]! - now[i]!) * RELIEF[r]!;
        }
      }
      for (let i = 1; i + 1 < POINTS; i += 1) lift(i);
    }
    hold();
  };

  /** Writes the point of the uniform Catmull-Rom through the rope at a ring, or a little behind (-1) or ahead (1) of it. */
  const curve = (ring: number, aside: number, out: Float64Array): void => {
    const s = Math.max(0, Math.min(POINTS - 1, (ring / SEGMENTS) * (POINTS - 1) + aside * 0.1));
    const i = Math.min(POINTS - 2, Math.floor(s));
    const t = s - i;
    for (let c = 0; c < 3; c += 1) {
      const p1 = now[i * 3 + c]!;
      const p2 = now[i * 3 + 3 + c]!;
      const p0 = i > 0 ? now[i * 3 - 3 + c]! : 2 * p1 - p2;
      const p3 = i < POINTS - 2 ? now[i * 3 + 6 + c]! : 2 * p2 - p1;
      out[c] =
        0.5 *
        (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t + (3 * p1 - p0 - 3 * p2 + p3) * t * t * t);
    }
  };
  const here = new Float64Array(3);
  const ahead = new Float64Array(3);
  const behind = new Float64Array(3);

  // The far end is held along the socket's direction.
  held.set([anchor[0], anchor[1] - rest * 0.4, anchor[2] + rest * 0.9, anchor[0], anchor[1], anchor[2]], 6);

  const redraw = (): void => {
    const p = position.array as Float32Array;
    const n = normal.array as Float32Array;
    // A frame carried along the curve without twisting.
    let ux = 0;
    let uy = 1;
    let uz = 0;
    for (let i = 0; i <= SEGMENTS; i += 1) {
      curve(i, 0, here);
      curve(i, 1, ahead);
      curve(i, -1, behind);
      const x = here[0]!;
      const y = here[1]!;
      const z = here[2]!;
      let tx = ahead[0]! - behind[0]!;
      let ty = ahead[1]! - behind[1]!;
      let tz = ahead[2]! - behind[2]!;
      const tl = Math.sqrt(tx * tx + ty * ty + tz * tz) || 1;
      tx /= tl;
      ty /= tl;
      tz /= tl;
      if (i === 0 && Math.abs(ty) > 0.9) {
        ux = 1;
        uy = 0;
      }
      const dot = ux * tx + uy * ty + uz * tz;
      ux -= dot * tx;
      uy -= dot * ty;
      uz -= dot * tz;
      const ul = Math.sqrt(ux * ux + uy * uy + uz * uz) || 1;
      ux /= ul;
      uy /= ul;
      uz /= ul;
      const vx = ty * uz - tz * uy;
      const vy = tz * ux - tx * uz;
      const vz = tx * uy - ty * ux;
      for (let k = 0; k <= SIDES; k += 1) {
        const a = (k / SIDES) * Math.PI * 2;
        const c = Math.cos(a);
        const d = Math.sin(a);
        const at = (i * (SIDES + 1) + k) * 3;
        n[at] = ux * c + vx * d;
        n[at + 1] = uy * c + vy * d;
        n[at + 2] = uz * c + vz * d;
        p[at] = x + n[at]! * radiusM;
        p[at + 1] = y + n[at + 1]! * radiusM;
        p[at + 2] = z + n[at + 2]! * radiusM;
      }
    }
    position.needsUpdate = true;
    normal.needsUpdate = true;
  };

  return {
    mesh,
    update: ({ x, y, z }, towards, frameS, anew) => {
      const jumped = Math.abs(x - now[0]!) + Math.abs(y - now[1]!) + Math.abs(z - now[2]!) > 0.3;
      held[0] = x;
      held[1] = y;
      held[2] = z;
      held[3] = x + towards.x * rest;
      held[4] = y + towards.y * rest;
      held[5] = z + towards.z * rest;
      if (!placed || jumped || anew) {
        for (let i = 0; i < POINTS; i += 1) {
          const t = i / (POINTS - 1);
          const sag = 4 * t * (1 - t) * 0.3;
          now[i * 3] = x + (anchor[0] - x) * t;
          now[i * 3 + 1] = y + (anchor[1] - y) * t - sag;
          now[i * 3 + 2] = z + (anchor[2] - z) * t + sag * 0.6;
        }
        before.set(now);
        for (let i = 0; i < 160; i += 1) step();
        placed = true;
        owed[0] = 0;
      }
      owed[0] = Math.min(owed[0]! + frameS, 4 * STEP_S);
      while (owed[0]! >= STEP_S) {
        step();
        owed[0] = owed[0]! - STEP_S;
      }
      redraw();
    },
    dispose: () => geometry.dispose(),
  };
};
