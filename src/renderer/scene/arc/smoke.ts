import {
  BufferAttribute,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  ShaderMaterial,
  Vector3,
} from 'three';
import { TICK_S } from '../../../core/sim/clock.ts';
import type { ArcState } from '../../../core/sim/welding/state.ts';
import type { SceneUniforms } from '../scene-uniforms.ts';

/** Soft quads of fume; overdraw is the cost on a headset, so few. */
const PUFFS = 14;

const VERTEX = /* glsl */ `
attribute float puff;
uniform float uTime;
uniform vec3 uFrom;
uniform float uBurningS;
uniform float uOffS;
uniform float uArc;
varying vec2 vAt;
varying float vAlpha;
varying float vLit;
void main() {
  const float LIFE = 2.4;
  float turn = uTime / LIFE + puff;
  float age = fract(turn) * LIFE;
  float n = floor(turn) + puff * 37.0;
  float k = age / LIFE;
  bool shown = age > uOffS && age < uBurningS + uOffS;
  vAlpha = shown ? sin(3.14159 * sqrt(k)) * (1.0 - k) : 0.0;
  vAt = position.xy;
  // The arc lights the fume it stands in; higher up the booth's own light does.
  vLit = 0.5 + 3.5 * uArc * exp(-age / 0.45);
  vec3 p = uFrom + vec3(0.03 * sin(n * 12.9) * k + 0.012 * sin(age * 3.1 + n), 0.012 + 0.20 * age, 0.02 * sin(n * 78.2) * k - 0.03 * k);
  vec4 view = modelViewMatrix * vec4(p, 1.0);
  view.xy += position.xy * mix(0.008, 0.10, k);
  gl_Position = shown ? projectionMatrix * view : vec4(2.0, 2.0, 2.0, 1.0);
}`;

const FRAGMENT = /* glsl */ `
uniform float uExposure;
varying vec2 vAt;
varying float vAlpha;
varying float vLit;
void main() {
  float d = dot(vAt, vAt);
  if (d > 1.0) discard;
  float lens = 1.0 - smoothstep(0.3, 0.6, uExposure);
  gl_FragColor = vec4(vec3(0.55, 0.56, 0.58) * vLit * pow(uExposure, -0.7), vAlpha * (1.0 - d) * (1.0 - d) * mix(0.16, 0.075, lens));
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;

/** Fume over the arc: a closed form of recording time and of how long the arc has burnt. */
export interface Smoke {
  readonly mesh: Mesh;
  update(arc: ArcState, at: Vector3): void;
  dispose(): void;
}

export const createSmoke = (uniforms: SceneUniforms): Smoke => {
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]), 3));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  geometry.setAttribute(
    'puff',
    new InstancedBufferAttribute(
      Float32Array.from({ length: PUFFS }, (_, i) => i / PUFFS),
      1,
    ),
  );
  geometry.instanceCount = PUFFS;
  const from = new Vector3();
  const burningS = { value: 0 };
  const offS = { value: 1e6 };
  const material = new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: {
      uTime: uniforms.timeS,
      uExposure: uniforms.exposure,
      uFrom: { value: from },
      uBurningS: burningS,
      uOffS: offS,
      uArc: uniforms.arc,
    },
    transparent: true,
    depthWrite: false,
  });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = 4;
  return {
    mesh,
    update: (arc, at) => {
      if (arc.burning) {
        from.copy(at);
        burningS.value = arc.burningTicks * TICK_S;
        offS.value = 0;
      } else {
        offS.value = arc.offTicks > 0 && burningS.value > 0 ? arc.offTicks * TICK_S : 1e6;
      }
    },
    dispose: () => {
      geometry.dispose();
      material.dispose();
    },
  };
};
