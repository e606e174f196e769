import type { WebGLProgramParametersWithUniforms } from 'three';

const HEAD = /* glsl */ `
varying vec3 vHide;
float hideHash(vec3 p) { return fract(sin(dot(p, vec3(127.1, 311.7, 74.7))) * 43758.5453); }
float hideNoise(vec3 p) {
  vec3 i = floor(p), f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(mix(hideHash(i), hideHash(i + vec3(1, 0, 0)), f.x), mix(hideHash(i + vec3(0, 1, 0)), hideHash(i + vec3(1, 1, 0)), f.x), f.y),
             mix(mix(hideHash(i + vec3(0, 0, 1)), hideHash(i + vec3(1, 0, 1)), f.x), mix(hideHash(i + vec3(0, 1, 1)), hideHash(i + vec3(1, 1, 1)), f.x), f.y), f.z);
}
// Folds a few millimetres apart and a fine grain, 0..1.
float hideAt(vec3 p) { return 0.62 * hideNoise(p * vec3(0.22, 0.22, 0.4)) + 0.38 * hideNoise(p * 1.3); }
`;

const COLOUR = /* glsl */ `
float hide = hideAt(vHide);
float worn = hideNoise(vHide * 0.055 + 3.1);
diffuseColor.rgb *= (0.74 + 0.4 * hide) * (0.86 + 0.3 * worn);
`;

/** Three's own bump formula; the grain fades before it is finer than the picture. */
const NORMAL = /* glsl */ `
{
  vec3 hx = dFdx(vHide), hy = dFdy(vHide);
  float deep = 0.55 * (1.0 - smoothstep(0.6, 2.0, length(hx) + length(hy)));
  vec3 P = -vViewPosition * 1000.0;
  vec3 X = dFdx(P), Y = dFdy(P), R1 = cross(Y, normal), R2 = cross(normal, X);
  float d = dot(X, R1);
  normal = normalize(abs(d) * normal - sign(d) * deep * ((hideAt(vHide + hx) - hide) * R1 + (hideAt(vHide + hy) - hide) * R2));
}
`;

/** Gives a hand's material grain and folds: leather or skin, not clay. Its geometry is in metres. */
export const grainHide = (shader: WebGLProgramParametersWithUniforms): void => {
  shader.vertexShader = shader.vertexShader
    .replace('#include <common>', '#include <common>\nvarying vec3 vHide;')
    .replace('#include <begin_vertex>', '#include <begin_vertex>\nvHide = position * 1000.0;');
  shader.fragmentShader = shader.fragmentShader
    .replace('#include <common>', `#include <common>\n${HEAD}`)
    .replace('#include <color_fragment>', `#include <color_fragment>\n${COLOUR}`)
    .replace('#include <normal_fragment_maps>', `#include <normal_fragment_maps>\n${NORMAL}`);
};
