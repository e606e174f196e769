import type { RecordedEvent } from '../../core/recording/event.ts';

/** Some frames and events of a recording, in order; whole seconds from the disk say which. */
export interface Portion {
  readonly frames: Int32Array;
  readonly events: readonly RecordedEvent[];
  readonly second?: number;
}

/**
 * The host's own run of an attempt, on the frames it stores. The booth sends a digest of its state after each second; the
 * first one that differs is told, once.
 */
export interface Resimulation {
  /** Works the ticks these frames reach. */
  push(portion: Portion): void;
  /** The booth's digest after second `second`. */
  compare(second: number, digest: string): void;
}

/** Pushes frames and events of a recording; a ticker of core/recording/replay.ts, whatever it simulates. */
export interface FrameSink {
  readonly onSecond: (told: (second: number, digest: string) => void) => void;
  push(portion: Portion): void;
}

export function createResimulation(sink: FrameSink, onMismatch: (second: number) => void): Resimulation {
  const own = new Map<number, string>();
  const theirs = new Map<number, string>();
  let differed = false;
  const compareAt = (second: number): void => {
    const [a, b] = [own.get(second), theirs.get(second)];
    if (a === undefined || b === undefined) return;
    own.delete(second);
    theirs.delete(second);
    if (a === b || differed) return;
    differed = true;
    onMismatch(second);
  };
  sink.onSecond((second, digest) => {
    own.set(second, digest);
    compareAt(second);
  });
  return {
    push: (portion) => sink.push(portion),
    compare(second, digest) {
      // A booth can claim any second; only a few of them can be ahead of the host.
      if (theirs.size < MAX_AHEAD) theirs.set(second, digest);
      compareAt(second);
    },
  };
}

const MAX_AHEAD = 600;
