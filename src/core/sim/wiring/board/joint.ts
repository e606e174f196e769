import { WIRING } from '../constants.ts';
import { pushInOhm, screwOhm } from '../contact.ts';
import { chanceOf } from './chance.ts';
import type { Board, WireEnd } from './state.ts';

/** What is wrong with how a wire is held: what an inspector sees, and why its resistance is what it is. */
export type JointDefect =
  | 'loose'
  | 'overTightened'
  | 'crowded'
  | 'notHooked'
  | 'hookedBackwards'
  | 'strandedUnderScrew'
  | 'insulationUnder'
  | 'notSeated'
  | 'strippedShort'
  | 'strippedLong'
  | 'wrongSize'
  | 'connectorNotHome'
  | 'connectorMisfit'
  | 'nicked';

export interface Joint {
  readonly defects: readonly JointDefect[];
  /** How fast it holds, as a share of a good joint. */
  readonly hold: number;
  /** Undefined where nothing conducts. */
  readonly ohm: number | undefined;
}

/** What each defect leaves of the torque's hold. */
const HOLD: Readonly<Partial<Record<JointDefect, number>>> = {
  overTightened: WIRING.strippedThread.value,
  crowded: WIRING.crowdedHold.value,
  notHooked: WIRING.unhookedHold.value,
  hookedBackwards: WIRING.backwardsHold.value,
  strandedUnderScrew: WIRING.strandedHold.value,
  wrongSize: WIRING.wrongSizeHold.value,
  connectorMisfit: WIRING.misfitHold.value,
};

/** How many ends are in each terminal and splice. */
type Counts = ReadonlyMap<string, number>;

export function endCounts(board: Board): Counts {
  const counts = new Map<string, number>();
  for (const { place } of board.ends.values()) {
    if (place.kind === 'free') continue;
    const holder = place.kind === 'terminal' ? place.terminal : place.splice;
    counts.set(holder, (counts.get(holder) ?? 0) + 1);
  }
  return counts;
}

/** A free end is no joint. Who asks for many counts the ends once. */
export function jointOf(board: Board, end: WireEnd, counts: Counts = endCounts(board)): Joint | undefined {
  switch (end.place.kind) {
    case 'free':
      return undefined;
    case 'terminal':
      return terminalJoint(board, end, end.place, counts.get(end.place.terminal) ?? 0);
    case 'splice':
      return spliceJoint(board, end, end.place.splice, counts.get(end.place.splice) ?? 0);
  }
}

function terminalJoint(
  board: Board,
  end: WireEnd,
  place: Extract<WireEnd['place'], { kind: 'terminal' }>,
  count: number,
): Joint {
  const { plan: wire } = board.wires.get(end.wire)!;
  const { plan, torqueNm, stripped } = board.terminals.get(place.terminal)!;
  const [least, most] = plan.stripMm;
  const defects: JointDefect[] = [];
  const pushIn = plan.grip === 'pushIn';
  const [softest] = plan.torqueNm;
  if (!pushIn && torqueNm < softest) defects.push('loose');
  if (stripped) defects.push('overTightened');
  if (count > plan.wires) defects.push('crowded');
  if (!plan.sizes.includes(wire.size)) defects.push('wrongSize');
  if (plan.grip === 'screw') {
    if (end.hook === 'none') defects.push('notHooked');
    if (end.hook === 'counterclockwise') defects.push('hookedBackwards');
    if (wire.strand === 'stranded') defects.push('strandedUnderScrew');
  }
  const bare = wire.colour === 'bare';
  if (!bare && place.insulation > 0) defects.push('insulationUnder');
  if (place.seat < 1) defects.push('notSeated');
  if (!bare && end.strippedMm < least) defects.push('strippedShort');
  if (!bare && end.strippedMm > most) defects.push('strippedLong');
  if (end.nicked) defects.push('nicked');

  // What holds bare metal: none where the grip is on insulation, or the wire is hardly in.
  const metal = bare ? place.seat : Math.min(place.seat, 1 - place.insulation, end.strippedMm / least);
  const hold = (pushIn ? 1 : Math.min(1, torqueNm / softest)) * leftOf(defects) * Math.max(0, metal);
  return { defects, hold, ohm: ohmOf(board, end, hold, metal, pushIn) };
}

function spliceJoint(board: Board, end: WireEnd, splice: string, count: number): Joint {
  const { plan: wire } = board.wires.get(end.wire)!;
  const { connector, home } = board.splices.get(splice)!;
  const [least, most] = connector.wires;
  const [shortest, longest] = connector.stripMm;
  const defects: JointDefect[] = [];
  if (home < 1) defects.push('connectorNotHome');
  if (count < least || count > most) defects.push('connectorMisfit');
  const bare = wire.colour === 'bare';
  if (!bare && end.strippedMm < shortest) defects.push('strippedShort');
  if (!bare && end.strippedMm > longest) defects.push('strippedLong');
  if (end.nicked) defects.push('nicked');
  const metal = bare ? 1 : Math.min(1, end.strippedMm / shortest);
  const hold = home * leftOf(defects) * metal;
  return { defects, hold, ohm: ohmOf(board, end, hold, metal, false) };
}

const leftOf = (defects: readonly JointDefect[]): number =>
  defects.reduce((left, defect) => left * (HOLD[defect] ?? 1), 1);

/**
 * Ohm of a joint by how fast it holds, on a share of bare metal. Between all insulation and all metal it conducts or not by chance,
 * as such joints do.
 */
function ohmOf(board: Board, end: WireEnd, hold: number, metal: number, pushIn: boolean): number | undefined {
  const chance = chanceOf(board.plan.seed, end.id);
  if (metal <= 0 || chance > metal) return undefined;
  return pushIn ? pushInOhm(chance) / (metal * metal * metal) : screwOhm(hold, chance);
}
