import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCli } from '../../src/cli/main.ts';

const folder = mkdtempSync(join(tmpdir(), 'proofbench-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const main = join(import.meta.dirname, '../../src/cli/main.ts');
const at = (name: string): string => join(folder, name);
writeFileSync(at('nonsense'), Buffer.from([0xff, 0xfe, 0x00]));
writeFileSync(at('text.json'), '{"a":1');
for (const name of ['pack-half', 'pack-binary', 'pack-folder']) mkdirSync(at(name));
writeFileSync(at('pack-half/assessment.json'), '{"a":1');
writeFileSync(at('pack-binary/assessment.json'), Buffer.from([0xff, 0xfe]));
mkdirSync(at('pack-folder/assessment.json'));

async function run(...args: readonly string[]) {
  const said = { out: '', err: '' };
  const status = await runCli(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { status, ...said };
}

const COMMANDS = ['serve', 'demo', 'verify', 'rescore', 'pack check', 'bench', 'weld bead', 'wiring solve'] as const;

test.each(COMMANDS.filter((name) => name !== 'serve'))(
  '%s --help tells its use, its options and its exit status',
  async (name) => {
    const { status, out, err } = await run(...name.split(' '), '--help');
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^proofbench ${name}`));
    expect(out).toContain('Exit status');
    expect(out).toContain('--json');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  },
);

test('without a command, all of them are told', async () => {
  const { status, out } = await run();
  expect(status).toBe(0);
  for (const name of COMMANDS) expect(out).toContain(`proofbench ${name}`);
});

const calls: readonly (readonly [args: readonly string[], status: number])[] = [
  [['verify'], 2],
  [['verify', '--nope'], 2],
  [['verify', at('missing')], 2],
  [['verify', folder], 2],
  [['verify', at('nonsense')], 2],
  [['verify', at('nonsense'), '--trust', at('missing')], 2],
  [['verify', at('nonsense'), '--trust', at('text.json')], 2],
  [['verify', at('nonsense'), '--status', at('missing')], 2],
  [['verify', `${at('nonsense')}\0x`], 2],
  [['verify', 'x'.repeat(300)], 2],
  [['rescore'], 2],
  [['rescore', at('missing')], 2],
  [['rescore', at('nonsense')], 2],
  [['pack', 'check'], 2],
  [['pack', 'check', folder], 2],
  [['pack', 'check', at('pack-half')], 1],
  [['pack', 'check', at('pack-binary')], 1],
  [['pack', 'check', at('pack-folder')], 1],
  [['weld', 'bead'], 2],
  [['weld', 'bead', at('missing')], 2],
  [['weld', 'bead', at('text.json')], 2],
  [['weld', 'bead', at('nonsense')], 2],
  [['wiring', 'solve'], 2],
  [['wiring', 'solve', at('missing')], 2],
  [['wiring', 'solve', at('text.json')], 2],
  [['wiring', 'solve', at('nonsense')], 2],
  [['demo'], 2],
  [['demo', '--out', '/proc/proofbench'], 1],
  [['demo', '--out', at('nonsense')], 1],
  [['demo', '--out', at('demo'), '--pack', 'nope'], 1],
  [['demo', '--out', at('demo'), '--hand', 'evil'], 2],
  [['demo', '--out', at('demo'), '--seed', '-1'], 2],
  [['serve', '--port', '99999'], 2],
  [['serve', 'more'], 2],
  [['bench', 'B999'], 2],
  [['nothing'], 2],
  [['pack'], 2],
];

test.each(calls)('%j --json is one JSON document, exit status %i, and no stack trace', async (args, expected) => {
  const { status, out, err } = await run(...args, '--json');
  expect(status).toBe(expected);
  const answer = JSON.parse(out);
  expect(answer).toEqual(expect.any(Object));
  if ('why' in answer) expect(answer.why).toMatch(/[.?]( See: proofbench [a-z ]+ --help)?$/);
  expect(out.endsWith('\n')).toBe(true);
  expect(out + err).not.toMatch(/\n\s+at |node:internal|Error:/);
});

test.each(calls)('%j says in a sentence what is wrong', async (args, expected) => {
  const { status, out, err } = await run(...args);
  expect(status).toBe(expected);
  expect(`${out}${err}`).toMatch(/[.?]\n|--help\n|problems/);
  expect(out + err).not.toMatch(/\n\s+at |node:internal|Error:/);
});

test.each([
  ['pack', 'pack check'],
  ['weld', 'weld bead'],
  ['wiring', 'wiring solve'],
])('%s --help lists what can follow it: %s', async (word, name) => {
  for (const asked of ['--help', '-h']) {
    const { status, out, err } = await run(word, asked);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain(`proofbench ${name}`);
    expect(out).not.toContain('proofbench serve');
  }
});

test.each([
  [['demo'], '--out DIR is needed.'],
  [['demo', '--out', at('demo'), '--hand', 'evil'], '--hand is one of steady, hasty, novice.'],
  [['demo', '--out', at('demo'), '--seed', '1.5'], '--seed is a whole number from 0 to 999999999.'],
  [['serve', '--port', '65534'], '--port is a whole number up to 65533.'],
])('%j names what can not be asked for', async (args, sentence) => {
  const { err } = await run(...args);
  expect(err).toBe(`${sentence} See: proofbench ${args[0]} --help\n`);
});

/** Runs the program itself, and closes its standard output at once; or gives it a file to write to. */
function runProgram(output: 'closed' | number, ...args: readonly string[]) {
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ['ignore', output === 'closed' ? 'pipe' : output, 'pipe'],
  });
  child.stdout?.destroy();
  let err = '';
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise<{ status: number | null; err: string }>((resolve) =>
    child.on('close', (status) => resolve({ status, err })),
  );
}

test('who has read enough and closes the pipe gets no stack trace, and the status of the command', async () => {
  expect(await runProgram('closed', '--help')).toEqual({ status: 0, err: '' });
  expect(await runProgram('closed', 'bench', 'B999', '--json')).toMatchObject({ status: 2 });
  expect(await runProgram('closed', 'pack', 'check', at('pack-half'), '--json')).toEqual({ status: 1, err: '' });
});

test('an answer that a full disk does not take is told, and is status 2', async () => {
  // Where a system has no such disk there is nothing to try.
  if (!existsSync('/dev/full')) return;
  const full = openSync('/dev/full', 'w');
  const { status, err } = await runProgram(full, '--help');
  closeSync(full);
  expect({ status, err }).toEqual({
    status: 2,
    err: 'The answer could not be written (ENOSPC). Is the disk full?\n',
  });
});

test('what is no command is said, with those there are', async () => {
  for (const args of [['nothing'], ['pack'], ['weld'], ['wiring'], ['--json']]) {
    const { status, err } = await run(...args);
    expect(status).toBe(2);
    expect(err).toContain('There is no such command');
  }
});
