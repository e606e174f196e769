import { fbm, hash01, smoothstep } from './noise.ts';
import type { SurfaceRecipe } from './surface.ts';

/** Bench slats: worn steel with single curved scratches, burns and spatter scars. */
export const benchTop = (size: number): SurfaceRecipe => {
  let scratches: Float32Array = new Float32Array(0);
  return {
    size,
    base: { rgb: 0x595b5d, roughness: 0.5, metalness: 0.85 },
    prepare: (n) => {
      scratches = drawScratches(n, 190, 7);
    },
    fill: (u, v, out) => {
      const broad = fbm(u, v, 3, 3, 4, 127) - 0.5;
      const grain = fbm(u, v, 48, 48, 3, 131) - 0.5;
      const brushed = fbm(u, v, 6, 180, 2, 137) - 0.5;
      const burn = smoothstep(0.6, 0.74, fbm(u, v, 6, 6, 4, 139));
      const scratch = scratches[Math.floor(v * size) * size + Math.floor(u * size)] ?? 0;
      const tone = (0.42 + broad * 0.16 + grain * 0.08 + brushed * 0.07) * (1 - 0.38 * burn) + scratch * 0.13;
      out.r = tone * (1 + burn * 0.06);
      out.g = tone * 1.005;
      out.b = tone * (1.03 - burn * 0.1);
      out.roughness = 0.5 + burn * 0.25 + grain * 0.25 - scratch * 0.14 + broad * 0.2;
      out.metalness = 0.85 - burn * 0.3;
      out.height = grain * 0.7 - scratch * 0.6;
    },
  };
};

/** Single curved scratches, each drawn as a walk over a repeating array; 0..1 per texel. */
const drawScratches = (n: number, count: number, seed: number): Float32Array => {
  const field = new Float32Array(n * n);
  for (let k = 0; k < count; k += 1) {
    let x = hash01(k, 1, seed) * n;
    let y = hash01(k, 2, seed) * n;
    let heading = hash01(k, 3, seed) * Math.PI * 2;
    const bend = (hash01(k, 4, seed) - 0.5) * 0.012;
    const length = n * (0.04 + 0.36 * hash01(k, 5, seed) ** 2);
    const depth = 0.12 + 0.88 * hash01(k, 6, seed) ** 3;
    for (let s = 0; s < length; s += 0.5) {
      const i = (((Math.floor(y) % n) + n) % n) * n + (((Math.floor(x) % n) + n) % n);
      const ends = Math.min(1, Math.min(s, length - s) / 8);
      field[i] = Math.max(field[i]!, depth * ends);
      x += Math.cos(heading) * 0.5;
      y += Math.sin(heading) * 0.5;
      heading += bend;
    }
  }
  return field;
};
