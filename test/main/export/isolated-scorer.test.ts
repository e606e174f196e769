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
const run = (source: string, limitMs?: number) => runIsolated(Buffer.from(`${source}\nexport{score};`), input, limitMs);
/** A scorer that answers with a text in the result, for looking around in its realm. */
const says = async (expression: string): Promise<unknown> => {
  const source = `function score(input) { return { traces: [], result: { said: ${expression} } }; }`;
  return ((await run(source)).result as unknown as { said: unknown }).said;
};

test('an isolated scorer gives the result it gives elsewhere', async () => {
  const here = await runInProcess(Buffer.from(SCORER), input);
  expect((await runIsolated(Buffer.from(SCORER), input)).result).toEqual(here.result);
});

test('a gap in a trace survives the way out', async () => {
  const output = await run('const score = () => ({ result: {}, traces: [{ value: [1, NaN, 2] }] });');
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
      const source = `const score = (input) => ${start}.constructor.constructor('return process')();`;
      await expect(run(source)).rejects.toMatchObject({
        code: 'scorer-failed',
        message: expect.stringContaining('disallowed'),
      });
    }
  });

  test.each([
    ['a clock', 'const score = () => Date.now();', 'no clock'],
    ['a clock by construction', 'const score = () => new Date();', 'no clock'],
    ['code from text', "const score = () => new Function('return 1')();", 'disallowed'],
    ['an import', "import 'node:fs'; const score = () => 1;", 'imports nothing'],
    ['a late import', "const score = () => import('node:fs');", 'imports nothing'],
    ['a loop while it loads', 'for (;;); const score = () => 1;', 'timed out'],
    ['a loop while it scores', 'const score = () => { for (;;); };', 'timed out'],
    [
      'an error that can not be looked at',
      'const score = () => { throw { get message() { throw undefined; } }; };',
      'does not say',
    ],
    [
      'an error without a text',
      'const score = () => { throw { message: { toString: () => ({}) } }; };',
      'does not say',
    ],
    ['a promise', 'const score = async () => ({ result: {}, traces: [] });', 'no result'],
    ['nothing', 'const score = () => undefined;', 'no result'],
    ['no scorer', 'const score = 1;', 'not a function'],
    ['no JavaScript', 'score(', 'failed'],
  ])('%s ends it, with a sentence', async (_, source, why) => {
    await expect(run(source, 300)).rejects.toMatchObject({
      code: 'scorer-failed',
      message: expect.stringContaining(why),
    });
  });
});

test('a stack trace shows a scorer no function of the realm outside', async () => {
  const shown = await run(`const score = () => {
    Error.prepareStackTrace = (_, frames) => frames.map((frame) => typeof frame.getFunction() + typeof frame.getThis());
    return { traces: [], result: { said: new Error().stack } };
  };`);
  const said = (shown.result as unknown as { said: readonly string[] }).said;
  expect(said.length).toBeGreaterThan(1);
  expect(new Set(said)).toEqual(new Set(['undefinedundefined']));
});

test('a scorer runs in strict code, with names of its own, as a module does', async () => {
  const source = `var first = 1; function score() { return { traces: [], result: { said: [
    typeof this, typeof globalThis.first, (() => { try { undeclared = 1; } catch (e) { return e.name; } })()] } }; }`;
  const { result } = await run(source);
  expect((result as unknown as { said: unknown }).said).toEqual(['undefined', 'undefined', 'ReferenceError']);
});

test.each([
  ['without an export', 'const score = () => 1;'],
  ['with its export in the middle', 'export { score }; const score = () => 1;'],
  ['with another export beside', 'export const other = 1; const score = () => 1; export { score };'],
  ['with another name for its score', 'const points = () => 1; export { points };'],
  ['that a script would read otherwise', 'const score = (a, b) => a <!--b; export { score };'],
])('a module %s is not run', async (_, source) => {
  await expect(runIsolated(Buffer.from(source), input)).rejects.toMatchObject({ code: 'scorer-failed' });
});

test('an export under another name, and comments after it, are a scorer too', async () => {
  const source =
    'const x = () => ({ result: { said: 1 }, traces: [] });\nexport{x as score};\n/*! a licence */\n// end\n';
  expect((await runIsolated(Buffer.from(source), input)).result).toEqual({ said: 1 });
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
