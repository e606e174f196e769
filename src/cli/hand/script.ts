import type { Recording } from '../../core/recording/body.ts';
import { EVENT_KIND, type RecordedEvent } from '../../core/recording/event.ts';
import { FRAME_INTS } from '../../core/recording/frame.ts';
import type { Placement } from '../../core/recording/header.ts';
import { emptyFrame, quantiseChannel, quantiseTime, type RawPose } from '../../core/recording/quantise.ts';
import { drift, type Signal, seeded, trackingError, tremor } from './noise.ts';
import type { HandProfile } from './profile.ts';
import { torchPose } from './torch-pose.ts';

/** Frames a second a scripted hand is sampled at. */
const FRAME_RATE = 90;
const SEAM_START_MM = 1.5;
const SEAM_END_MARGIN_MM = 2;
const ARC_AT_S = 8;
const AFTER_ARC_S = 4;
/** When a trigger slips, and for how long: machine on, before the joint is reached. */
const SLIP_AT_S = 6.8;
const SLIP_S = 0.5;

type Step = readonly [atS: number, kind: keyof typeof EVENT_KIND, value: number];

/** What is done at the bench before the arc is struck, in the order a careful welder does it; what is late comes when it comes. */
function preparation(hand: HandProfile): Step[] {
  const steps: readonly Step[] = [
    [0.6, 'safetyGlasses', 1],
    [1.1, 'jacket', 1],
    [1.7, 'gloves', 1],
    [2.3, 'extraction', 1],
    [2.9, 'workClamp', 1],
    [3.5, 'machinePower', 1],
    [4, 'electrodePositive', 1],
    [4.5, 'gasFlow', Math.round(hand.gasFlowLMin * 10)],
    [5, 'voltage', Math.round(hand.voltageV * 10)],
    [5.6, 'wireFeed', Math.round(hand.wireFeedMMin * 100)],
    [6.2, 'wireTrim', 100],
    [7.2, 'helmetDown', 1],
  ];
  return steps.map(([atS, kind, value]) => {
    const late = hand.late[kind];
    return [late === undefined ? atS : ARC_AT_S + late, kind, value];
  });
}

/** A hand does not leap: it goes into a lapse and out of it over this much of the seam. */
const RAMP_MM = 4;
const LAPSING = ['travelMmS', 'ctwdMm', 'aimMm', 'workAngleDeg', 'travelAngleDeg'] as const;

function lapsed(hand: HandProfile, xMm: number): HandProfile {
  const lapse = hand.lapses.find(({ fromMm, toMm }) => xMm >= fromMm && xMm < toMm);
  if (lapse === undefined) return hand;
  const share = Math.min(1, (xMm - lapse.fromMm) / RAMP_MM, (lapse.toMm - xMm) / RAMP_MM);
  const now = { ...hand };
  for (const key of LAPSING) now[key] += share * ((lapse[key] ?? hand[key]) - hand[key]);
  return now;
}

interface Wander {
  readonly speed: Signal;
  readonly ctwd: Signal;
  readonly aim: Signal;
  readonly work: Signal;
  readonly lean: Signal;
  readonly tremors: readonly Signal[];
  readonly tracking: readonly Signal[];
}

const wanderOf = (hand: HandProfile, random: () => number): Wander => ({
  speed: drift(random, hand.speedSpread, 1.5),
  ctwd: drift(random, hand.ctwdSpread, 2.5),
  aim: drift(random, hand.aimSpread, 2),
  work: drift(random, hand.angleSpread, 3),
  lean: drift(random, hand.angleSpread, 3),
  tremors: [hand.tremorMm, hand.tremorMm, hand.tremorMm, hand.tremorDeg, hand.tremorDeg].map((rms) =>
    tremor(random, rms),
  ),
  tracking: [0, 1, 2].map(() => trackingError(random, hand.trackingScale)),
});

const moved = (pose: RawPose, byMm: readonly number[]): RawPose => ({
  ...pose,
  x: pose.x + (byMm[0] ?? 0) / 1000,
  y: pose.y + (byMm[1] ?? 0) / 1000,
  z: pose.z + (byMm[2] ?? 0) / 1000,
});

/**
 * A whole attempt by a scripted, human-like hand: frames and events as a booth would record them. The same profile, seam
 * and seed give the same recording on one engine.
 */
