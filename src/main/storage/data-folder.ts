import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../../core/base/fault.ts';

/** What keeps a folder from being used, by the system's code for it. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'its disk can only be read',
  ENOSPC: 'its disk is full',
  ENOENT: 'a folder above it can not be made',
  ENOTDIR: 'a part of its path is not a folder',
  EEXIST: 'there is a file of that name',
};

/** Makes a folder, and those above it, where they are not there; for this user alone. Throws `folder-not-usable`. */
export function makeFolder(path: string): void {
  try {
    make(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Fault('folder-not-usable', `The folder ${path} can not be used: ${REASONS[code] ?? code}.`);
  }
}

/** One folder at a time: where the system refuses a name as not there, Node's own recursion tries for ever. */
function make(path: string): void {
  if (!existsSync(dirname(path))) make(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' || !existsSync(`${path}/.`)) throw error;
  }
}
