/** Seeded, tileable noise for procedural surfaces. View only: nothing here is scored, so plain floats will do. */

/** An integer below 2^30: small enough to be passed around without memory being taken for it, as frames must. */
const hash30 = (x: number, y: number, seed: number): number => {
  let h = Math.imul(x | 0, 0x27d4eb2d) ^ Math.imul(y | 0, 0x165667b1) ^ Math.imul(seed | 0, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 2;
};

/** A number in 0..1 that depends on nothing but its arguments. */
export const hash01 = (x: number, y: number, seed: number): number => hash30(x, y, seed) / 1073741824;

const fade = (t: number): number => t * t * (3 - 2 * t);

/** Value noise, 0..1, over u, v in 0..1 with `px` by `py` cells; repeats at the borders. */
export const valueNoise = (u: number, v: number, px: number, py: number, seed: number): number => {
  const x = u * px;
  const y = v * py;
  const xf = Math.floor(x);
  const yf = Math.floor(y);
  const x0 = ((xf % px) + px) % px;
  const y0 = ((yf % py) + py) % py;
  const x1 = (x0 + 1) % px;
  const y1 = (y0 + 1) % py;
  const tx = fade(x - xf);
  const ty = fade(y - yf);
  const a = hash01(x0, y0, seed);
  const b = hash01(x1, y0, seed);
  const c = hash01(x0, y1, seed);
  const d = hash01(x1, y1, seed);
  return a + (b - a) * tx + (c - a + (a - b - c + d) * tx) * ty;
};

/** Sum of `octaves` value noises, each twice as fine and half as strong; 0..1, mean about 0.5. */
export const fbm = (u: number, v: number, px: number, py: number, octaves: number, seed: number): number => {
  let sum = 0;
  let weight = 0.5;
  let total = 0;
  for (let o = 0; o < octaves; o += 1) {
    sum += weight * valueNoise(u, v, px << o, py << o, seed + o * 17);
    total += weight;
    weight /= 2;
  }
  return sum / total;
};

export const clamp01 = (x: number): number => Math.max(0, Math.min(1, x));

export const smoothstep = (from: number, to: number, x: number): number => fade(clamp01((x - from) / (to - from)));
