import * as z from 'zod';
import { AttemptId, PersonId, Sha256Hex, SittingId } from '../base/ids.ts';

const int = z.int();
/** A decimal number as text, so that its canonical JSON is the same everywhere. */
export const Decimal = z.string().regex(/^-?(0|[1-9]\d{0,8})(\.\d{1,6})?$/, 'not a plain decimal');

/** What the tracking check measured on the day, and what came of it beside the pack's class. */
export const TrackingCheck = z.strictObject({
  /** One sigma of the part of the position error no hand can correct, mm per axis. */
  positionMm: Decimal,
  /** The same for rotation, degrees. */
  rotationDeg: Decimal,
  /** Sweep: jumps over 10 mm between frames, and milliseconds without a pose. */
  sweepJumps: int.min(0).max(100_000),
  sweepLostMs: int.min(0).max(600_000),
  verdict: z.enum(['good', 'usable', 'notToday', 'notApplicable']),
});
export type TrackingCheck = z.infer<typeof TrackingCheck>;

/** Where the coupon stands in the recorded space. `yaw` turns it about the vertical; its seam then runs along its own +x. */
export const Placement = z.strictObject({
  /** Root at the seam's start, 0.1 mm, `local-floor`. */
  origin: z.tuple([
    int.min(-1_000_000).max(1_000_000),
    int.min(-1_000_000).max(1_000_000),
    int.min(-1_000_000).max(1_000_000),
  ]),
  /** 0.01 degree, 0 = the seam runs along +x of the space, and the candidate stands at +z. */
  yaw: int.min(-18_000).max(18_000),
});
export type Placement = z.infer<typeof Placement>;

export const Conditions = z.strictObject({
  hand: z.enum(['right', 'left']),
  posture: z.enum(['standing', 'seated']),
  reducedMotion: z.boolean(),
  captions: z.boolean(),
  /** Per cent added to the working time agreed for the task. */
  extraTimePercent: int.min(0).max(300),
});
export type Conditions = z.infer<typeof Conditions>;

/**
 * The first line of `recording.bin`, as canonical JSON: everything that starting the simulation needs.
 * Written once by the host when it grants an attempt; the chain starts at its hash.
 */
export const RecordingHeader = z.strictObject({
  format: z.literal('proofbench-recording-1'),
  purpose: z.enum(['attempt', 'warmUp', 'practice']),
  sitting: SittingId.nullable(),
  attempt: AttemptId,
  person: PersonId.nullable(),
  /** Pack id and version, task id, and the SHA-256 of the pack's canonical content. */
  pack: z.string().max(64),
  packVersion: z.string().max(32),
  task: z.string().max(64),
  assessment: Sha256Hex,
  /** SHA-256 of the scorer module frozen when the sitting was authorised; null for practice. */
  rules: Sha256Hex.nullable(),
  /** The drawn case of the task, and the simulation's seed (uint32). */
  drawnCase: z.string().max(64),
  seed: int.min(0).max(0xffffffff),
  mode: z.enum(['vr', 'flat']),
  /** How many attempts at this task this is, starting at 1. */
  attemptNumber: int.min(1).max(99),
  conditions: Conditions,
  placement: Placement,
  tracking: TrackingCheck,
  /** Steps of the quantisation, so that the numbers explain themselves. */
  quantisation: z.strictObject({
    timeUnitS: z.literal('0.0001'),
    positionStepMm: z.literal('0.1'),
    quaternionBits: z.literal(15),
    analogBits: z.literal(8),
  }),
  /** Device and browser as the page named them; information only. */
  device: z.string().max(200),
  /** SHA-256 of the recorder's public key (multibase text), null where the recording is not signed. */
  recorderKey: Sha256Hex.nullable(),
});
export type RecordingHeader = z.infer<typeof RecordingHeader>;
