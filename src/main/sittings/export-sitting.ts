import { createHash, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { Fault } from '../../core/base/fault.ts';
import type { CredentialId, SittingId } from '../../core/base/ids.ts';
import { utf8 } from '../../core/base/utf8.ts';
import type { AuditProof } from '../../core/credential/audit.ts';
import { utcSecond } from '../../core/credential/instant.ts';
import { inclusionPath, treeRoot } from '../../core/credential/merkle.ts';
import { writeRecordingFile } from '../../core/recording/file.ts';
import { verifyPackage } from '../../verify/verify.ts';
import { signingTime } from '../center/signing-time.ts';
import type { HostContext } from '../context.ts';
import { buildPackage } from '../export/build-package.ts';
import { runIsolated } from '../export/isolated-scorer.ts';
import type { BadgeInput, ExportedAttempt, ExportInput } from '../export/package-input.ts';
import { signCheckpoint } from '../export/sign.ts';
import { trustListOf } from '../export/trust-list.ts';
import { newId } from '../ids.ts';
import { writeFileAtomic } from '../storage/atomic-file.ts';
import { type Attempt, attemptsOf } from '../storage/attempts.ts';
import { auditSitting, sittingLines } from '../storage/audit.ts';
import { type Center, centerSince, findCenter } from '../storage/center.ts';
import { makeFolder } from '../storage/data-folder.ts';
import { transaction } from '../storage/database.ts';
import { decisionOf } from '../storage/decisions.ts';
import {
  addCredential,
  addExport,
  credentialOf,
  isStatusIndexTaken,
  revokedIndexes,
  type StoredCredential,
} from '../storage/exports.ts';
import { addLeaf, keepCheckpoint, leafHashes } from '../storage/merkle-tree.ts';
import { packContent } from '../storage/packs.ts';
import { personById } from '../storage/persons.ts';
import { issuedCredential } from '../storage/revocations.ts';
import { type Sitting, sittingById } from '../storage/sittings.ts';
import { achievementFor, openDecision, whyNoBadge } from './detail.ts';
import { packOf } from './next-step.ts';
import { recordingBody } from './recording-body.ts';
import { frozenScorer } from './scoring.ts';
import { expectSignedTrees } from './signed-trees.ts';
import { expectTold } from './trail-check.ts';

/** Places in a status list: W3C Bitstring Status List asks for at least 131,072, so that a place tells nothing. */
const STATUS_PLACES = 131_072;

export interface MadeExport {
  readonly file: string;
  readonly kind: 'record' | 'badge';
  readonly bytes: Uint8Array;
}

/**
 * Builds a sitting's package, keeps it in the folder of exports and in the audit trail. Throws `center-locked`,
 * `sitting-not-over`, `no-badge`, `badge-revoked`, `no-rules`, `clock-behind`, `data-damaged`, or as the building does.
 */
export function exportSitting(ctx: HostContext, id: SittingId, kind: 'record' | 'badge'): Promise<MadeExport> {
  // Nobody takes the center away while its package is being written.
  return ctx.vault.using(() => makeExport(ctx, id, kind));
}

async function makeExport(ctx: HostContext, id: SittingId, kind: 'record' | 'badge'): Promise<MadeExport> {
  const sitting = sittingById(ctx.db, id);
  if (sitting.state !== 'decided' && sitting.state !== 'stopped')
    throw new Fault('sitting-not-over', 'Only a sitting that was decided or stopped can be exported.');
  const center = findCenter(ctx.db);
  if (center === undefined) throw new Fault('center-not-set-up', 'Set the center up first.');
  const { keys } = ctx.vault;
  const { rules } = sitting;
  if (rules === null)
    throw new Fault('no-rules', 'The sitting was stopped before it was authorised: there is nothing to export.');
  expectTold(ctx.db, id);
  await expectSignedTrees(ctx.db, keys.sealing.did, id);
  const now = signingTime(ctx, id);
  const attempts = attemptsOf(ctx.db, id).filter(({ purpose }) => purpose === 'attempt');
  const badge = kind === 'badge' ? badgeOf(ctx, center, sitting, attempts, now) : undefined;
  const auditProof = proveChain(ctx, sitting, center, kind, now);
  const stored = decisionOf(ctx.db, id);
  const input: ExportInput = {
    kind,
    sample: sitting.sample,
    sitting: id,
    person: sitting.person,
    subject: `urn:uuid:${sitting.person}`,
    pack: utf8(packContent(ctx.db, sitting.assessment)),
    attempts: attempts.flatMap((attempt) => exportedAttempt(ctx, attempt)),
    review: {
      v: 1,
      sitting: id,
      person: sitting.person,
      state: sitting.state,
      decision: stored === undefined ? null : openDecision(ctx, sitting, stored),
    },
    audit: sittingLines(ctx.db, id),
    auditProof,
    center: { name: center.name },
    scorer: frozenScorer(ctx.places.data, rules),
    now,
    badge,
    keys,
  };
  const bytes = await buildPackage(input);
  await expectVerified(ctx, center, bytes, rules, now);
  const file = `${id}-${kind}.proofbench.zip`;
  const folder = join(ctx.places.data, 'exports');
  makeFolder(folder);
  writeFileAtomic(join(folder, file), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  addExport(ctx.db, id, { file, kind, sha256, bytes: bytes.length, at: now });
  ctx.changed.sittings.emit();
  return { file, kind, bytes };
}

/**
 * Reads the package as whoever gets it will, scores computed again, with the center's own entry for their list. Throws `export-not-verified`: what went into it is not what
 * was once stored.
 */
async function expectVerified(
  ctx: HostContext,
  { name, sample }: Center,
  bytes: Uint8Array,
  rules: string,
  now: number,
): Promise<void> {
  const { verified, steps } = await verifyPackage(bytes, {
    now,
    trust: trustListOf({ name, sample, ...ctx.vault.names }, centerSince(ctx.db), now),
    sha256: (part) => createHash('sha256').update(part).digest(),
    crc32,
    publishedScorers: new Set([rules]),
    runScorer: runIsolated,
    rescore: true,
  });
  if (verified) return;
  const why = steps.find(({ passed }) => passed === false)?.why ?? 'it does not say why';
  throw new Fault('export-not-verified', `Nobody could verify this package: ${why} Put the data back from a backup.`);
}

/** An attempt that was never scored has no place in a package; the audit trail still names it. */
function exportedAttempt(ctx: HostContext, { id, header, score }: Attempt): ExportedAttempt[] {
  if (score === null) return [];
  return [{ recording: writeRecordingFile({ header, body: recordingBody(ctx.db, id) }), score }];
}

function badgeOf(
  ctx: HostContext,
  center: Center,
  sitting: Sitting,
  attempts: readonly Attempt[],
  now: number,
): BadgeInput {
  const issued = issuedCredential(ctx.db, sitting.id);
  if (issued !== undefined && issued.revokedAt !== null)
    throw new Fault('badge-revoked', 'This badge was revoked and is not issued again. Export the record instead.');
  const pack = packOf(ctx.db, sitting);
  const because = whyNoBadge(pack, sitting, attempts, decisionOf(ctx.db, sitting.id));
  const achievement = achievementFor(pack, sitting.task);
  const { name } = personById(ctx.db, sitting.person);
  if (because !== '' || achievement === undefined)
    throw new Fault('no-badge', `This sitting earns no badge (${because}). Export a record instead.`);
  if (name === null) throw new Fault('person-erased', 'The person was erased: a badge would have no name on it.');
  const credential = credentialFor(ctx, sitting.id, achievement, now);
  return {
    credential: credential.id,
    issuedAt: credential.issuedAt,
    achievement,
    candidateName: name,
    statusList: center.statusList,
    statusIndex: credential.statusIndex,
    revoked: revokedIndexes(ctx.db),
  };
}

/** The sitting's one credential for the achievement: exporting again issues the same. */
function credentialFor(ctx: HostContext, sitting: SittingId, achievement: string, now: number): StoredCredential {
  const known = credentialOf(ctx.db, sitting, achievement);
  if (known !== undefined) return known;
  let statusIndex = randomInt(STATUS_PLACES);
  while (isStatusIndexTaken(ctx.db, statusIndex)) statusIndex = randomInt(STATUS_PLACES);
  const credential = { id: newId<CredentialId>(), achievement, statusIndex, issuedAt: now };
  addCredential(ctx.db, sitting, credential);
  return credential;
}

/** Writes the export into the sitting's chain, puts the chain's head into the tree, and signs the tree as it then is. */
function proveChain(ctx: HostContext, sitting: Sitting, center: Center, kind: string, now: number): AuditProof {
  return transaction(ctx.db, () => {
    const head = auditSitting(ctx.db, sitting.id, {
      at: now,
      what: 'sitting.exported',
      by: 'assessor',
      data: { kind },
    });
    const leaf = addLeaf(ctx.db, sitting.id, head, now);
    const leaves = leafHashes(ctx.db);
    const tree = { center: center.name, size: leaves.length, root: treeRoot(leaves), at: utcSecond(now) };
    const checkpoint = signCheckpoint(tree, ctx.vault.keys.sealing);
    keepCheckpoint(ctx.db, checkpoint.size, JSON.stringify(checkpoint));
    const path = inclusionPath(leaves, leaf.position);
    return { v: 1, salt: leaf.salt, index: leaf.position, size: leaves.length, path, checkpoint };
  });
}
