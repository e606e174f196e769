import { DEGREES_PER_RADIAN, tan } from '../../base/exact.ts';
import { beadHeight } from './bead-section.ts';
import { type Cap, type CapLaid, layCap } from './cap.ts';
import { PHYSICS } from './constants.ts';
import { HALF_ROOT, isCorner, nominalWorkAngle } from './coupon-frame.ts';
import { slagBlownAhead } from './electrode.ts';
import { usualConvexity } from './fillet-section.ts';
import { type Melt, markFlaws } from './flaws.ts';
import { gaugeLayers } from './layer-gauge.ts';
import { fusionDepth, puddleUnderArc } from './penetration.ts';
import { traitsOf } from './process.ts';
import { layRoot, type Root, type RootPass } from './root.ts';
import { slagCover, slagShutIn } from './slag.ts';
import { hangOf, slackOf, stanceAhead, stanceOf } from './stance.ts';
import type { WeldState } from './state.ts';
import { heightAt, POINT_MM, type Surface } from './surface.ts';
import { mostUndercut, undercutOfAim, undercutOfSettings, undercutOfSlack, usualVoltage } from './undercut.ts';
import { meltedWidth, swungWidth } from './width.ts';

const cap: Cap = {
  found: new Float64Array(0),
  offset: 0,
  points: 0,
  firstMm: 0,
  areaMm2: 0,
  leftMm: 0,
  rightMm: 0,
  least: 0,
  most: PHYSICS.capMost.value,
  skew: 0,
  peak: 0,
  meltsFromMm: Infinity,
};
const melt: Melt = { middleMm: 0, halfMm: 0, footMm: 0, depthMm: 0, leastMm: 0 };
const laid: CapLaid = { leftMm: 0, rightMm: 0, beyondMm: 0 };
const pass: RootPass = { deposit: 0, own: 0, depth: 0, middle: 0, half: 0, overhead: 0 };
const root: Root = { open: false, rootMm: 0, areaMm2: 0, holeMm: 0 };
/** A cap's rise over its chord, of its area over that of the corner below the chord. */
const RISE_OF_SHARE = 3 / 8;
/** A toe this near the bare joint lies on it, mm. */
const ON_PLATE_MM = 0.05;

/** What a new pass finds at a station: the work as it stands, kept until the pass has frozen. */
export function beginLayer({ stations }: WeldState, surface: Surface, i: number): void {
  const { points, heights, found, flaws, foundFlaws } = surface;
  for (let j = i * points; j < (i + 1) * points; j++) {
    found[j] = heights[j]!;
    foundFlaws[j] = flaws[j]!;
  }
  surface.foundHiddenMm2[i] = surface.hiddenMm2[i]!;
  surface.foundRootMm[i] = stations.rootMm[i]!;
  surface.foundUndercutAMm[i] = stations.undercutAMm[i]!;
  surface.foundUndercutBMm[i] = stations.undercutBMm[i]!;
  surface.foundOverlapMm[i] = stations.overlapMm[i]!;
  surface.foundBurnThrough[i] = stations.burnThrough[i]!;
}

