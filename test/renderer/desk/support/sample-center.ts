import { join } from 'node:path';
import { HAND_PROFILES } from '../../../../src/cli/hand/profile.ts';
import { BoothId } from '../../../../src/core/base/ids.ts';
import { possibleActions, type SittingState } from '../../../../src/core/sitting/states.ts';
import { loadPacks } from '../../../../src/main/packs/pack-shelf.ts';
import type {
  AttemptRow,
  BoothCard,
  CenterState,
  PackRow,
  RefusedPack,
  SittingDetail,
} from '../../../../src/shared/desk.ts';
import { FAST_STRETCH, type SampleAttempt, sampleAttempt, sampleId, samplePack } from './sample-attempt.ts';

/** Everything a fake host holds; its handlers change it as a host would. */
export interface SampleCenter {
  center: CenterState;
  booths: BoothCard[];
  sittings: SittingDetail[];
  readonly packs: readonly PackRow[];
  readonly refusedPacks: readonly RefusedPack[];
  readonly attempts: ReadonlyMap<string, SampleAttempt>;
}

/** The packs that are shipped. */
const ASSESSMENTS = join(import.meta.dirname, '../../../../assessments');

export type Scenario = 'fresh' | 'locked' | 'empty' | 'running';

export const boothId = (n: number): BoothId => BoothId.parse(`00000000-0000-4000-9000-${String(n).padStart(12, '0')}`);

const centerState = (phase: CenterState['phase'], now: number): CenterState => ({
  phase,
  name: phase === 'setUp' ? '' : 'Sample Center North',
  manager: phase === 'setUp' ? '' : 'Sample Manager',
  sample: phase !== 'setUp',
  language: 'en',
  units: 'metric',
  version: '0.1.0',
  issuingKey: phase === 'setUp' ? '' : 'did:key:z6MkfvzWFVRvU1yWd4pHhV4YXQYy9D1zj7bC4mY3XZBqkE3p',
  sealingKey: phase === 'setUp' ? '' : 'did:key:z6MkqPq8hH1h2c2Z3n7m4pE9Y4Jd7xvC8T1oV5bU6sW2aRfk',
  boothAddress: {
    urls: ['https://192.168.1.20:8443/booth'],
    usbUrl: 'http://localhost:8080/booth',
    fingerprint: '5F:3A:91:0C:77:D2:4B:18:E6:20:9F:AA:31:C4:58:7D:02:BB:96:1E:40:F3:8A:65:D9:17:2C:E8:54:0B:73:AE',
  },
  storage: { state: 'ok', freeBytes: 118_000_000_000, lastCommitAt: now, path: '/home/center/.local/share/proofbench' },
});

export const card = (n: number, changes: Partial<BoothCard>, now: number): BoothCard => ({
  id: boothId(n),
  number: n,
  name: `Booth ${n}`,
  mode: 'vr',
  device: 'Quest 3, headset browser',
  linked: true,
  since: now - 900_000,
  battery: 80,
  framesPerSecond: 90,
  missedFrames: 0,
  trackedPercent: 99,
  handUp: false,
  handUpSince: null,
  sitting: null,
  attempt: null,
  purpose: changes.attempt === undefined ? null : 'attempt',
  recordedS: 0,
  durableAt: null,
  ...changes,
});

export const sittingRow = (
  n: number,
  state: SittingState,
  changes: Partial<SittingDetail>,
  now: number,
): SittingDetail => ({
  id: sampleId.sitting(n),
  person: sampleId.person(n),
  candidateName: `Sample Candidate ${n}`,
  pack: samplePack.id,
  packVersion: samplePack.version,
  task: samplePack.tasks[0]?.id ?? '',
  booth: boothId(n),
  state,
  possible: [...possibleActions(state)],
  conditions: { hand: 'right', posture: 'standing', reducedMotion: false, captions: false, extraTimePercent: 0 },
  createdAt: now - 1_800_000,
  authorisedAt: state === 'created' ? null : now - 1_700_000,
  submittedAt: null,
  allowedS: samplePack.tasks[0]?.workingTimeS ?? 600,
  usedS: 0,
  pauseReason: '',
  pausedSince: null,
  sample: true,
  attempts: [],
  irregularities: [],
  decision: null,
  exports: [],
  exportable: 'nothing',
  noBadgeBecause: 'notDecided',
  badge: null,
  ...changes,
});

const attemptRow = (attempt: SampleAttempt, now: number): AttemptRow => ({
  id: attempt.header.attempt,
  number: 1,
  purpose: 'attempt',
  task: attempt.header.task,
  state: 'finished',
  startedAt: now - 1_200_000,
  frames: attempt.frames,
  seconds: attempt.seconds,
  score: { format: 'proofbench-score-1', rules: '0'.repeat(64), result: attempt.output.result },
  scoreProblem: '',
});

const BROKEN_PACK: RefusedPack = {
  folder: 'gmaw-3f-fillet',
  problem: 'assessment.json at $.tasks[0].procedure: The weights sum to 1.05, not to 1.',
};

