import { readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseRecordingFile, writeRecordingFile } from '../src/core/recording/file.ts';
import { CRITERIA } from '../src/core/scoring/registry.ts';
import { findingsOf } from './support/findings.ts';
import {
  packOf,
  readGolden,
  readPack,
  readRecording,
  recordCase,
  recordingPath,
  resultPath,
  scoreUnder,
} from './support/golden.ts';
import { GOLDEN_CASES } from './support/golden-cases.ts';

const shipped = readPack('gmaw-2f-fillet');

describe.each(GOLDEN_CASES)('golden case $name', (golden) => {
  const pack = packOf(shipped, golden);

  test('its recording scores to exactly the golden result', () => {
    const recording = readRecording(pack, golden.name);
    expect(recording, 'npm run golden -- --accept "new case"').toBeDefined();
    const { result, findings, why } = readGolden(pack, golden.name)!;
    expect({ findings, why }).toEqual({ findings: golden.findings, why: golden.why });
    expect(scoreUnder(pack, recording!)).toEqual(result);
  });

  test('what was reckoned is found, and nothing else', () => {
    const result = scoreUnder(pack, readRecording(pack, golden.name)!);
    expect(findingsOf(result)).toEqual(golden.findings);
    expect(result.recommendation).toBe(golden.recommendation);
  });

  test('[RC20] its recording packs to the same bytes as when it was made', () => {
    const file = readFileSync(recordingPath(pack, golden.name));
    expect(Buffer.from(writeRecordingFile(parseRecordingFile(file))).equals(file)).toBe(true);
  });

  test('its files stay small', () => {
    expect(statSync(recordingPath(pack, golden.name)).size).toBeLessThan(1_000_000);
    expect(statSync(resultPath(pack, golden.name)).size).toBeLessThan(1_000_000);
  });
});

const mistakes = GOLDEN_CASES.flatMap(({ half, ...golden }) => (half === undefined ? [] : [{ ...golden, half }]));

test.each(mistakes)('half of the mistake of $name is found nowhere', ({ half, seed, ...golden }) => {
  const pack = packOf(shipped, golden);
  const result = scoreUnder(pack, recordCase(pack, { hand: half, seed }));
  expect(findingsOf(result)).toEqual([]);
  expect(['competent', null]).toContain(result.recommendation);
});

test('each criterion has a case of a mistake that triggers it and nothing else, and half of which triggers nothing', () => {
  const alone = new Set(GOLDEN_CASES.flatMap(({ findings, half }) => (half && findings.length === 1 ? findings : [])));
  expect(CRITERIA.map(({ id }) => id).filter((id) => !alone.has(id))).toEqual([]);
});
