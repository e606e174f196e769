import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What a program asked of the disk, in order. `atMs`: UTC of the call's beginning. */
type DiskCall = { readonly atMs: number; readonly file: string } & (
  | { readonly does: 'write'; readonly offset: number; readonly bytes: Buffer }
  | { readonly does: 'truncate'; readonly length: number }
  | { readonly does: 'sync' | 'unlink' }
);

/** The command that traces a program's calls into `trace`. */
export const tracing = (trace: string): readonly string[] => [
  ...['strace', '-f', '-y', '-ttt', '-xx', '-s', '200000', '-o', trace],
  ...['-e', 'trace=pwrite64,fsync,fdatasync,ftruncate,unlink'],
];

const unhex = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');
const nameIn = (text: string): string => (text.startsWith('\\x') ? unhex(text).toString() : text);

/** The calls of a trace that are about the database, calls that one thread began and ended later joined again. */
export function diskCalls(trace: string, database: string): readonly DiskCall[] {
  const calls: DiskCall[] = [];
  const begun = new Map<string, string>();
  for (const line of readFileSync(trace, 'latin1').split('\n')) {
    const [, thread = '', at = '', rest = ''] = /^(\d+)\s+([\d.]+) (.*)$/.exec(line) ?? [];
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(thread, `${at} ${rest.slice(0, -'<unfinished ...>'.length)}`);
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest)?.[1];
    const whole = resumed === undefined ? `${at} ${rest}` : `${begun.get(thread) ?? ''}${resumed}`;
    const call = readCall(whole);
    if (call?.file.startsWith(database) === true && !call.file.endsWith('-shm')) calls.push(call);
  }
  return calls;
}

function readCall(text: string): DiskCall | undefined {
  const [, at = '', name = '', rest = ''] = /^([\d.]+) (\w+)\((.*)$/.exec(text) ?? [];
  const path = /^\d+<([^>]*)>/.exec(rest)?.[1] ?? /^"([^"]*)"/.exec(rest)?.[1];
  if (path === undefined || !/\) += \d+/.test(rest)) return undefined;
  const of = { atMs: Number(at) * 1000, file: basename(nameIn(path)) };
  if (name === 'fsync' || name === 'fdatasync') return { ...of, does: 'sync' };
  if (name === 'unlink') return { ...of, does: 'unlink' };
  if (name === 'ftruncate') return { ...of, does: 'truncate', length: Number(/>, (\d+)\)/.exec(rest)?.[1]) };
  const [, bytes = '', offset = ''] = /, "((?:\\x[0-9a-f]{2})*)", \d+, (\d+)\) += \d+/.exec(rest) ?? [];
  if (offset === '') throw new Error(`a write that strace has cut short: ${rest.slice(-80)}`);
  return { ...of, does: 'write', offset: Number(offset), bytes: unhex(bytes) };
}

/** How writes that were never synced come out of a power loss. */
export type Loss = 'dropped' | 'some' | 'torn';

/**
 * A disk before, at and after each call: what was synced is on it; what was not may be there, may be missing, may be there in
 * parts of a sector's size. Names are ordered as ext4 orders them: an unlink lasts from the next sync on.
 */
export class Disk {
  readonly #durable = new Map<string, Buffer>();
  readonly #pending = new Map<string, DiskCall[]>();
  readonly #unlinked: string[] = [];

  take(call: DiskCall): void {
    if (call.does === 'unlink') this.#unlinked.push(call.file);
    else if (call.does !== 'sync') {
      this.#pending.set(call.file, [...(this.#pending.get(call.file) ?? []), call]);
      if (!this.#durable.has(call.file)) this.#durable.set(call.file, Buffer.alloc(0));
    } else {
      for (const file of this.#unlinked.splice(0)) {
        this.#durable.delete(file);
        this.#pending.delete(file);
      }
      const before = this.#durable.get(call.file) ?? Buffer.alloc(0);
      this.#durable.set(call.file, (this.#pending.get(call.file) ?? []).reduce(applied, before));
      this.#pending.delete(call.file);
    }
  }

  /** Writes the files as they may be found after the power was lost now. */
  lose(folder: string, loss: Loss, random: () => number): void {
    for (const [file, durable] of this.#durable) {
      let bytes = durable;
      for (const call of this.#pending.get(file) ?? []) {
        if (loss === 'dropped' || random() < 0.5) continue;
        if (loss === 'some' || call.does !== 'write') bytes = applied(bytes, call);
        else
          for (let at = 0; at < call.bytes.length; at += SECTOR)
            if (random() < 0.7)
              bytes = applied(bytes, {
                ...call,
                offset: call.offset + at,
                bytes: call.bytes.subarray(at, at + SECTOR),
              });
      }
      writeFileSync(join(folder, file), bytes);
    }
  }
}

const SECTOR = 512;

function applied(before: Buffer, call: DiskCall): Buffer {
  if (call.does === 'truncate') return Buffer.concat([before, Buffer.alloc(call.length)]).subarray(0, call.length);
  if (call.does !== 'write') return before;
  const after = Buffer.alloc(Math.max(before.length, call.offset + call.bytes.length));
  before.copy(after);
  call.bytes.copy(after, call.offset);
  return after;
}
