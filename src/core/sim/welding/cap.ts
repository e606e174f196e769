import { POINT_MM } from './surface.ts';

/** The metal of a pass over what lies beneath, at one station. One object is reused. */
export interface Cap {
  /** Row of heights found, points across the seam; first point's place. */
  found: Float64Array;
  offset: number;
  points: number;
  firstMm: number;
  areaMm2: number;
  /** Toes where the pass has melted, mm across the seam. */
  leftMm: number;
  rightMm: number;
  /** Rise over the line between the toes, in its length: not less than, not more than. */
  least: number;
  most: number;
  /** How far the crown hangs to the left (-) or right (+), -1 to 1; and how peaked it is, 0 to 1. */
  skew: number;
  peak: number;
  /** From this place on metal that stands above the cap is melted down into it: the edge of a lap. */
  meltsFromMm: number;
}

/** What came of it. */
export interface CapLaid {
  leftMm: number;
  rightMm: number;
  /** How far the toes had to go beyond what is melted, each. */
  beyondMm: number;
}

const MOST_POINTS = 201;
const shape = new Float64Array(MOST_POINTS);
const chord = new Float64Array(MOST_POINTS);
const laid = { rise: 0, from: 0, to: 0, left: 0, right: 0 };
const ROUNDS = 12;
/** Beyond this many times the melted width no toe goes. */
const WIDEST = 3;

/**
 * Lays the cap that holds exactly the area given over what lies beneath, between the toes its heat has melted. Where the metal
 * does not suffice for so wide a bead it lies level in the valley; where it is too much to stand on what is melted it rolls
 * over the toes. `out` gets the new row of heights.
 */
export function layCap(cap: Cap, out: Float64Array, result: CapLaid): void {
  const { leftMm, rightMm, offset, points, found, firstMm } = cap;
  for (let j = 0; j < points; j++) out[offset + j] = found[offset + j]!;
  const low = valley(cap);
  result.leftMm = result.rightMm = firstMm + low * POINT_MM;
  result.beyondMm = 0;
  if (!(cap.areaMm2 > 0)) return;
  const share = riseShare(cap, leftMm, rightMm);
  if (rightMm - leftMm >= POINT_MM && share < cap.least) fillValley(cap, low, cap.least);
  else if (rightMm - leftMm >= POINT_MM && share > cap.most) result.beyondMm = rollOver(cap, low);
  if (laid.to <= laid.from) {
    heap(cap, out, result);
    return;
  }
  result.leftMm = laid.left;
  result.rightMm = laid.right;
  pour(cap, out);
}

/** Heights this near the lowest are as low, mm. */
const LEVEL_MM = 0.1;

/** Index of the lowest point between the toes; of a floor its middle. */
function valley({ found, offset, points, firstMm, leftMm, rightMm }: Cap): number {
  const from = Math.min(points - 1, Math.max(0, Math.ceil((leftMm - firstMm) / POINT_MM)));
  const to = Math.min(points - 1, Math.max(from, Math.floor((rightMm - firstMm) / POINT_MM)));
  let low = from;
  for (let j = from + 1; j <= to; j++) if (found[offset + j]! < found[offset + low]!) low = j;
  const floor = found[offset + low]! + LEVEL_MM;
  let first = low;
  while (first > from && found[offset + first - 1]! <= floor) first--;
  let last = low;
  while (last < to && found[offset + last + 1]! <= floor) last++;
  return (first + last) >> 1;
}

/** Finds the level to which the valley fills so that the cap rises by `share`, each toe where the level meets its wall, but no farther than the toes given. */
function fillValley(cap: Cap, low: number, share: number): void {
  const { found, offset } = cap;
  const floor = found[offset + low]! + LEVEL_MM;
  let near = floor;
  let far = Math.max(floor, levelAt(cap, cap.leftMm), levelAt(cap, cap.rightMm)) + LEVEL_MM;
  if (riseShare(cap, wallAt(cap, low, floor, -1), wallAt(cap, low, floor, 1)) < share) {
    shrink(cap, low, floor, share);
    return;
  }
  for (let n = 0; n < ROUNDS; n++) {
    const level = (near + far) / 2;
    if (riseShare(cap, wallAt(cap, low, level, -1), wallAt(cap, low, level, 1)) > share) near = level;
    else far = level;
  }
  riseShare(cap, wallAt(cap, low, far, -1), wallAt(cap, low, far, 1));
}

/** Metal too little to cover the valley's floor draws together on it. */
function shrink(cap: Cap, low: number, floor: number, share: number): void {
  const middle = cap.firstMm + low * POINT_MM;
  const left = wallAt(cap, low, floor, -1) - middle;
  const right = wallAt(cap, low, floor, 1) - middle;
  let near = 0;
  let far = 1;
  for (let n = 0; n < ROUNDS; n++) {
    const scale = (near + far) / 2;
    if (riseShare(cap, middle + scale * left, middle + scale * right) > share) near = scale;
    else far = scale;
  }
  riseShare(cap, middle + far * left, middle + far * right);
}

/** Where a level meets the wall on one side of the valley, mm across the seam; the melted toe at the farthest. */
function wallAt(
  { found, offset, points, firstMm, leftMm, rightMm }: Cap,
  low: number,
  level: number,
  way: 1 | -1,
): number {
  const limit = way < 0 ? leftMm : rightMm;
  let j = low;
  while (j + way >= 0 && j + way < points && found[offset + j + way]! < level) {
    j += way;
    if (way * (firstMm + j * POINT_MM - limit) >= 0) return limit;
  }
  if (j + way < 0 || j + way >= points) return limit;
  const rise = found[offset + j + way]! - found[offset + j]!;
  const part = rise > 0 ? Math.min(1, Math.max(0, (level - found[offset + j]!) / rise)) : 1;
  const wall = firstMm + (j + way * part) * POINT_MM;
  return way * (wall - limit) > 0 ? limit : wall;
}

