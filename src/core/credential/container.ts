import { PackagePath } from './manifest.ts';

/**
 * The container: a ZIP that can be written in one way only. Stored, one fixed time, no attributes, comments, extra
 * fields or descriptors. So its bytes follow from names, sizes, CRCs and contents, and a verifier can say what every
 * byte outside the contents has to be.
 */
export interface Entry {
  readonly name: string;
  readonly size: number;
  readonly crc32: number;
  /** Where its local header begins. */
  readonly offset: number;
}

export const LOCAL_HEADER_BYTES = 30;
export const CENTRAL_HEADER_BYTES = 46;
export const END_RECORD_BYTES = 22;

export const LOCAL_SIGNATURE = 0x04034b50;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;

/** ZIP 2.0, MS-DOS: the plainest there is. */
const VERSION = 20;
/** 1980-01-01 00:00:00, the earliest a ZIP can say. */
const DOS_DATE = 0x0021;

const FIRST: readonly string[] = ['mimetype', 'credential.json', 'manifest.json'];

export const isPackagePath = (name: string): boolean => name === 'mimetype' || PackagePath.safeParse(name).success;

/** The order of the files: the three that are read first, then all others by the bytes of their names. */
export function compareNames(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

const rank = (name: string): number => {
  const at = FIRST.indexOf(name);
  return at < 0 ? FIRST.length : at;
};

/** Bytes a package of these names and sizes has. */
export const packageBytes = (entries: readonly { readonly name: string; readonly size: number }[]): number =>
  entries.reduce(
    (sum, { name, size }) => sum + LOCAL_HEADER_BYTES + CENTRAL_HEADER_BYTES + 2 * name.length + size,
    END_RECORD_BYTES,
  );

export function localHeader(entry: Entry): Uint8Array {
  const { bytes, view } = start(LOCAL_HEADER_BYTES, entry.name);
  view.setUint32(0, LOCAL_SIGNATURE, true);
  view.setUint16(4, VERSION, true);
  common(view, 6, entry);
  return bytes;
}

export function centralHeader(entry: Entry): Uint8Array {
  const { bytes, view } = start(CENTRAL_HEADER_BYTES, entry.name);
  view.setUint32(0, CENTRAL_SIGNATURE, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, VERSION, true);
  common(view, 8, entry);
  view.setUint32(42, entry.offset, true);
  return bytes;
}

export function endRecord(entries: number, directoryBytes: number, directoryOffset: number): Uint8Array {
  const { bytes, view } = start(END_RECORD_BYTES, '');
  view.setUint32(0, END_SIGNATURE, true);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, directoryBytes, true);
  view.setUint32(16, directoryOffset, true);
  return bytes;
}

/** The part both headers share, from the flags (none) to the length of the extra field (none). */
function common(view: DataView, at: number, { name, size, crc32 }: Entry): void {
  view.setUint16(at + 6, DOS_DATE, true);
  view.setUint32(at + 8, crc32, true);
  view.setUint32(at + 12, size, true);
  view.setUint32(at + 16, size, true);
  view.setUint16(at + 20, name.length, true);
}

function start(length: number, name: string): { readonly bytes: Uint8Array; readonly view: DataView } {
  const bytes = new Uint8Array(length + name.length);
  for (let i = 0; i < name.length; i++) bytes[length + i] = name.charCodeAt(i);
  return { bytes, view: new DataView(bytes.buffer) };
}
