import type { z } from 'zod';
import { Pack } from '../core/assessment/pack.ts';
import { parseCanonicalJson } from '../core/base/canonical-json.ts';
import { hex, sha256Hex } from '../core/base/digest.ts';
import { Fault } from '../core/base/fault.ts';
import type { Sha256Hex } from '../core/base/ids.ts';
import { AuditLine, AuditProof } from '../core/credential/audit.ts';
import { Credential } from '../core/credential/credential.ts';
import { Manifest, Review, Seal } from '../core/credential/manifest.ts';
import { RecordingHeader } from '../core/recording/header.ts';
import { Score } from '../core/scoring/result.ts';
import type { VerifyOptions } from './options.ts';
import { checkVersion, memberOf, NUMBERED, PACK_FORM, RECORDING_FORM, RESULT_FORM, SCORE_FORM } from './versions.ts';

/** An attempt in a package: what was recorded, undecoded, and the score it was given. */
interface PackagedAttempt {
  readonly number: number;
  readonly header: RecordingHeader;
  readonly recording: Uint8Array;
  readonly score: Score;
}

/** The parts of a package that sign it, read but not yet believed. */
export interface Signed {
  readonly manifest: Manifest;
  readonly manifestHash: Sha256Hex;
  readonly seal: Seal;
  /** `credential.json` as it was parsed, null in a record. */
  readonly credential: unknown;
}

/** A package whose container, hashes and forms are in order. Who signed it, and whether the parts agree, is still open. */
export interface Contents extends Omit<Signed, 'credential'> {
  readonly credential: Credential | null;
  readonly pack: Pack;
  readonly packHash: Sha256Hex;
  readonly attempts: readonly PackagedAttempt[];
  readonly review: Review;
  readonly audit: readonly AuditLine[];
  /** SHA-256 of each audit line. */
  readonly auditHashes: readonly Sha256Hex[];
  readonly auditProof: AuditProof;
  readonly status: Uint8Array | null;
  readonly scorer: Uint8Array;
  readonly scorerHash: Sha256Hex;
}

export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Largest JSON a part may be, bytes; all parts but the trail together have room for four hours of digests and no more. Who made
 * the package chose how long its reading takes.
 */
const LIMIT = { small: 64 * 1024, badge: 256 * 1024, trail: 1024 * 1024, together: 3 * 1024 * 1024 } as const;
const MAX_HEADER_BYTES = 16 * 1024;
const LINE_FEED = 10;

/** Reads what signs the package. Throws `E_MANIFEST`, `E_MANIFEST_VERSION`, `E_SEAL`, `E_FILE_VERSION`, `E_CRED_JSON`. */
export function readSigned(files: Files): Signed {
  const manifestBytes = fileOf(files, 'manifest.json');
  const manifest = read('E_MANIFEST', 'manifest.json', manifestBytes, LIMIT.small);
  checkVersion('E_MANIFEST_VERSION', 'The package', manifest, NUMBERED);
  const seal = read('E_SEAL', 'seal.json', fileOf(files, 'seal.json'), LIMIT.small);
  checkVersion('E_FILE_VERSION', 'seal.json', seal, NUMBERED);
  const credential = files.get('credential.json');
  return {
    manifest: parse('E_MANIFEST', 'manifest.json', Manifest, manifest),
    manifestHash: sha256Hex(manifestBytes),
    seal: parse('E_SEAL', 'seal.json', Seal, seal),
    credential: credential === undefined ? null : read('E_CRED_JSON', 'credential.json', credential, LIMIT.badge),
  };
}

/** Names of the files that sign the manifest, and so can not be listed in it. */
const UNLISTED: readonly string[] = ['mimetype', 'credential.json', 'manifest.json', 'seal.json'];

/** Every file a package of this manifest has to have, and no other. */
function wantedFiles({ kind, attempts }: Manifest): string[] {
  const numbers = Array.from({ length: attempts }, (_, i) => i + 1);
  return [
    ...[
      'assessment.json',
      'audit-proof.json',
      'audit.jsonl',
      'issuer.json',
      'report.html',
      'review.json',
      'scorer.mjs',
    ],
    ...numbers.flatMap((n) => [`attempts/${n}/recording.bin`, `attempts/${n}/score.json`]),
    ...(kind === 'badge' ? ['status.json'] : []),
  ];
}

/** Throws `E_FILE_MISSING`, `E_FILE_UNLISTED`, `E_FILE_HASH`: every file listed, present, and as long and the same as listed. */
export async function checkFiles(files: Files, manifest: Manifest, sha256: VerifyOptions['sha256']): Promise<void> {
  if (files.has('credential.json') !== (manifest.kind === 'badge')) {
    throw manifest.kind === 'badge'
      ? new Fault('E_FILE_MISSING', 'credential.json is missing from a badge package.')
      : new Fault('E_FILE_UNLISTED', 'credential.json is in a record, which has none.');
  }
  const wanted = wantedFiles(manifest);
  const listed = new Map(Object.entries(manifest.files));
  for (const path of wanted) {
    if (!listed.has(path)) throw new Fault('E_FILE_MISSING', `The manifest does not list ${path}.`);
  }
  const known = new Set(wanted);
  for (const path of [...listed.keys(), ...files.keys()]) {
    if (!known.has(path) && !(UNLISTED.includes(path) && !listed.has(path))) {
      throw new Fault('E_FILE_UNLISTED', `${path} does not belong in this package.`);
    }
  }
  for (const [path, { sha256: hash, size }] of listed) {
    const content = files.get(path);
    if (content === undefined) throw new Fault('E_FILE_MISSING', `${path} is listed, but missing.`);
    if (content.length !== size || hex(await sha256(content)) !== hash) {
      throw new Fault('E_FILE_HASH', `${path} is not what was packed.`);
    }
  }
}

