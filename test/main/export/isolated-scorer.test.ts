import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scorerBytes } from '../../../scripts/build-scorer.mjs';
import { Pack } from '../../../src/core/assessment/pack.ts';
import { canonicalBytes } from '../../../src/core/base/canonical-json.ts';
import type { PersonId, SittingId } from '../../../src/core/base/ids.ts';
import { writeBody } from '../../../src/core/recording/body.ts';
import { runIsolated } from '../../../src/main/export/isolated-scorer.ts';
import { PACK, runInProcess, SCORER, sampleFrames, sampleHeader, sha256Hex } from '../../verify/sample-package.ts';

const input = { header: { attempt: 'a', task: 'b' }, body: new Uint8Array(500).map((_, i) => i), assessment: PACK };
const run = (source: string, limitMs?: number) => runIsolated(Buffer.from(source), input, limitMs);
/** A scorer that answers with a text in the result, for looking around in its realm. */
const says = async (expression: string): Promise<unknown> => {
  const source = `export function score(input) { return { traces: [], result: { said: ${expression} } }; }`;
  return ((await run(source)).result as unknown as { said: unknown }).said;
};

test('an isolated scorer gives the result it gives elsewhere', async () => {
  const here = await runInProcess(Buffer.from(SCORER), input);
  expect((await run(SCORER)).result).toEqual(here.result);
});

test('a gap in a trace survives the way out', async () => {
  const output = await run('export const score = () => ({ result: {}, traces: [{ value: [1, NaN, 2] }] });');
  expect(output.traces[0]?.value).toEqual([1, Number.NaN, 2]);
});

describe('a scorer has the language and nothing else', () => {
  test.each([
    'process',
    'require',
    'fetch',
    'WebSocket',
    'setTimeout',
    'setInterval',
    'queueMicrotask',
    'performance',
    'console',
    'crypto',
    'WebAssembly',
    'Atomics',
    'SharedArrayBuffer',
    'Intl',
    'Buffer',
    'Math.random',
  ])('no %s', async (name) => {
    expect(await says(`typeof ${name}`)).toBe('undefined');
  });

  test('no way out through what it is given', async () => {
    for (const start of ['input', 'input.body', 'input.header', 'input.assessment', 'globalThis', '(() => {})']) {
      const source = `export const score = (input) => ${start}.constructor.constructor('return process')();`;
      await expect(run(source)).rejects.toMatchObject({
        code: 'scorer-failed',
        message: expect.stringContaining('disallowed'),
      });
    }
  });

  test.each([
    ['a clock', 'export const score = () => Date.now();', 'no clock'],
    ['a clock by construction', 'export const score = () => new Date();', 'no clock'],
    ['code from text', "export const score = () => new Function('return 1')();", 'disallowed'],
    ['an import', "import 'node:fs'; export const score = () => 1;", 'imports nothing'],
    ['a late import', "export const score = () => import('node:fs');", 'no result'],
    ['a loop while it loads', 'for (;;); export const score = () => 1;', 'timed out'],
    ['a loop while it scores', 'export const score = () => { for (;;); };', 'timed out'],
    ['a promise', 'export const score = async () => ({ result: {}, traces: [] });', 'no result'],
    ['nothing', 'export const score = () => undefined;', 'no result'],
    ['no scorer', 'export const other = 1;', 'not a function'],
    ['no JavaScript', 'score(', 'failed'],
  ])('%s ends it, with a sentence', async (_, source, why) => {
    await expect(run(source, 300)).rejects.toMatchObject({
      code: 'scorer-failed',
      message: expect.stringContaining(why),
    });
  });
});

const assessments = join(import.meta.dirname, '../../../assessments');
const packs = readdirSync(assessments, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(packs.map(({ name }) => name))('the real scorer needs nothing its realm lacks: %s', async (name) => {
  const scorer = await scorerBytes();
  const pack = Pack.parse(JSON.parse(readFileSync(join(assessments, name, 'assessment.json'), 'utf8')));
  const id = '00000000-0000-4000-8000-000000000001';
  const [task] = pack.tasks;
  const header = {
    ...sampleHeader(id as SittingId, id as PersonId, 1, sha256Hex(scorer), 'vr'),
    pack: pack.id,
    packVersion: pack.version,
    assessment: sha256Hex(canonicalBytes(pack)),
    task: task?.id ?? '',
  };
  const body = writeBody({ frames: sampleFrames(3), events: [] });
  const here = await runInProcess(scorer, { header, body, assessment: pack });
  const { result } = await runIsolated(scorer, { header, body, assessment: pack });
  expect(result).toEqual(here.result);
  expect(result.digests).toHaveLength(2);
});
