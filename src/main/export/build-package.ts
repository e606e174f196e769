import { createHash } from 'node:crypto';
import { Pack } from '../../core/assessment/pack.ts';
import { canonicalBytes, parseCanonicalJson } from '../../core/base/canonical-json.ts';
import { Fault } from '../../core/base/fault.ts';
import type { Sha256Hex } from '../../core/base/ids.ts';
import { utf8 } from '../../core/base/utf8.ts';
import { buildCredential, isEvidence } from '../../core/credential/achievement.ts';
import { AuditLine, sittingTimes } from '../../core/credential/audit.ts';
import { UnsignedCredential } from '../../core/credential/credential.ts';
import { utcSecond } from '../../core/credential/instant.ts';
import { type Manifest, PACKAGE_MIMETYPE, Review } from '../../core/credential/manifest.ts';
import { profileProblem } from '../../core/credential/profile.ts';
import { writeContainer } from './container-writer.ts';
import type { BadgeInput, ExportInput } from './package-input.ts';
import { reportHtml } from './report-html.ts';
import { signCredential, signDocument } from './sign.ts';
import { signStatusList } from './status-list.ts';

/**
 * An evidence package: a record, or with `badge` a badge package. Equal inputs give equal bytes. Throws `export-*`,
 * and `achievement-unknown`; what it returns passes the verifier's own checks of form and binding.
 */
export async function buildPackage(input: ExportInput): Promise<Uint8Array> {
  const { badge, center, keys } = input;
  if ((badge !== undefined) !== (input.kind === 'badge')) {
    throw new Fault('export-kind', 'A badge package needs the data of its badge, and a record has none.');
  }
  const pack = Pack.parse(parseCanonicalJson(input.pack));
  const files = new Map<string, Uint8Array>([
    ['assessment.json', input.pack],
    ['audit-proof.json', canonicalBytes(input.auditProof)],
    ['audit.jsonl', utf8(input.audit.map((line) => `${line}\n`).join(''))],
    ['issuer.json', canonicalBytes({ name: center.name, issuing: keys.issuing.did, sealing: keys.sealing.did })],
    ['report.html', utf8(reportHtml(input, pack))],
    ['review.json', canonicalBytes(Review.parse(input.review))],
    ['scorer.mjs', input.scorer],
  ]);
  for (const [i, { recording, score }] of input.attempts.entries()) {
    files.set(`attempts/${i + 1}/recording.bin`, recording);
    files.set(`attempts/${i + 1}/score.json`, canonicalBytes(score));
  }
  if (badge !== undefined) {
    const status = await signStatusList(badge.statusList, badge.revoked, keys.issuing, input.now);
    files.set('status.json', canonicalBytes(status));
  }

  const manifest = manifestOf(input, files);
  const manifestBytes = canonicalBytes(manifest);
  const manifestHash = sha256(manifestBytes);
  const sealedAt = utcSecond(input.now);
  const seal = { v: 1, manifest: manifestHash, sealedBy: keys.sealing.did, center: center.name, sealedAt };
  if (badge !== undefined) {
    const credential = credentialOf(input, badge, pack, manifest, manifestHash);
    files.set('credential.json', canonicalBytes(await signCredential(credential, keys.issuing, sealedAt)));
  }
  files.set('mimetype', utf8(PACKAGE_MIMETYPE));
  files.set('manifest.json', manifestBytes);
  files.set('seal.json', canonicalBytes(signDocument(seal, keys.sealing)));
  return writeContainer(files);
}

function manifestOf(input: ExportInput, files: ReadonlyMap<string, Uint8Array>): Manifest {
  return {
    v: 1,
    kind: input.kind,
    sample: input.sample,
    sitting: input.sitting,
    person: input.person,
    subject: input.subject,
    attempts: input.attempts.length,
    files: Object.fromEntries(
      [...files].map(([path, content]) => [path, { sha256: sha256(content), size: content.length }]),
    ),
  };
}

/** The badge, unsigned. Refuses to say what decision and scores do not. */
function credentialOf(
  input: ExportInput,
  badge: BadgeInput,
  pack: Pack,
  manifest: Manifest,
  manifestHash: Sha256Hex,
): UnsignedCredential {
  const { decision } = input.review;
  if (decision?.verdict !== 'competent') {
    throw new Fault('export-not-competent', 'A badge needs the decision "competent". Export a record instead.');
  }
  const achievement = pack.achievements.find(({ id }) => id === badge.achievement);
  const results = (achievement?.tasks ?? []).flatMap(
    (task) => input.attempts.findLast(({ score }) => score.result.task === task)?.score.result ?? [],
  );
  const { startedAt, endedAt } = sittingTimes(input.audit.map((line) => AuditLine.parse(JSON.parse(line))));
  const credential = buildCredential({
    credential: badge.credential,
    issuer: { id: input.keys.issuing.did, name: input.center.name },
    sample: input.sample,
    sitting: input.sitting,
    subject: input.subject,
    candidateName: badge.candidateName,
    assessor: decision.assessor,
    pack,
    achievement: badge.achievement,
    results,
    startedAt,
    endedAt,
    decidedAt: decision.decidedAt,
    issuedAt: utcSecond(badge.issuedAt),
    statusList: badge.statusList,
    statusIndex: badge.statusIndex,
    manifest: manifestHash,
    evidence: Object.entries(manifest.files)
      .filter(([path]) => isEvidence(path))
      .map(([path, { sha256: hash }]) => ({ path, sha256: hash })),
  });
  const parsed = UnsignedCredential.safeParse(credential);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    throw new Fault('export-badge-form', `The pack can not be put on a badge: ${place} does not fit.`);
  }
  const problem = profileProblem(parsed.data);
  if (problem !== null) throw new Fault('export-badge-form', `No verifier would accept this badge: ${problem}.`);
  return parsed.data;
}

const sha256 = (bytes: Uint8Array): Sha256Hex => createHash('sha256').update(bytes).digest('hex') as Sha256Hex;
