import type { Task } from '../../core/assessment/pack.ts';
import { isFed } from '../../core/assessment/wps.ts';
import { decimalValue } from '../../core/base/decimal.ts';
import type { Recording } from '../../core/recording/body.ts';
import { FRAME_INTS } from '../../core/recording/frame.ts';
import type { Placement } from '../../core/recording/header.ts';
import { emptyFrame, quantiseChannel, quantiseTime, type RawPose } from '../../core/recording/quantise.ts';
import { createFeed, createRod, openEyes, usedUp } from './feeding.ts';
import { seeded } from './noise.ts';
import { ARC_AT_S, afterwards, eventsOf, preparation } from './preparation.ts';
import { type HandProfile, HELD } from './profile.ts';
import { rodPose, torchPose } from './torch-pose.ts';
import { moved, unrest, wanderOf } from './wander.ts';

/** Frames a second a scripted hand is sampled at. */
const FRAME_RATE = 90;
const SEAM_START_MM = 1.5;
const SEAM_END_MARGIN_MM = 2;
const AFTER_ARC_S = 4;
/** When a trigger slips, and for how long: machine on, before the joint is reached. */
const SLIP_AT_S = 6.8;
const SLIP_S = 0.5;
/** Without an arc for this long a hand gives up, s. */
const PATIENCE_S = 6;
/** A hand does not leap: it goes into a lapse and out of it over this much of the seam. */
const RAMP_MM = 4;

function lapsed(hand: HandProfile, xMm: number): HandProfile {
  const lapse = hand.lapses.find(({ fromMm, toMm }) => xMm >= fromMm && xMm < toMm);
  if (lapse === undefined) return hand;
  const share = Math.min(1, (xMm - lapse.fromMm) / RAMP_MM, (lapse.toMm - xMm) / RAMP_MM);
  const now = { ...hand };
  for (const key of HELD) now[key] += share * ((lapse[key] ?? hand[key]) - hand[key]);
  return now;
}

/**
 * A whole attempt at a task by a scripted, human-like hand: frames and events as a booth would record them. A hand that
 * feeds sees its own weld, and follows its electrode as it burns off. The same profile, task and seed give the same
 * recording on one engine.
 */
export function scriptedAttempt(hand: HandProfile, task: Task, placement: Placement, seed: number): Recording {
  const { wps } = task;
  const random = seeded(seed);
  const wander = wanderOf(hand, random);
  const steps = preparation(hand, task);
  const eyes = isFed(wps) ? undefined : openEyes(task, placement);
  const feed = eyes && createFeed(eyes, wps.process === 'SMAW');
  const rod = eyes && wps.process === 'GTAW' ? { feed: createRod(eyes), unrest: unrest(hand, random) } : undefined;
  const rows: Int32Array[] = [];
  const endMm = hand.stopAtMm ?? decimalValue(wps.lengthMm) - SEAM_END_MARGIN_MM;
  const stepS = 1 / FRAME_RATE;
  let xMm = SEAM_START_MM;
  const turns = [...hand.turns];
  let arrivedS: number | undefined;
  let arcOffS = Number.POSITIVE_INFINITY;
  /** When the arc that burns was struck, and when one was last seen to burn: a motor's wire strikes when it is asked to. */
  let struckS = eyes === undefined ? ARC_AT_S : Number.POSITIVE_INFINITY;
  let seenS = ARC_AT_S;
  for (let n = 0; ; n++) {
    const t = n * stepS;
    if (t > arcOffS + AFTER_ARC_S) break;
    const burning = t >= ARC_AT_S && t < arcOffS;
    const now = lapsed(hand, xMm);
    const slips = hand.slipAtMm !== undefined && t >= SLIP_AT_S && t < SLIP_AT_S + SLIP_S;
    if (eyes !== undefined && burning) {
      if (eyes.state.arc.burning) {
        struckS = Math.min(struckS, t);
        seenS = t;
      } else struckS = Number.POSITIVE_INFINITY;
      if (t > seenS + PATIENCE_S || usedUp(eyes.state)) arcOffS = t;
    }
    // The arc takes a moment to strike; the hand waits, then goes, then fills the crater.
    if (burning && t > struckS + hand.startDwellS && xMm < endMm)
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
    const aimMm = (slips ? -out : now.aimMm) + wander.aim(stepS);
    const distance = (feed === undefined ? now.ctwdMm : now.arcLengthMm) + wander.ctwd(stepS);
    const tipMm = feed === undefined ? distance : feed(distance, burning || slips, stepS);
    const hold = {
      xMm,
      aimMm,
      tipMm: tipMm + (slips ? out : Math.min(away, 180)),
      workAngleDeg: now.workAngleDeg + wander.work(stepS) + tremorWork,
      travelAngleDeg: now.travelAngleDeg + wander.lean(stepS) + tremorLean,
    };
    const [errorX = 0, errorY = 0, errorZ = 0] = wander.tracking.map((signal) => signal(stepS));
    // A covered electrode is live without a switch.
    const pulled = (burning || slips) && wps.process !== 'SMAW';
    const torch = moved(torchPose(hold, wps.position, placement, pulled ? 1 : 0), [
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
    const other =
      rod === undefined
        ? moved({ ...torch, trigger: 0 }, [-90, 60, 80])
        : moved(
            rodPose(
              xMm,
              rod.feed(now.rodMmS, burning && t > struckS + hand.startDwellS, stepS) + Math.min(away, 120),
              wps.position,
              placement,
            ),
            rod.unrest(stepS),
          );
    quantiseChannel(other, 'toolOther', row);
    rows.push(row);
    eyes?.see(row, steps);
  }
  const frames = new Int32Array(rows.length * FRAME_INTS);
  for (const [index, row] of rows.entries()) frames.set(row, index * FRAME_INTS);
  return { frames, events: eventsOf([...steps, ...afterwards(hand, arcOffS)]) };
}

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
