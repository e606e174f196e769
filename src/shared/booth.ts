import { z } from 'zod';
import { Pack } from '../core/assessment/pack.ts';
import { AttemptId, BoothId, SittingId } from '../core/base/ids.ts';
import { Conditions, Placement, RecordingHeader, TrackingCheck } from '../core/recording/header.ts';

/**
 * Booth <-> host. Control goes as JSON text messages of the two unions below, recordings as binary batches (batch.ts),
 * both over one WebSocket at BOOTH_SOCKET_PATH. The socket is admitted by the cookie that pairing set.
 * Rules ([B..]) are in SPEC.md beside this file.
 */
export const BOOTH_PROTOCOL = 2;
export const BOOTH_SOCKET_PATH = '/booth/socket';
export const PAIR_PATH = '/booth/pair';
/** Largest message either side may send, bytes. A batch never exceeds it. */
export const MAX_BOOTH_MESSAGE = 4096;
/** Largest message the host sends (an assignment carries the pack). */
export const MAX_HOST_MESSAGE = 256 * 1024;
/** A booth sends what it has this often while an attempt runs, ms. */
export const BATCH_MS = 50;

/** POST PAIR_PATH: the code shown at the desk, typed once. Six digits, single use, two minutes, five tries. */
export const PairRequest = z.strictObject({
  code: z.string().regex(/^\d{6}$/, 'six digits'),
  device: z.string().max(200),
  mode: z.enum(['vr', 'flat']),
});
export type PairRequest = z.infer<typeof PairRequest>;
export const PairReply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), booth: BoothId, name: z.string().max(40) }),
  z.strictObject({ ok: z.literal(false), code: z.string().max(64), message: z.string().max(300) }),
]);
export type PairReply = z.infer<typeof PairReply>;

const Progress = { frames: z.int().min(0).max(0xffffffff), events: z.int().min(0).max(0xffffffff) };

/** What the booth is to do: the one task of one sitting. Never lists of cases or answer keys (design section 8). */
export const Assignment = z.strictObject({
  sitting: SittingId,
  /** How the candidate is greeted in the lobby. */
  candidateName: z.string().max(120),
  pack: Pack,
  task: z.string().max(64),
  conditions: Conditions,
  sample: z.boolean(),
  /** What has to be done next: the fixed warm-up, then the attempt. */
  next: z.enum(['warmUp', 'attempt', 'nothing']),
  /** The second of the running attempt, or of the next one, at which the sitting's working time ends [B18]. */
  endsAtS: z.number().min(0),
});
export type Assignment = z.infer<typeof Assignment>;

export const ToHost = z.discriminatedUnion('type', [
  /** First message on every socket. */
  z.strictObject({
    type: z.literal('hello'),
    protocol: z.int(),
    device: z.string().max(200),
    mode: z.enum(['vr', 'flat']),
  }),
  /** Placing and tracking check are done: asks for the attempt (or warm-up) that the assignment names next. */
  z.strictObject({
    type: z.literal('begin'),
    sitting: SittingId,
    placement: Placement,
    tracking: TrackingCheck,
    conditions: Conditions,
  }),
  /** State digest after a whole second of the recording, for comparison with the host's own. */
  z.strictObject({
    type: z.literal('digest'),
    attempt: AttemptId,
    second: z.int().min(0),
    digest: z.string().length(64),
  }),
  z.strictObject({
    type: z.literal('status'),
    /** 0 to 100, null where the device does not tell. */
    battery: z.int().min(0).max(100).nullable(),
    framesPerSecond: z.int().min(0).max(240),
    missedFrames: z.int().min(0),
    trackedPercent: z.int().min(0).max(100),
  }),
  z.strictObject({ type: z.literal('handUp'), up: z.boolean() }),
  /** All frames and events of the attempt have been sent; these are their counts. */
  z.strictObject({ type: z.literal('finish'), attempt: AttemptId, ...Progress }),
]);
export type ToHost = z.infer<typeof ToHost>;

export const ToBooth = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('welcome'),
    protocol: z.int(),
    booth: BoothId,
    boothName: z.string().max(40),
    center: z.string().max(120),
    language: z.enum(['en', 'es']),
    assignment: Assignment.nullable(),
    /** An attempt that was running when the link broke: go on from here. */
    open: z.strictObject({ header: RecordingHeader, ...Progress, paused: z.boolean() }).nullable(),
  }),
  z.strictObject({ type: z.literal('assigned'), assignment: Assignment.nullable() }),
  /** The attempt is granted: record under exactly this header. */
  z.strictObject({ type: z.literal('granted'), header: RecordingHeader }),
  /** Everything below these counts is on disk (B8). */
  z.strictObject({ type: z.literal('ack'), attempt: AttemptId, ...Progress }),
  z.strictObject({ type: z.literal('pause'), reason: z.string().max(300) }),
  z.strictObject({ type: z.literal('resume') }),
  /** Show the real room, stop the arc, end the session: the proctor's *stop now*. */
  z.strictObject({ type: z.literal('stop'), reason: z.string().max(300) }),
  /** The whole recording is on disk and its chain is closed. */
  z.strictObject({ type: z.literal('finished'), attempt: AttemptId, next: z.enum(['warmUp', 'attempt', 'nothing']) }),
  z.strictObject({ type: z.literal('fault'), code: z.string().max(64), message: z.string().max(300) }),
]);
export type ToBooth = z.infer<typeof ToBooth>;

/** Close codes of the socket beside the standard ones. */
export const BOOTH_CLOSE = {
  badMessage: 4400,
  notPaired: 4401,
  gap: 4409,
  tooMuch: 4429,
  replaced: 4410,
  hostStopping: 4503,
} as const;
