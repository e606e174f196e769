import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { buildScorer, isScorerBuilt } from '../../../scripts/build-scorer.mjs';
import { setUpCenter } from '../../../src/main/center/set-up.ts';
import { createHost, type Host, type HostOptions } from '../../../src/main/host.ts';
import { applicationFolder, placesIn } from '../../../src/main/places.ts';
import { type DeskClient, openDesk } from './desk-client.ts';

export const PASSPHRASE = 'a passphrase for tests';

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own, removed when the file's tests are done. */
export function tempFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `proofbench-${name}-`));
  made.push(folder);
  return folder;
}

/** The built scorer; built here where it is not that of today's sources. */
export async function ensureScorer(): Promise<string> {
  const { scorer } = placesIn(applicationFolder(), '');
  if (!isScorerBuilt()) await buildScorer();
  return createHash('sha256').update(readFileSync(scorer)).digest('hex');
}

/** A host on real files and real sockets, closed with the test. Small ballast: the disk is not what most tests are about. */
export async function startHost(options: Partial<HostOptions> = {}, data = tempFolder('host')): Promise<Host> {
  const anyPort = { port: 0, orAny: true };
  const host = await createHost({
    places: placesIn(applicationFolder(), data),
    desk: anyPort,
    lan: anyPort,
    usb: anyPort,
    disk: { ballast: 0, warnBelow: 0, refuseBelow: 0 },
    ...options,
  });
  onTestFinished(() => host.close());
  return host;
}

/** A host with a sample center, and a desk that is linked to it. */
export async function startCenter(
  options: Partial<HostOptions> = {},
  data?: string,
): Promise<{ readonly host: Host; readonly desk: DeskClient }> {
  await ensureScorer();
  const host = await startHost(options, data);
  if (host.ctx.vault.phase === 'absent')
    await setUpCenter(host.ctx, {
      name: 'Test Center',
      manager: 'Test Manager',
      passphrase: PASSPHRASE,
      sample: true,
    });
  const desk = await openDesk(host.link ?? '');
  onTestFinished(() => desk.close());
  return { host, desk };
}