/** Reads every part. Throws `E_FILE_VERSION`, `E_CRED_SCHEMA` and, naming the part, `E_FILE_CONTENT`. */
export function readContents(files: Files, signed: Signed): Contents {
  const { manifest } = signed;
  const values = readValues(files, manifest);
  checkVersions(values);
  const json = <T>(path: string, schema: z.ZodType<T>): T => parse('E_FILE_CONTENT', path, schema, values.get(path));
  const hash = (path: string) => manifest.files[path]?.sha256 ?? sha256Hex(fileOf(files, path));
  const { lines, hashes } = readAudit(fileOf(files, 'audit.jsonl'));
  return {
    ...signed,
    credential:
      signed.credential === null ? null : parse('E_CRED_SCHEMA', 'credential.json', Credential, signed.credential),
    pack: json('assessment.json', Pack),
    packHash: hash('assessment.json'),
    attempts: Array.from({ length: manifest.attempts }, (_, i) => {
      const recording = `attempts/${i + 1}/recording.bin`;
      return {
        number: i + 1,
        header: json(recording, RecordingHeader),
        recording: fileOf(files, recording),
        score: json(`attempts/${i + 1}/score.json`, Score),
      };
    }),
    review: json('review.json', Review),
    audit: lines,
    auditHashes: hashes,
    auditProof: json('audit-proof.json', AuditProof),
    status: files.get('status.json') ?? null,
    scorer: fileOf(files, 'scorer.mjs'),
    scorerHash: hash('scorer.mjs'),
  };
}

/** The JSON of every part that has a form of its own, unchecked, by file; of a recording its header. */
function readValues(files: Files, { attempts }: Manifest): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  let left: number = LIMIT.together;
  const add = (path: string): void => {
    const bytes = fileOf(files, path);
    values.set(path, read('E_FILE_CONTENT', path, bytes, left));
    left -= bytes.length;
  };
  for (const path of ['assessment.json', 'audit-proof.json', 'review.json']) add(path);
  for (let n = 1; n <= attempts; n++) {
    const recording = `attempts/${n}/recording.bin`;
    values.set(recording, readHeader(fileOf(files, recording), recording));
    add(`attempts/${n}/score.json`);
  }
  return values;
}

/** All versions before any form: what a newer program wrote is not taken for something made up. Throws `E_FILE_VERSION`. */
function checkVersions(values: ReadonlyMap<string, unknown>): void {
  for (const [path, value] of values) {
    const check = (part: string, inner: unknown, form: Parameters<typeof checkVersion>[3]): void =>
      checkVersion('E_FILE_VERSION', part, inner, form);
    if (path === 'assessment.json') check(path, value, PACK_FORM);
    else if (path.endsWith('recording.bin')) check(path, value, RECORDING_FORM);
    else if (path.endsWith('score.json')) {
      check(path, value, SCORE_FORM);
      check(`The result in ${path}`, memberOf(value, 'result'), RESULT_FORM);
    } else check(path, value, NUMBERED);
    if (path === 'audit-proof.json') check(`The checkpoint in ${path}`, memberOf(value, 'checkpoint'), NUMBERED);
  }
}

function readAudit(bytes: Uint8Array): { readonly lines: AuditLine[]; readonly hashes: Sha256Hex[] } {
  if (bytes.length > LIMIT.trail || bytes.at(-1) !== LINE_FEED) {
    throw new Fault('E_FILE_CONTENT', 'audit.jsonl is not a list of lines.');
  }
  const lines: AuditLine[] = [];
  const hashes: Sha256Hex[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, start);
    const line = bytes.subarray(start, end);
    const value = read('E_FILE_CONTENT', `audit.jsonl, line ${lines.length + 1}`, line, LIMIT.small);
    lines.push(parse('E_FILE_CONTENT', `audit.jsonl, line ${lines.length + 1}`, AuditLine, value));
    hashes.push(sha256Hex(line));
    start = end + 1;
  }
  return { lines, hashes };
}

function readHeader(recording: Uint8Array, path: string): unknown {
  const end = recording.subarray(0, MAX_HEADER_BYTES).indexOf(LINE_FEED);
  if (end < 0) throw new Fault('E_FILE_CONTENT', `${path} does not begin with a header.`);
  return read('E_FILE_CONTENT', path, recording.subarray(0, end), MAX_HEADER_BYTES);
}

function fileOf(files: Files, path: string): Uint8Array {
  const content = files.get(path);
  if (content === undefined) throw new Fault('E_FILE_MISSING', `${path} is missing.`);
  return content;
}

/** Canonical JSON of at most `limit` bytes, or a Fault that names the part. */
export function read(code: string, path: string, bytes: Uint8Array, limit: number): unknown {
  if (bytes.length > limit) throw new Fault(code, `${path} is larger than it can be.`);
  try {
    return parseCanonicalJson(bytes);
  } catch (error) {
    throw new Fault(code, `${path}: ${error instanceof Fault ? error.message : 'it can not be read.'}`);
  }
}

/** `value` as the schema has it, or a Fault that names the part and the place in it. */
export function parse<T>(code: string, path: string, schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place =
    issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.map(String).join('.').slice(0, 120)}`;
  throw new Fault(code, `${path} does not have the form this verifier knows${place}.`);
}
