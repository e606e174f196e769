import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { scriptedAttempt } from '../../src/cli/hand/script.ts';
import { Pack } from '../../src/core/assessment/pack.ts';
import { packHash, taskOf } from '../../src/core/assessment/task.ts';
import { writeBody } from '../../src/core/recording/body.ts';
import { parseRecordingFile, type RecordingFile } from '../../src/core/recording/file.ts';
import { score } from '../../src/core/scorer.ts';
import { Result } from '../../src/core/scoring/result.ts';
import type { GoldenCase } from './golden-cases/golden-case.ts';
import { sampleHeader } from './recordings.ts';

/** What lies beside a golden recording: the reckoning, and the exact result. */
const GoldenFile = z.strictObject({ why: z.string(), findings: z.array(z.string()), result: Result });
export type GoldenFile = z.infer<typeof GoldenFile>;

export interface SamplePack {
  readonly folder: string;
  readonly assessment: unknown;
  readonly pack: Pack;
}

export function readPack(id: string): SamplePack {
  const folder = join(import.meta.dirname, '../../assessments', id);
  const assessment: unknown = JSON.parse(readFileSync(join(folder, 'assessment.json'), 'utf8'));
  return { folder, assessment, pack: Pack.parse(assessment) };
}

/** The pack a case is sat under: the shipped one, but for what the case says otherwise. */
export function packOf(sample: SamplePack, { pack: changes = {} }: Pick<GoldenCase, 'pack'>): SamplePack {
  const assessment: unknown = structuredClone(sample.assessment);
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? path;
    const place = keys.reduce((at, key) => (at as Record<string, unknown>)[key], assessment) as Record<string, unknown>;
    if (!(last in place)) throw new Error(`There is no ${path} in the pack.`);
    place[last] = value;
  }
  return { folder: sample.folder, assessment, pack: Pack.parse(assessment) };
}

export const recordingPath = ({ folder }: SamplePack, name: string): string =>
  join(folder, 'golden', `${name}.recording.bin`);
export const resultPath = ({ folder }: SamplePack, name: string): string => join(folder, 'golden', `${name}.json`);

/** Records a case anew by its scripted hand. */
export function recordCase(
  { pack }: SamplePack,
  { hand, seed, task: id }: Pick<GoldenCase, 'hand' | 'seed' | 'task'>,
): RecordingFile {
  const task = id === undefined ? pack.tasks[0]! : taskOf(pack, id);
  const header = sampleHeader({ pack: pack.id, packVersion: pack.version, task: task.id, assessment: packHash(pack) });
  return { header, body: writeBody(scriptedAttempt(hand, task, header.placement, seed)) };
}

/**
 * Scores a recording under the pack as it is now: a golden outlives changes of the pack's texts, and shows what a change of
 * its limits does.
 */
export const scoreUnder = ({ assessment, pack }: SamplePack, { header, body }: RecordingFile): Result =>
  score({ header: { ...header, assessment: packHash(pack) }, body, assessment }).result;

export const readRecording = (pack: SamplePack, name: string): RecordingFile | undefined =>
  existsSync(recordingPath(pack, name)) ? parseRecordingFile(readFileSync(recordingPath(pack, name))) : undefined;

export const readGolden = (pack: SamplePack, name: string): GoldenFile | undefined =>
  existsSync(resultPath(pack, name))
    ? GoldenFile.parse(JSON.parse(readFileSync(resultPath(pack, name), 'utf8')))
    : undefined;

/** Every number of a result that an inspector would look at, by name and with its unit. */
export function figuresOf(result: Result): ReadonlyMap<string, string> {
  const figures = new Map<string, string>([
    ['recommendation', String(result.recommendation)],
    ['product', result.product.verdict],
    ['quality', `${result.product.quality.low} to ${result.product.quality.high} %`],
    ['procedure', `${result.procedure.percent.low} to ${result.procedure.percent.high} %`],
    ['excluded', `${result.tracking.excludedPercent} %`],
    ['arc time', `${result.arcTimeS} s`],
    ['state digests', result.digests.join(' ')],
  ]);
  for (const { criterion, verdict } of result.gate.checks) figures.set(criterion, verdict);
  for (const { criterion, verdict, worst, atMm } of result.product.indications)
    figures.set(criterion, `${verdict}, ${worst?.value} +- ${worst?.u} ${worst?.unit} at ${atMm} mm`);
  for (const { criterion, mean, outPercent, undecidedPercent } of result.procedure.variables)
    figures.set(criterion, `mean ${mean?.value} ${mean?.unit}, ${outPercent} % out, ${undecidedPercent} % undecided`);
  for (const { id, value } of result.facts) figures.set(`${id} (fact)`, `${value.value} ${value.unit}`);
  return figures;
}
