import type { MeterFunction } from '../meter.ts';
import type { LoadPlan, WirePlan } from './plan.ts';
import type { ConnectorPlan, WireEnd } from './state.ts';

type Share = number;

/** At a wire. */
export type WireAct =
  | { readonly kind: 'addWire'; readonly wire: WirePlan }
  | { readonly kind: 'strip'; readonly end: string; readonly mm: number; readonly nicked: boolean }
  | { readonly kind: 'hook'; readonly end: string; readonly hook: WireEnd['hook'] }
  | { readonly kind: 'mark'; readonly end: string; readonly colour: string | undefined }
  | { readonly kind: 'enter'; readonly end: string; readonly box: string | undefined; readonly freeMm: number }
  /** Within its insulation: broken for `true`. */
  | { readonly kind: 'break'; readonly wire: string; readonly broken: boolean }
  /** Damaged insulation between two ends' conductors, ohm; undefined mends it. */
  | { readonly kind: 'leak'; readonly ends: readonly [string, string]; readonly ohm: number | undefined };

/** At a terminal or a splice. */
export type JointAct =
  | {
      readonly kind: 'land';
      readonly end: string;
      readonly terminal: string;
      readonly seat: Share;
      readonly insulation: Share;
    }
  | { readonly kind: 'turn'; readonly terminal: string; readonly torqueNm: number }
  /** A tug: what does not hold comes out. */
  | { readonly kind: 'pull'; readonly end: string }
  /** With the tool a push-in terminal asks for. */
  | { readonly kind: 'release'; readonly end: string }
  | {
      readonly kind: 'join';
      readonly splice: string;
      readonly connector: ConnectorPlan;
      readonly ends: readonly string[];
    }
  | { readonly kind: 'close'; readonly splice: string; readonly home: Share }
  | { readonly kind: 'part'; readonly splice: string };

/** At a device or a box. `set` moves a switch or the handle of a breaker: 1 is on. */
export type DeviceAct =
  | { readonly kind: 'breakTab'; readonly device: string; readonly tab: 'hot' | 'neutral' }
  | { readonly kind: 'mount'; readonly device: string; readonly mounted: boolean }
  | { readonly kind: 'cover'; readonly box: string; readonly covered: boolean }
  | { readonly kind: 'set'; readonly device: string; readonly position: 0 | 1 }
  /** Puts a lock on what is switched off, or takes it away: the one whose lock it is. */
  | { readonly kind: 'lock'; readonly device: string; readonly owner: string; readonly locked: boolean }
  | { readonly kind: 'plug'; readonly device: string; readonly outlet: 1 | 2; readonly load: LoadPlan | undefined }
  | { readonly kind: 'test'; readonly device: string; readonly down: boolean }
  | { readonly kind: 'reset'; readonly device: string };

/** With the meter, or with bare hands. */
export type HandAct =
  | { readonly kind: 'dial'; readonly to: MeterFunction }
  | { readonly kind: 'jack'; readonly to: 'volts' | 'amps' }
  | { readonly kind: 'range'; readonly to: number | undefined }
  | { readonly kind: 'null'; readonly on: boolean }
  | { readonly kind: 'fuse' }
  | { readonly kind: 'probe'; readonly red: string | undefined; readonly black: string | undefined }
  | {
      readonly kind: 'touch';
      readonly left: string | undefined;
      readonly right: string | undefined;
      readonly wet: boolean;
    };

/** What a hand does to the place of work. Plain data: a case is set up by the same acts a candidate does. */
export type Act = WireAct | JointAct | DeviceAct | HandAct;

/** Why an act changed nothing. */
export type Refusal =
  /** There is no such wire, end, terminal, splice, device, box or place. */
  | 'unknown'
  /** Behind a cover, or at the back of what is mounted. */
  | 'out-of-reach'
  /** The end is held already. */
  | 'end-held'
  /** The screw is down, or the connector closed. */
  | 'closed'
  /** The wire does not go in. */
  | 'no-room'
  /** A lock holds it, or it is not off. */
  | 'locked'
  /** The device has no such part, or it does not move so. */
  | 'no-such-part'
  /** A number that can not be, or an id that is taken. */
  | 'not-possible';
