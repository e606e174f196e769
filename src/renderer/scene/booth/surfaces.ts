import { type Quality, startSurfaces } from '../surfaces.ts';
import { benchTop } from '../textures/bench-top.ts';
import { concrete, hide, paint } from '../textures/booth-surfaces.ts';
import type { Surface } from '../textures/surface.ts';

/** Surfaces only a booth has. */
export interface BoothSurfaces {
  readonly bench: Surface;
  readonly concrete: Surface;
  readonly paint: Surface;
  readonly hide: Surface;
  readonly ready: Promise<void>;
  dispose(): void;
}

/** As `createWorkSurfaces`, for walls, floor, painted metal and leather. */
export const createBoothSurfaces = (quality: Quality): BoothSurfaces =>
  startSurfaces({ bench: benchTop(512), concrete: concrete(256), paint: paint(128), hide: hide(128) }, quality);
