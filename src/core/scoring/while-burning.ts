import type { Text } from '../assessment/pack.ts';
import { decimal } from '../base/decimal.ts';
import { TICK_RATE } from '../sim/clock.ts';
import type { SafetyFinding } from './criterion.ts';
import type { Evidence } from './evidence.ts';
import { momentsWhere, ticksOf } from './tick-flags.ts';

/** Most moments a finding lists: the first ones, for the list is there to be looked at. */
const MOMENTS = 64;

/**
 * A rule that `breaks` at ticks, held against the seconds it may break in all. `what` completes the sentence "For 1.2 s ...".
 */
export function allowance(
  { flags }: Evidence,
  allowedS: number,
  breaks: (bits: number) => boolean,
  held: Text,
  what: Text,
): SafetyFinding {
  const moments = momentsWhere(flags, breaks);
  const seconds = ticksOf(moments) / TICK_RATE;
  const breached = seconds > allowedS;
  if (!breached) return { breached, observed: held, moments: [] };
  const s = decimal(seconds, 1);
  return {
    breached,
    observed: { en: `For ${s} s ${what.en}.`, es: `Durante ${s} s ${what.es}.` },
    moments: moments.slice(0, MOMENTS),
  };
}
