import { concatBytes } from '../../core/base/bytes.ts';
import { Fault } from '../../core/base/fault.ts';
import {
  centralHeader,
  compareNames,
  endRecord,
  isPackagePath,
  localHeader,
  packageBytes,
} from '../../core/credential/container.ts';
import { crc32 } from '../../core/credential/crc32.ts';
import { MAX_PACKAGE_BYTES, MAX_PACKAGE_ENTRIES } from '../../core/credential/manifest.ts';

/**
 * The package of these files, in the container's one order: equal files give equal bytes, anywhere and at any time.
 * Throws `export-too-large`.
 */
export function writeContainer(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...files.keys()].sort(compareNames);
  const odd = names.find((name) => !isPackagePath(name));
  if (odd !== undefined) throw new Fault('export-file-name', `A package can not hold a file named ${odd}.`);
  const total = packageBytes(names.map((name) => ({ name, size: files.get(name)?.length ?? 0 })));
  if (names.length > MAX_PACKAGE_ENTRIES || total > MAX_PACKAGE_BYTES) {
    const limit = MAX_PACKAGE_BYTES / 1024 / 1024;
    throw new Fault('export-too-large', `The package would be larger than ${limit} MiB. Export fewer attempts.`, {
      mib: limit,
    });
  }
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const name of names) {
    const content = files.get(name) ?? new Uint8Array();
    const entry = { name, size: content.length, crc32: crc32(content), offset };
    const header = localHeader(entry);
    parts.push(header, content);
    directory.push(centralHeader(entry));
    offset += header.length + content.length;
  }
  const central = concatBytes(directory);
  return concatBytes([...parts, central, endRecord(names.length, central.length, offset)]);
}
