/** Shielding gas mixes the weld core knows. */
export type GasMix = '75Ar-25CO2' | '90Ar-10CO2' | '98Ar-2O2' | '95Ar-5CO2' | '93Ar-5CO2-2O2' | '100CO2';
/** GMAW: solid wire. FCAW: gas-shielded flux-cored wire with a slag (E71T-1). */
export type WeldProcess = 'GMAW' | 'FCAW';
export type Joint = 'bead-on-plate' | 't-fillet';
/** 1F: the corner opens upward, as in a trough. 2F: plate A lies flat, plate B stands. */
export type WeldPosition = '1G' | '1F' | '2F';
export type Material = 'carbon-steel';

/** What a coupon is. Lengths mm, temperature deg C. */
export interface Coupon {
  readonly joint: Joint;
  readonly position: WeldPosition;
  readonly material: Material;
  /** Thickness of both plates of a fillet, or of the plate. */
  readonly plateMm: number;
  readonly lengthMm: number;
  /** Root gap of a joint, 0 where the plates touch. */
  readonly gapMm: number;
  readonly preheatC: number;
}

/** What the machine is set to. `voltageV` is ARC voltage (domain 1.3); the panel shows more by the cable's drop. */
export interface MachineSettings {
  voltageV: number;
  wireFeedMMin: number;
  gasFlowLMin: number;
  powerOn: boolean;
  electrodePositive: boolean;
  workClampOn: boolean;
}

/** Everything that starting a weld needs besides the seed. Taken from the pack's task and the recording's header. */
export interface WeldSettings {
  readonly process: WeldProcess;
  readonly wireMm: number;
  readonly gasMix: GasMix;
  readonly coupon: Coupon;
  /** What the machine and the bench are when the attempt begins. */
  readonly initial: MachineSettings & { readonly extractionOn: boolean };
  /** Root at the seam's start, mm, in the recorded space, and turn about the vertical, degrees. */
  readonly placement: { readonly originMm: readonly [number, number, number]; readonly yawDeg: number };
}
