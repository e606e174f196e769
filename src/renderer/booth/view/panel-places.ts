import type { PanelPlace } from './panel-3d.ts';

/**
 * Where panels hang around the work, in the coupon's frame, metres: the eyes are about 0.6 m above the root (seated 0.4) and
 * 0.42 m before it, and every panel 0.9 to 1.1 m from them. None hangs before what the candidate has to find: the gear on the
 * back wall stays in sight between them.
 */

/** Straight ahead, left of the extraction hood, which would stand before it. While it asks, nothing else is to be found. */
export const PROMPT = { at: [-0.05, 0.36, -0.52], turn: [0, 0.12, 0], widthM: 0.63 } as const satisfies PanelPlace;
/** What to do next in practice, and below it what can be said: where the eyes come up from the work. */
export const NEXT = { at: [0.02, 0.27, -0.46], turn: [-0.25, 0, 0], widthM: 0.5 } as const satisfies PanelPlace;
export const ACTIONS = { at: [0.02, 0.11, -0.45], turn: [-0.35, 0, 0], widthM: 0.44 } as const satisfies PanelPlace;
/** Low and left: near the line of sight to the seam, before the lamp's foot and nothing a hand reaches for. */
export const CUES = { at: [-0.4, 0.15, -0.22], turn: [0, 0.6, 0], widthM: 0.46 } as const satisfies PanelPlace;
/** Above the machine, turned to the candidate: it is read while the machine is set. The machine stands on the floor, so its height counts from there. */
export const SHEET = { at: [1.04, 1.44, 0.12], turn: [0, -1.25, 0], widthM: 0.5 } as const satisfies PanelPlace;
/** Attached to the head, small and low, below what is looked at: the only thing that is. */
export const LINE = { at: [0, -0.54, -0.85], turn: [-0.56, 0, 0], widthM: 0.44 } as const satisfies PanelPlace;

/** Pixels of an em, which is 1.2 degrees where the panel hangs (21 mm at 1 m). */
export const PX_PER_EM = 40;
