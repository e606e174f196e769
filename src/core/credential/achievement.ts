import type { Pack, Task } from '../assessment/pack.ts';
import { Fault } from '../base/fault.ts';
import type { Sha256Hex } from '../base/ids.ts';
import type { Interval, Result } from '../scoring/result.ts';
import { BADGE_CONTEXT } from './contexts.ts';
import type { UnsignedCredential } from './credential.ts';
import { addMonths } from './instant.ts';
import { digestMultibase } from './multibase.ts';

/** Stands in every badge, word for word: what was assessed is a simulation, and nothing here qualifies a welder. */
export const SIMULATED = 'Simulated performance, assessed under supervision. Not a welder qualification.';

/** What a badge says, before it is written as a credential. Times are UTC, whole seconds. */
export interface Award {
  /** Random UUIDv4 of the credential. */
  readonly credential: string;
  readonly issuer: { readonly id: string; readonly name: string };
  readonly sample: boolean;
  readonly sitting: string;
  readonly subject: string;
  readonly candidateName: string;
  readonly assessor: string;
  readonly pack: Pack;
  readonly achievement: string;
  /** The results that earn it: one for each task of the achievement. */
  readonly results: readonly Result[];
  readonly startedAt: string;
  readonly endedAt: string;
  readonly decidedAt: string;
  readonly issuedAt: string;
  readonly statusList: string;
  readonly statusIndex: number;
  readonly manifest: Sha256Hex;
  /** Files of the package that are evidence, in the manifest's order. */
  readonly evidence: readonly { readonly path: string; readonly sha256: Sha256Hex }[];
}

/** The one result row of the credential. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly type: 'Percent' | 'Status' | 'ext:Interval95Low' | 'ext:Interval95High';
  readonly value: string;
  readonly required: string | undefined;
}

/** The address of a package's manifest, as `relatedResource` names it. */
export const manifestId = (sitting: string): string => `urn:proofbench:manifest:${sitting}`;
/** The address of an achievement: pack, its version, and the achievement within it. */
export const achievementId = (pack: Pack, achievement: string): string =>
  `urn:proofbench:achievement:${pack.id}:${pack.version}:${achievement}`;

/** The result rows of one task, from its computed result: gate, product, procedure, each with its interval. */
export function resultRows(task: Task, result: Result): Row[] {
  const id = (what: string) => `urn:proofbench:result:${task.id}:${what}`;
  const title = task.title.en;
  const percent = (what: string, name: string, { low, value, high }: Interval, required?: string): Row[] => [
    { id: id(what), name: `${title}: ${name}, per cent`, type: 'Percent', value, required },
    {
      id: id(`${what}-low`),
      name: `${title}: ${name}, 95 % interval low`,
      type: 'ext:Interval95Low',
      value: low,
      required: undefined,
    },
    {
      id: id(`${what}-high`),
      name: `${title}: ${name}, 95 % interval high`,
      type: 'ext:Interval95High',
      value: high,
      required: undefined,
    },
  ];
  const variables = result.procedure.variables.flatMap(
    ({ criterion, title: name, inPercent, undecidedPercent, outPercent }) =>
      percent(`procedure-${criterion}`, `${name.en}, in range`, {
        low: inPercent,
        value: inPercent,
        high: hundredLess(outPercent, undecidedPercent, inPercent),
      }),
  );
  return [
    {
      id: id('safety'),
      name: `${title}: safety gate ${result.gate.verdict}`,
      type: 'Status',
      value: '',
      required: undefined,
    },
    ...percent('product', 'product quality', result.product.quality),
    ...percent('procedure', 'procedure followed', result.procedure.percent, result.procedure.cutScore),
    ...variables,
  ];
}

/** Upper end of a share: what was in range and what nobody can say, which is a hundred less what was out. */
function hundredLess(out: string, undecided: string, inside: string): string {
  if (Number(undecided) === 0) return inside;
  const digits = out.split('.')[1]?.length ?? 0;
  let scale = 1;
  for (let i = 0; i < digits; i++) scale *= 10;
  const units = 100 * scale - Math.round(Number(out) * scale);
  const whole = Math.floor(units / scale);
  return digits === 0 ? String(whole) : `${whole}.${String(units - whole * scale).padStart(digits, '0')}`;
}

