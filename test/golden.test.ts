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
import { GOLDEN_PACKS } from './support/golden-cases/golden-packs.ts';

const ALL = Object.entries(GOLDEN_PACKS).flatMap(([id, cases]) => cases.map((golden) => ({ ...golden, id })));

describe.each(ALL)('golden case $name of $id', ({ id, ...golden }) => {
  const pack = packOf(readPack(id), golden);

  test('its recording scores to exactly the golden result: what was reckoned is found, and nothing else', () => {
    const recording = readRecording(pack, golden.name);
    expect(recording, 'npm run golden -- --accept "new case"').toBeDefined();
    const { result, findings, why } = readGolden(pack, golden.name)!;
    expect({ findings, why }).toEqual({ findings: golden.findings, why: golden.why });
    expect(scoreUnder(pack, recording!)).toEqual(result);
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

const mistakes = ALL.flatMap(({ half, ...golden }) => (half === undefined ? [] : [{ ...golden, half }]));

test.each(mistakes)('half of the mistake of $name of $id is found nowhere', ({ id, half, ...golden }) => {
  const pack = packOf(readPack(id), golden);
  const result = scoreUnder(pack, recordCase(pack, { ...golden, hand: half }));
  expect(findingsOf(result)).toEqual([]);
  expect(['competent', null]).toContain(result.recommendation);
});

test('each criterion has a case of a mistake that triggers it and nothing else, and half of which triggers nothing', () => {
  const alone = new Set(ALL.flatMap(({ findings, half }) => (half && findings.length === 1 ? findings : [])));
  expect(CRITERIA.map(({ id }) => id).filter((id) => !alone.has(id))).toEqual([]);
});
