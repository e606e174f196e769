import { equalBytes } from '../core/base/bytes.ts';
import { Fault } from '../core/base/fault.ts';
import {
  CENTRAL_HEADER_BYTES,
  CENTRAL_SIGNATURE,
  centralHeader,
  compareNames,
  END_RECORD_BYTES,
  END_SIGNATURE,
  type Entry,
  endRecord,
  isPackagePath,
  LOCAL_HEADER_BYTES,
  LOCAL_SIGNATURE,
  localHeader,
} from '../core/credential/container.ts';
import { MAX_PACKAGE_BYTES, MAX_PACKAGE_ENTRIES } from '../core/credential/manifest.ts';

import { type Finding, passed } from './finding.ts';

/** Longest comment a ZIP can end with: how far back its end record may lie. */
const MAX_COMMENT = 0xffff;

/** Throws `E_SIZE`. */
export function checkSize(bytes: Uint8Array): Finding {
  if (bytes.length > MAX_PACKAGE_BYTES) {
    throw new Fault('E_SIZE', `The file is larger than any package may be (${MAX_PACKAGE_BYTES / 1024 / 1024} MiB).`);
  }
  if (bytes.length === 0) throw new Fault('E_SIZE', 'The file is empty.');
  return passed(`${bytes.length} bytes.`);
}

/**
 * The entries the directory at the end names, each lying wholly within the file. Nothing is inflated, ever: what is not
 * stored as it is, is refused. Throws `E_ZIP_*`.
 */
export function readEntries(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count === 0 || count > MAX_PACKAGE_ENTRIES) {
    throw new Fault('E_ZIP_COUNT', `A package holds 1 to ${MAX_PACKAGE_ENTRIES} files, this one ${count}.`);
  }
  const directory = view.getUint32(end + 16, true);
  if (view.getUint32(0, true) !== LOCAL_SIGNATURE) {
    throw new Fault('E_ZIP_NAME', 'The file does not begin with the first name of a package.');
  }
  const names = new Set<string>();
  const entries: Entry[] = [];
  let at = directory;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_HEADER_BYTES > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw broken();
    const nameLength = view.getUint16(at + 28, true);
    const next = at + CENTRAL_HEADER_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw broken();
    const name = String.fromCharCode(
      ...bytes.subarray(at + CENTRAL_HEADER_BYTES, at + CENTRAL_HEADER_BYTES + nameLength),
    );
    if (!isPackagePath(name)) throw new Fault('E_ZIP_NAME', 'It holds a file with a name no package may have.');
    if (names.has(name)) throw new Fault('E_ZIP_DUPLICATE', `It holds ${name} twice.`);
    names.add(name);
    const size = view.getUint32(at + 24, true);
    if (view.getUint16(at + 10, true) !== 0 || view.getUint32(at + 20, true) !== size) {
      throw new Fault('E_ZIP_COMPRESSED', `${name} is compressed; a package stores its files as they are.`);
    }
    const offset = view.getUint32(at + 42, true);
    if (offset + LOCAL_HEADER_BYTES + nameLength + size > directory) {
      throw new Fault('E_ZIP_OVERLAP', `${name} reaches beyond the place of the files.`);
    }
    entries.push({ name, size, crc32: view.getUint32(at + 16, true), offset });
    at = next;
  }
  const inPlace = entries.toSorted((a, b) => a.offset - b.offset);
  const overlap = inPlace.find((entry, i) => i > 0 && entry.offset < contentEnd(inPlace[i - 1]));
  if (overlap !== undefined) throw new Fault('E_ZIP_OVERLAP', `${overlap.name} shares bytes with another file.`);
  return entries;
}

/**
 * Compares the file with the only container these contents have: order, headers, directory and end, in place. Throws
 * `E_ZIP_NOT_CANONICAL`.
 */
export function checkCanonical(
  bytes: Uint8Array,
  entries: readonly Entry[],
  crc32: (bytes: Uint8Array) => number,
): void {
  let offset = 0;
  for (const [i, entry] of entries.entries()) {
    const before = entries[i - 1];
    if (before !== undefined && compareNames(before.name, entry.name) >= 0)
      throw notCanonical(`${entry.name} is out of order`);
    if (entry.offset !== offset) throw notCanonical(`${entry.name} is not where it has to be`);
    const content = contentOf(bytes, entry);
    const wanted = { ...entry, crc32: crc32(content) >>> 0 };
    if (wanted.crc32 !== entry.crc32) throw notCanonical(`${entry.name} was changed`);
    compareAt(bytes, offset, localHeader(wanted), `the header of ${entry.name}`);
    offset += LOCAL_HEADER_BYTES + entry.name.length + entry.size;
  }
  const directory = offset;
  for (const entry of entries) {
    const header = centralHeader(entry);
    compareAt(bytes, offset, header, `the directory entry of ${entry.name}`);
    offset += header.length;
  }
  compareAt(bytes, offset, endRecord(entries.length, offset - directory, directory), 'the end record');
  if (offset + END_RECORD_BYTES !== bytes.length) throw notCanonical('something follows its end');
}

/** The content of an entry: a view, no copy. */
export function contentOf(bytes: Uint8Array, { name, offset, size }: Entry): Uint8Array {
  const start = offset + LOCAL_HEADER_BYTES + name.length;
  return bytes.subarray(start, start + size);
}

const contentEnd = (entry: Entry | undefined): number =>
  entry === undefined ? 0 : entry.offset + LOCAL_HEADER_BYTES + entry.name.length + entry.size;

/** Where the end record begins, searched backwards as every ZIP reader does. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_RECORD_BYTES;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw broken();
}

function compareAt(bytes: Uint8Array, offset: number, wanted: Uint8Array, part: string): void {
  if (!equalBytes(bytes.subarray(offset, offset + wanted.length), wanted)) throw notCanonical(`${part} differs`);
}

const broken = () => new Fault('E_ZIP_PARSE', 'Damaged or not a package; ask for a fresh copy.');
const notCanonical = (what: string) =>
  new Fault('E_ZIP_NOT_CANONICAL', `The container is not as a package is written: ${what}.`);
