import { constants, type FileHandle, open } from 'node:fs/promises';
import { Fault } from '../core/base/fault.ts';
import { MAX_PACKAGE_BYTES } from '../core/credential/manifest.ts';

/**
 * The bytes of a package file. One byte more than a package may have is enough to see that it is too large, so no more is
 * ever read. Throws `file-not-read`.
 */
export async function readPackage(path: string, limit = MAX_PACKAGE_BYTES): Promise<Uint8Array> {
  let file: FileHandle | undefined;
  try {
    // Not waiting: a named pipe that nobody writes to would never open.
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = await file.stat();
    if (!stat.isFile()) throw new Fault('file-not-read', `${path} is not a file.`);
    const bytes = new Uint8Array(Math.min(stat.size, limit + 1));
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } catch (error) {
    if (error instanceof Fault) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new Fault('file-not-read', `${path} can not be read: ${REASONS[code ?? ''] ?? code ?? 'unknown reason'}.`);
  } finally {
    await file?.close();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission is denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ENAMETOOLONG: 'its name is too long',
};