export function scriptedAttempt(hand: HandProfile, seamMm: number, placement: Placement, seed: number): Recording {
  const random = seeded(seed);
  const wander = wanderOf(hand, random);
  const steps = preparation(hand);
  const rows: Int32Array[] = [];
  const endMm = hand.stopAtMm ?? seamMm - SEAM_END_MARGIN_MM;
  const stepS = 1 / FRAME_RATE;
  let xMm = SEAM_START_MM;
  const turns = [...hand.turns];
  let arrivedS: number | undefined;
  let arcOffS = Number.POSITIVE_INFINITY;
  for (let n = 0; ; n++) {
    const t = n * stepS;
    if (t > arcOffS + AFTER_ARC_S) break;
    const burning = t >= ARC_AT_S && t < arcOffS;
    const now = lapsed(hand, xMm);
    const slips = hand.slipAtMm !== undefined && t >= SLIP_AT_S && t < SLIP_AT_S + SLIP_S;
    // The arc takes a moment to strike; the hand waits, then goes, then fills the crater.
    if (burning && t > ARC_AT_S + hand.startDwellS && xMm < endMm)
      xMm = Math.min(endMm, xMm + now.travelMmS * (1 + wander.speed(stepS)) * stepS);
    while (turns[0] !== undefined && xMm >= turns[0].atMm) {
      const { kind, value } = turns.shift()!;
      steps.push([t, kind, value]);
    }
    if (xMm >= endMm && arrivedS === undefined) {
      arrivedS = t;
      arcOffS = t + hand.craterDwellS;
    }
    // Before the arc the torch comes down to the start, after it the hand lifts away.
    const away = t < ARC_AT_S ? Math.max(0, ARC_AT_S - 0.4 - t) * 30 : Math.max(0, t - arcOffS - 0.6) * 60;
    // The wire at 45 degrees meets the plate that far out, and passes the root and the tip's own height by 1/sqrt 2 of it.
    const out = (hand.slipAtMm ?? 0) * Math.SQRT1_2;
    const [tremorX = 0, tremorY = 0, tremorZ = 0, tremorWork = 0, tremorLean = 0] = wander.tremors.map((signal) =>
      signal(stepS),
    );
    const hold = {
      xMm,
      aimMm: (slips ? -out : now.aimMm) + wander.aim(stepS),
      ctwdMm: now.ctwdMm + wander.ctwd(stepS) + (slips ? out : Math.min(away, 180)),
      workAngleDeg: now.workAngleDeg + wander.work(stepS) + tremorWork,
      travelAngleDeg: now.travelAngleDeg + wander.lean(stepS) + tremorLean,
    };
    const [errorX = 0, errorY = 0, errorZ = 0] = wander.tracking.map((signal) => signal(stepS));
    const torch = moved(torchPose(hold, placement, burning || slips ? 1 : 0), [
      tremorX + errorX,
      tremorY + errorY,
      tremorZ + errorZ,
    ]);
    const { doubtful } = hand;
    const guessed = doubtful !== undefined && burning && xMm >= doubtful.fromMm && xMm < doubtful.toMm;
    const row = emptyFrame();
    quantiseTime(t, row);
    quantiseChannel(headPose(placement, t), 'head', row);
    quantiseChannel(guessed ? { ...torch, validity: 'emulated' } : torch, 'toolMain', row);
    quantiseChannel(moved({ ...torch, trigger: 0 }, [-90, 60, 80]), 'toolOther', row);
    rows.push(row);
  }
  const frames = new Int32Array(rows.length * FRAME_INTS);
  for (const [index, row] of rows.entries()) frames.set(row, index * FRAME_INTS);
  return { frames, events: eventsOf([...steps, ...afterwards(hand, arcOffS)]) };
}

function afterwards(hand: HandProfile, arcOffS: number): Step[] {
  const marked = hand.late.markedHot ?? 2.4;
  const steps: readonly Step[] = [
    [arcOffS + 1.2, 'helmetDown', 0],
    [arcOffS + marked, 'markedHot', 1],
    [arcOffS + 3.6, 'finished', 1],
  ];
  return hand.late.helmetDown === Number.POSITIVE_INFINITY ? steps.slice(1) : [...steps];
}

const eventsOf = (steps: readonly Step[]): RecordedEvent[] =>
  steps
    .filter(([atS]) => Number.isFinite(atS))
    .map(([atS, kind, value]) => ({ time: Math.round(atS * 10_000), kind: EVENT_KIND[kind], value }))
    .sort((a, b) => a.time - b.time);

function headPose(placement: Placement, t: number): RawPose {
  const sway = Math.sin(t * 0.7) * 0.004;
  return {
    x: placement.origin[0] / 10_000 + 0.07 + sway,
    y: placement.origin[1] / 10_000 + 0.42,
    z: placement.origin[2] / 10_000 + 0.38,
    qx: Math.sin(-0.35),
    qy: 0,
    qz: 0,
    qw: Math.cos(-0.35),
    trigger: 0,
    squeeze: 0,
    validity: 'tracked',
  };
}
