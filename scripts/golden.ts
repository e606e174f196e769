// Golden cases: scores every recording again and prints what changed, in physical units, and of what changed, what the mistake
// and half of it find beside what was reckoned. `npm run golden` only looks;
// `-- --accept "reason"` makes the new results the golden ones and writes the reason down; `--record` also has the scripted
// hands weld anew.
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
import { GOLDEN_CASES, type GoldenCase } from '../test/support/golden-cases.ts';

const { values } = parseArgs({ options: { accept: { type: 'string' }, record: { type: 'boolean' } } });
const shipped = readPack('gmaw-2f-fillet');
mkdirSync(join(shipped.folder, 'golden'), { recursive: true });

let changed = 0;
for (const golden of GOLDEN_CASES) {
  const pack = packOf(shipped, golden);
  const kept = values.record ? undefined : readRecording(pack, golden.name);
  const recording = kept ?? recordCase(pack, golden);
  const result = scoreUnder(pack, recording);
  const before = earlier(pack, golden.name);
  const differences = compare(before === undefined ? new Map() : figuresOf(before.result), figuresOf(result));
  const same =
    kept !== undefined &&
    JSON.stringify(before) === JSON.stringify({ why: golden.why, findings: golden.findings, result });
  if (same) continue;
  changed++;
  process.stdout.write(
    `${golden.name}\n${[...differences, ...found(pack, golden, result)].map((line) => `  ${line}\n`).join('')}`,
  );
  if (values.accept === undefined) continue;
  if (kept === undefined) writeFileSync(recordingPath(pack, golden.name), writeRecordingFile(recording));
  const file = { why: golden.why, findings: golden.findings, result };
  writeFileSync(resultPath(pack, golden.name), `${JSON.stringify(file, null, 1)}\n`);
}
if (changed > 0 && values.accept !== undefined)
  appendFileSync(
    join(shipped.folder, 'golden', 'CHANGES.md'),
    `- ${values.accept} (${changed} of ${GOLDEN_CASES.length} cases)\n`,
  );
process.stdout.write(`${changed} of ${GOLDEN_CASES.length} golden cases differ.\n`);
process.exitCode = changed > 0 && values.accept === undefined ? 1 : 0;

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
