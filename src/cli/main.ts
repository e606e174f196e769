#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Output, plain, TERMINAL, watchWriting } from './output.ts';

/** A command: its words after `proofbench`, what it does, and where it is. Each is loaded only when it is called. */
interface Command {
  readonly name: string;
  readonly says: string;
  readonly load: () => Promise<(args: readonly string[], output?: Output) => Promise<number> | number>;
}

const COMMANDS: readonly Command[] = [
  {
    name: 'serve',
    says: 'run the host without a window',
    load: async () => (await import('./serve.ts')).serveCommand,
  },
  {
    name: 'demo',
    says: 'a whole sample sitting, from pairing to the exported package',
    load: async () => (await import('./demo.ts')).demoCommand,
  },
  {
    name: 'verify',
    says: 'check an evidence package, offline',
    load: async () => (await import('./verify.ts')).verifyCommand,
  },
  {
    name: 'rescore',
    says: 'compute the scores of a package again',
    load: async () => (await import('./rescore.ts')).rescoreCommand,
  },
  {
    name: 'pack check',
    says: 'find everything wrong in an assessment pack',
    load: async () => (await import('./pack-check.ts')).packCheck,
  },
  {
    name: 'bench',
    says: 'measure, each figure beside its bar',
    load: async () => (await import('./bench.ts')).benchCommand,
  },
  {
    name: 'weld bead',
    says: 'the weld core on a prescribed program',
    load: async () => (await import('./weld-bead.ts')).weldBead,
  },
  {
    name: 'wiring solve',
    says: 'voltages and currents of a network',
    load: async () => (await import('./wiring-solve.ts')).wiringSolve,
  },
];

const help = (title: string, commands: readonly Command[]): string =>
  [
    title,
    '',
    ...commands.map(({ name, says }) => `  proofbench ${name.padEnd(12)}  ${says}`),
    '',
    commands.length === 1 ? 'It takes --help.' : 'Each takes --help.',
    '',
  ].join('\n');

const ABOUT = 'proofbench: supervised practical assessment, with evidence anyone can check offline.';

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h' || word === 'help';

/** Runs the command that `args` name. Resolves to the exit status; 2 is wrong usage. */
export async function runCli(args: readonly string[], output: Output = TERMINAL): Promise<number> {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, i) => args[i] === word));
  if (command !== undefined) return answered(command, args.slice(command.name.split(' ').length), output);
  if (args.length === 0 || isHelp(args[0])) {
    output.out(help(ABOUT, COMMANDS));
    return 0;
  }
  // The first word alone, as in `proofbench pack --help`: what can follow it.
  const begun = COMMANDS.filter(({ name }) => name.startsWith(`${args[0]} `));
  if (begun.length > 0 && isHelp(args[1])) {
    output.out(help(`proofbench ${args[0]} takes one more word:`, begun));
    return 0;
  }
  const why = 'There is no such command.';
  if (args.includes('--json')) output.out(`${JSON.stringify({ code: 'not-understood', why })}\n`);
  output.err(`${why}\n\n${help(ABOUT, begun.length > 0 ? begun : COMMANDS)}`);
  return 2;
}

/** Runs a command. With --json there is one document in the end, whatever became of it; and never a stack trace. */
async function answered({ load }: Command, args: readonly string[], output: Output): Promise<number> {
  const said = { out: false, err: '' };
  const heard: Output = {
    out(text) {
      said.out = true;
      output.out(text);
    },
    err(text) {
      said.err += text;
      output.err(text);
    },
  };
  let status: number;
  try {
    status = await (await load())(args, heard);
  } catch (error) {
    heard.err(`${plain(error instanceof Error ? error.message : String(error))}\n`);
    status = 1;
  }
  if (args.includes('--json') && !said.out) {
    const why = said.err.split('\n')[0] ?? '';
    output.out(`${JSON.stringify({ code: status === 2 ? 'not-understood' : 'failed', why })}\n`);
  }
  return status;
}

const called = process.argv[1];
if (called !== undefined && realpathSync(called) === fileURLToPath(import.meta.url)) {
  const written = watchWriting();
  const status = await runCli(process.argv.slice(2));
  process.exitCode = written() ? status : 2;
}
