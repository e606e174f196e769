import type { Pack } from '../../../core/assessment/pack.ts';
import type { RecordingHeader } from '../../../core/recording/header.ts';
import { type Analysis, analyse } from './analysis.ts';

export interface AnalysisRequest {
  readonly header: RecordingHeader;
  readonly body: Uint8Array;
  readonly pack: Pack;
}
export type AnalysisAnswer = { readonly analysis: Analysis } | { readonly problem: string };

self.onmessage = ({ data: { header, body, pack } }: MessageEvent<AnalysisRequest>): void => {
  let answer: AnalysisAnswer;
  try {
    answer = { analysis: analyse(header, body, pack) };
  } catch (error) {
    answer = { problem: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(answer);
};
