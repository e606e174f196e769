// Golden cases of every pack: scores every recording again and prints what changed, in physical units, and of what changed, what the mistake
// and half of it find beside what was reckoned. `npm run golden` only looks;
// `-- --accept "reason"` makes the new results the golden ones and writes the reason down; `--record` also has the scripted
// hands weld anew; `--pack ID` keeps to one pack.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ZodError } from 'zod';
import { writeRecordingFile } from '../src/core/recording/file.ts';
import type { Result } from '../src/core/scoring/result.ts';
import { findingsOf } from '../test/support/findings.ts';
import {
  figuresOf,
  type GoldenFile,
  packOf,
  readGolden,
  readPack,
  readRecording,
  recordCase,
  recordingPath,
  resultPath,
  type SamplePack,
  scoreUnder,
} from '../test/support/golden.ts';
import type { GoldenCase } from '../test/support/golden-cases/golden-case.ts';
import { GOLDEN_PACKS } from '../test/support/golden-cases/golden-packs.ts';

const { values } = parseArgs({
  options: { accept: { type: 'string' }, record: { type: 'boolean' }, pack: { type: 'string' } },
});
const chosen = Object.entries(GOLDEN_PACKS).filter(([id]) => values.pack === undefined || values.pack === id);
if (chosen.length === 0) throw new Error(`There is no pack ${values.pack}.`);
let changed = 0;
for (const [id, cases] of chosen) {
  const differ = cases.filter((golden) => look(id, golden)).length;
  changed += differ;
  if (differ > 0 && values.accept !== undefined)
    appendFileSync(
      join(readPack(id).folder, 'golden', 'CHANGES.md'),
      `- ${values.accept} (${differ} of ${cases.length} cases)\n`,
    );
  process.stdout.write(`${id}: ${differ} of ${cases.length} golden cases differ.\n`);
}
process.exitCode = changed > 0 && values.accept === undefined ? 1 : 0;

/** Scores a case again, tells what differs and accepts it where that was asked for. Says whether anything did. */
function look(id: string, golden: GoldenCase): boolean {
  const pack = packOf(readPack(id), golden);
  const kept = values.record ? undefined : readRecording(pack, golden.name);
  const recording = kept ?? recordCase(pack, golden);
  const result = scoreUnder(pack, recording);
  const before = earlier(pack, golden.name);
  const same =
    kept !== undefined &&
    JSON.stringify(before) === JSON.stringify({ why: golden.why, findings: golden.findings, result });
  if (same) return false;
  const differences = compare(before === undefined ? new Map() : figuresOf(before.result), figuresOf(result));
  process.stdout.write(
    `${id} ${golden.name}\n${[...differences, ...found(pack, golden, result)].map((line) => `  ${line}\n`).join('')}`,
  );
  if (values.accept === undefined) return true;
  mkdirSync(join(pack.folder, 'golden'), { recursive: true });
  if (kept === undefined) writeFileSync(recordingPath(pack, golden.name), writeRecordingFile(recording));
  const file = { why: golden.why, findings: golden.findings, result };
  writeFileSync(resultPath(pack, golden.name), `${JSON.stringify(file, null, 1)}\n`);
  return true;
}

/** What was reckoned, what is found, and what half of the mistake finds. */
function found(pack: SamplePack, { findings, half, seed }: GoldenCase, result: Result): string[] {
  const told = (ids: readonly string[]): string => ids.join(', ') || 'nothing';
  const lines = [`finds ${told(findingsOf(result))}; reckoned: ${told(findings)}`];
  if (half === undefined) return lines;
  const less = scoreUnder(pack, recordCase(pack, { hand: half, seed }));
  return [...lines, `half of it finds ${told(findingsOf(less))}; recommendation ${less.recommendation ?? 'none'}`];
}

/** The golden result as it was, if it still has a result's shape: what a change of shape leaves behind can not be compared. */
function earlier(pack: SamplePack, name: string): GoldenFile | undefined {
  try {
    return readGolden(pack, name);
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    process.stdout.write(`${name}: the result kept has another shape\n`);
    return undefined;
  }
}

/** Lines for what differs; digests only as far as they do. */
function compare(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const lines: string[] = [];
  for (const [name, value] of after) {
    const was = before.get(name);
    if (was === value) continue;
    if (name !== 'state digests') lines.push(`${name}: ${was ?? 'nothing'} -> ${value}`);
    else if (was !== undefined) {
      const old = was.split(' ');
      lines.push(`state digests differ from second ${value.split(' ').findIndex((digest, i) => digest !== old[i])} on`);
    }
  }
  return lines;
}
