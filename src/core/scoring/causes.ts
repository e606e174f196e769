import type { WpsVariable } from '../assessment/wps-variables.ts';

/** A share of this and more is all of it, per cent: what is left is no separate cause. */
export const ALL_PERCENT = 80;

/** What no window is held for: the plug, how an arc ended, where one burnt, and metal that is not there. */
export type Deed = 'polarity' | 'craterFill' | 'offJoint' | 'leftOut';

/** Something that was not as the WPS asks where the weld is rejected: a deed, or a variable's mean beside its window. */
export type Suspect =
  | { readonly kind: 'deed'; readonly deed: Deed }
  | {
      readonly kind: 'variable';
      readonly variable: WpsVariable;
      readonly mean: number;
      readonly low: number;
      readonly high: number;
    };

/** Why one indication is there: as welded, and with one of the two put right. */
export interface IndicationCause {
  readonly criterion: string;
  /** Rejected length of seam, mm. */
  readonly asWeldedMm: number;
  readonly settingsRightMm: number;
  readonly techniqueRightMm: number;
  /** Per cent of it due to the machine's settings; the rest is due to how the torch was held and moved. */
  readonly settingsPercent: number;
  /** What was outside the WPS there, the farthest first; within the group that is to blame where one is. */
  readonly suspects: readonly Suspect[];
}

export interface CauseSplit {
  readonly indications: readonly IndicationCause[];
  /** Points of the procedure answer lost beyond doubt, of 100. */
  readonly points: { readonly settings: number; readonly technique: number };
}
