import {
  AdditiveBlending,
  BufferAttribute,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  ShaderMaterial,
  type Vector3,
} from 'three';
import { TICK_RATE } from '../../../core/sim/clock.ts';
import type { WeldState } from '../../../core/sim/welding/state.ts';
import { createRangeUpload } from '../range-upload.ts';
import type { SceneUniforms } from '../scene-uniforms.ts';
import { hash01 } from '../textures/noise.ts';

const PER_TICK = 4;
const RING = 512;
/** Ticks the ring remembers; after a jump in time so many are emitted again. */
const MEMORY_TICKS = RING / PER_TICK;

/** Sparks thrown per tick, by how the metal crosses (expert judgement). */
const RATE = { none: 0, 'short-circuit': 1.5, globular: 2.4, spray: 0.5, stubbing: 3.4, still: 0 } as const;

const VERTEX = /* glsl */ `
attribute vec4 born;
attribute vec4 thrown;
uniform float uTime;
uniform float uFloor;
varying float vAge;
varying vec2 vEdge;
const float DRAG = 2.2;
vec3 flight(float t) {
  vec3 p = born.xyz + thrown.xyz * (1.0 - exp(-DRAG * t)) / DRAG;
  p.y -= 4.9 * t * t;
  return p;
}
vec3 sparkAt(float t) {
  vec3 p = flight(t);
  // One bounce off the bench, restitution 0.38: the fall is mirrored above it.
  if (p.y < uFloor) p.y = uFloor + 0.38 * min(uFloor - p.y, 0.02 + 0.4 * (uFloor - p.y));
  return p;
}
void main() {
  float age = uTime - born.w;
  float life = thrown.w;
  vAge = age / life;
  vEdge = position.xy;
  if (age < 0.0 || age > life) { gl_Position = vec4(2.0, 2.0, 2.0, 1.0); return; }
  vec4 head = modelViewMatrix * vec4(sparkAt(age), 1.0);
  vec4 tail = modelViewMatrix * vec4(sparkAt(max(0.0, age - 0.011)), 1.0);
  vec2 dir = head.xy - tail.xy;
  float len = length(dir);
  dir = len > 1e-6 ? dir / len : vec2(0.0, 1.0);
  float width = 0.00011;
  vec4 at = mix(tail, head, position.y * 0.5 + 0.5);
  at.xy += vec2(dir.y, -dir.x) * position.x * width + dir * position.y * width;
  gl_Position = projectionMatrix * at;
}`;

const FRAGMENT = /* glsl */ `
uniform float uExposure;
varying float vAge;
varying vec2 vEdge;
void main() {
  float heat = 1.0 - vAge;
  vec3 colour = mix(vec3(1.0, 0.22, 0.03), vec3(1.0, 0.72, 0.34), heat * heat);
  float soft = (1.0 - vEdge.x * vEdge.x) * (0.35 + 0.65 * (vEdge.y * 0.5 + 0.5));
  gl_FragColor = vec4(colour * soft * (0.3 + 1.9 * heat) * pow(uExposure, -0.85), 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;

/** Sparks in a closed form of time, written once when thrown. A seek shows the picture that playing would have. */
export interface Sparks {
  readonly mesh: Mesh;
  /** Throws what the ticks since the last call threw, from the arc at `at` (metres, scene); `out` points out of the joint, level. */
  update(state: WeldState, at: Vector3, out: Vector3): void;
  dispose(): void;
}

export const createSparks = (uniforms: SceneUniforms, floorM: number): Sparks => {
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]), 3));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  const born = new InstancedBufferAttribute(new Float32Array(RING * 4).fill(-1e6), 4);
  const thrown = new InstancedBufferAttribute(new Float32Array(RING * 4), 4);
  for (const attribute of [born, thrown]) attribute.setUsage(DynamicDrawUsage);
  const bornUpload = createRangeUpload(born);
  const thrownUpload = createRangeUpload(thrown);
  geometry.setAttribute('born', born);
  geometry.setAttribute('thrown', thrown);
  geometry.instanceCount = RING;
  const material = new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { uTime: uniforms.timeS, uExposure: uniforms.exposure, uFloor: { value: floorM } },
    blending: AdditiveBlending,
    depthWrite: false,
    transparent: true,
  });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = 3;
  let lastTick = -1;

  const emit = (tick: number, rate: number, at: Vector3, out: Vector3): void => {
    for (let k = 0; k < PER_TICK; k += 1) {
      const slot = (tick * PER_TICK + k) % RING;
      const i = slot * 4;
      const luck = hash01(tick, k, 401);
      if (luck * PER_TICK > rate) {
        born.array[i + 3] = -1e6;
        continue;
      }
      const round = hash01(tick, k, 409) * Math.PI * 2;
      const lift = hash01(tick, k, 419);
      const speed = 0.35 + 2.9 * hash01(tick, k, 421) ** 2;
      const flat = Math.sqrt(1 - lift * lift * 0.8);
      born.array[i] = at.x;
      born.array[i + 1] = at.y;
      born.array[i + 2] = at.z;
      born.array[i + 3] = tick / TICK_RATE;
      // Along the seam either way, and out of the joint rather than into the web.
      const along = Math.cos(round) * flat * speed;
      const away = (Math.abs(Math.sin(round)) * flat * 0.9 + 0.12) * speed;
      thrown.array[i] = out.z * along + out.x * away;
      thrown.array[i + 1] = (0.2 + lift * 0.85) * speed;
      thrown.array[i + 2] = out.z * away - out.x * along;
      thrown.array[i + 3] = 0.12 + 0.55 * hash01(tick, k, 431) ** 2;
    }
  };

  return {
    mesh,
    update: (state, at, out) => {
      const { tick } = state;
      if (tick === lastTick) return;
      let from = lastTick + 1;
      const refilled = tick < lastTick || tick - from >= MEMORY_TICKS;
      if (refilled) {
        born.array.fill(-1e6);
        from = Math.max(0, tick - MEMORY_TICKS + 1);
      }
      const { burning, burningTicks, transfer } = state.arc;
      const struck = burning ? tick - burningTicks : tick + 1;
      for (let t = from; t <= tick; t += 1) emit(t, t >= struck ? RATE[transfer] : 0, at, out);
      lastTick = tick;
      const first = (from * PER_TICK) % RING;
      const last = (tick * PER_TICK + PER_TICK - 1) % RING;
      const wrapped = refilled || last < first;
      bornUpload.mark(wrapped ? 0 : first, wrapped ? RING - 1 : last);
      thrownUpload.mark(wrapped ? 0 : first, wrapped ? RING - 1 : last);
    },
    dispose: () => {
      geometry.dispose();
      material.dispose();
    },
  };
};
