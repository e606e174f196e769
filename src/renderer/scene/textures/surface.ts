import { DataTexture, LinearFilter, LinearMipmapLinearFilter, RepeatWrapping, RGBAFormat, SRGBColorSpace } from 'three';

/** One point of a surface. Colours are sRGB 0..1; height in texels (used only for the normal map). */
export interface Texel {
  r: number;
  g: number;
  b: number;
  roughness: number;
  metalness: number;
  height: number;
}

/** How a surface is made: `fill` writes the texel at u, v (0..1, repeating). `prepare` may draw things first. */
export interface SurfaceRecipe {
  readonly size: number;
  readonly base: { readonly rgb: number; readonly roughness: number; readonly metalness: number };
  prepare?(size: number): void;
  fill(u: number, v: number, out: Texel): void;
}

/** Three maps that belong together; `orm` holds roughness in green and metalness in blue, as three reads them. */
export interface Surface {
  readonly map: DataTexture;
  readonly orm: DataTexture;
  readonly normal: DataTexture;
}

const dataTexture = (size: number, rgba: readonly [number, number, number]): DataTexture => {
  const data = new Uint8Array(size * size * 4);
  for (let i = 0; i < data.length; i += 4) {
    data[i] = rgba[0];
    data[i + 1] = rgba[1];
    data[i + 2] = rgba[2];
    data[i + 3] = 255;
  }
  const texture = new DataTexture(data, size, size, RGBAFormat);
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 4;
  texture.needsUpdate = true;
  return texture;
};

/** An even surface of the recipe's base colour, to be painted later by `paintSurface`: a scene starts without waiting. */
export const plainSurface = ({ size, base }: SurfaceRecipe): Surface => {
  const map = dataTexture(size, [(base.rgb >> 16) & 255, (base.rgb >> 8) & 255, base.rgb & 255]);
  map.colorSpace = SRGBColorSpace;
  return {
    map,
    orm: dataTexture(size, [255, Math.round(base.roughness * 255), Math.round(base.metalness * 255)]),
    normal: dataTexture(size, [128, 128, 255]),
  };
};

const byte = (x: number): number => (x <= 0 ? 0 : x >= 1 ? 255 : Math.round(x * 255));

/**
 * Paints the recipe into the surface, a few rows between yields, so that a headset keeps its frames.
 * The normal map comes from the heights by central differences.
 */
export function* paintSurface(recipe: SurfaceRecipe, surface: Surface): Generator<void, void> {
  const { size } = recipe;
  const out: Texel = { r: 0, g: 0, b: 0, roughness: 1, metalness: 0, height: 0 };
  const map = surface.map.image.data as Uint8Array;
  const orm = surface.orm.image.data as Uint8Array;
  const normal = surface.normal.image.data as Uint8Array;
  const heights = new Float32Array(size * size);
  recipe.prepare?.(size);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      recipe.fill((x + 0.5) / size, (y + 0.5) / size, out);
      const i = (y * size + x) * 4;
      map[i] = byte(out.r);
      map[i + 1] = byte(out.g);
      map[i + 2] = byte(out.b);
      orm[i + 1] = byte(out.roughness);
      orm[i + 2] = byte(out.metalness);
      heights[y * size + x] = out.height;
    }
    if (y % 8 === 7) yield;
  }
  for (let y = 0; y < size; y += 1) {
    const up = ((y + 1) % size) * size;
    const down = ((y + size - 1) % size) * size;
    for (let x = 0; x < size; x += 1) {
      const dx = heights[y * size + ((x + 1) % size)]! - heights[y * size + ((x + size - 1) % size)]!;
      const dy = heights[up + x]! - heights[down + x]!;
      const inverse = 1 / Math.sqrt(1 + (dx * dx + dy * dy) / 4);
      const i = (y * size + x) * 4;
      normal[i] = byte(0.5 - (dx / 4) * inverse);
      normal[i + 1] = byte(0.5 - (dy / 4) * inverse);
      normal[i + 2] = byte(0.5 + inverse / 2);
    }
    if (y % 64 === 63) yield;
  }
  surface.map.needsUpdate = true;
  surface.orm.needsUpdate = true;
  surface.normal.needsUpdate = true;
}

/** Runs tasks in slices of about `sliceMs`, giving the page a turn between them. Stops early when `cancelled` says so. */
export const runInSlices = async (
  tasks: readonly Generator<void, void>[],
  sliceMs: number,
  cancelled: () => boolean,
): Promise<void> => {
  let started = performance.now();
  for (const task of tasks) {
    while (!task.next().done) {
      if (performance.now() - started < sliceMs) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (cancelled()) return;
      started = performance.now();
    }
  }
};
