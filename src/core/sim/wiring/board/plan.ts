import type { BreakerSettings } from '../breaker.ts';
import type { Size } from '../conductor.ts';
import type { ResidualKind } from '../residual-device.ts';

/** A piece of conductor, in a cable with others or alone. Its two ends go by `<wire>:a` and `<wire>:b`. */
export interface WirePlan {
  readonly id: string;
  readonly cable: string | undefined;
  readonly size: Size;
  readonly strand: 'solid' | 'stranded';
  /** Colour of the insulation as the jurisdiction names it, or `bare`. */
  readonly colour: string;
  readonly lengthMm: number;
}

/** How a terminal takes hold of a wire. */
export type Grip = 'screw' | 'clamp' | 'pushIn';

/** A terminal goes by `<device>/<name>`. */
export interface TerminalPlan {
  readonly name: string;
  readonly grip: Grip;
  /** Asked for by the label, N m; of a push-in nothing. */
  readonly torqueNm: readonly [least: number, most: number];
  readonly stripMm: readonly [least: number, most: number];
  /** Wires it is made for. */
  readonly wires: number;
  readonly sizes: readonly Size[];
}

/** What is plugged in or wired as a load. */
export interface LoadPlan {
  readonly watts: number;
  readonly volts: number;
  readonly powerFactor: number;
}

interface DeviceBase {
  readonly id: string;
  /** The box it belongs in; undefined of what stands free or in a panel. */
  readonly box: string | undefined;
  readonly terminals: readonly TerminalPlan[];
}

/** A battery, a module or the service: its voltage from `return` to `line`, behind a resistance. */
export interface SourcePlan extends DeviceBase {
  readonly kind: 'source';
  readonly direct: boolean;
  readonly volts: number;
  readonly phaseDeg: number;
  readonly ohm: number;
}

/** One piece of metal with many terminals: a neutral or ground bar, a metal box. */
export interface BarPlan extends DeviceBase {
  readonly kind: 'bar';
}

/** A joint that is there from the start between two nodes, `0` being the earth: a bonding jumper, an electrode. */
export interface LinkPlan extends DeviceBase {
  readonly kind: 'link';
  readonly a: string;
  readonly b: string;
  readonly ohm: number;
}

/** Terminals `load0`, `load1`, ... behind the nodes of `bus`; with a sensor of residual current also `neutral` and `pigtail`. */
export interface BreakerPlan extends DeviceBase {
  readonly kind: 'breaker';
  readonly bus: readonly string[];
  readonly settings: BreakerSettings;
  readonly residual: ResidualKind | undefined;
}

/** Terminals `hot1`, `hot2`, `neutral1`, `neutral2`, `ground`; outlet 1 and 2 lie on those of their number, joined by tabs. */
export interface ReceptaclePlan extends DeviceBase {
  readonly kind: 'receptacle';
}

/** Terminals `lineHot`, `lineNeutral`, `loadHot`, `loadNeutral`, `ground`; its face goes by `faceHot`, `faceNeutral`. */
export interface GfciPlan extends DeviceBase {
  readonly kind: 'gfci';
}

/**
 * Single: `a`, `b`. Three-way: `common`, `traveller1`, `traveller2`. Four-way: `in1`, `in2`, `out1`, `out2`. Two-pole: `a1`, `b1`, `a2`,
 * `b2`.
 */
export interface SwitchPlan extends DeviceBase {
  readonly kind: 'switch';
  readonly ways: 'single' | 'threeWay' | 'fourWay' | 'twoPole';
}

/** Terminals `hot`, `neutral`. */
export interface FixturePlan extends DeviceBase {
  readonly kind: 'fixture';
  readonly load: LoadPlan;
}

/** Terminals `a`, `b` of one winding, `c`, `d` of the other. */
export interface TransformerPlan extends DeviceBase {
  readonly kind: 'transformer';
  readonly ratio: number;
  readonly ohm: number;
  readonly henry: number;
}

export type DevicePlan =
  | SourcePlan
  | BarPlan
  | LinkPlan
  | BreakerPlan
  | ReceptaclePlan
  | GfciPlan
  | SwitchPlan
  | FixturePlan
  | TransformerPlan;

export interface BoxPlan {
  readonly id: string;
  readonly volumeMm3: number;
  /** Clamps inside the box take room, too. */
  readonly clamps: boolean;
}

/** What a candidate finds: the place of work, as data. */
export interface BoardPlan {
  /** Of the alternating current, Hz. */
  readonly frequencyHz: number;
  /** Decides what is left to chance: how a loose joint holds, where a device's threshold lies. */
  readonly seed: number;
  readonly boxes: readonly BoxPlan[];
  readonly devices: readonly DevicePlan[];
  readonly wires: readonly WirePlan[];
}