/** Derives one station of a joint welded in layers from the sums of its pass and from what the pass found. */
export function shapeLayer(state: WeldState, surface: Surface, i: number, seconds: number): void {
  const { stations, sums, scale, settings, torch, pool } = state;
  const deposit = stations.depositMm2[i]!;
  if (deposit <= 0 && sums.heat[i]! <= 0) return;
  const { coupon } = settings;
  const { joint, plateMm } = coupon;
  const traits = traitsOf(settings);
  const slag = traits.slagPerMetal > 0;
  const stance = stanceOf(coupon);
  const corner = isCorner(joint);
  const residence = sums.residence[i]!;
  const share = residence > 0 ? 1 / residence : 0;
  const current = sums.current[i]! * share;
  const voltage = sums.voltage[i]! * share;
  const climb = sums.climb[i]! * share;
  const push = sums.travelAngle[i]! * share;
  const workError = residence > 0 ? sums.workAngle[i]! * share - nominalWorkAngle(joint) : 0;

  const melted = meltedWidth(scale.width, sums.widthHeat[i]!, sums.foundC[i]!);
  const swung = Math.max(0, sums.sideHigh[i]! - sums.sideLow[i]!);
  const spread = melted > 0 ? melted / (melted + swung) : 1;
  const heat = sums.heat[i]! / 1000;
  stations.heatInputKjMm[i] = heat;
  const slack = slackOf(melted, slag);
  const hang = hangOf(stance, climb, slack, spread);

  // The arc digs where the torch points, the puddle follows.
  const lean = Math.min(60, Math.max(-60, workError)) / DEGREES_PER_RADIAN;
  const middle = (sums.sideLow[i]! + sums.sideHigh[i]!) / 2 - PHYSICS.layerLean.value * tan(lean) * melted;
  const plain = swungWidth(melted, swung) / 2;
  const { found, points, firstMm } = surface;
  const foundAt = heightAt(surface, found, i, middle);
  const walls = (heightAt(surface, found, i, middle - plain) + heightAt(surface, found, i, middle + plain)) / 2;
  const floor = lowestBetween(surface, i, middle - plain, middle + plain);
  const steep = plain > 0 ? Math.min(1, Math.max(0, (walls - Math.min(floor, foundAt)) / plain)) : 0;
  const half = plain * (1 + (PHYSICS.filletMelt.value - 1) * steep);
  sums.meltedMm[i] = 2 * half;

  const before = sums.beforeDepositMm2[i]!;
  const own = deposit - before;
  const over = beadHeight(own, 2 * half);
  const puddle = residence > 0 ? puddleUnderArc(traits.aheadSpeed * stanceAhead(climb), over, current, share) : 0;
  const depth = fusionDepth(scale.penetration * Math.sqrt(spread), sums.depth[i]!, puddle, 0);
  pass.deposit = deposit;
  pass.own = own;
  pass.depth = depth;
  pass.middle = middle;
  pass.half = half;
  pass.overhead = stance.overhead;
  layRoot(coupon, surface, i, pass, root);
  stations.rootMm[i] = root.rootMm;
  surface.hiddenMm2[i] = root.areaMm2;
  if (i === Math.floor(torch.xMm)) pool.keyholeMm = root.open ? root.holeMm : 0;

  cap.found = found;
  cap.offset = i * points;
  cap.points = points;
  cap.firstMm = firstMm;
  cap.areaMm2 = Math.max(0, own - (root.areaMm2 - surface.foundHiddenMm2[i]!));
  cap.leftMm = Math.max(firstMm, middle - half);
  cap.rightMm = Math.min(firstMm + (points - 1) * POINT_MM, middle + half);
  cap.most = PHYSICS.capMost.value + (PHYSICS.capTrough.value - PHYSICS.capMost.value) * (joint === 'lap' ? 0 : steep);
  const convex = corner
    ? spread * usualConvexity(heat, residence > 0 ? voltage - usualVoltage(traits, current) : 0)
    : 0;
  cap.least = RISE_OF_SHARE * Math.max(0, convex + hang);
  cap.skew = -Math.min(0.9, Math.max(-0.9, slack * (PHYSICS.capSkew.value * (stance.across + 0.5 * stance.corner))));
  cap.peak = Math.min(1, Math.max(0, 2 * hang));
  const edge = joint === 'lap' ? plateMm * HALF_ROOT : Infinity;
  cap.meltsFromMm = edge - 2 * POINT_MM;
  layCap(cap, surface.heights, laid);

  const dragged = PHYSICS.overlapPerDegree.value * Math.max(0, -push - PHYSICS.dragOverlap.value);
  stations.overlapMm[i] = Math.max(
    surface.foundOverlapMm[i]!,
    (joint === 'groove' && steep > 0.5 ? 0 : laid.beyondMm) + dragged + PHYSICS.aheadOverlap.value * puddle,
  );
  const short = sums.shortCircuit[i]! * share > 0.5;
  const least =
    PHYSICS.fusionLeast.value +
    (short ? PHYSICS.fusionPerThickness.value * Math.max(0, plateMm - PHYSICS.fusionThick.value) : 0);
  stations.penetrationMm[i] = Math.max(sums.beforePenetrationMm[i]!, Math.min(plateMm, depth));
  melt.middleMm = middle;
  melt.halfMm = half;
  melt.footMm = foundAt;
  melt.depthMm = depth;
  melt.leastMm = least;
  markFlaws(state, surface, i, melt);

  const common = residence > 0 ? undercutOfSettings(traits, voltage, current, sums.speed[i]! * share) : 0;
  const aimed = (laid.leftMm + laid.rightMm) / 2;
  const aim = corner && before <= 0 ? middle - aimed : 0;
  stations.undercutAMm[i] = onPlate(surface, i, laid.leftMm)
    ? mostUndercut(common + undercutOfAim(workError, -aim))
    : surface.foundUndercutAMm[i]!;
  stations.undercutBMm[i] = onPlate(surface, i, laid.rightMm)
    ? mostUndercut(common + undercutOfAim(-workError, aim) + stance.across * undercutOfSlack(slack))
    : surface.foundUndercutBMm[i]!;
  stations.porosity[i] = sums.pores[i]! * share;
  stations.spatter[i] = sums.spatter[i]! * share;
  if (slag) {
    stations.slagMm[i] = slagCover(traits.slagPerMetal, own, laid.rightMm - laid.leftMm);
    stations.slagInclusion[i] =
      sums.slagShut[i]! > 0 || slagShutIn(push, puddle, climb, traits.slagRuns) || slagBlownAhead(settings, voltage)
        ? 1
        : 0;
  }

  // Metal under the arc: what was found, and what backs it.
  const backing = joint === 'groove' ? (coupon.groove?.backing ? PHYSICS.backingMm.value : 0) : plateMm;
  const burnWidth = PHYSICS.burnWidth.value * (joint === 'groove' ? PHYSICS.grooveBurn.value : 1);
  const weak =
    (root.open && root.holeMm > PHYSICS.keyholeMost.value) ||
    (!root.open && depth + burnWidth * melted > foundAt + Math.max(0, root.rootMm) + backing);
  if (weak && sums.liquid[i] === 1) sums.thinS[i] = sums.thinS[i]! + seconds;
  const burnt = Math.min(1, Math.max(0, (sums.thinS[i]! - PHYSICS.burnTime.value) / 0.2));
  stations.burnThrough[i] = Math.max(surface.foundBurnThrough[i]!, burnt);
  gaugeLayers(state, surface, i);
  stations.edgeMm[i] = Math.min(plateMm, Math.max(stations.edgeMm[i]!, (cap.rightMm - edge) / HALF_ROOT, 0));
}

function lowestBetween({ points, firstMm, found }: Surface, i: number, leftMm: number, rightMm: number): number {
  const from = Math.max(0, Math.ceil((leftMm - firstMm) / POINT_MM));
  const to = Math.min(points - 1, Math.floor((rightMm - firstMm) / POINT_MM));
  let lowest = Infinity;
  for (let j = from; j <= to; j++) if (found[i * points + j]! < lowest) lowest = found[i * points + j]!;
  return lowest;
}

/** Does a toe lie on the bare joint, not on an earlier pass? */
const onPlate = (surface: Surface, i: number, y: number): boolean =>
  heightAt(surface, surface.found, i, y) - heightAt(surface, surface.base, 0, y) < ON_PLATE_MM;
