import type { Group } from 'three';
import type { WeldSettings } from '../../core/sim/welding/settings.ts';
import type { WeldState } from '../../core/sim/welding/state.ts';
import type { SceneUniforms } from './scene-uniforms.ts';
import type { Quality } from './surfaces.ts';

/** Where a scene stands, for its surroundings. Metres, in the coupon's frame. */
export interface Site {
  readonly settings: WeldSettings;
  readonly quality: Quality;
  readonly uniforms: SceneUniforms;
  /** The bench's top and the floor, y. */
  readonly topM: number;
  readonly floorM: number;
}

/** What stands around the work: a booth. */
export interface Surroundings {
  readonly group: Group;
  /** Where the torch's cable is plugged in, and what it lies on on its way; in the coupon's frame. */
  readonly cableAt: readonly [number, number, number];
  readonly ledge: { readonly minX: number; readonly maxX: number; readonly minZ: number; readonly maxZ: number };
  readonly ready: Promise<void>;
  /** Knobs, display, gauge, clamp and hooks follow the state; true when a caster of shadows moved. */
  update(state: WeldState): boolean;
  dispose(): void;
}
