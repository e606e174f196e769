import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { applicationFolder } from '../../../src/main/places.ts';

/** The real host, in a process of its own. */
export interface HostProcess {
  /** The desk's one-time link. */
  readonly link: string;
  readonly pid: number;
  /** ms from the start of the process to the printed link. */
  readonly startMs: number;
  /** What it has written to standard output. */
  readonly told: () => string;
  /** What it has written to standard error. */
  readonly said: () => string;
  kill(signal: NodeJS.Signals): void;
  /** Exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
}

const LINK = /http:\/\/localhost:\d+\/login\?t=\S+/;

/** Starts `src/main/headless.ts` on `data` and waits for its link; by way of the command `within`, if there is one. Rejects with what it said where it ends first. */
export async function startHostProcess(
  data: string,
  { args = ['--sample'], within = [] }: { readonly args?: readonly string[]; readonly within?: readonly string[] } = {},
): Promise<HostProcess> {
  const began = performance.now();
  const entry = join(applicationFolder(), 'src', 'main', 'headless.ts');
  const [program = process.execPath, ...before] = [...within, process.execPath];
  const child: ChildProcess = spawn(program, [...before, entry, '--data', data, '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  const ended = new Promise<number | string>((resolve) =>
    child.on('exit', (code, signal) => resolve(code ?? signal ?? 1)),
  );
  child.stderr?.on('data', (part: Buffer) => {
    err += part.toString('utf8');
  });
  const link = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (part: Buffer) => {
      out += part.toString('utf8');
      const found = LINK.exec(out)?.[0];
      if (found !== undefined && out.includes('\n')) resolve(found);
    });
    void ended.then((code) => reject(new Error(`the host ended with ${code}: ${err}`)));
  });
  return {
    link,
    pid: child.pid ?? 0,
    startMs: performance.now() - began,
    told: () => out,
    said: () => err,
    kill: (signal) => void child.kill(signal),
    ended,
  };
}
