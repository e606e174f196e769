import { PHYSICS } from './constants.ts';
import type { WeldProcess } from './settings.ts';

/** What sets one wire process apart from another; everything else follows from wire, gas and settings. */
export interface ProcessTraits {
  /** Joule heat of the extension, against a solid wire of the same diameter. */
  readonly extensionHeat: number;
  /** Usual arc voltage = this + synergicSlope x I. */
  readonly usualVoltageV: number;
  /** Metal landed of metal melted, where the process has one figure for all transfers but stubbing. */
  readonly recovery: number | undefined;
  /** Spatter of an open arc, where the process has one figure for all transfers but stubbing. */
  readonly spatter: number | undefined;
  /** Slag covers the bead; it may be trapped in it. */
  readonly slag: boolean;
}

export const PROCESS: Readonly<Record<WeldProcess, ProcessTraits>> = {
  GMAW: {
    extensionHeat: 1,
    usualVoltageV: PHYSICS.synergicVoltage.value,
    recovery: undefined,
    spatter: undefined,
    slag: false,
  },
  FCAW: {
    extensionHeat: PHYSICS.fcawExtensionHeat.value,
    usualVoltageV: PHYSICS.fcawVoltage.value,
    recovery: PHYSICS.fcawRecovery.value,
    spatter: PHYSICS.fcawSpatter.value,
    slag: true,
  },
};
