import { Fault } from '../base/fault.ts';
import { aim } from './criteria/aim.ts';
import { arcLength } from './criteria/arc-length.ts';
import { arcStrike } from './criteria/arc-strike.ts';
import { arcVoltage } from './criteria/arc-voltage.ts';
import { burnThrough } from './criteria/burn-through.ts';
import { convexity } from './criteria/convexity.ts';
import { crater } from './criteria/crater.ts';
import { ctwd } from './criteria/ctwd.ts';
import { current } from './criteria/current.ts';
import { extractionRunning } from './criteria/extraction-running.ts';
import { eyeProtection } from './criteria/eye-protection.ts';
import { gasFlow } from './criteria/gas-flow.ts';
import { gasOn } from './criteria/gas-on.ts';
import { glovesAndJacket } from './criteria/gloves-and-jacket.ts';
import { helmetDownWithArc } from './criteria/helmet-down-with-arc.ts';
import { legSize } from './criteria/leg-size.ts';
import { markedHot } from './criteria/marked-hot.ts';
import { overlap } from './criteria/overlap.ts';
import { polarity } from './criteria/polarity.ts';
import { porosity } from './criteria/porosity.ts';
import { seamLength } from './criteria/seam-length.ts';
import { throat } from './criteria/throat.ts';
import { travelAngle } from './criteria/travel-angle.ts';
import { travelSpeed } from './criteria/travel-speed.ts';
import { undercut } from './criteria/undercut.ts';
import { wireFeed } from './criteria/wire-feed.ts';
import { workAngle } from './criteria/work-angle.ts';
import { workClampBeforeArc } from './criteria/work-clamp-before-arc.ts';
import type { Criterion, Part } from './criterion.ts';

/** Every criterion a pack may use. A new one is a file in `criteria/`, a line here, a rule in SPEC.md and a golden case. */
export const CRITERIA: readonly Criterion[] = [
  eyeProtection,
  glovesAndJacket,
  helmetDownWithArc,
  extractionRunning,
  workClampBeforeArc,
  gasOn,
  markedHot,
  legSize,
  throat,
  convexity,
  undercut,
  overlap,
  porosity,
  burnThrough,
  crater,
  arcStrike,
  seamLength,
  travelSpeed,
  ctwd,
  workAngle,
  travelAngle,
  aim,
  arcVoltage,
  wireFeed,
  gasFlow,
  current,
  arcLength,
  polarity,
];

/** The criterion of that id and part, if there is one. */
export const findCriterion = <P extends Part>(id: string, part: P): Criterion<P> | undefined =>
  CRITERIA.find((one): one is Criterion<P> => one.id === id && one.part === part);

/** The same, where the pack has been checked to name only criteria there are. Throws `criterion-unknown`. */
export function needCriterion<P extends Part>(id: string, part: P): Criterion<P> {
  const found = findCriterion(id, part);
  if (found === undefined) throw new Fault('criterion-unknown', `There is no ${part} criterion ${id}.`);
  return found;
}
