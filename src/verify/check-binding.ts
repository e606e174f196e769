import { Fault } from '../core/base/fault.ts';
import { manifestId } from '../core/credential/achievement.ts';
import type { Credential } from '../core/credential/credential.ts';
import { digestMultibase } from '../core/credential/multibase.ts';
import { profileProblem } from '../core/credential/profile.ts';
import { checkAward } from './check-award.ts';
import { checkTrail } from './check-trail.ts';
import type { Contents } from './contents.ts';
import { type Finding, passed } from './finding.ts';
import type { Bodies } from './recordings.ts';
import { isSignedBy } from './signature.ts';

/** What the schema can not say of a credential. Throws `E_CRED_PROFILE`. */
export function checkProfile({ credential }: Contents): Finding {
  const problem = credential === null ? null : profileProblem(credential);
  if (problem !== null) throw new Fault('E_CRED_PROFILE', `credential.json: ${problem}.`);
  return passed('Every part has the form this verifier knows.');
}

/**
 * Do the parts belong together? Seal and credential to this manifest, every evidence digest to its file, recordings and
 * scores to this assessment, this scorer and this audit trail. Throws `E_SEAL`, `E_BINDING`, `E_EVIDENCE_HASH`.
 */
export async function checkBinding(contents: Contents, bodies: Bodies): Promise<Finding> {
  const { manifest, manifestHash, seal, credential } = contents;
  if (seal.manifest !== manifestHash) throw new Fault('E_BINDING', 'The seal is that of another manifest.');
  if (!(await isSignedBy(seal.sealedBy, seal))) throw new Fault('E_SEAL', 'The seal was not made by the key it names.');
  for (const attempt of contents.attempts) checkAttempt(contents, attempt);
  if (credential !== null) {
    const [related] = credential.relatedResource;
    if (related.digestMultibase !== digestMultibase(manifestHash) || related.id !== manifestId(manifest.sitting)) {
      throw new Fault('E_BINDING', 'The credential is that of another package.');
    }
    checkEvidence(contents, credential);
    checkAward(contents, credential);
  }
  checkTrail(contents, bodies);
  const decoded = bodies === null ? ' The recordings were not decoded.' : '';
  return passed(`Seal, credential, recordings, scores, assessment and decision belong together.${decoded}`);
}

function checkAttempt(
  { pack, packHash, scorerHash }: Contents,
  { number, header, score }: Contents['attempts'][number],
): void {
  const fail = (why: string): never => {
    throw new Fault('E_BINDING', `Attempt ${number}: ${why}`);
  };
  const { result } = score;
  if (header.purpose !== 'attempt') fail('its recording is none of a supervised attempt.');
  if (header.assessment !== packHash || header.pack !== pack.id || header.packVersion !== pack.version) {
    fail('it was recorded for another assessment.');
  }
  if (!pack.tasks.some(({ id }) => id === header.task)) fail('the assessment has no such task.');
  if (header.rules !== scorerHash || score.rules !== scorerHash)
    fail('it was scored under other rules than those packed.');
  if (result.attempt !== header.attempt || result.task !== header.task) fail('its score is that of another attempt.');
  if (result.pack !== pack.id || result.packVersion !== pack.version) fail('its score is that of another assessment.');
}

/** The files a badge rests on; each has to stand in the credential with its digest. */
function checkEvidence({ manifest, attempts }: Contents, { evidence }: Credential): void {
  for (const { name, digestMultibase: digest } of evidence) {
    const file = Object.hasOwn(manifest.files, name) ? manifest.files[name] : undefined;
    if (file === undefined || digestMultibase(file.sha256) !== digest) {
      throw new Fault(
        'E_EVIDENCE_HASH',
        `The credential names other evidence than ${name.slice(0, 80)} of this package.`,
      );
    }
  }
  const names = new Set(evidence.map(({ name }) => name));
  const wanted = [
    ...['assessment.json', 'review.json'],
    ...attempts.flatMap(({ number }) => [`attempts/${number}/recording.bin`, `attempts/${number}/score.json`]),
  ];
  const absent = wanted.find((name) => !names.has(name));
  if (absent !== undefined) throw new Fault('E_EVIDENCE_HASH', `The credential does not name ${absent} as evidence.`);
}

/** Do all parts name the same sitting and person? Throws `E_SUBJECT_MISMATCH`. */
export function checkSubject({ manifest, attempts, audit, review, credential }: Contents): Finding {
  const fail = (part: string): never => {
    throw new Fault('E_SUBJECT_MISMATCH', `${part} is that of another sitting or person.`);
  };
  for (const { number, header } of attempts) {
    if (header.sitting !== manifest.sitting || header.person !== manifest.person)
      fail(`attempts/${number}/recording.bin`);
  }
  if (review.sitting !== manifest.sitting || review.person !== manifest.person) fail('review.json');
  if (audit.some(({ sitting }) => sitting !== manifest.sitting)) fail('audit.jsonl');
  if (manifest.subject.startsWith('urn:uuid:') && manifest.subject !== `urn:uuid:${manifest.person}`)
    fail('manifest.json');
  const subject = credential?.credentialSubject.id;
  if (subject !== undefined && subject !== manifest.subject) fail('credential.json');
  return passed('Every part names the same sitting and the same person.');
}
