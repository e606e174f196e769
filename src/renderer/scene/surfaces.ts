import { groundSteel, millScale } from './textures/steel.ts';
import { paintSurface, plainSurface, runInSlices, type Surface, type SurfaceRecipe } from './textures/surface.ts';

/** Where a picture is shown: sizes and counts follow from it. */
export type Quality = 'headset' | 'desk' | 'verifier';

/** Surfaces of the work itself. */
export interface WorkSurfaces {
  readonly mill: Surface;
  readonly ground: Surface;
  readonly ready: Promise<void>;
  dispose(): void;
}

/** ms of painting between two turns of the page; a headset must keep its frames. */
const SLICE_MS = { headset: 3, desk: 12, verifier: 12 } as const;

/** Starts painting at once, in slices; until `ready` the surfaces show their base colours. */
export const createWorkSurfaces = (quality: Quality): WorkSurfaces => {
  const size = quality === 'verifier' ? 256 : 512;
  return startSurfaces({ mill: millScale(size), ground: groundSteel(size) }, quality);
};

/** Makes the surfaces of the recipes and begins painting them. */
export const startSurfaces = <Name extends string>(
  recipes: Readonly<Record<Name, SurfaceRecipe>>,
  quality: Quality,
): Record<Name, Surface> & { readonly ready: Promise<void>; dispose(): void } => {
  const names = Object.keys(recipes) as Name[];
  const surfaces = Object.fromEntries(names.map((name) => [name, plainSurface(recipes[name])])) as Record<
    Name,
    Surface
  >;
  let disposed = false;
  const ready = runInSlices(
    names.map((name) => paintSurface(recipes[name], surfaces[name])),
    SLICE_MS[quality],
    () => disposed,
  );
  return {
    ...surfaces,
    ready,
    dispose: () => {
      disposed = true;
      for (const name of names) for (const texture of Object.values(surfaces[name])) texture.dispose();
    },
  };
};
