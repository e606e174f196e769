import { Fault } from '../core/base/fault.ts';
import type { CredentialId } from '../core/base/ids.ts';
import { achievementId, buildCredential, isEvidence, resultRows } from '../core/credential/achievement.ts';
import { sittingTimes } from '../core/credential/audit.ts';
import type { Credential, UnsignedCredential } from '../core/credential/credential.ts';
import { instantMs } from '../core/credential/instant.ts';
import { createdAt } from './check-issuer.ts';
import type { Contents } from './contents.ts';

/** Does the credential say what the decision, the assessment and the scores say, and nothing else? */
export function checkAward(contents: Contents, credential: Credential): void {
  const { manifest, seal, pack, attempts, review } = contents;
  const { credentialSubject: subject } = credential;
  const achievement = pack.achievements.find(({ id }) => achievementId(pack, id) === subject.achievement.id);
  if (achievement === undefined) throw binding('The badge is for an achievement that the assessment does not have.');
  if (review.decision?.verdict !== 'competent') throw binding('The badge was issued without the decision "competent".');
  if (review.decision?.decidedAt !== credential.awardedDate)
    throw binding('The badge gives another date of the decision.');
  if (review.decision?.assessor !== subject.source.name)
    throw binding('The badge names another assessor than the decision.');
  if (credential.issuer.name !== seal.center) throw binding('Badge and seal name different centers.');
  if (subject.achievement.name !== achievement.name.en) throw binding('The badge gives the achievement another name.');
  if (/^SAMPLE/.test(credential.name) !== manifest.sample)
    throw binding('Badge and package do not agree on being a sample.');
  const rows = achievement.tasks.flatMap((id) => {
    const task = pack.tasks.find((each) => each.id === id);
    const attempt = attempts.findLast(({ header }) => header.task === id);
    if (task === undefined || attempt === undefined)
      throw binding(`The badge needs the task ${id}, of which there is no attempt.`);
    if (!pack.modes.badge.includes(attempt.header.mode))
      throw binding(`An attempt in ${attempt.header.mode} mode earns no badge.`);
    return resultRows(task, attempt.score.result);
  });
  const same =
    rows.length === subject.result.length &&
    rows.every((row, i) => {
      const given = subject.result[i];
      return given?.resultDescription === row.id && (given.value ?? '') === row.value;
    });
  if (!same) throw binding('The results on the badge are not those of the scores.');
  if ((instantMs(createdAt(credential.proof)) ?? 0) < (instantMs(credential.validFrom) ?? 0))
    throw binding('The badge was signed before it was issued.');
  const place = differingAt(derived(contents, credential, achievement.id), credential, '');
  if (place !== null) throw binding(`The badge says something that does not follow from the package (${place}).`);
}

/** The credential that follows from the other parts. Its own are its id, its issuer, the person's name, its place in a list, and when it was issued. */
function derived(contents: Contents, credential: Credential, achievement: string): UnsignedCredential {
  const { manifest, manifestHash, seal, pack, attempts, review, audit } = contents;
  const { credentialSubject: subject, credentialStatus: status } = credential;
  const order = credential.evidence.map(({ name }) => name);
  return buildCredential({
    credential: credential.id.slice(URN_UUID.length) as CredentialId,
    issuer: { id: credential.issuer.id, name: seal.center },
    sample: manifest.sample,
    sitting: manifest.sitting,
    subject: manifest.subject,
    candidateName: subject.identifier[0].identityHash,
    assessor: review.decision?.assessor ?? '',
    pack,
    achievement,
    results: pack.tasks.flatMap(({ id }) => attempts.findLast(({ header }) => header.task === id)?.score.result ?? []),
    ...sittingTimes(audit),
    decidedAt: review.decision?.decidedAt ?? '',
    issuedAt: credential.validFrom,
    statusList: status.statusListCredential.slice(URN_UUID.length),
    statusIndex: Number(status.statusListIndex),
    manifest: manifestHash,
    evidence: Object.entries(manifest.files)
      .filter(([path]) => isEvidence(path))
      .map(([path, { sha256 }]) => ({ path, sha256 }))
      .toSorted((a, b) => order.indexOf(a.path) - order.indexOf(b.path)),
  });
}

const URN_UUID = 'urn:uuid:';

/** The first member of `wanted` that `found` has not, or has otherwise; null where there is none. Proofs are no member of either. */
function differingAt(wanted: unknown, found: unknown, path: string): string | null {
  if (typeof wanted !== 'object' || typeof found !== 'object' || wanted === null || found === null)
    return wanted === found ? null : path;
  const [a, b] = [new Map(Object.entries(wanted)), new Map(Object.entries(found))];
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    if (path === '' && key === 'proof') continue;
    const place = differingAt(a.get(key), b.get(key), path === '' ? key : `${path}.${key}`);
    if (place !== null) return place;
  }
  return null;
}

const binding = (why: string) => new Fault('E_BINDING', why);
