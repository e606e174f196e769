import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SittingId } from '../../src/core/base/ids.ts';
import { keepKeys } from '../../src/main/center/kept-keys.ts';
import { exportSitting } from '../../src/main/sittings/export-sitting.ts';
import { DATABASE_NAME } from '../../src/main/storage/open.ts';
import { beginSitting } from '../main/support/seat.ts';
import { streamer } from '../main/support/test-booth.ts';
import { startCenter, startHost, tempFolder } from '../main/support/test-host.ts';

/** Opens the keys without a passphrase's long derivation. */
export const secrets = {
  seal: async (secret: string) => Buffer.from(secret),
  open: async (sealed: Uint8Array) => Buffer.from(sealed).toString(),
};

export interface Shelf {
  readonly data: string;
  readonly sittings: readonly SittingId[];
}

/** A center's data with two decided sittings in it, its host ended. */
export async function shelfOfTwo(): Promise<Shelf> {
  const data = tempFolder('rot');
  const { host, desk } = await startCenter({ secrets }, data);
  await keepKeys(host.ctx, true);
  const sittings: SittingId[] = [];
  for (const name of ['Booth 1', 'Booth 2']) {
    const { booth, header, sitting } = await beginSitting(desk.api, name);
    const stream = streamer(header, sittings.length + 1);
    for (let i = 0; i < 20; i++) booth.socket.send(stream.batch(10));
    booth.say({ type: 'finish', attempt: header.attempt, frames: stream.frames, events: stream.events });
    await booth.next('finished');
    await host.ctx.scoring.idle();
    if ((await desk.api.sittings.get({ id: sitting })).state !== 'submitted')
      await desk.api.sittings.submit({ id: sitting });
    await desk.api.sittings.decide({ id: sitting, verdict: 'notYetCompetent', reason: 'As recommended.' });
    sittings.push(sitting);
  }
  await host.close();
  return { data, sittings };
}

export type Outcome = 'exported' | `refused: ${string}`;

const codeOf = (error: unknown): Outcome =>
  `refused: ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}`;

/** Starts a host on a copy of the data in which `spoil` has done its work, and exports each sitting. */
export async function afterSpoiling({ data, sittings }: Shelf, spoil: (copy: string) => void | Promise<void>) {
  const copy = tempFolder('rot');
  cpSync(data, copy, { recursive: true });
  await spoil(copy);
  const outcomes: Outcome[] = [];
  const packages: Uint8Array[] = [];
  let host: Awaited<ReturnType<typeof startHost>>;
  try {
    host = await startHost({ secrets, desk: undefined }, copy);
  } catch (error) {
    return { start: codeOf(error), outcomes, packages };
  }
  for (const id of sittings) {
    try {
      packages.push((await exportSitting(host.ctx, id, 'record')).bytes);
      outcomes.push('exported');
    } catch (error) {
      outcomes.push(codeOf(error));
    }
  }
  await host.close();
  return { start: undefined, outcomes, packages };
}

/** Turns one bit of the database file. */
export function flipBit(copy: string, at: number, bit: number): void {
  const file = join(copy, DATABASE_NAME);
  const bytes = readFileSync(file);
  const place = at % bytes.length;
  bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
  writeFileSync(file, bytes);
}