/**
 * More metal than what is melted can carry: it flows on over what is not, until the cap is no longer too steep; in a trough to
 * the level that makes, over an edge to either side alike. Returns how far.
 */
function rollOver(cap: Cap, low: number): number {
  const { leftMm, rightMm, firstMm } = cap;
  const half = (rightMm - leftMm) / 2;
  const middle = (rightMm + leftMm) / 2;
  const left = Math.max(firstMm, middle - WIDEST * half);
  const right = Math.min(firstMm + (cap.points - 1) * POINT_MM, middle + WIDEST * half);
  if (cap.meltsFromMm < Infinity) {
    let near = 1;
    let far = WIDEST;
    for (let n = 0; n < ROUNDS; n++) {
      const scale = (near + far) / 2;
      if (riseShare(cap, middle - scale * half, middle + scale * half) > cap.most) near = scale;
      else far = scale;
    }
    riseShare(cap, middle - far * half, middle + far * half);
  } else {
    cap.leftMm = left;
    cap.rightMm = right;
    fillValley(cap, low, cap.most);
    cap.leftMm = leftMm;
    cap.rightMm = rightMm;
  }
  return Math.max(0, leftMm - laid.left, laid.right - rightMm);
}

/** Works out the cap that holds the area between two toes. Returns its rise over the line between them, in its length. */
function riseShare(cap: Cap, leftMm: number, rightMm: number): number {
  const { found, offset, points, firstMm, areaMm2, skew, peak, meltsFromMm } = cap;
  const left = Math.max(firstMm, leftMm);
  const right = Math.min(firstMm + (points - 1) * POINT_MM, rightMm);
  const width = right - left;
  const from = Math.max(0, Math.floor((left - firstMm) / POINT_MM) + 1);
  const to = Math.min(points, Math.ceil((right - firstMm) / POINT_MM));
  laid.from = from;
  laid.to = to;
  laid.left = left;
  laid.right = right;
  if (to <= from) return Number.MAX_VALUE;
  const leftZ = levelAt(cap, left);
  const rightZ = levelAt(cap, right);
  const wanted = areaMm2 / POINT_MM;
  let below = 0;
  let share = 0;
  for (let j = from; j < to; j++) {
    const u = (firstMm + j * POINT_MM - left) / width;
    const round = 4 * u * (1 - u);
    shape[j] = round * (1 - peak + peak * round) * (1 + skew * (2 * u - 1));
    chord[j] = leftZ + u * (rightZ - leftZ) - found[offset + j]!;
    below += chord[j]!;
    share += shape[j]!;
  }
  // The area grows with the rise, piece by piece straight and ever steeper: Newton from above ends after a few steps.
  let rise = (wanted - below) / share;
  for (let n = 0; n < ROUNDS; n++) {
    let sum = 0;
    let slope = 0;
    for (let j = from; j < to; j++) {
      const over = chord[j]! + rise * shape[j]!;
      if (over <= 0 && firstMm + j * POINT_MM < meltsFromMm) continue;
      sum += chord[j]!;
      slope += shape[j]!;
    }
    if (slope <= 0) break;
    const next = (wanted - sum) / slope;
    if (Math.abs(next - rise) < 1e-9) break;
    rise = next;
  }
  laid.rise = rise;
  return rise / width;
}

function levelAt({ found, offset, points, firstMm }: Cap, y: number): number {
  const at = Math.min(points - 1, Math.max(0, (y - firstMm) / POINT_MM));
  const j = Math.min(points - 2, Math.floor(at));
  return found[offset + j]! + (found[offset + j + 1]! - found[offset + j]!) * (at - j);
}

/** Writes the cap last worked out, scaled by the last digits so that it holds its area exactly. */
function pour({ offset, firstMm, areaMm2, meltsFromMm, found }: Cap, out: Float64Array): void {
  let risen = 0;
  let sunk = 0;
  for (let j = laid.from; j < laid.to; j++) {
    const over = chord[j]! + laid.rise * shape[j]!;
    if (over > 0) risen += over;
    else if (firstMm + j * POINT_MM >= meltsFromMm) sunk -= over;
  }
  const exact = risen > 0 ? (areaMm2 / POINT_MM + sunk) / risen : 0;
  for (let j = laid.from; j < laid.to; j++) {
    const over = chord[j]! + laid.rise * shape[j]!;
    if (over > 0) out[offset + j] = found[offset + j]! + over * exact;
    else if (firstMm + j * POINT_MM >= meltsFromMm) out[offset + j] = found[offset + j]! + over;
  }
}

/** Metal on a spot too small to melt: a heap on the points next to it, for the books. */
function heap({ offset, points, firstMm, areaMm2, found }: Cap, out: Float64Array, result: CapLaid): void {
  const at = Math.min(points - 3, Math.max(2, Math.floor((result.leftMm - firstMm) / POINT_MM + 0.5)));
  for (let j = at - 2; j <= at + 2; j++) out[offset + j] = found[offset + j]! + areaMm2 / (5 * POINT_MM);
  result.leftMm = firstMm + (at - 2) * POINT_MM;
  result.rightMm = firstMm + (at + 2) * POINT_MM;
  result.beyondMm = 2 * POINT_MM;
}
