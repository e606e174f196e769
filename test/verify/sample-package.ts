import { createHash, hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Pack } from '../../src/core/assessment/pack.ts';
import { canonicalBytes, canonicalJson } from '../../src/core/base/canonical-json.ts';
import { hex } from '../../src/core/base/digest.ts';
import type { AttemptId, CredentialId, PersonId, Sha256Hex, SittingId } from '../../src/core/base/ids.ts';
import { AUDIT_START, type AuditLine } from '../../src/core/credential/audit.ts';
import { utcSecond } from '../../src/core/credential/instant.ts';
import { inclusionPath, leafHash, treeRoot } from '../../src/core/credential/merkle.ts';
import type { TrustList } from '../../src/core/credential/trust.ts';
import { recordingSeconds } from '../../src/core/recording/body.ts';
import { chainHead } from '../../src/core/recording/chain.ts';
import { writeRecordingFile } from '../../src/core/recording/file.ts';
import { columnOf, FRAME_INTS } from '../../src/core/recording/frame.ts';
import type { RecordingHeader } from '../../src/core/recording/header.ts';
import type { Result, ScorerOutput } from '../../src/core/scoring/result.ts';
import type { ExportInput } from '../../src/main/export/package-input.ts';
import { signCheckpoint } from '../../src/main/export/sign.ts';
import { trustListOf } from '../../src/main/export/trust-list.ts';
import { type CenterKeys, signingKey } from '../../src/main/keys/signing-key.ts';
import type { RunScorer, VerifyOptions } from '../../src/verify/options.ts';

/** A small sitting of made-up data, with a stand-in scorer, so that these tests lean on nothing but the package format. */
export const NOW = Date.UTC(2026, 10, 23, 12, 0, 0);
export const sha256Hex = (bytes: Uint8Array): Sha256Hex => hash('sha256', bytes, 'hex') as Sha256Hex;
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Keys that are the same in every run. */
export const keysFrom = (n: number): CenterKeys => ({
  issuing: signingKey(new Uint8Array(32).fill(n)),
  sealing: signingKey(new Uint8Array(32).fill(n + 1)),
});
export const KEYS = keysFrom(1);
const CENTER = { name: 'Sample Skills Center' };

const text = (en: string, es: string) => ({ en, es });
const source = { text: 'Made up for the tests', provisional: true };
const range = (low: string, high: string) => ({ low, high });

