import type { TorchAim } from './torch-aim.ts';

/** What mouse and keys ask of the torch. */
export interface FlatWish {
  /** Where the mouse wants the wire, mm along the seam; `undefined` while the keys alone lead. */
  mouseXMm: number | undefined;
  /** How far the mouse is off the root's line, mm. */
  mouseAimMm: number;
  /** -1, 0 or 1: travel keys. */
  travel: number;
  /** Millimetres a second while a travel key is down. */
  paceMmS: number;
  /** Steps asked for since the last frame. */
  aimStep: number;
  ctwdStep: number;
  workStep: number;
  travelAngleStep: number;
  trigger: boolean;
}

/** A steady imaginary hand: it follows the mouse and keys with a lag, in supervised sittings as in practice. */
export interface FlatHand {
  /** The hand that holds the torch: its handle comes from that side, so that the puddle is seen beside it. */
  side: 'left' | 'right';
  readonly wish: FlatWish;
  /** Where the hand is going. */
  readonly goal: TorchAim;
  /** Where it is. */
  readonly now: TorchAim;
  /** Practice only: the wire is kept on the root's line, and the hand is held back where it rushes with the trigger on. */
  seamGuide: boolean;
}

/** Lag of the hand, s: takes a mouse's pixels out of the speed without hiding a wrong one. */
const LAG_S = 0.14;
/** Longest step the hand is moved by at once, s: looks that come late are made up for in steps this long. */
const STEP_S = 0.02;
/** The guide lets the hand travel no faster than this while the trigger is on, mm/s: too fast for a good weld, slow enough for a visible one. */
const GUIDED_MM_S = 8;
const LIMIT = {
  xMm: [-60, 260],
  aimMm: [-20, 20],
  ctwdMm: [3, 120],
  workAngleDeg: [10, 80],
  travelAngleDeg: [-40, 40],
} as const;
export const STEP = { aimMm: 0.5, ctwdMm: 0.5, workAngleDeg: 1, travelAngleDeg: 1 } as const;

/** Held well off the work, straight, half way between the plates. */
export const newFlatHand = (): FlatHand => ({
  side: 'right',
  wish: {
    mouseXMm: undefined,
    mouseAimMm: 0,
    travel: 0,
    paceMmS: 5,
    aimStep: 0,
    ctwdStep: 0,
    workStep: 0,
    travelAngleStep: 0,
    trigger: false,
  },
  goal: { xMm: -10, aimMm: 0, ctwdMm: 30, workAngleDeg: 45, travelAngleDeg: 0 },
  now: { xMm: -10, aimMm: 0, ctwdMm: 30, workAngleDeg: 45, travelAngleDeg: 0 },
  seamGuide: false,
});

const within = (value: number, [low, high]: readonly [number, number]): number => Math.min(high, Math.max(low, value));

/** Takes the steps asked for, and moves the hand on by `seconds`. */
export function moveFlatHand(hand: FlatHand, seconds: number): void {
  takeSteps(hand);
  for (let left = seconds; left > 1e-9; left -= STEP_S) followGoal(hand, Math.min(left, STEP_S));
}

function takeSteps({ wish, goal }: FlatHand): void {
  goal.aimMm += wish.aimStep * STEP.aimMm;
  goal.ctwdMm = within(goal.ctwdMm + wish.ctwdStep * STEP.ctwdMm, LIMIT.ctwdMm);
  goal.workAngleDeg = within(goal.workAngleDeg + wish.workStep * STEP.workAngleDeg, LIMIT.workAngleDeg);
  goal.travelAngleDeg = within(goal.travelAngleDeg + wish.travelAngleStep * STEP.travelAngleDeg, LIMIT.travelAngleDeg);
  wish.aimStep = 0;
  wish.ctwdStep = 0;
  wish.workStep = 0;
  wish.travelAngleStep = 0;
}

function followGoal(hand: FlatHand, seconds: number): void {
  const { wish, goal, now, seamGuide } = hand;
  if (wish.travel !== 0) {
    // Keys take over from the mouse where the hand is going now.
    wish.mouseXMm = undefined;
    goal.xMm += wish.travel * wish.paceMmS * seconds;
  } else if (wish.mouseXMm !== undefined) {
    goal.xMm = wish.mouseXMm;
    goal.aimMm = wish.mouseAimMm;
  }
  goal.xMm = within(goal.xMm, LIMIT.xMm);
  goal.aimMm = seamGuide ? 0 : within(goal.aimMm, LIMIT.aimMm);
  const share = 1 - Math.exp(-seconds / LAG_S);
  const most = seamGuide && wish.trigger ? GUIDED_MM_S * seconds : Number.POSITIVE_INFINITY;
  now.xMm += within((goal.xMm - now.xMm) * share, [-most, most]);
  now.aimMm += (goal.aimMm - now.aimMm) * share;
  now.ctwdMm += (goal.ctwdMm - now.ctwdMm) * share;
  now.workAngleDeg += (goal.workAngleDeg - now.workAngleDeg) * share;
  now.travelAngleDeg += (goal.travelAngleDeg - now.travelAngleDeg) * share;
}