/** A center in one of the situations the pictures show. */
export function sampleCenter(scenario: Scenario, now: number): SampleCenter {
  const packs = loadPacks(ASSESSMENTS).packs.map(({ pack, sha256, released }) => ({ pack, sha256, released }));
  if (scenario !== 'running')
    return {
      center: centerState(scenario === 'fresh' ? 'setUp' : scenario === 'locked' ? 'locked' : 'ready', now),
      booths: [],
      sittings: [],
      packs,
      refusedPacks: scenario === 'empty' ? [BROKEN_PACK] : [],
      attempts: new Map(),
    };
  const fast = sampleAttempt(21, FAST_STRETCH);
  const novice = sampleAttempt(22, HAND_PROFILES.novice);
  const good = sampleAttempt(23, HAND_PROFILES.steady);
  const flat = sampleAttempt(24, HAND_PROFILES.hasty, 'flat');
  const running = sampleAttempt(1, FAST_STRETCH);
  const lost = sampleAttempt(5, FAST_STRETCH);
  const live = { attempt: running.header.attempt, durableAt: now };
  const at = (n: number) => ({ sitting: sampleId.sitting(n) });
  return {
    center: centerState('ready', now),
    packs,
    refusedPacks: [],
    attempts: new Map(
      [fast, novice, good, flat, running, lost].map((attempt) => [attempt.header.attempt as string, attempt]),
    ),
    booths: [
      card(1, { ...at(1), ...live, battery: 81 }, now),
      card(2, { ...at(2), handUp: true, handUpSince: now - 41_000, attempt: sampleId.attempt(2), durableAt: now }, now),
      card(3, { ...at(3), battery: 12, attempt: sampleId.attempt(3), durableAt: now }, now),
      card(4, { ...at(4), mode: 'flat', device: 'Browser on a screen', battery: null }, now),
      card(
        5,
        {
          ...at(5),
          linked: false,
          since: now - 48_000,
          attempt: lost.header.attempt,
          durableAt: now - 48_000,
          battery: 64,
        },
        now,
      ),
      card(6, { ...at(6) }, now),
      card(7, { ...at(7), attempt: sampleId.attempt(7), durableAt: now - 380_000 }, now),
      card(8, {}, now),
      card(9, { linked: false, since: now - 7_200_000, mode: 'flat' }, now),
    ],
    sittings: [
      sittingRow(
        1,
        'inProgress',
        { usedS: 176, attempts: [{ ...attemptRow(running, now), state: 'running', score: null }] },
        now,
      ),
      sittingRow(
        2,
        'inProgress',
        {
          usedS: 125,
          allowedS: 750,
          conditions: { hand: 'right', posture: 'seated', reducedMotion: false, captions: false, extraTimePercent: 25 },
        },
        now,
      ),
      sittingRow(3, 'inProgress', { usedS: 270 }, now),
      sittingRow(4, 'authorised', {}, now),
      sittingRow(
        5,
        'inProgress',
        {
          usedS: 328,
          conditions: { hand: 'left', posture: 'standing', reducedMotion: false, captions: true, extraTimePercent: 0 },
        },
        now,
      ),
      sittingRow(6, 'created', { allowedS: 600 }, now),
      sittingRow(7, 'paused', { usedS: 28, pauseReason: 'Comfort break', pausedSince: now - 380_000 }, now),
      sittingRow(
        21,
        'submitted',
        { booth: null, submittedAt: now - 5_400_000, attempts: [attemptRow(fast, now)], usedS: fast.seconds },
        now,
      ),
      sittingRow(
        22,
        'submitted',
        {
          booth: null,
          submittedAt: now - 3_600_000,
          attempts: [attemptRow(novice, now)],
          irregularities: [
            {
              at: now - 3_700_000,
              kind: 'environment',
              note: 'Fire alarm in the next building, two short tones',
              by: 'Sample Manager',
              attempt: novice.header.attempt,
              tick: 1800,
            },
          ],
        },
        now,
      ),
      sittingRow(25, 'stopped', { booth: null, submittedAt: null }, now),
      sittingRow(
        23,
        'decided',
        {
          booth: null,
          submittedAt: now - 90_000_000,
          attempts: [attemptRow(good, now)],
          decision: {
            verdict: 'competent',
            recommended: good.output.result.recommendation,
            reason: '',
            decidedAt: new Date(now - 86_400_000).toISOString().replace(/\.\d+Z/, 'Z'),
            assessor: 'Sample Manager',
          },
          exportable: 'badge',
          noBadgeBecause: '',
        },
        now,
      ),
      sittingRow(
        24,
        'decided',
        {
          booth: null,
          submittedAt: now - 80_000_000,
          attempts: [attemptRow(flat, now)],
          decision: {
            verdict: 'notYetCompetent',
            recommended: flat.output.result.recommendation,
            reason: 'Undersized over most of the seam; talked through with the candidate.',
            decidedAt: new Date(now - 70_000_000).toISOString().replace(/\.\d+Z/, 'Z'),
            assessor: 'Sample Manager',
          },
          exportable: 'record',
          noBadgeBecause: 'notCompetent',
          exports: [
            { file: `${sampleId.sitting(24)}.proofbench.zip`, kind: 'record', at: now - 60_000_000, bytes: 182_400 },
          ],
        },
        now,
      ),
    ],
  };
}
