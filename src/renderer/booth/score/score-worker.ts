import { concatBytes } from '../../../core/base/bytes.ts';
import { recordingSeconds } from '../../../core/recording/body.ts';
import type { ScoreReply, ScoreRequest } from './score-request.ts';

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
