import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { Pack } from '../core/assessment/pack.ts';
import { AttemptId, BoothId, CredentialId, PersonId, Sha256Hex, SittingId } from '../core/base/ids.ts';
import { Conditions, RecordingHeader } from '../core/recording/header.ts';
import { Score } from '../core/scoring/result.ts';
import { Decision, IrregularityKind, Verdict } from '../core/sitting/decision.ts';
import { SITTING_ACTIONS, SITTING_STATES } from '../core/sitting/states.ts';
import { nameOf } from './name.ts';

/** The desk's WebSocket, on the origin that served the page. */
export const DESK_SOCKET_PATH = '/desk/socket';
/** A browser comes here once with the token of the printed link; afterwards a cookie admits it. */
export const LOGIN_PATH = '/login';

const Name = nameOf(120);
const Reason = z.string().trim().min(3).max(2000);
const Ms = z.int().min(0);

export const CenterState = z.strictObject({
  /** setUp: nothing yet. locked: keys are on disk, their passphrase is needed before anything is signed. */
  phase: z.enum(['setUp', 'locked', 'ready']),
  name: z.string(),
  manager: z.string(),
  sample: z.boolean(),
  language: z.enum(['en', 'es']),
  units: z.enum(['metric', 'imperial']),
  version: z.string(),
  /** did:key of the issuing and sealing keys, '' before set-up. */
  issuingKey: z.string(),
  sealingKey: z.string(),
  boothAddress: z.strictObject({
    /** https address to open in the headset, and loopback address for a headset on USB. */
    urls: z.array(z.string()),
    usbUrl: z.string(),
    fingerprint: z.string(),
  }),
  storage: z.strictObject({
    /** ok, or why nothing may be started: disk nearly full, write failed. */
    state: z.enum(['ok', 'low', 'full', 'failed']),
    freeBytes: z.number(),
    lastCommitAt: Ms.nullable(),
    path: z.string(),
  }),
});
export type CenterState = z.infer<typeof CenterState>;

export const BoothCard = z.strictObject({
  id: BoothId,
  /** What people call it: stays while the booth is paired [D9]. */
  number: z.int().min(1),
  name: z.string(),
  mode: z.enum(['vr', 'flat']),
  device: z.string(),
  linked: z.boolean(),
  /** When the link was lost or made; null where there was none since the host began. */
  since: Ms.nullable(),
  battery: z.int().nullable(),
  /** null until the booth has told. */
  framesPerSecond: z.int().nullable(),
  missedFrames: z.int().nullable(),
  trackedPercent: z.int().nullable(),
  handUp: z.boolean(),
  handUpSince: Ms.nullable(),
  sitting: SittingId.nullable(),
  attempt: AttemptId.nullable(),
  /** What is being recorded: a warm-up is ungraded and costs no working time. */
  purpose: z.enum(['attempt', 'warmUp']).nullable(),
  /** Seconds recorded so far, and time of the newest commit. */
  recordedS: z.number(),
  durableAt: Ms.nullable(),
});
export type BoothCard = z.infer<typeof BoothCard>;

export const AttemptRow = z.strictObject({
  id: AttemptId,
  number: z.int(),
  purpose: z.enum(['attempt', 'warmUp']),
  task: z.string(),
  state: z.enum(['running', 'finished', 'broken']),
  startedAt: Ms,
  frames: z.int(),
  seconds: z.number(),
  score: Score.nullable(),
  /** Why there is no score yet, '' otherwise. */
  scoreProblem: z.string(),
});
export type AttemptRow = z.infer<typeof AttemptRow>;

export const Irregularity = z.strictObject({
  at: Ms,
  kind: IrregularityKind,
  note: z.string(),
  by: z.string(),
  attempt: AttemptId.nullable(),
  tick: z.int().nullable(),
});
export type Irregularity = z.infer<typeof Irregularity>;

export const SittingRow = z.strictObject({
  id: SittingId,
  person: PersonId,
  candidateName: z.string(),
  pack: z.string(),
  packVersion: z.string(),
  task: z.string(),
  booth: BoothId.nullable(),
  state: z.enum(SITTING_STATES),
  possible: z.array(z.enum(SITTING_ACTIONS)),
  conditions: Conditions,
  createdAt: Ms,
  authorisedAt: Ms.nullable(),
  submittedAt: Ms.nullable(),
  /** Working time allowed and used, s, extra time included; used counts ticks in progress. */
  allowedS: z.number(),
  usedS: z.number(),
  pauseReason: z.string(),
  pausedSince: Ms.nullable(),
  sample: z.boolean(),
});
export type SittingRow = z.infer<typeof SittingRow>;

