/** Shielding gas mixes the weld core knows. `none`: a covered electrode makes its own. */
export type GasMix =
  | '75Ar-25CO2'
  | '90Ar-10CO2'
  | '98Ar-2O2'
  | '95Ar-5CO2'
  | '93Ar-5CO2-2O2'
  | '100CO2'
  | '100Ar'
  | 'none';
/** GMAW: solid wire. FCAW: gas-shielded flux-cored wire with a slag (E71T-1). SMAW: covered electrode. GTAW: tungsten, filler from the other hand. */
export type WeldProcess = 'GMAW' | 'FCAW' | 'SMAW' | 'GTAW';
/** Covered electrodes: basic low-hydrogen with iron powder, and cellulosic. */
export type Electrode = 'E7018' | 'E6010';
/** `lap`: plate B lies on plate A, its edge makes the corner. `groove`: two plates edge to edge. */
export type Joint = 'bead-on-plate' | 't-fillet' | 'lap' | 'groove';
/**
 * 1F: the corner opens upward, as in a trough. 2F: plate A lies flat, plate B stands. 3: the seam stands upright. 4: overhead.
 * 2G: the plate stands upright, the seam is level.
 */
export type WeldPosition = '1G' | '2G' | '3G' | '4G' | '1F' | '2F' | '3F' | '4F';
/** Which way the planned travel goes where the seam stands upright; up unless said. */
export type Progression = 'up' | 'down';
export type Material = 'carbon-steel';

/** What a coupon is. Lengths mm, temperature deg C. */
export interface Coupon {
  readonly joint: Joint;
  readonly position: WeldPosition;
  /** Of 3G and 3F alone. The seam starts below, or above. */
  readonly progression?: Progression | undefined;
  readonly material: Material;
  /** Thickness of both plates of a fillet, or of the plate. */
  readonly plateMm: number;
  readonly lengthMm: number;
  /** Root gap of a joint or groove, 0 where the plates touch. */
  readonly gapMm: number;
  readonly preheatC: number;
  /** Of a groove alone; its root gap is `gapMm`. */
  readonly groove?: Groove | undefined;
  /** More than one pass is planned on a plate or fillet: its section is a profile then. A lap and a groove always have one. */
  readonly layered?: boolean | undefined;
}

/** How the edges of a groove are prepared. */
export interface Groove {
  /** Of each edge against the square: 22.5 makes a groove of 45 degrees. */
  readonly bevelDeg: number;
  readonly rootFaceMm: number;
  /** A backing bar behind the root; else the root is open. */
  readonly backing: boolean;
}

/**
 * What the machine is set to. One that feeds a wire has voltage and wire feed and no current, one that does not has current
 * and arc force; what a machine does not have is 0.
 */
export interface MachineSettings {
  /**
   * ARC voltage; the panel shows more by the cable's drop. Of a source that holds current 0: the arc's length makes its
   * voltage. There a prescribed weld may say the voltage that was measured.
   */
  voltageV: number;
  wireFeedMMin: number;
  currentA: number;
  /** Added current per mm that the arc is shorter than usual, A/mm ("dig"). */
  arcForceAMm: number;
  gasFlowLMin: number;
  powerOn: boolean;
  electrodePositive: boolean;
  workClampOn: boolean;
}

/** Everything that starting a weld needs besides the seed. Taken from the pack's task and the recording's header. */
export interface WeldSettings {
  readonly process: WeldProcess;
  /** Of SMAW alone. */
  readonly electrode?: Electrode | undefined;
  /** Diameter of what melts: wire, core of the electrode, or filler rod. */
  readonly wireMm: number;
  readonly gasMix: GasMix;
  readonly coupon: Coupon;
  /** What the machine and the bench are when the attempt begins. */
  readonly initial: MachineSettings & { readonly extractionOn: boolean };
  /** Root at the seam's start, mm, in the recorded space, and turn about the vertical, degrees. */
  readonly placement: { readonly originMm: readonly [number, number, number]; readonly yawDeg: number };
}