export const PACK: Pack = {
  format: 'proofbench-assessment-1',
  id: 'sample-fillet',
  version: '0.1.0',
  title: text('Sample fillet weld', 'Soldadura de muestra'),
  summary: text('For tests', 'Para pruebas'),
  jurisdiction: 'none',
  modes: { practice: ['vr', 'flat'], badge: ['vr'] },
  trackingClass: { name: 'sample', positionMm: '1.0', rotationDeg: '1.0', registrationMm: '0' },
  modelUncertainty: { widthPercent: '10', heightPercent: '15', penetrationPercent: '15', source },
  tasks: [
    {
      id: 'fillet-2f',
      trade: 'welding',
      title: text('Fillet weld 2F', 'Soldadura en ángulo 2F'),
      instructions: text('Weld it.', 'Suéldelo.'),
      workingTimeS: 600,
      warmUpS: 60,
      attemptsAllowed: 2,
      resitDays: 0,
      wps: {
        number: 'S-1',
        process: 'GMAW',
        transfer: 'short-circuit',
        joint: 't-fillet',
        position: '2F',
        material: 'carbon-steel',
        plateMm: '6',
        lengthMm: '150',
        gapMm: '0',
        preheatC: '20',
        wireClass: 'ER70S-6',
        wireMm: '1.2',
        gasMix: '75Ar-25CO2',
        polarity: 'DCEP',
        gasFlowLMin: range('12', '18'),
        voltageV: range('18', '20'),
        wireFeedMMin: range('4', '5'),
        ctwdMm: range('10', '15'),
        workAngleDeg: range('40', '50'),
        travelAngleDeg: range('-15', '15'),
        travelMmS: range('4', '6'),
        aimMm: range('-1', '1'),
        legMm: '6',
        source,
      },
      bench: {
        voltageV: '19',
        wireFeedMMin: '4.5',
        gasFlowLMin: '15',
        powerOn: true,
        electrodePositive: true,
        workClampOn: true,
        extractionOn: true,
      },
      uninspectedMm: '10',
      safety: [{ criterion: 'helmet-down', limits: {}, source }],
      product: [{ criterion: 'leg-size', limits: {}, source }],
      procedure: [{ criterion: 'travel-speed', limits: {}, source, weight: '1' }],
      cutScore: '70',
      leastEachPercent: '50',
      scoreSource: source,
    },
  ],
  achievements: [
    {
      id: 'fillet-2f-simulated',
      humanCode: 'PB-W-2F',
      name: text('Fillet weld 2F, simulated performance', 'Soldadura en ángulo 2F, desempeño simulado'),
      description: text('One fillet weld in a simulation.', 'Una soldadura en ángulo en simulación.'),
      criteria: text(
        'Safety gate clear, product accepted, procedure at least 70 %.',
        'Seguridad, producto y procedimiento.',
      ),
      tasks: ['fillet-2f'],
      validMonths: 36,
      alignment: [
        {
          targetName: 'Welders, Cutters, Solderers, and Brazers',
          targetCode: '51-4121.00',
          targetFramework: 'O*NET-SOC 2019',
          targetType: 'ext:ONETOccupation',
          targetUrl: 'https://www.onetonline.org/link/summary/51-4121.00',
        },
        {
          targetName: 'Gas metal arc welding',
          targetFramework: 'Made up for the tests',
          targetType: 'CFItem',
          targetUrl: 'https://example.org/gmaw',
        },
        {
          targetName: 'Fillet weld in position 2F',
          targetCode: 'F-2F',
          targetFramework: 'Made up for the tests',
          targetType: 'ceasn:Competency',
          targetUrl: 'https://example.org/2f',
        },
      ],
    },
  ],
};

/** Stands for the frozen scorer: says something that depends on every byte of the recording. */
export const SCORER = `// sample scorer
function score({ header, body, assessment }) {
  let sum = 0;
  for (const byte of body) sum = (sum * 31 + byte) % 1000003;
  const exact = (value, unit) => ({ value, u: '0', unit });
  const text = { en: 'as expected', es: 'como se esperaba' };
  return { traces: [], result: {
    format: 'proofbench-result-1', attempt: header.attempt, pack: assessment.id, packVersion: assessment.version, task: header.task,
    gate: { verdict: 'clear', checks: [] },
    product: { verdict: 'accepted', indications: [], quality: { low: '97.0', value: '98.5', high: '100.0' }, inspectedMm: '130.0', undecidedMm: '0.0' },
    procedure: { verdict: 'met', percent: { low: '81.2', value: '84.0', high: '86.5' }, cutScore: '70', leastEachPercent: '50', judgedMm: '130.0', variables: [
      'travel-speed', 'work-angle', 'travel-angle', 'ctwd', 'aim', 'arc-voltage', 'wire-feed'].map((criterion) => ({ criterion,
        title: { en: 'Variable ' + criterion, es: 'Variable ' + criterion }, unit: 'mm/s', low: '4', high: '6', inPercent: '81.2',
        outPercent: '13.5', undecidedPercent: '5.3', verdict: 'met', mean: exact('5.0', 'mm/s'), spread: '0.2', weight: '0.1', outside: [], undecided: [],
        moments: [], source: { text: 'Made up for the tests', provisional: true } })) },
    conditions: [], recommendation: 'competent', because: text,
    tracking: { positionMm: '1.0', rotationDeg: '1.0', excludedPercent: '0.0', longestLossMs: 0, frames: body.length },
    workingTimeS: String(sum), arcTimeS: '2.0', facts: [], digests: [] } };
}
export { score };
`;