/** Why a sitting earns no badge, '' where it does. The desk has a sentence for each. */
export const NoBadgeReason = z.enum([
  '',
  'notDecided',
  'notCompetent',
  'modeGivesNoBadge',
  'noAchievement',
  'notScored',
  'notFinished',
  'revoked',
]);
export type NoBadgeReason = z.infer<typeof NoBadgeReason>;

export const SittingDetail = SittingRow.extend({
  attempts: z.array(AttemptRow),
  irregularities: z.array(Irregularity),
  decision: Decision.nullable(),
  /** The badge that was issued for it, and whether it still counts. */
  badge: z
    .strictObject({
      id: CredentialId,
      issuedAt: Ms,
      revokedAt: Ms.nullable(),
      /** '' while it counts. */
      revokedReason: z.string(),
    })
    .nullable(),
  exports: z.array(z.strictObject({ file: z.string(), kind: z.enum(['record', 'badge']), at: Ms, bytes: z.int() })),
  /** What can be exported now. */
  exportable: z.enum(['nothing', 'record', 'badge']),
  noBadgeBecause: NoBadgeReason,
});
export type SittingDetail = z.infer<typeof SittingDetail>;

export const PackRow = z.strictObject({ pack: Pack, sha256: z.string(), released: z.boolean() });
export type PackRow = z.infer<typeof PackRow>;

/** A folder of `assessments` that is not used, and the place in it that is wrong: in English, for its author. */
export const RefusedPack = z.strictObject({ folder: z.string(), problem: z.string() });
export type RefusedPack = z.infer<typeof RefusedPack>;

/** What a booth's work looks like now, small: enough for a drawing on the wall, for all booths at once. */
export const BoothGlimpse = z.strictObject({
  booth: BoothId,
  attempt: AttemptId,
  lengthMm: z.number(),
  plateMm: z.number(),
  arc: z.boolean(),
  /** Where the wire meets the work and how the torch stands (core/sim/welding/state.ts); null off the work. */
  torch: z
    .strictObject({ xMm: z.number(), ctwdMm: z.number(), workAngleDeg: z.number(), travelAngleDeg: z.number() })
    .nullable(),
  /** One byte for each mm of the seam, base64: leg on base and web in 0.1 mm, temperature in 8 deg C. */
  legA: z.string(),
  legB: z.string(),
  heat: z.string(),
});
export type BoothGlimpse = z.infer<typeof BoothGlimpse>;

/** Live mirror of a booth, at most 20 a second: frames as they were sent, shown before they are durable. */
export const MirrorUpdate = z.strictObject({
  attempt: AttemptId.nullable(),
  header: RecordingHeader.nullable(),
  firstFrame: z.int(),
  firstEvent: z.int(),
  /** Frame and event bytes in the recording's own layout (core/recording/body.ts), base64. */
  frames: z.string(),
  events: z.string(),
  durableFrames: z.int(),
  linked: z.boolean(),
});
export type MirrorUpdate = z.infer<typeof MirrorUpdate>;

/** A file for others, `bytes` in base64. */
const GivenFile = z.strictObject({ file: z.string(), bytes: z.string() });
const byId = z.strictObject({ id: SittingId });
const nothing = z.void();

/**
 * Desk <-> host: every call the desk can make. Same over a MessagePort (Electron) and a WebSocket (browser).
 * Times are ms UTC. Failures carry the code and the sentence of a Fault.
 */
