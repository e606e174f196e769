import { hex } from '../core/base/digest.ts';
import { crc32 } from '../core/credential/crc32.ts';
import { Credential } from '../core/credential/credential.ts';
import { contentOf, readEntries } from './container-reader.ts';
import { type Files, readSigned, type Signed } from './contents.ts';
import type { VerifyOptions } from './options.ts';

/** One file of a package beside what the package's own list says of it. `notListed`: the list has no such file. */
export interface InspectedFile {
  readonly name: string;
  readonly state: 'asListed' | 'differs' | 'missing' | 'notListed';
  /** SHA-256, hex; null where there is none. */
  readonly listed: string | null;
  readonly found: string | null;
}

/** What a package says of itself where nothing of it is proved: to ask the right question, never to rely on. */
export interface UnprovedWords {
  readonly sitting: string;
  readonly center: string;
  readonly person: string | null;
  readonly skill: string | null;
  /** UTC, of the decision on a badge, of the seal on a record. */
  readonly at: string;
}

export interface Inspection {
  readonly files: readonly InspectedFile[];
  /** Null where the list or the seal can not be read. */
  readonly says: UnprovedWords | null;
}

/** Files that sign the list, and so can not be on it; the list itself is held against the seal. */
const SIGNING: readonly string[] = ['mimetype', 'credential.json', 'seal.json', 'manifest.json'];

/**
 * Looks at a package file by file, however damaged it is elsewhere: which parts are not those listed, or not those whose
 * check sum the container holds, and what the package says of itself. Null where its directory can not be read. Proves nothing.
 */
export async function inspectPackage(
  bytes: Uint8Array,
  sha256: VerifyOptions['sha256'],
  crc: (bytes: Uint8Array) => number = crc32,
): Promise<Inspection | null> {
  const entries = tried(() => readEntries(bytes));
  if (entries === undefined) return null;
  const files: Files = new Map(entries.map((entry) => [entry.name, contentOf(bytes, entry)]));
  // A badge that can not be read must not hide what list and seal say.
  const signed = tried(() => readSigned(files)) ?? tried(() => readSigned(without(files, 'credential.json')));
  const listed = new Map<string, string>();
  for (const [name, file] of Object.entries(signed?.manifest.files ?? {})) listed.set(name, file.sha256);
  if (signed !== undefined) listed.set('manifest.json', signed.seal.manifest);
  const damaged = new Set(
    entries.filter((entry) => crc(contentOf(bytes, entry)) >>> 0 !== entry.crc32).map(({ name }) => name),
  );
  const inspected: InspectedFile[] = [];
  for (const name of [...new Set([...listed.keys(), ...files.keys()])].sort()) {
    const content = files.get(name);
    const wanted = listed.get(name) ?? null;
    const found = content === undefined ? null : hex(await sha256(content));
    const known = signed === undefined || SIGNING.includes(name);
    inspected.push({
      name,
      listed: wanted,
      found,
      state: damaged.has(name) ? 'differs' : stateOf(wanted, found, known),
    });
  }
  return { files: inspected, says: signed === undefined ? null : wordsOf(signed) };
}

function stateOf(listed: string | null, found: string | null, known: boolean): InspectedFile['state'] {
  if (listed === null) return known ? 'asListed' : 'notListed';
  if (found === null) return 'missing';
  return listed === found ? 'asListed' : 'differs';
}

const without = (files: Files, name: string): Files => new Map([...files].filter(([each]) => each !== name));

/** Undefined where the reading throws: whoever made the package controls what is read. */
function tried<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function wordsOf({ manifest, seal, credential }: Signed): UnprovedWords {
  const badge = Credential.safeParse(credential).data;
  return {
    sitting: manifest.sitting,
    center: badge?.issuer.name ?? seal.center,
    person: badge?.credentialSubject.identifier[0].identityHash ?? null,
    skill: badge?.credentialSubject.achievement.name ?? null,
    at: badge?.awardedDate ?? seal.sealedAt,
  };
}