export function sampleHeader(
  sitting: SittingId,
  person: PersonId,
  number: number,
  rules: Sha256Hex,
  mode: 'vr' | 'flat',
): RecordingHeader {
  return {
    format: 'proofbench-recording-1',
    purpose: 'attempt',
    sitting,
    attempt: uuid(100 + number) as AttemptId,
    person,
    pack: PACK.id,
    packVersion: PACK.version,
    task: 'fillet-2f',
    assessment: sha256Hex(canonicalBytes(PACK)),
    rules,
    drawnCase: 'only',
    seed: 7,
    mode,
    attemptNumber: number,
    conditions: { hand: 'right', posture: 'standing', reducedMotion: false, captions: true, extraTimePercent: 0 },
    placement: { origin: [0, 9000, -4000], yaw: 0 },
    tracking: {
      positionMm: '1.0',
      rotationDeg: '1.0',
      sweepJumps: 0,
      sweepLostMs: 0,
      verdict: mode === 'vr' ? 'good' : 'notApplicable',
    },
    quantisation: { timeUnitS: '0.0001', positionStepMm: '0.1', quaternionBits: 15, analogBits: 8 },
    device: 'test',
    recorderKey: null,
  };
}

/** Frames of a hand that moves along a seam, 90 a second. */
export function sampleFrames(seconds: number, seed = 1): Int32Array {
  const count = Math.round(seconds * 90);
  const frames = new Int32Array(count * FRAME_INTS);
  let state = seed;
  const noise = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 16) % 7;
  };
  for (let i = 0; i < count; i++) {
    const at = i * FRAME_INTS;
    frames[at] = Math.round((i * 10_000) / 90);
    for (const channel of ['head', 'toolMain', 'toolOther'] as const) {
      frames[at + columnOf(channel, 'validity')] = 2;
      frames[at + columnOf(channel, 'x')] = (i % 500_000) + noise();
      frames[at + columnOf(channel, 'y')] = 9000 + noise();
      frames[at + columnOf(channel, 'z')] = -4000 + noise();
      frames[at + columnOf(channel, 'largest')] = 3;
    }
  }
  return frames;
}

export interface SampleChoice {
  readonly kind?: 'record' | 'badge';
  readonly sample?: boolean;
  readonly mode?: 'vr' | 'flat';
  readonly seconds?: number;
  readonly attempts?: number;
  /** Another sitting of another person. */
  readonly other?: boolean;
  readonly keys?: CenterKeys;
  readonly revoked?: readonly number[];
  readonly verdict?: 'competent' | 'notYetCompetent' | 'void';
  readonly scorer?: string;
  readonly now?: number;
}

const STATUS_INDEX = 4242;

