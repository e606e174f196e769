import { equalBytes } from '../core/base/bytes.ts';
import { Fault } from '../core/base/fault.ts';
import { utf8 } from '../core/base/utf8.ts';
import type { Entry } from '../core/credential/container.ts';
import { BADGE_CONTEXT } from '../core/credential/contexts.ts';
import { crc32 } from '../core/credential/crc32.ts';
import { PACKAGE_MIMETYPE } from '../core/credential/manifest.ts';
import { complete, isForgery, report, resultOf } from './answer.ts';
import { checkAudit } from './check-audit.ts';
import { checkBinding, checkProfile, checkSubject } from './check-binding.ts';
import { checkIssuer } from './check-issuer.ts';
import { checkScore } from './check-score.ts';
import { checkDates, checkStatus, statusAtHand } from './check-status.ts';
import { checkWithheld } from './check-trail.ts';
import { checkCanonical, checkSize, contentOf, readEntries } from './container-reader.ts';
import { type Contents, checkFiles, type Files, readContents, readSigned, type Signed } from './contents.ts';
import { type Finding, open, passed, stepOf } from './finding.ts';
import type { VerifyOptions } from './options.ts';
import { checkContext, checkProofSet, checkSignatures } from './proofs.ts';
import { type Bodies, decodeRecordings } from './recordings.ts';
import type { Step, StepId, VerifyReport } from './report.ts';

/**
 * Is this package what a center sealed, and does the score follow from the recording? Reads nothing but its arguments:
 * no network, no clock, no file. Steps up to `profile` stop at the first error; all later ones are made and reported.
 * Never rejects on account of what the bytes hold.
 */
export async function verifyPackage(bytes: Uint8Array, options: VerifyOptions): Promise<VerifyReport> {
  const { steps, contents } = await openPackage(bytes, options);
  if (contents === null) return report(complete(steps, 'Not checked: an earlier check failed.'), {});
  const later = await checkContents(contents, options);
  return report([...steps, ...later.steps], { ...resultOf(contents, options), statusAsOf: later.statusAsOf });
}

/** Reads a package as far as its parts are in order. `contents` is null if, and only if, a step failed. */
export async function openPackage(
  bytes: Uint8Array,
  options: Pick<VerifyOptions, 'sha256' | 'crc32'>,
): Promise<{ readonly steps: readonly Step[]; readonly contents: Contents | null }> {
  let entries: readonly Entry[] = [];
  let files: Files = new Map();
  let signed: Signed | null = null;
  let contents: Contents | null = null;
  const checks: readonly (readonly [StepId, () => Finding | Promise<Finding>])[] = [
    ['size', () => checkSize(bytes)],
    [
      'entries',
      () => {
        entries = readEntries(bytes);
        files = new Map(entries.map((entry) => [entry.name, contentOf(bytes, entry)]));
        return passed(`${entries.length} files, stored as they are.`);
      },
    ],
    ['canonical', () => checkContainer(bytes, entries, files, options)],
    ['mimetype', () => checkMimetype(files)],
    [
      'json',
      () => {
        signed = readSigned(files);
        return passed('Manifest, seal and credential are canonical JSON.');
      },
    ],
    [
      'files',
      async () => {
        const { manifest } = certain(signed);
        await checkFiles(files, manifest, options.sha256);
        return passed(`${Object.keys(manifest.files).length} files are there, and are what was packed.`);
      },
    ],
    [
      'profile',
      () => {
        const read = readContents(files, certain(signed));
        const finding = checkProfile(read);
        contents = read;
        return finding;
      },
    ],
  ];
  const steps: Step[] = [];
  for (const [id, check] of checks) {
    const step = await stepOf(id, check);
    steps.push(step);
    if (step.passed === false) return { steps, contents: null };
  }
  return { steps, contents };
}

/** Compares the container; where it differs, names the part that was altered if the manifest can tell. */
async function checkContainer(
  bytes: Uint8Array,
  entries: readonly Entry[],
  files: Files,
  options: Pick<VerifyOptions, 'sha256' | 'crc32'>,
): Promise<Finding> {
  try {
    checkCanonical(bytes, entries, options.crc32 ?? crc32);
    return passed('The container is written in the one way a package can be.');
  } catch (error) {
    const altered = await stepOf('files', async () => {
      await checkFiles(files, readSigned(files).manifest, options.sha256);
      return passed('');
    });
    if (!(error instanceof Fault) || altered.passed === true) throw error;
    throw new Fault(error.code, `${error.message} ${altered.why}`);
  }
}

function checkMimetype(files: Files): Finding {
  const found = files.get('mimetype') ?? new Uint8Array();
  if (equalBytes(found, utf8(PACKAGE_MIMETYPE))) return passed('It says that it is an evidence package.');
  throw new Fault('E_MIMETYPE', 'The file is a ZIP, but not an evidence package.');
}

async function checkContents(
  contents: Contents,
  options: VerifyOptions,
): Promise<{ readonly steps: readonly Step[]; readonly statusAsOf: string | null }> {
  const { credential } = contents;
  const record = open('A record carries no credential.');
  let statusAsOf: string | null = null;
  let bodies: Bodies = null;
  const steps: Step[] = [];
  const make = async (id: StepId, check: () => Finding | Promise<Finding>): Promise<void> => {
    steps.push(await stepOf(id, check));
  };

  await make('context', () => {
    if (credential === null) return record;
    checkContext(credential, BADGE_CONTEXT);
    return passed('The words of the credential mean what this verifier takes them for.');
  });
  await make('proofSet', () => {
    if (credential === null) return record;
    checkProofSet(credential, credential.issuer.id);
    return passed('Two proofs by the key of the issuer.');
  });
  await make('signature', async () => {
    if (credential === null) return record;
    checkContext(credential, BADGE_CONTEXT);
    await checkSignatures(credential, checkProofSet(credential, credential.issuer.id));
    return passed('Text and meaning of the credential are what its issuer signed.');
  });
  await make('binding', () => {
    if (options.rescore) bodies = decodeRecordings(contents);
    return checkBinding(contents, bodies);
  });
  await make('subject', () => checkSubject(contents));
  await make('issuer', () => checkIssuer(contents, options.trust));
  await make('dates', () => checkDates(contents, options.now));
  await make('status', async () => {
    if (credential === null || contents.status === null) return record;
    const { list, unfit } = await statusAtHand(credential, contents.status, options);
    statusAsOf = list.validFrom;
    const finding = checkStatus(credential, list, options.now);
    if (unfit !== null) throw unfit;
    return finding;
  });
  await make('endorsements', () => open('The package holds no endorsements.'));
  await make('audit', () => checkAudit(contents));
  await make('score', () => {
    const forged = steps.some(({ passed, code }) => passed === false && isForgery(code));
    return forged ? open('Not computed again: the package is not genuine.') : checkScore(contents, bodies, options);
  });
  await make('withheld', () => checkWithheld(contents));
  await make('holder', () =>
    open('Nobody was asked to show that the credential is theirs. Compare the name with an ID.'),
  );
  return { steps, statusAsOf };
}

/** What an earlier step has set. */
function certain<T>(value: T | null): T {
  if (value === null) throw new Fault('E_UNREADABLE', 'A part of the package could not be read.');
  return value;
}
