import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type PackReport, packCheck } from '../../src/cli/pack-check.ts';
import { readPack } from '../support/golden.ts';

let shelf: string;
let folder: string;
beforeEach(() => {
  shelf = mkdtempSync(join(tmpdir(), 'proofbench-pack-'));
  folder = join(shelf, 'gmaw-2f-fillet');
  const from = readPack('gmaw-2f-fillet').folder;
  for (const file of ['assessment.json', 'README.md'])
    cpSync(join(from, file), join(folder, file), { recursive: true });
});
afterEach(() => rmSync(shelf, { recursive: true }));

async function check(...args: string[]) {
  let out = '';
  let err = '';
  const status = await packCheck(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { status, out, err };
}
const report = async (): Promise<PackReport> => JSON.parse((await check(folder, '--json')).out);
const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));

test('a good pack is in order, and says its hash', async () => {
  expect(await check(folder)).toMatchObject({ status: 0, err: '' });
  expect(await report()).toMatchObject({
    pack: 'gmaw-2f-fillet',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    problems: [],
  });
});

test('a wrong shape is named by JSON path, all of it at once', async () => {
  edit('assessment.json', (text) =>
    text.replace('"voltageV": "17.0"', '"voltageV": 17').replace('"es": "Filete en T', '"fr": "Filete en T'),
  );
  const { problems } = await report();
  expect(problems.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['$.tasks[0].bench.voltageV', '$.tasks[0].title.es']),
  );
  expect((await check(folder)).status).toBe(1);
});

test('a member named twice is refused before anything else is read', async () => {
  edit('assessment.json', (text) => text.replace('"id":', '"id": "other", "id":'));
  expect((await report()).problems[0]?.message).toContain('the member "id" is there twice');
});

test('a limit the README does not explain is named', async () => {
  edit('README.md', (text) =>
    text.replace('at most 0.6 mm deep', 'shallow').replaceAll('0.6 mm is a tenth', 'it is a tenth'),
  );
  edit('README.md', (text) => text.replace('`arc-strike`', 'arc strikes'));
  expect((await report()).problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'README.md: The line about crater does not name its mostMm 0.6.',
    'README.md: Nothing is said about arc-strike of task fillet-2f.',
  ]);
});

test('a released version that was changed, or is not on the list, is named; a trial version may change', async () => {
  edit('assessment.json', (text) => text.replace('"version": "0.1.0"', '"version": "1.0.0"'));
  const unlisted = (await report()).problems;
  expect(unlisted[0]?.message).toContain('not on the list of released packs');
  const { sha256 } = await report();
  writeFileSync(join(shelf, 'released.json'), JSON.stringify({ 'gmaw-2f-fillet': { '1.0.0': sha256 } }));
  expect((await report()).problems).toEqual([]);
  edit('assessment.json', (text) => text.replace('"cutScore": "75"', '"cutScore": "70"'));
  expect((await report()).problems[0]?.message).toContain('was released with the hash');
});

test('a folder without a pack, or a wrong call, is status 2 and a sentence', async () => {
  expect(await check(shelf)).toMatchObject({ status: 2, err: expect.stringContaining('There is no assessment.json') });
  expect((await check()).status).toBe(2);
  expect((await check(folder, '--jsn')).status).toBe(2);
  expect((await check('--help')).out).toContain('proofbench pack check DIR');
});
