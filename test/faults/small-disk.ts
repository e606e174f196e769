import { execFileSync, spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';

/** A disk of its own, in memory, seen by its own processes alone; gone with the test. */
export interface SmallDisk {
  /** A folder on it, for programs started by way of `command`. */
  readonly folder: string;
  readonly command: readonly string[];
  /** The same folder, as this process sees it. */
  readonly seenHere: string;
  /** Takes all the room there is. */
  fill(): void;
  /** Gives back what `fill` took. */
  empty(): void;
}

/** Can this user mount a disk for processes of their own? */
export function canMount(): boolean {
  try {
    execFileSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    execFileSync('nsenter', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export async function openSmallDisk(megabytes: number): Promise<SmallDisk> {
  const holder = spawn(
    'unshare',
    ['-rm', 'sh', '-c', `mount -t tmpfs -o size=${megabytes}m tmpfs /mnt && echo up && exec cat`],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  onTestFinished(() => void holder.stdin.end());
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  const command = ['nsenter', '--preserve-credentials', '-U', '-m', '-t', String(holder.pid)];
  const within = (script: string): void => {
    const [program = '', ...args] = command;
    execFileSync(program, [...args, 'sh', '-c', script], { stdio: ['ignore', 'ignore', 'pipe'] });
  };
  return {
    folder: '/mnt/data',
    seenHere: `/proc/${holder.pid}/root/mnt/data`,
    command,
    fill: () => within('cat /dev/zero 2>/dev/null >> /mnt/filler || true'),
    empty: () => within('rm -f /mnt/filler'),
  };
}
