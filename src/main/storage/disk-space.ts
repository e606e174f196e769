import { closeSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes; see `diskState`. */
export interface DiskLimits {
  /** Kept filled with nothing, so that room can be made at once when the disk is full. */
  readonly ballast: number;
  readonly warnBelow: number;
  /** Below this no sitting may begin. */
  readonly refuseBelow: number;
}

const MiB = 1024 * 1024;
export const DISK_LIMITS: DiskLimits = { ballast: 64 * MiB, warnBelow: 2048 * MiB, refuseBelow: 500 * MiB };

export type DiskState = 'ok' | 'low' | 'full';

export const diskState = (freeBytes: number, limits: DiskLimits): DiskState =>
  freeBytes < limits.refuseBelow ? 'full' : freeBytes < limits.warnBelow ? 'low' : 'ok';

/** Bytes an ordinary process may still write where `directory` lies. */
export function freeBytes(directory: string): number {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize;
}

const BALLAST_NAME = 'ballast.bin';

/** Fills the ballast up to its size, if it is not. Gives up quietly where it can not be written: then it has done its work. */
export function fillBallast(directory: string, bytes: number): void {
  if (ballastBytes(directory) === bytes || bytes === 0) return;
  try {
    writeBallast(join(directory, BALLAST_NAME), bytes);
  } catch {
    releaseBallast(directory);
  }
}

function writeBallast(file: string, bytes: number): void {
  const handle = openSync(file, 'w', 0o600);
  try {
    const block = Buffer.alloc(Math.min(bytes, MiB));
    for (let left = bytes; left > 0; left -= block.length) writeSync(handle, block, 0, Math.min(left, block.length));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Gives the ballast back to the disk. Answers whether there was any. */
export function releaseBallast(directory: string): boolean {
  const had = ballastBytes(directory) > 0;
  try {
    rmSync(join(directory, BALLAST_NAME), { force: true });
    return had;
  } catch {
    return false;
  }
}

const ballastBytes = (directory: string): number =>
  statSync(join(directory, BALLAST_NAME), { throwIfNoEntry: false })?.size ?? 0;
