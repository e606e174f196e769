import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { Fault } from '../../../src/core/base/fault.ts';
import { taskOf } from '../../../src/main/packs/pack-shelf.ts';
import { problemOf } from '../../../src/renderer/desk/client/problem.ts';
import { isTranslated, problemSentence } from '../../../src/renderer/desk/fault-words.ts';
import { seatBooth, TASK } from '../../main/support/seat.ts';
import { CONDITIONS } from '../../main/support/test-booth.ts';
import { startCenter } from '../../main/support/test-host.ts';

const root = join(import.meta.dirname, '../../..');

/** Parts whose faults end elsewhere: at a booth, at the verifier's own sentences, or on the terminal before there is a desk. */
const ELSEWHERE = [
  'src/main/booths/',
  'src/shared/batch.ts',
  'src/verify/',
  'src/main/storage/open.ts',
  'src/main/storage/migrate.ts',
];

/** Every file that an answer to the desk can come from: what its router imports, types included, as they stand for what is behind. */
function behindTheDesk(): string[] {
  const seen = new Set<string>();
  const waiting = ['src/main/desk/router.ts'];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const [, name = ''] of readFileSync(join(root, file), 'utf8').matchAll(
      /(?:from|import\() ?'(\.[^']+\.tsx?)'/g,
    )) {
      const found = join(dirname(file), name).split(sep).join('/');
      if (existsSync(join(root, found))) waiting.push(found);
    }
  }
  return [...seen].filter((file) => !ELSEWHERE.some((part) => file.startsWith(part)));
}

const codesIn = (file: string, pattern: RegExp): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(pattern)].map(([, code = '']) => code);

test('every code that can reach the desk has a Spanish sentence', () => {
  const files = behindTheDesk();
  expect(files).toContain('src/main/center/key-vault.ts');
  expect(files).toContain('src/core/sitting/states.ts');
  const ofHost = files.flatMap((file) => codesIn(file, /new Fault\(\s*'([^']+)'/g));
  const desk = readdirSync(join(root, 'src/renderer/desk'), { recursive: true, withFileTypes: true })
    .filter((entry) => /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  const ofDesk = desk.flatMap((file) => codesIn(file, /(?:\{ code: |new Fault\()'([a-z-]+)',/g));
  expect(ofHost.length).toBeGreaterThan(60);
  expect(ofDesk).toEqual(expect.arrayContaining(['desk-not-connected', 'replay-failed']));
  const codes = new Set([...ofHost, ...ofDesk, 'BAD_REQUEST', 'INTERNAL_SERVER_ERROR']);
  expect([...codes].filter((code) => code !== 'unknown' && !isTranslated(code))).toEqual([]);
});

test('a fault keeps what it tells on the way to the desk, and each language says it', { timeout: 20_000 }, async () => {
  const { desk } = await startCenter();
  const { boothId } = await seatBooth(desk.api, 'Booth 7');
  const sitting = { candidateName: 'Sample Candidate', booth: boothId, conditions: CONDITIONS };
  await desk.api.sittings.create({ ...sitting, pack: 'gmaw-2f-fillet', task: TASK });
  const taken = await desk.api.sittings
    .create({ ...sitting, pack: 'gmaw-2f-fillet', task: TASK })
    .then(() => undefined, problemOf);
  expect(taken).toMatchObject({ code: 'booth-taken', facts: { booth: 'Booth 7' } });
  if (taken === undefined) return;
  expect(problemSentence(taken, 'en')).toBe('Booth 7 has a sitting already. Choose another booth, or end that one.');
  expect(problemSentence(taken, 'es')).toBe('Booth 7 ya tiene un examen. Elija otra cabina o termine ese.');
  const bad = await desk.api.booths.newCode({ name: '' }).then(() => undefined, problemOf);
  expect(bad && problemSentence(bad, 'en')).toBe('What was entered can not be used. Look at each field again.');
  expect(bad && problemSentence(bad, 'es')).toBe('Lo escrito no se puede usar. Revise cada campo.');
});

test('no Spanish sentence has a hole where a fact is missing', () => {
  const fault = (() => {
    try {
      return taskOf({ packs: [], refused: [] }, 'p', 't');
    } catch (error) {
      return error;
    }
  })();
  expect(fault).toBeInstanceOf(Fault);
  const { code, message, facts } = fault as Fault;
  expect(problemSentence({ code, message, facts }, 'es')).toBe('En este centro no hay ningún paquete p.');
});

test('what nobody foresaw is told as it is', () => {
  expect(problemSentence(problemOf(new Error('out of the blue')), 'es')).toBe('out of the blue');
  expect(problemOf('odd')).toEqual({ code: 'unknown', message: 'odd', facts: {} });
});
