import type { Pack } from '../../../core/assessment/pack.ts';
import type { RecordedEvent } from '../../../core/recording/event.ts';
import type { RecordingHeader } from '../../../core/recording/header.ts';
import type { ScorerOutput } from '../../../core/scoring/result.ts';

/** What a practice attempt is scored from. */
export interface PracticeRecording {
  readonly header: RecordingHeader;
  readonly pack: Pack;
  readonly frames: Int32Array;
  readonly events: readonly RecordedEvent[];
}

/** What the page sends its worker: where the built scorer is, and what to score. */
export interface ScoreRequest {
  readonly scorer: string;
  readonly recording: PracticeRecording;
}

export type ScoreReply =
  | { readonly ok: true; readonly output: ScorerOutput }
  | { readonly ok: false; readonly message: string };
