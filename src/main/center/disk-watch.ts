import {
  type DiskLimits,
  type DiskState,
  diskState,
  fillBallast,
  freeBytes,
  releaseBallast,
} from '../storage/disk-space.ts';

const LOOK_MS = 5000;

/** What the desk shows of the disk. `failed`: writing does not work at all. */
export interface DiskWatch {
  readonly state: DiskState | 'failed';
  readonly freeBytes: number;
  /** Looks now. */
  look(): void;
  /** Gives the ballast back; answers whether that made room. */
  makeRoom(): boolean;
  /** What a commit found. */
  report(state: 'ok' | 'full' | 'failed'): void;
  close(): void;
}

export interface DiskWatchOptions {
  readonly directory: string;
  readonly limits: DiskLimits;
  readonly onChange: () => void;
  /** Stands in for the disk in tests. */
  readonly free?: (directory: string) => number;
}

export function watchDisk({ directory, limits, onChange, free = freeBytes }: DiskWatchOptions): DiskWatch {
  let found = 0;
  let trouble: 'full' | 'failed' | undefined;
  /** The folder itself can not be looked at: its disk was taken away, or it was deleted. */
  let isLost = false;
  const measure = (): void => {
    try {
      found = free(directory);
      isLost = false;
    } catch {
      found = 0;
      isLost = true;
    }
  };
  const stateNow = (): DiskState | 'failed' => (isLost ? 'failed' : (trouble ?? diskState(found, limits)));
  const refill = (): void => {
    // The ballast comes back only when it leaves the disk with room to spare.
    if (!isLost && trouble === undefined && found > limits.refuseBelow + 2 * limits.ballast)
      fillBallast(directory, limits.ballast);
  };
  measure();
  refill();
  const look = (): void => {
    const before = stateNow();
    measure();
    refill();
    if (stateNow() !== before) onChange();
  };
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return {
    get state() {
      return stateNow();
    },
    get freeBytes() {
      return found;
    },
    look,
    makeRoom: () => releaseBallast(directory),
    report(state) {
      const before = stateNow();
      trouble = state === 'ok' ? undefined : state;
      measure();
      if (stateNow() !== before) onChange();
    },
    close: () => clearInterval(timer),
  };
}
