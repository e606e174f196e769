import { Fault } from '../core/base/fault.ts';
import { achievementId, resultRows } from '../core/credential/achievement.ts';
import type { Credential } from '../core/credential/credential.ts';
import type { Contents } from './contents.ts';

/** Does the credential say what the decision, the assessment and the scores say? */
export function checkAward({ manifest, seal, pack, attempts, review }: Contents, credential: Credential): void {
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
}

const binding = (why: string) => new Fault('E_BINDING', why);
