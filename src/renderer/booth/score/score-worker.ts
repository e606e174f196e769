import { concatBytes } from '../../../core/base/bytes.ts';
import { recordingSeconds } from '../../../core/recording/body.ts';
import type { ScorerOutput } from '../../../core/scoring/result.ts';
import type { PracticeRecording } from './score.ts';

/** What the page sends: where the built scorer is, and what to score. */
export interface ScoreRequest {
  readonly scorer: string;
  readonly recording: PracticeRecording;
}
export type ScoreReply =
  | { readonly ok: true; readonly output: ScorerOutput }
  | { readonly ok: false; readonly message: string };

self.onmessage = async ({ data }: MessageEvent<ScoreRequest>): Promise<void> => {
  const { header, pack, frames, events } = data.recording;
  let reply: ScoreReply;
  try {
    const scorer = await import(/* @vite-ignore */ data.scorer);
    const body = concatBytes(recordingSeconds({ frames, events }));
    reply = { ok: true, output: scorer.score({ header, body, assessment: pack }) };
  } catch (error) {
    reply = { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(reply);
};
