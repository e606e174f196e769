import {
  Group,
  type Material,
  Mesh,
  MeshStandardMaterial,
  ShaderChunk,
  type WebGLProgramParametersWithUniforms,
} from 'three';
import type { WeldSettings } from '../../../core/sim/welding/settings.ts';
import type { ArcState, SafetyState } from '../../../core/sim/welding/state.ts';
import { grippingHand } from '../hand/gripping-hand.ts';
import type { Side } from '../hand/hand-parts.ts';
import { grainHide } from '../hand/hide.ts';
import { createElectrode } from './electrode.ts';
import type { ToolShape } from './tool-shape.ts';
import type { TorchFinish } from './torch-parts.ts';

/** Gun, holder or torch in the tool's frame: origin where the electrode leaves it, electrode along -z. Metres. */
export interface Torch {
  readonly group: Group;
  /** Shows the electrode as long as the arc's state says, glowing while it burns. */
  setElectrode(arc: ArcState): void;
  /** The hand that holds it, as the gloves say. */
  setHand(safety: SafetyState): void;
  readonly bounce: { value: number };
  readonly cableMaterial: Material;
  dispose(): void;
}

/** `hand`: which one holds it; none where only the tool is to be seen. */
export const createTorch = (settings: WeldSettings, shape: ToolShape, hand: Side | undefined): Torch => {
  const group = new Group();
  const bounce = { value: 0 };
  const materials: Readonly<Record<TorchFinish, MeshStandardMaterial>> = {
    metal: wornMetal(bounce),
    nylon: nylon(bounce),
  };
  for (const [finish, geometry] of shape.parts()) {
    const mesh = new Mesh(geometry, materials[finish]);
    mesh.castShadow = true;
    mesh.receiveShadow = true;
    group.add(mesh);
  }
  const hide = nylon(bounce);
  hide.roughness = 0.86;
  hide.onBeforeCompile = (shader) => {
    shadeByNozzle(shader, bounce);
    grainHide(shader);
  };
  hide.customProgramCacheKey = () => 'torch-hide';
  const held = (gloved: boolean): Mesh | undefined => {
    if (hand === undefined) return undefined;
    const mesh = new Mesh(grippingHand(hand, gloved), hide);
    mesh.position.z = shape.handleShiftM;
    mesh.castShadow = true;
    mesh.receiveShadow = true;
    group.add(mesh);
    return mesh;
  };
  const glove = held(true);
  const bare = held(false);
  const electrode = createElectrode(settings);
  group.add(electrode.group);
  return {
    group,
    bounce,
    cableMaterial: materials.nylon,
    setElectrode: electrode.set,
    setHand: ({ gloves }) => {
      if (glove === undefined || bare === undefined) return;
      glove.visible = gloves;
      bare.visible = !gloves;
    },
    dispose: () => {
      for (const child of group.children) if (child instanceof Mesh) child.geometry.dispose();
      for (const material of Object.values(materials)) material.dispose();
      hide.dispose();
      electrode.dispose();
    },
  };
};

/** Moulded handle, neck and cable. */
const nylon = (bounce: { value: number }): MeshStandardMaterial => {
  const material = new MeshStandardMaterial({
    vertexColors: true,
    roughness: 0.58,
    metalness: 0,
    envMapIntensity: 0.6,
  });
  material.onBeforeCompile = (shader) => shadeByNozzle(shader, bounce);
  material.customProgramCacheKey = () => 'torch-nylon';
  return material;
};

/**
 * The gun stands in its own nozzle's shadow: no line from the arc reaches neck or handle. So point lights (arc and pool) are
 * left out of its shading, and what the plates throw back is added, fading up the gun.
 */
