import { createHash } from 'node:crypto';
import { packHash } from '../../../src/core/assessment/task.ts';
import { canonicalBytes } from '../../../src/core/base/canonical-json.ts';
import { hex } from '../../../src/core/base/digest.ts';
import type { CredentialId, Sha256Hex } from '../../../src/core/base/ids.ts';
import type { TrustList } from '../../../src/core/credential/trust.ts';
import { splitBody } from '../../../src/core/recording/body.ts';
import { chainHead } from '../../../src/core/recording/chain.ts';
import { type RecordingFile, writeRecordingFile } from '../../../src/core/recording/file.ts';
import type { RecordingHeader } from '../../../src/core/recording/header.ts';
import { score } from '../../../src/core/scorer.ts';
import type { Result } from '../../../src/core/scoring/result.ts';
import { buildPackage } from '../../../src/main/export/build-package.ts';
import { trustListOf } from '../../../src/main/export/trust-list.ts';
import { readPack, readRecording } from '../../support/golden.ts';
import { auditLines, decidedAt, KEYS, proofFor } from '../../verify/sample-package.ts';

const DAY_MS = 86_400_000;
const CENTER = 'Sample Skills Center';
const HOUR_MS = 3_600_000;

export interface PackageChoice {
  /** Recordings under the pack `gmaw-2f-fillet`, one per attempt; the last one counts. */
  readonly recordings: readonly RecordingFile[];
  /** The built scorer the package carries and was scored with. */
  readonly scorer: Uint8Array;
  /** When it was sealed, ms UTC. */
  readonly now: number;
  readonly sample?: boolean;
  /** How the badge names the person. */
  readonly candidateName?: string;
  readonly reason?: string;
  /** A center that writes down another score than the recording gives. */
  readonly forge?: (result: Result) => Result;
}

/** A package of recorded attempts with their real scores, sealed by a made-up center: a badge where the last attempt is competent. */
export async function evidencePackage({
  recordings,
  scorer,
  now,
  sample = false,
  candidateName = 'Sample Candidate',
  reason = '',
  forge = (result) => result,
}: PackageChoice): Promise<Uint8Array> {
  const golden = readPack('gmaw-2f-fillet');
  const rules = createHash('sha256').update(scorer).digest('hex') as Sha256Hex;
  const attempts = recordings.map((recorded, i) => {
    const header: RecordingHeader = {
      ...recorded.header,
      assessment: packHash(golden.pack),
      packVersion: golden.pack.version,
      attempt: `22222222-2222-4222-8222-22222222222${i}` as RecordingHeader['attempt'],
      attemptNumber: i + 1,
      rules,
    };
    const { result } = score({ header, body: recorded.body, assessment: golden.assessment });
    const seconds = splitBody(recorded.body);
    const frames = seconds.reduce((sum, second) => sum + countAt(second, 0), 0);
    const events = seconds.reduce((sum, second) => sum + countAt(second, 2), 0);
    const told = { attempt: header.attempt, purpose: 'attempt', frames, events, head: hex(chainHead(header, seconds)) };
    return {
      header,
      recording: writeRecordingFile({ header, body: recorded.body }),
      score: { format: 'proofbench-score-1' as const, rules, result: forge(result) },
      told,
    };
  });
  const last = attempts.at(-1);
  if (last === undefined) throw new Error('A package needs an attempt.');
  const { sitting, person } = last.header;
  if (sitting === null || person === null) throw new Error('That recording is not one of a sitting.');
  const recommended = last.score.result.recommendation;
  const verdict = recommended ?? 'notYetCompetent';
  const kind = verdict === 'competent' ? 'badge' : 'record';
  const audit = auditLines(sitting, now - HOUR_MS, [
    ['sitting.created', 'proctor', { person }],
    ['sitting.authorised', 'proctor', { identitySeen: true, consent: true, rules }],
    ...attempts.map(({ told }) => ['attempt.finished', 'host', told] as const),
    ['sitting.decided', 'assessor', { verdict }],
  ]);
  return buildPackage({
    kind,
    sample,
    sitting,
    person,
    subject: `urn:uuid:${person}`,
    pack: canonicalBytes(golden.pack),
    attempts: attempts.map(({ recording, score: scored }) => ({ recording, score: scored })),
    review: {
      v: 1,
      sitting,
      person,
      state: 'decided',
      decision: { verdict, recommended, reason, decidedAt: decidedAt(audit), assessor: 'Sample Assessor' },
    },
    audit,
    auditProof: proofFor(audit, KEYS, now),
    center: { name: CENTER },
    scorer,
    now,
    badge:
      kind === 'record'
        ? undefined
        : {
            credential: '44444444-4444-4444-8444-444444444444' as CredentialId,
            issuedAt: now,
            achievement: golden.pack.achievements[0]?.id ?? '',
            candidateName,
            statusList: '55555555-5555-4555-8555-555555555555',
            statusIndex: 4242,
            revoked: [],
          },
    keys: KEYS,
  });
}

/** A golden recording of the same pack. */
export function goldenRecording(name: string): RecordingFile {
  const recorded = readRecording(readPack('gmaw-2f-fillet'), name);
  if (recorded === undefined) throw new Error(`There is no golden recording ${name}.`);
  return recorded;
}

/** The list of a reader who knows that center. */
export const trustIn = (now: number, sample = false): TrustList =>
  trustListOf({ name: CENTER, sample, issuing: KEYS.issuing.did, sealing: KEYS.sealing.did }, now - DAY_MS, now);

/** A second of a recording's body begins with its numbers of frames and events, uint16. */
const countAt = (second: Uint8Array, at: number): number =>
  new DataView(second.buffer, second.byteOffset, second.byteLength).getUint16(at, true);
