import { CustomToneMapping, PCFShadowMap, ShaderChunk, type WebGLRenderer } from 'three';

/**
 * ACES, with the green of a welding lens at low exposure. AgX bleaches glowing steel to beige; Neutral yellows whites.
 * Written into three's empty custom tone mapping, so that changing exposure never recompiles a material.
 */
const LENS_TONE_MAPPING = /* glsl */ `
vec3 CustomToneMapping(vec3 color) {
  float lens = 1.0 - smoothstep(0.30, 0.60, toneMappingExposure);
  float grey = dot(color, vec3(0.2126, 0.7152, 0.0722));
  return ACESFilmicToneMapping(mix(color, vec3(grey), 0.52 * lens) * mix(vec3(1.0), vec3(0.7, 1.0, 0.56), lens));
}`;

const EMPTY = 'vec3 CustomToneMapping( vec3 color ) { return color; }';

/** Sets a renderer up for the scene. Call it once, before the first frame: materials compile with what they find. */
export const prepareRenderer = (renderer: WebGLRenderer): void => {
  ShaderChunk.tonemapping_pars_fragment = ShaderChunk.tonemapping_pars_fragment.replace(EMPTY, LENS_TONE_MAPPING);
  renderer.toneMapping = CustomToneMapping;
  renderer.toneMappingExposure = 1;
  renderer.shadowMap.enabled = true;
  renderer.shadowMap.type = PCFShadowMap;
};