export const deskContract = {
  center: {
    get: oc.output(CenterState),
    /** First start: center, first manager, keys under a passphrase. `sample` marks everything it ever signs. */
    setUp: oc
      .input(z.strictObject({ name: Name, manager: Name, passphrase: z.string().min(8).max(200), sample: z.boolean() }))
      .output(CenterState),
    unlock: oc.input(z.strictObject({ passphrase: z.string().max(200) })).output(CenterState),
    /**
     * Takes everything of a sample center away, and its keys: the next thing is first start. Refused for a real center and
     * while an attempt runs.
     */
    removeSample: oc.output(CenterState),
    /** `trust.json` with this center alone, as `proofbench verify --trust` takes it. */
    trustFile: oc.output(GivenFile),
    /** The signed list of badges revoked so far, as of now: `status.json`, kept in the data folder, too. */
    statusFile: oc.output(GivenFile),
    setLanguage: oc.input(z.strictObject({ language: z.enum(['en', 'es']) })).output(CenterState),
    /** Whole state on every change, newest wins. */
    watch: oc.output(eventIterator(CenterState)),
  },
  packs: {
    list: oc.output(z.array(PackRow)),
    refused: oc.output(z.array(RefusedPack)),
  },
  booths: {
    list: oc.output(z.array(BoothCard)),
    watch: oc.output(eventIterator(z.array(BoothCard))),
    /** A new pairing code; the one before stops working. `expiresAt` ms UTC. */
    newCode: oc.input(z.strictObject({ name: nameOf(40) })).output(z.strictObject({ code: z.string(), expiresAt: Ms })),
    remove: oc.input(z.strictObject({ id: BoothId, reason: Reason })).output(nothing),
    /** All booths in which something is recorded, at most four times a second. */
    glimpses: oc.output(eventIterator(z.array(BoothGlimpse))),
    mirror: oc.input(z.strictObject({ id: BoothId })).output(eventIterator(MirrorUpdate)),
  },
  sittings: {
    list: oc.output(z.array(SittingRow)),
    watch: oc.output(eventIterator(z.array(SittingRow))),
    get: oc.input(byId).output(SittingDetail),
    create: oc
      .input(
        z.strictObject({
          candidateName: Name,
          pack: z.string(),
          task: z.string(),
          booth: BoothId,
          conditions: Conditions,
        }),
      )
      .output(SittingDetail),
    /** Identity was checked and consent is given, both ticked by the proctor. */
    authorise: oc
      .input(z.strictObject({ id: SittingId, identitySeen: z.literal(true), consent: z.literal(true) }))
      .output(SittingDetail),
    pause: oc.input(z.strictObject({ id: SittingId, reason: Reason })).output(SittingDetail),
    resume: oc.input(z.strictObject({ id: SittingId, reason: Reason })).output(SittingDetail),
    extend: oc
      .input(z.strictObject({ id: SittingId, seconds: z.int().min(10).max(7200), reason: Reason }))
      .output(SittingDetail),
    /** Hands in what has been recorded, where attempts are left that nobody will use. */
    submit: oc.input(byId).output(SittingDetail),
    stop: oc.input(z.strictObject({ id: SittingId, reason: Reason })).output(SittingDetail),
    logIrregularity: oc
      .input(z.strictObject({ id: SittingId, kind: IrregularityKind, note: Reason }))
      .output(SittingDetail),
    decide: oc
      .input(z.strictObject({ id: SittingId, verdict: Verdict, reason: z.string().trim().max(2000) }))
      .output(SittingDetail),
    /** Revokes the badge that was issued, for good. Whoever reads the package learns it from the next status list. */
    revoke: oc.input(z.strictObject({ id: SittingId, reason: Reason })).output(SittingDetail),
    /** Builds the package and keeps it in the data folder; `bytes` is the package itself in base64. */
    export: oc
      .input(z.strictObject({ id: SittingId, kind: z.enum(['record', 'badge']) }))
      .output(z.strictObject({ file: z.string(), kind: z.enum(['record', 'badge']), bytes: z.string() })),
  },
  attempts: {
    /**
     * For replay: header, the pack it was recorded under as it was then, and the uncompressed recording body
     * (core/recording/body.ts) in base64.
     */
    recording: oc
      .input(z.strictObject({ id: AttemptId }))
      .output(z.strictObject({ header: RecordingHeader, pack: Pack, body: z.string() })),
  },
  /** The frozen scorer's source, for traces in the window: run only in a worker. */
  scorer: {
    get: oc
      .input(z.strictObject({ rules: Sha256Hex.nullable() }))
      .output(z.strictObject({ rules: z.string(), module: z.string() })),
  },
  audit: {
    list: oc.input(z.strictObject({ sitting: SittingId.nullable(), limit: z.int().min(1).max(500) })).output(
      z.array(
        z.strictObject({
          at: Ms,
          what: z.string(),
          by: z.string(),
          sitting: SittingId.nullable(),
          hash: z.string(),
          /** Is it as it was written, and behind the line that was written before it? */
          holds: z.boolean(),
        }),
      ),
    ),
  },
};