const shadeByNozzle = (shader: WebGLProgramParametersWithUniforms, bounce: { value: number }): void => {
  shader.uniforms['uBounce'] = bounce;
  shader.vertexShader = shader.vertexShader
    .replace('#include <common>', '#include <common>\nvarying vec3 vTool;\nvarying float vDown;')
    .replace('#include <begin_vertex>', '#include <begin_vertex>\nvTool = position * 1000.0;\nvDown = -normal.z;');
  shader.fragmentShader = shader.fragmentShader
    .replace(
      '#include <common>',
      '#include <common>\nuniform float uBounce;\nvarying vec3 vTool;\nvarying float vDown;',
    )
    .replace(
      '#include <lights_fragment_begin>',
      ShaderChunk.lights_fragment_begin.replace('( NUM_POINT_LIGHTS > 0 )', '( 0 > NUM_POINT_LIGHTS )'),
    )
    .replace(
      '#include <emissivemap_fragment>',
      'totalEmissiveRadiance += diffuseColor.rgb * uBounce * (0.45 + 0.55 * vDown) * exp(-max(0.0, vTool.z + 2.0) / 55.0);',
    );
};

/** Copper and brass that has been welded with: heat-tinted and speckled with spatter towards the nozzle's mouth. */
const wornMetal = (bounce: { value: number }): MeshStandardMaterial => {
  const material = new MeshStandardMaterial({
    vertexColors: true,
    roughness: 0.4,
    metalness: 0.86,
    envMapIntensity: 1.25,
  });
  material.onBeforeCompile = (shader) => {
    shadeByNozzle(shader, bounce);
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${WORN_HEAD}`)
      .replace('#include <color_fragment>', `#include <color_fragment>\n${WORN_COLOUR}`)
      .replace('#include <roughnessmap_fragment>', 'float roughnessFactor = clamp(roughness + wornRough, 0.1, 1.0);')
      .replace('#include <metalnessmap_fragment>', 'float metalnessFactor = clamp(metalness - wornDull, 0.0, 1.0);');
  };
  material.customProgramCacheKey = () => 'worn-metal';
  return material;
};

const WORN_HEAD = /* glsl */ `
float wHash(vec3 p) { return fract(sin(dot(p, vec3(127.1, 311.7, 74.7))) * 43758.5453); }
float wNoise(vec3 p) {
  vec3 i = floor(p), f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(mix(wHash(i), wHash(i + vec3(1, 0, 0)), f.x), mix(wHash(i + vec3(0, 1, 0)), wHash(i + vec3(1, 1, 0)), f.x), f.y),
             mix(mix(wHash(i + vec3(0, 0, 1)), wHash(i + vec3(1, 0, 1)), f.x), mix(wHash(i + vec3(0, 1, 1)), wHash(i + vec3(1, 1, 1)), f.x), f.y), f.z);
}
`;

const WORN_COLOUR = /* glsl */ `
float nearMouth = 1.0 - smoothstep(2.0, 30.0, vTool.z);
float cloud = wNoise(vTool * 0.16) * 0.6 + wNoise(vTool * 0.5) * 0.4;
float tint = nearMouth * (0.55 + 0.7 * cloud);
// Straw, then brown and blue-grey, towards the heat.
diffuseColor.rgb *= mix(vec3(1.0), vec3(0.95, 0.74, 0.46), smoothstep(0.10, 0.38, tint));
diffuseColor.rgb *= mix(vec3(1.0), vec3(0.62, 0.55, 0.60), smoothstep(0.45, 0.80, tint));
diffuseColor.rgb *= mix(vec3(1.0), vec3(0.55, 0.62, 0.72), smoothstep(0.80, 1.10, tint));
float specks = smoothstep(0.66, 0.74, wNoise(vTool * 1.15) - 0.22 * smoothstep(3.0, 16.0, vTool.z));
specks = max(specks, smoothstep(0.70, 0.76, wNoise(vTool * 2.6 + 9.0) - 0.16 * smoothstep(4.0, 24.0, vTool.z)));
diffuseColor.rgb = mix(diffuseColor.rgb, vec3(0.20, 0.19, 0.18), specks * 0.9);
float soot = smoothstep(-0.2, -2.0, vTool.z) * 0.5;
diffuseColor.rgb *= 1.0 - soot;
float wornRough = 0.16 * (cloud - 0.4) + 0.22 * specks + 0.12 * nearMouth;
float wornDull = 0.15 * specks + 0.2 * soot;
`;
