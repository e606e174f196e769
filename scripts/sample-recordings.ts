// Records what a sample center comes with: scripted hands at the shipped pack, into resources/sample/. To be run again when
// the pack or what a recording is has changed so much that the tests of the sample center say so.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HAND_PROFILES, type HandProfile } from '../src/cli/hand/profile.ts';
import { scriptedAttempt } from '../src/cli/hand/script.ts';
import { Pack } from '../src/core/assessment/pack.ts';
import { packHash } from '../src/core/assessment/task.ts';
import { concatBytes } from '../src/core/base/bytes.ts';
import { AttemptId, PersonId, SittingId } from '../src/core/base/ids.ts';
import { recordingSeconds } from '../src/core/recording/body.ts';
import { writeRecordingFile } from '../src/core/recording/file.ts';
import type { RecordingHeader } from '../src/core/recording/header.ts';
import { SAMPLES, sampleFile } from '../src/main/center/sample-recordings.ts';
import { root } from './places.mjs';

const { steady, hasty } = HAND_PROFILES;
const HANDS: Readonly<Record<(typeof SAMPLES)[number]['hand'], HandProfile>> = {
  steady,
  hasty,
  // Good enough, with something to see: the torch drifts off the work for a while.
  drifting: { ...steady, travelMmS: 4.8, lapses: [{ fromMm: 50, toMm: 90, ctwdMm: 18 }] },
};
/** A warm-up is a shorter weld. */
const WARM_UP_MM = 45;

const pack = Pack.parse(JSON.parse(readFileSync(join(root, 'assessments/gmaw-2f-fillet/assessment.json'), 'utf8')));
const task = pack.tasks[0]!;

SAMPLES.forEach(({ hand }, index) => {
  for (const purpose of ['warmUp', 'attempt'] as const) {
    const header = headerOf(purpose);
    const profile = purpose === 'warmUp' ? { ...HANDS[hand], lapses: [], stopAtMm: WARM_UP_MM } : HANDS[hand];
    const recording = scriptedAttempt(
      profile,
      task,
      header.placement,
      101 + index * 2 + (purpose === 'attempt' ? 1 : 0),
    );
    const bytes = writeRecordingFile({ header, body: concatBytes(recordingSeconds(recording)) });
    const file = sampleFile(join(root, 'resources', 'sample'), hand, purpose);
    writeFileSync(file, bytes);
    process.stdout.write(`${file}: ${bytes.length} bytes\n`);
  }
});

/** Who sat where is filled in by the center that takes the recording over; what was measured then stays. */
function headerOf(purpose: RecordingHeader['purpose']): RecordingHeader {
  const nobody = '00000000-0000-4000-8000-000000000000';
  return {
    format: 'proofbench-recording-1',
    purpose,
    sitting: SittingId.parse(nobody),
    attempt: AttemptId.parse(nobody),
    person: PersonId.parse(nobody),
    pack: pack.id,
    packVersion: pack.version,
    task: task.id,
    assessment: packHash(pack),
    rules: null,
    drawnCase: 'standard',
    seed: 0,
    mode: 'vr',
    attemptNumber: 1,
    conditions: { hand: 'right', posture: 'standing', reducedMotion: false, captions: false, extraTimePercent: 0 },
    placement: { origin: [0, 9000, -3500], yaw: 0 },
    tracking: { positionMm: '0.7', rotationDeg: '0.2', sweepJumps: 0, sweepLostMs: 0, verdict: 'good' },
    quantisation: { timeUnitS: '0.0001', positionStepMm: '0.1', quaternionBits: 15, analogBits: 8 },
    device: 'sample: scripted hand',
    recorderKey: null,
  };
}
