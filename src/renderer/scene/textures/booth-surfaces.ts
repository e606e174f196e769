import { fbm, smoothstep, valueNoise } from './noise.ts';
import type { SurfaceRecipe } from './surface.ts';

/** Floor of a shop: trowelled concrete with stains and grit. */
export const concrete = (size: number): SurfaceRecipe => ({
  size,
  base: { rgb: 0x6e6b66, roughness: 0.86, metalness: 0 },
  fill: (u, v, out) => {
    const broad = fbm(u, v, 4, 4, 5, 211) - 0.5;
    const grit = fbm(u, v, 60, 60, 2, 223) - 0.5;
    const stain = smoothstep(0.58, 0.74, fbm(u, v, 5, 5, 4, 227));
    const tone = (0.43 + broad * 0.2 + grit * 0.1) * (1 - 0.3 * stain);
    out.r = tone * 1.02;
    out.g = tone;
    out.b = tone * 0.955;
    out.roughness = 0.86 - stain * 0.25 + grit * 0.1;
    out.metalness = 0;
    out.height = grit * 1.3 + broad;
  },
});

/** Sprayed paint on sheet metal: a fine orange peel, faint dirt. White: tinted by vertex colours. */
export const paint = (size: number): SurfaceRecipe => ({
  size,
  base: { rgb: 0xf2f2f2, roughness: 0.5, metalness: 0 },
  fill: (u, v, out) => {
    const dirt = fbm(u, v, 4, 4, 5, 233) - 0.5;
    const peel = fbm(u, v, 40, 40, 2, 239) - 0.5;
    const wear = smoothstep(0.62, 0.8, fbm(u, v, 6, 6, 4, 241));
    const tone = 0.93 + dirt * 0.14 - wear * 0.07;
    out.r = tone;
    out.g = tone;
    out.b = tone * 0.99;
    out.roughness = 0.48 + dirt * 0.25 + wear * 0.16;
    out.metalness = 0;
    out.height = peel * 0.5;
  },
});

/** Split leather and heavy cotton: grain for gloves, jacket and curtain. White: tinted by vertex colours. */
export const hide = (size: number): SurfaceRecipe => ({
  size,
  base: { rgb: 0xe0e0e0, roughness: 0.9, metalness: 0 },
  fill: (u, v, out) => {
    const broad = fbm(u, v, 5, 5, 4, 251) - 0.5;
    const grain = valueNoise(u, v, 96, 96, 257) - 0.5;
    const fine = fbm(u, v, 40, 40, 3, 263) - 0.5;
    const tone = 0.88 + broad * 0.26 + fine * 0.18;
    out.r = tone;
    out.g = tone * 0.99;
    out.b = tone * 0.97;
    out.roughness = 0.9 + fine * 0.15;
    out.metalness = 0;
    out.height = grain * 0.9 + fine * 1.8;
  },
});