/** Files of a package that a badge names as its evidence. */
export const isEvidence = (path: string): boolean =>
  /^(?:assessment\.json|review\.json|attempts\/\d+\/(?:recording\.bin|score\.json))$/.test(path);

/**
 * The credential of an award, unsigned. Its every word is part of the package's form: a verifier builds it again from the other
 * parts, and believes no badge that says anything else. Throws `achievement-unknown` where the pack has no such achievement or task.
 */
export function buildCredential(award: Award): UnsignedCredential {
  const { pack } = award;
  const achievement = pack.achievements.find(({ id }) => id === award.achievement);
  if (achievement === undefined) throw unknown(`The pack ${pack.id} has no achievement ${award.achievement}.`);
  const rows = achievement.tasks.flatMap((id) => {
    const task = pack.tasks.find((each) => each.id === id);
    const result = award.results.find((each) => each.task === id);
    if (task === undefined || result === undefined)
      throw unknown(`There is no result for the task ${id} that ${achievement.id} needs.`);
    return resultRows(task, result);
  });
  const mark = award.sample ? 'SAMPLE, no value: ' : '';
  const renewal = `Renewal: re-assessment within ${achievement.validMonths} months.`;
  const method =
    'Method: recorded performance under supervision, computed score with its uncertainty, decision by an assessor.';
  const status = `urn:uuid:${award.statusList}`;
  return {
    '@context': [...BADGE_CONTEXT],
    id: `urn:uuid:${award.credential}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `${mark}${achievement.name.en}`,
    description: `${mark}${SIMULATED}`,
    issuer: { id: award.issuer.id, type: ['Profile'], name: award.issuer.name },
    validFrom: award.issuedAt,
    validUntil: addMonths(award.issuedAt, achievement.validMonths),
    awardedDate: award.decidedAt,
    credentialSubject: {
      id: award.subject,
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: award.candidateName, identityType: 'name' }],
      activityStartDate: award.startedAt,
      activityEndDate: award.endedAt,
      source: { id: `urn:proofbench:assessor:${award.sitting}`, type: ['Profile'], name: award.assessor },
      achievement: {
        id: achievementId(pack, achievement.id),
        type: ['Achievement'],
        achievementType: 'MicroCredential',
        version: pack.version,
        humanCode: achievement.humanCode,
        name: achievement.name.en,
        description: `${achievement.description.en} ${SIMULATED}`,
        criteria: { narrative: [achievement.criteria.en, method, renewal].join('\n\n') },
        alignment: [...achievement.alignment, PERFORMANCE].map((each) => ({ ...each, type: ['Alignment'] })),
        resultDescription: rows.map(({ id, name, type, required }) => ({
          id,
          type: ['ResultDescription'],
          name,
          resultType: type,
          ...(type === 'Percent' ? { valueMin: '0', valueMax: '100' } : {}),
          ...(required === undefined ? {} : { requiredValue: required }),
        })),
      },
      result: rows.map(({ id, type, value }) => ({
        type: ['Result'],
        resultDescription: id,
        ...(type === 'Status' ? { status: 'Completed' } : { value }),
      })),
    },
    evidence: award.evidence.map(({ path, sha256 }) => ({
      id: `urn:proofbench:evidence:${award.sitting}:${path}`,
      type: ['Evidence'],
      name: path,
      genre: genreOf(path),
      audience: 'Verifiers',
      mediaType: path.endsWith('.json') ? 'application/json' : 'application/octet-stream',
      digestMultibase: digestMultibase(sha256),
    })),
    relatedResource: [
      {
        id: manifestId(award.sitting),
        mediaType: 'application/json',
        digestMultibase: digestMultibase(award.manifest),
      },
    ],
    credentialStatus: {
      id: `${status}#${award.statusIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(award.statusIndex),
      statusListCredential: status,
    },
  };
}

/** How the assessment was made, in the vocabulary of the Credential Transparency Description Language. */
const PERFORMANCE = {
  targetName: 'Performance assessment',
  targetCode: 'assessMethod:Performance',
  targetFramework: 'CTDL',
  targetType: 'CTDL',
  targetUrl: 'https://credreg.net/ctdl/terms/assessMethod/Performance',
} as const;

function genreOf(path: string): string {
  if (path.endsWith('recording.bin')) return 'Recording';
  if (path.endsWith('score.json')) return 'Score';
  return path === 'review.json' ? 'Decision' : 'Assessment';
}

const unknown = (why: string) => new Fault('achievement-unknown', why);
