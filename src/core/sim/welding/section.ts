import { beadHeight, beadOverlap } from './bead-section.ts';
import { PHYSICS } from './constants.ts';
import { nominalWorkAngle } from './coupon-frame.ts';
import { slagBlownAhead } from './electrode.ts';
import { type FilletMake, type FilletSection, filletSection } from './fillet-section.ts';
import { shapeLayer } from './layer.ts';
import { fusionDepth, puddleUnderArc } from './penetration.ts';
import { traitsOf } from './process.ts';
import { slagCover, slagShutIn } from './slag.ts';
import { hangOf, slackOf, stanceAhead, stanceOf } from './stance.ts';
import type { WeldState } from './state.ts';
import { mostUndercut, undercutOfAim, undercutOfSettings, undercutOfSlack, usualVoltage } from './undercut.ts';
import { meltedWidth, swungWidth } from './width.ts';

const section: FilletSection = { legAMm: 0, legBMm: 0, throatMm: 0, faceMm: 0, convexityMm: 0, overlapMm: 0 };
const make: FilletMake = {
  areaMm2: 0,
  meltedChordMm: 0,
  heatKjMm: 0,
  spread: 1,
  overVoltageV: 0,
  workErrorDeg: 0,
  aimMm: 0,
  hang: 0,
  corner: 0,
};
/** Metal runs this deep into a root gap at most, mm. */
const GAP_DEPTH_MM = 2;

/** Metal a bead too high for an upright plate rolls over its lower toe, mm. */
const overlapOfHang = (heightMm: number): number =>
  PHYSICS.hangOverlap.value * Math.max(0, heightMm - PHYSICS.hangHeight.value);

/** Derives one station's section, fusion and defects from its sums. `seconds` since it was derived last, for what takes its time. */
export function shapeStation(state: WeldState, i: number, seconds: number): void {
  if (state.surface !== undefined) {
    shapeLayer(state, state.surface, i, seconds);
    return;
  }
  const { stations, sums, scale, settings } = state;
  const deposit = stations.depositMm2[i]!;
  // An arc without filler melts metal and lays none.
  if (deposit <= 0 && sums.heat[i]! <= 0) return;
  const traits = traitsOf(settings);
  const { joint, plateMm, gapMm } = settings.coupon;
  const stance = stanceOf(settings.coupon);
  const fillet = joint === 't-fillet';
  const residence = sums.residence[i]!;
  const share = residence > 0 ? 1 / residence : 0;
  const current = sums.current[i]! * share;
  const voltage = sums.voltage[i]! * share;
  const workError = residence > 0 ? sums.workAngle[i]! * share - nominalWorkAngle(joint) : 0;
  const aim = fillet ? sums.aim[i]! * share : 0;
  const drag = -sums.travelAngle[i]! * share;
  const climb = sums.climb[i]! * share;

  const melted = meltedWidth(scale.width, sums.widthHeat[i]!, sums.foundC[i]!);
  const swung = Math.max(0, sums.sideHigh[i]! - sums.sideLow[i]!);
  const spread = melted > 0 ? melted / (melted + swung) : 1;
  const slack = slackOf(melted, traits.slagPerMetal > 0);
  const hang = hangOf(stance, climb, slack, spread);
  const heat = sums.heat[i]! / 1000;
  stations.heatInputKjMm[i] = heat;
  const dragged = PHYSICS.overlapPerDegree.value * Math.max(0, drag - PHYSICS.dragOverlap.value);

  const reach = Math.max(sums.beforeMeltedMm[i]!, (fillet ? PHYSICS.filletMelt.value : 1) * swungWidth(melted, swung));
  sums.meltedMm[i] = reach;

  let over: number;
  let overlap: number;
  let width: number;
  if (fillet) {
    make.areaMm2 = Math.max(0, deposit - gapMm * Math.min(GAP_DEPTH_MM, plateMm));
    make.meltedChordMm = reach;
    make.heatKjMm = heat;
    make.spread = spread;
    make.overVoltageV = residence > 0 ? voltage - usualVoltage(traits, current) : 0;
    make.workErrorDeg = workError;
    make.aimMm = aim;
    make.hang = hang;
    make.corner = stance.corner;
    filletSection(make, section);
    stations.legAMm[i] = section.legAMm;
    stations.legBMm[i] = section.legBMm;
    stations.throatMm[i] = section.throatMm;
    width = section.faceMm;
    stations.heightMm[i] = section.convexityMm;
    overlap = section.overlapMm;
    over = section.throatMm;
  } else {
    width = reach;
    over = beadHeight(deposit * (1 + Math.max(0, hang)), width);
    if (stance.across > 0) stations.crownMm[i] = -stance.across * PHYSICS.hangCrown.value * slack * width;
    stations.heightMm[i] = over * (1 - stations.burnThrough[i]!);
    overlap = beadOverlap(deposit, width) + (stance.across > 0 ? stance.across * overlapOfHang(over) : 0);
  }
  stations.widthMm[i] = width;

  const solid = deposit > 0 ? (over * sums.beforeDepositMm2[i]!) / deposit : 0;
  const puddle =
    residence > 0 ? puddleUnderArc(traits.aheadSpeed * stanceAhead(climb), over - solid, current, share) : 0;
  const depth =
    fusionDepth(scale.penetration * Math.sqrt(spread), sums.depth[i]!, puddle, solid) - (fillet ? gapMm / 2 : 0);
  stations.overlapMm[i] = overlap + dragged + PHYSICS.aheadOverlap.value * puddle;
  const fused = Math.min(plateMm, Math.max(0, depth));
  stations.penetrationMm[i] = Math.max(fused, sums.beforePenetrationMm[i]!);
  if (traits.slagPerMetal > 0) {
    stations.slagMm[i] = slagCover(traits.slagPerMetal, deposit, width);
    stations.slagInclusion[i] =
      sums.slagShut[i]! > 0 || slagShutIn(-drag, puddle, climb, traits.slagRuns) || slagBlownAhead(settings, voltage)
        ? 1
        : 0;
  }
  const short = sums.shortCircuit[i]! * share > 0.5;
  const least =
    PHYSICS.fusionLeast.value +
    (short ? PHYSICS.fusionPerThickness.value * Math.max(0, plateMm - PHYSICS.fusionThick.value) : 0);
  stations.lackOfFusion[i] =
    stations.penetrationMm[i]! < least || stations.overlapMm[i]! > PHYSICS.fusionOverlap.value ? 1 : 0;

  const common = residence > 0 ? undercutOfSettings(traits, voltage, current, sums.speed[i]! * share) : 0;
  stations.undercutAMm[i] = mostUndercut(common + undercutOfAim(workError, -aim));
  stations.undercutBMm[i] = mostUndercut(
    common + undercutOfAim(-workError, aim) + (stance.across > 0 ? stance.across * undercutOfSlack(slack) : 0),
  );
  stations.porosity[i] = sums.pores[i]! * share;
  stations.spatter[i] = sums.spatter[i]! * share;

  const weak =
    depth + PHYSICS.burnWidth.value * melted > plateMm ||
    (melted > PHYSICS.poolUnsupported.value && depth > 0.8 * plateMm);
  if (weak && sums.liquid[i] === 1) {
    sums.thinS[i] = sums.thinS[i]! + seconds;
    stations.burnThrough[i] = Math.min(1, Math.max(0, (sums.thinS[i]! - PHYSICS.burnTime.value) / 0.2));
  }
}
