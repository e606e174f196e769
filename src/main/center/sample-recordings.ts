import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBody, type Recording } from '../../core/recording/body.ts';
import { parseRecordingFile } from '../../core/recording/file.ts';
import type { RecordingHeader } from '../../core/recording/header.ts';

/** What a sample center comes with, oldest first: by whose hand, and whether it has been decided. */
export const SAMPLES = [
  { hand: 'drifting', candidate: 'Sample Candidate 1', decided: true },
  { hand: 'steady', candidate: 'Sample Candidate 2', decided: false },
  { hand: 'hasty', candidate: 'Sample Candidate 3', decided: false },
] as const;

/** A recording to be taken over: its motion, and the conditions it was made under. */
export interface SampleRecording extends Recording {
  readonly header: RecordingHeader;
}

/** The recordings of one sitting. */
export interface Sample {
  readonly candidate: string;
  readonly decided: boolean;
  readonly warmUp: SampleRecording;
  readonly attempt: SampleRecording;
}

/** Where a sample recording lies within their folder. */
export const sampleFile = (folder: string, hand: string, purpose: RecordingHeader['purpose']): string =>
  join(folder, `${hand}-${purpose === 'warmUp' ? 'warm-up' : 'attempt'}.recording.bin`);

/** Reads what the application brings. Throws as `parseRecordingFile`. */
export const readSamples = (folder: string): readonly Sample[] =>
  SAMPLES.map(({ hand, candidate, decided }) => ({
    candidate,
    decided,
    warmUp: readSample(sampleFile(folder, hand, 'warmUp')),
    attempt: readSample(sampleFile(folder, hand, 'attempt')),
  }));

function readSample(file: string): SampleRecording {
  const { header, body } = parseRecordingFile(readFileSync(file));
  return { header, ...parseBody(body) };
}
