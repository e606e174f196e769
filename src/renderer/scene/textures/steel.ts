import { fbm, smoothstep, valueNoise } from './noise.ts';
import type { SurfaceRecipe } from './surface.ts';

/** Hot-rolled plate as it comes: blue-black mill scale, streaked along the rolling direction, flaked and lightly rusted. */
export const millScale = (size: number): SurfaceRecipe => ({
  size,
  base: { rgb: 0x3d3f42, roughness: 0.58, metalness: 0.45 },
  fill: (u, v, out) => {
    const broad = fbm(u, v, 4, 4, 4, 11) - 0.5;
    const fine = fbm(u, v, 30, 30, 4, 23) - 0.5;
    const speck = valueNoise(u, v, 150, 150, 67) - 0.5;
    const streak = fbm(u, v, 3, 64, 3, 31) - 0.5;
    // Flaked off in ragged patches: the place is warped by finer noise.
    const wu = u + 0.05 * (fbm(u, v, 20, 20, 4, 43) - 0.5);
    const wv = v + 0.05 * (fbm(u, v, 20, 20, 4, 47) - 0.5);
    const flake = smoothstep(0.63, 0.66, fbm(wu, wv, 9, 9, 6, 41)) * 0.5;
    const rust = smoothstep(0.6, 0.78, fbm(wu, wv, 5, 5, 6, 53)) * (0.35 + 0.65 * fbm(u, v, 64, 64, 2, 59)) * 0.55;
    let tone = 0.25 + broad * 0.13 + fine * 0.15 + streak * 0.09 + speck * 0.05;
    tone += (0.36 - tone) * flake;
    out.r = tone * 0.985 + (0.33 - tone) * rust;
    out.g = tone + (0.225 - tone) * rust;
    out.b = tone * 1.035 + (0.155 - tone) * rust;
    out.roughness = 0.58 + fine * 0.4 + broad * 0.2 + rust * 0.35 - flake * 0.1;
    out.metalness = 0.45 - rust * 0.4;
    out.height = fine * 2.2 - flake * 0.6 + rust * 1.1 + (valueNoise(u, v, 128, 128, 61) - 0.5) * 0.5;
  },
});

/** The strip a welder grinds clean: bright, with the grinder's lines running across the seam in passes. */
export const groundSteel = (size: number): SurfaceRecipe => ({
  size,
  base: { rgb: 0x858585, roughness: 0.38, metalness: 0.95 },
  fill: (u, v, out) => {
    let lines = 0;
    for (let pass = 0; pass < 3; pass += 1) {
      const mask = smoothstep(0.35, 0.65, fbm(u, v, 4, 4, 2, 71 + pass));
      lines += mask * (fbm(u, v, 140, 5, 3, 83 + pass * 7) - 0.5);
    }
    const hair = fbm(u, v, 250, 9, 2, 101) - 0.5;
    const blotch = fbm(u, v, 5, 5, 3, 113) - 0.5;
    const tone = 0.55 + lines * 0.075 + hair * 0.06 + blotch * 0.08;
    out.r = tone * 0.975;
    out.g = tone;
    out.b = tone * 1.02;
    out.roughness = 0.4 + lines * 0.14 + blotch * 0.2;
    out.metalness = 0.9;
    out.height = lines * 1.5 + hair * 1.2;
  },
});
