import type { Size } from '../conductor.ts';
import type { Board, Wire } from './state.ts';

/** Room a conductor takes, mm3, and what counts as how many: a jurisdiction's rule, as data. */
export interface FillRule {
  readonly source: string;
  readonly conductorMm3: Readonly<Partial<Record<Size, number>>>;
  /** Conductors a device's yoke, and all clamps of a box together, count as. */
  readonly yoke: number;
  readonly clamps: number;
  /** So many grounding conductors count as one, each more as this share. */
  readonly groundsTogether: number;
  readonly groundsMore: number;
}

const MM3_PER_IN3 = 16_387.064;

export const NEC_FILL: FillRule = {
  source: 'NEC 2023 314.16(B), table 314.16(B)(1) (paraphrased)',
  conductorMm3: {
    AWG14: 2 * MM3_PER_IN3,
    AWG12: 2.25 * MM3_PER_IN3,
    AWG10: 2.5 * MM3_PER_IN3,
    AWG8: 3 * MM3_PER_IN3,
    AWG6: 5 * MM3_PER_IN3,
  },
  yoke: 2,
  clamps: 1,
  groundsTogether: 4,
  groundsMore: 0.25,
};

const GROUND_COLOURS = new Set(['bare', 'green', 'green-yellow']);

/**
 * Room taken in a box, mm3: each conductor that comes from outside, devices by their thickest wire, clamps and grounds by the
 * thickest there are. Wires that stay within the box take none. A size the rule does not know takes as much as the next thicker.
 */
export function boxFillMm3(board: Board, box: string, rule: FillRule): number {
  const wires = [...board.wires.values()];
  const entering = wires.filter(({ ends }) => (ends.a.box === box) !== (ends.b.box === box));
  const isGround = ({ plan }: Wire): boolean => GROUND_COLOURS.has(plan.colour);
  const room = (all: readonly Wire[]): readonly number[] => all.map(({ plan }) => roomOf(rule, plan.size));
  const largest = (all: readonly Wire[]): number => Math.max(0, ...room(all));

  const conductors = room(entering.filter((wire) => !isGround(wire))).reduce((sum, mm3) => sum + mm3, 0);
  const grounds = entering.filter(isGround);
  const more = Math.max(0, grounds.length - rule.groundsTogether) * rule.groundsMore;
  const groundRoom = grounds.length === 0 ? 0 : (1 + more) * largest(grounds);
  const clamps = board.plan.boxes.find(({ id }) => id === box)?.clamps === true ? rule.clamps * largest(entering) : 0;
  const yokes = board.plan.devices
    .filter((device) => device.box === box && device.kind !== 'bar')
    .map(({ id }) => rule.yoke * largest(wires.filter((wire) => isOn(wire, id))));
  return conductors + groundRoom + clamps + yokes.reduce((sum, mm3) => sum + mm3, 0);
}

const isOn = ({ ends }: Wire, device: string): boolean =>
  [ends.a, ends.b].some(({ place }) => place.kind === 'terminal' && place.terminal.startsWith(`${device}/`));

const roomOf = (rule: FillRule, size: Size): number =>
  rule.conductorMm3[size] ?? Math.max(...Object.values(rule.conductorMm3));