/** A whole sitting, ready for export. */
export async function sampleInput(choice: SampleChoice = {}): Promise<ExportInput> {
  const { kind = 'badge', keys = KEYS, verdict = 'competent', now = NOW } = choice;
  const sitting = uuid(choice.other ? 2 : 1) as SittingId;
  const person = uuid(choice.other ? 12 : 11) as PersonId;
  const scorer = Buffer.from(choice.scorer ?? SCORER);
  const rules = sha256Hex(scorer);
  const attempts = await Promise.all(
    Array.from({ length: choice.attempts ?? 1 }, async (_, i) => {
      const header = sampleHeader(sitting, person, i + 1, rules, choice.mode ?? 'vr');
      const seconds = recordingSeconds({
        frames: sampleFrames(choice.seconds ?? 2.5, i + (choice.other ? 50 : 1)),
        events: [{ time: 1000, kind: 13, value: 1 }],
      });
      const body = Buffer.concat(seconds);
      const { result } = await runInProcess(scorer, { header, body, assessment: PACK });
      const told = {
        attempt: header.attempt,
        purpose: 'attempt',
        frames: body.length === 0 ? 0 : Math.round((choice.seconds ?? 2.5) * 90),
        events: 1,
        head: hex(chainHead(header, seconds)),
      };
      return {
        recording: writeRecordingFile({ header, body }),
        score: { format: 'proofbench-score-1' as const, rules, result: result as Result },
        told,
      };
    }),
  );
  const audit = auditLines(sitting, now - 3_600_000, [
    ['sitting.created', 'proctor', { person }],
    ['sitting.authorised', 'proctor', { rules }],
    ...attempts.map(({ told }) => ['attempt.finished', 'host', told] as const),
    ['sitting.decided', 'assessor', { verdict }],
  ]);
  return {
    kind,
    sample: choice.sample ?? false,
    sitting,
    person,
    subject: `urn:uuid:${person}`,
    pack: canonicalBytes(PACK),
    attempts: attempts.map(({ recording, score }) => ({ recording, score })),
    review: {
      v: 1,
      sitting,
      person,
      state: 'decided',
      decision: {
        verdict,
        recommended: 'competent',
        reason: '',
        decidedAt: decidedAt(audit),
        assessor: 'Sample Assessor',
      },
    },
    audit,
    auditProof: proofFor(audit, keys, now),
    center: CENTER,
    scorer,
    now,
    badge:
      kind === 'record'
        ? undefined
        : {
            credential: uuid(21) as CredentialId,
            issuedAt: now,
            achievement: 'fillet-2f-simulated',
            candidateName: 'Sample Candidate',
            statusList: uuid(22),
            statusIndex: STATUS_INDEX,
            revoked: choice.revoked ?? [],
          },
    keys,
  };
}

export type AuditStory = readonly (readonly [what: string, by: string, data: Readonly<Record<string, unknown>>])[];

/** When a trail that ends in its decision tells of it. */
export const decidedAt = (audit: readonly string[]): string =>
  utcSecond((JSON.parse(audit.at(-1) ?? '') as AuditLine).at);

/** Chained audit lines that tell a story, a second apart. */
export function auditLines(sitting: string, from: number, story: AuditStory): string[] {
  let prev = AUDIT_START;
  return story.map(([what, by, data], n) => {
    const line = canonicalJson({ n, prev, at: from + n * 1000, sitting, what, by, data } as Omit<
      AuditLine,
      'prev' | 'sitting'
    > &
      object);
    prev = sha256Hex(Buffer.from(line));
    return line;
  });
}

/** The proof that a chain is leaf 3 of a tree of 6, signed a second before the export. */
export function proofFor(audit: readonly string[], keys: CenterKeys, now: number): ExportInput['auditProof'] {
  const salt = '0123456789abcdef0123456789abcdef';
  const head = sha256Hex(Buffer.from(audit.at(-1) ?? ''));
  const leaves = Array.from({ length: 6 }, (_, i) =>
    i === 3 ? leafHash(salt, head) : sha256Hex(Buffer.from(`leaf ${i}`)),
  );
  const at = utcSecond(now - 1000);
  const checkpoint = signCheckpoint({ center: CENTER.name, size: 6, root: treeRoot(leaves), at }, keys.sealing);
  return { v: 1, salt, index: 3, size: 6, path: inclusionPath(leaves, 3), checkpoint };
}

export const TRUST: TrustList = trustListOf(
  { name: 'Sample Skills Center', sample: false, issuing: KEYS.issuing.did, sealing: KEYS.sealing.did },
  NOW - 86_400_000,
  NOW,
);

/** Runs a scorer without isolation: these tests wrote it. */
export const runInProcess: RunScorer = async (scorer, input) => {
  const module = (await import(`data:text/javascript;base64,${Buffer.from(scorer).toString('base64')}`)) as {
    score(input: unknown): ScorerOutput;
  };
  return module.score(input);
};

export const OPTIONS: VerifyOptions = {
  trust: TRUST,
  now: NOW + 1000,
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  crc32,
  publishedScorers: new Set([sha256Hex(Buffer.from(SCORER))]),
  runScorer: runInProcess,
  rescore: true,
};
