import {
  AdditiveBlending,
  BufferAttribute,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  ShaderMaterial,
  Vector3,
} from 'three';
import type { SceneUniforms } from '../scene-uniforms.ts';

const VERTEX = /* glsl */ `
attribute float size;
uniform vec3 uFrom;
uniform vec3 uTo;
varying vec2 vAt;
varying float vSize;
void main() {
  vAt = position.xy;
  vSize = size;
  vec4 a = modelViewMatrix * vec4(uFrom, 1.0);
  vec4 b = modelViewMatrix * vec4(uTo, 1.0);
  vec4 middle = mix(a, b, 0.6);
  vec2 along = b.xy - a.xy;
  float len = length(along);
  vec2 dir = len > 1e-6 ? along / len : vec2(0.0, 1.0);
  // The core is as long as the arc; halo and veil are round.
  float stretch = size < 0.01 ? len * 0.5 : 0.0;
  middle.xy += vec2(dir.y, -dir.x) * position.x * size * 0.5 + dir * position.y * (size * 0.5 + stretch);
  // Towards the eye by a millimetre, so that the pool does not cut the sprite in half.
  middle.z += 0.0015;
  gl_Position = projectionMatrix * middle;
}`;

const FRAGMENT = /* glsl */ `
uniform float uExposure;
uniform float uCore;
uniform float uView;
varying vec2 vAt;
varying float vSize;
void main() {
  float d = length(vAt);
  if (d > 1.0) discard;
  vec3 light;
  if (vSize < 0.01) light = vec3(0.92, 0.97, 1.0) * exp(-d * d * 3.2) * 3.4 * uCore;
  else if (vSize < 0.06) light = vec3(1.0, 0.86, 0.62) * pow(1.0 - d, 2.6) * 0.62 * uView;
  else light = vec3(0.72, 0.86, 1.0) * pow(1.0 - d, 3.0) * 0.10 * uView;
  gl_FragColor = vec4(light * pow(uExposure, -0.85), 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;

/** Widths of core and halo, drawn behind what stands before them, and of the veil, drawn over everything. Metres. */
const SIZES = [[0.0055, 0.028], [0.13]] as const;

/** The arc as an eye sees it: a core as long as the arc, a halo, and a veil of stray light over everything. */
export interface ArcGlare {
  readonly meshes: readonly Mesh[];
  readonly from: Vector3;
  readonly to: Vector3;
  /** Light of the core (fast) and of what fills the view (bounded), 0 = no arc. */
  set(core: number, view: number): void;
  dispose(): void;
}

export const createArcGlare = (uniforms: SceneUniforms): ArcGlare => {
  const from = new Vector3();
  const to = new Vector3();
  const core = { value: 0 };
  const view = { value: 0 };
  const make = (sizes: readonly number[], depthTest: boolean): Mesh<InstancedBufferGeometry, ShaderMaterial> => {
    const geometry = new InstancedBufferGeometry();
    geometry.setAttribute(
      'position',
      new BufferAttribute(new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]), 3),
    );
    geometry.setIndex([0, 1, 2, 0, 2, 3]);
    geometry.setAttribute('size', new InstancedBufferAttribute(Float32Array.from(sizes), 1));
    geometry.instanceCount = 0;
    const material = new ShaderMaterial({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      uniforms: { uFrom: { value: from }, uTo: { value: to }, uExposure: uniforms.exposure, uCore: core, uView: view },
      blending: AdditiveBlending,
      depthWrite: false,
      depthTest,
      transparent: true,
    });
    const mesh = new Mesh(geometry, material);
    mesh.frustumCulled = false;
    mesh.renderOrder = depthTest ? 2 : 5;
    return mesh;
  };
  const meshes = [make(SIZES[0], true), make(SIZES[1], false)] as const;
  return {
    meshes,
    from,
    to,
    set: (c, v) => {
      core.value = c;
      view.value = v;
      // Not by visibility: a material first seen when the arc strikes would be compiled then.
      const on = v > 0.001;
      meshes[0].geometry.instanceCount = on ? SIZES[0].length : 0;
      meshes[1].geometry.instanceCount = on ? SIZES[1].length : 0;
    },
    dispose: () => {
      for (const mesh of meshes) {
        mesh.geometry.dispose();
        mesh.material.dispose();
      }
    },
  };
};
