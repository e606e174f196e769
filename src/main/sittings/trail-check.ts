import { canonicalJson } from '../../core/base/canonical-json.ts';
import { sha256Hex } from '../../core/base/digest.ts';
import type { Sha256Hex, SittingId } from '../../core/base/ids.ts';
import { utf8 } from '../../core/base/utf8.ts';
import { AUDIT_START, AuditLine } from '../../core/credential/audit.ts';
import type { SittingState } from '../../core/sitting/states.ts';
import { attemptsOf } from '../storage/attempts.ts';
import { sittingLines } from '../storage/audit.ts';
import type { ReadDb } from '../storage/database.ts';
import { decisionOf } from '../storage/decisions.ts';
import { irregularitiesOf } from '../storage/irregularities.ts';
import { leafHeads } from '../storage/merkle-tree.ts';
import { personById } from '../storage/persons.ts';
import { type IssuedCredential, issuedCredential } from '../storage/revocations.ts';
import { type Sitting, sittingById } from '../storage/sittings.ts';
import { expectStored, readStored } from '../storage/stored.ts';
import { nameMark, textSha256 } from './reasons.ts';

/** What the rows of a sitting can be held to: of each kind of line, these members. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  'sitting.created': ['person', 'pack', 'packVersion', 'task', 'assessment', 'booth'],
  'sitting.authorised': ['rules'],
  'attempt.begun': ['attempt', 'purpose', 'number', 'header'],
  'attempt.finished': ['attempt', 'purpose', 'state', 'frames', 'events', 'head'],
  'irregularity.noted': ['kind', 'attempt', 'tick', 'note', 'by'],
  'sitting.decided': ['verdict', 'recommended', 'reason', 'at'],
  'badge.revoked': ['credential', 'reason', 'at'],
};

/** The state each line leaves a sitting in. */
const LEADS_TO: Readonly<Record<string, SittingState>> = {
  'sitting.created': 'created',
  'sitting.authorised': 'authorised',
  'attempt.begun': 'inProgress',
  'sitting.paused': 'paused',
  'sitting.resumed': 'inProgress',
  'sitting.submitted': 'submitted',
  'sitting.stopped': 'stopped',
  'sitting.decided': 'decided',
};

/** Lines whose hash went into the center's tree as the head of the trail. */
const IN_TREE: readonly string[] = ['sitting.stopped', 'sitting.decided', 'sitting.exported', 'badge.revoked'];

/**
 * Holds a sitting's rows to what its trail told as it happened, the trail to its own chain, and the chain to the center's tree
 * [D10]: a verdict, a name or an irregularity that was changed in the database must not be decided by, or signed. Throws
 * `data-damaged`.
 */
export function expectTold(db: ReadDb, id: SittingId): void {
  const sitting = sittingById(db, id);
  const lines = chainOf(db, id);
  const told = lines.flatMap(({ what, by, at, data }) => {
    const members = TOLD[what];
    return members === undefined ? [] : [telling(what, { ...data, by, at }, members)];
  });
  const kept = rowsOf(db, sitting).map(([what, row]) => telling(what, row, TOLD[what] ?? []));
  const state = lines.map(({ what }) => LEADS_TO[what]).findLast((found) => found !== undefined);
  const same = told.sort().join('\n') === kept.sort().join('\n') && state === sitting.state;
  expectStored(`Sitting ${id}`, same && areNamesTold(db, sitting, lines) ? sitting : undefined);
  const heads = lines.filter(({ what }) => IN_TREE.includes(what)).map(({ hash }) => hash);
  const isInTree = heads.join() === leafHeads(db, id).join();
  expectStored(`The audit trail of sitting ${id}`, isInTree ? lines : undefined);
}

type Line = AuditLine & { readonly hash: Sha256Hex };

/** The lines of a trail, each following the one before. */
function chainOf(db: ReadDb, id: SittingId): readonly Line[] {
  const what = `The audit trail of sitting ${id}`;
  let prev = AUDIT_START;
  return sittingLines(db, id).map((text, n) => {
    const line = readStored(what, () => AuditLine.parse(JSON.parse(text)));
    const follows = line.n === n && line.prev === prev && line.sitting === id;
    const hash = sha256Hex(utf8(text));
    prev = hash;
    return expectStored(what, follows ? { ...line, hash } : undefined);
  });
}

function telling(what: string, row: Readonly<Record<string, unknown>>, members: readonly string[]): string {
  return canonicalJson([what, Object.fromEntries(members.map((member) => [member, row[member]]))]);
}

/** What the trail has to have told for the rows to be as they are. */
function rowsOf(db: ReadDb, sitting: Sitting): (readonly [string, Readonly<Record<string, unknown>>])[] {
  const { id, rules } = sitting;
  const decision = decisionOf(db, id);
  const issued = issuedCredential(db, id);
  return [
    ['sitting.created', { ...sitting }],
    ...(rules === null ? [] : [['sitting.authorised', { rules }] as const]),
    ...attemptsOf(db, id).flatMap((attempt) => {
      const header = sha256Hex(utf8(canonicalJson(attempt.header)));
      const row = { ...attempt, attempt: attempt.id, header };
      const begun = ['attempt.begun', row] as const;
      return attempt.state === 'running' ? [begun] : [begun, ['attempt.finished', row] as const];
    }),
    ...irregularitiesOf(db, id).map(
      (entry) => ['irregularity.noted', { ...entry, note: textSha256(entry.note) }] as const,
    ),
    ...(decision === undefined
      ? []
      : [['sitting.decided', { ...decision, reason: textSha256(decision.reason), at: decision.decidedAt }] as const]),
    ...(issued === undefined || issued.revokedAt === null ? [] : [['badge.revoked', revocationOf(issued)] as const]),
  ];
}

const revocationOf = ({ id, revokedAt, revokedReason }: IssuedCredential) => ({
  credential: id,
  reason: textSha256(revokedReason ?? new Uint8Array()),
  at: revokedAt,
});

/** Are candidate and assessor still called what they were? Nobody can say once the person was erased. */
function areNamesTold(db: ReadDb, { id, person }: Sitting, lines: readonly Line[]): boolean {
  const isMark = (mark: unknown, about: string, name: string | null | undefined): boolean =>
    typeof mark !== 'string' || typeof name !== 'string' || mark === nameMark(db, person, about, name);
  const decided = lines.find(({ what }) => what === 'sitting.decided');
  return (
    isMark(lines[0]?.data.name, `candidate ${id}`, personById(db, person).name) &&
    isMark(decided?.data.assessor, `assessor ${id}`, decisionOf(db, id)?.assessor)
  );
}
