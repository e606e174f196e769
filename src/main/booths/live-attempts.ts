import type { AttemptId, BoothId, SittingId } from '../../core/base/ids.ts';
import type { RecordingHeader } from '../../core/recording/header.ts';
import type { WeldState } from '../../core/sim/welding/state.ts';
import type { Signal } from '../signal.ts';
import type { Recorder } from './recorder.ts';
import type { Resimulation } from './resimulation.ts';
import type { TelemetryWatch } from './telemetry-watch.ts';

/** An attempt under way in a booth. */
export interface LiveAttempt {
  readonly id: AttemptId;
  readonly sitting: SittingId;
  readonly booth: BoothId;
  readonly purpose: 'attempt' | 'warmUp';
  /** Length of the task's warm-up, s. */
  readonly warmUpS: number;
  /** Length its recording may have, s: what a package may hold, less the sitting's other recordings. */
  readonly secondsLeft: number;
  /** When it was granted, by the host's monotonic clock, ms. */
  readonly grantedMs: number;
  readonly header: RecordingHeader;
  readonly recorder: Recorder;
  readonly resimulation: Resimulation;
  /** The work as the host's own run has it: behind what is received, never ahead. */
  readonly work: WeldState;
  readonly telemetry: TelemetryWatch;
  /** Something was received or committed: mirrors look again. */
  readonly moved: Signal;
  /** Prints of motion not yet on disk, and how many known ones were met. */
  readonly prints: string[];
  repeats: number;
  /** Pauses the recording has. */
  pausesSeen: number;
  /** When frames were last committed, ms UTC; null before. */
  durableAt: number | null;
}

/** One per booth at most. */
export interface LiveAttempts {
  readonly all: readonly LiveAttempt[];
  atBooth(booth: BoothId): LiveAttempt | undefined;
  ofSitting(sitting: SittingId): LiveAttempt | undefined;
  byId(attempt: AttemptId): LiveAttempt | undefined;
  add(attempt: LiveAttempt): void;
  remove(attempt: LiveAttempt): void;
}

export function liveAttempts(): LiveAttempts {
  const byBooth = new Map<BoothId, LiveAttempt>();
  const find = (matches: (attempt: LiveAttempt) => boolean) => [...byBooth.values()].find(matches);
  return {
    get all() {
      return [...byBooth.values()];
    },
    atBooth: (booth) => byBooth.get(booth),
    ofSitting: (sitting) => find((attempt) => attempt.sitting === sitting),
    byId: (id) => find((attempt) => attempt.id === id),
    add: (attempt) => void byBooth.set(attempt.booth, attempt),
    remove(attempt) {
      byBooth.delete(attempt.booth);
      attempt.moved.emit();
    },
  };
}
