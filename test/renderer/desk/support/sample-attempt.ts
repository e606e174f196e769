import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HAND_PROFILES, type HandProfile } from '../../../../src/cli/hand/profile.ts';
import { scriptedAttempt } from '../../../../src/cli/hand/script.ts';
import { Pack } from '../../../../src/core/assessment/pack.ts';
import { packHash } from '../../../../src/core/assessment/task.ts';
import { AttemptId, PersonId, type Sha256Hex, SittingId } from '../../../../src/core/base/ids.ts';
import { type Recording, writeBody } from '../../../../src/core/recording/body.ts';
import { FRAME_INTS } from '../../../../src/core/recording/frame.ts';
import type { RecordingHeader } from '../../../../src/core/recording/header.ts';
import { score } from '../../../../src/core/scorer.ts';
import type { ScorerOutput } from '../../../../src/core/scoring/result.ts';

/** The pack the pictures show: the one that is shipped. */
export const samplePack: Pack = Pack.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../../assessments/gmaw-2f-fillet/assessment.json'), 'utf8')),
);

const sampleTask = samplePack.tasks[0]!;

/** A stretch in the middle welded far too fast, as in the visual targets. */
export const FAST_STRETCH: HandProfile = {
  ...HAND_PROFILES.steady,
  lapses: [{ fromMm: 80, toMm: 106, travelMmS: 8.1 }],
};

export interface SampleAttempt {
  readonly header: RecordingHeader;
  readonly recording: Recording;
  readonly body: Uint8Array;
  readonly frames: number;
  readonly seconds: number;
  readonly output: ScorerOutput;
}

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const sampleId = {
  sitting: (n: number): SittingId => SittingId.parse(uuid(n)),
  attempt: (n: number): AttemptId => AttemptId.parse(uuid(1000 + n)),
  person: (n: number): PersonId => PersonId.parse(uuid(2000 + n)),
};

/** A scripted hand's attempt, scored as the product scores it. */
export function sampleAttempt(n: number, hand: HandProfile, mode: 'vr' | 'flat' = 'vr', seed = 7): SampleAttempt {
  const header: RecordingHeader = {
    format: 'proofbench-recording-1',
    purpose: 'attempt',
    sitting: sampleId.sitting(n),
    attempt: sampleId.attempt(n),
    person: sampleId.person(n),
    pack: samplePack.id,
    packVersion: samplePack.version,
    task: sampleTask.id,
    assessment: packHash(samplePack),
    rules: '0'.repeat(64) as Sha256Hex,
    drawnCase: 'default',
    seed,
    mode,
    attemptNumber: 1,
    conditions: { hand: 'right', posture: 'seated', reducedMotion: false, captions: false, extraTimePercent: 0 },
    placement: { origin: [-750, 9500, -4500], yaw: 0 },
    tracking: { positionMm: '0.60', rotationDeg: '0.15', sweepJumps: 0, sweepLostMs: 0, verdict: 'good' },
    quantisation: { timeUnitS: '0.0001', positionStepMm: '0.1', quaternionBits: 15, analogBits: 8 },
    device: 'scripted hand',
    recorderKey: null,
  };
  const recording = scriptedAttempt(hand, sampleTask, header.placement, seed);
  const body = writeBody(recording);
  const frames = recording.frames.length / FRAME_INTS;
  return {
    header,
    recording,
    body,
    frames,
    seconds: (recording.frames[(frames - 1) * FRAME_INTS] ?? 0) / 10_000,
    output: score({ header, body, assessment: samplePack }),
  };
}
