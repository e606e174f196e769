import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../core/base/fault.ts';
import { BOOTH_CLOSE } from '../../shared/booth.ts';
import type { HostContext } from '../context.ts';
import { listBooths } from '../storage/booths.ts';
import { findCenter } from '../storage/center.ts';
import { emptyDatabase } from '../storage/empty.ts';

/** What a center writes beside its database. The certificate stays: headsets that trust this computer go on doing so. */
const FOLDERS = ['exports', 'scorers'] as const;

/**
 * Takes a sample center away with all it recorded and signed; the next thing is first start. Throws `center-not-set-up`,
 * `center-is-real`, `attempt-running`, or `center-busy` while a file of it is being made: that would be left behind.
 */
export function removeSample(ctx: HostContext): void {
  const center = findCenter(ctx.db);
  if (center === undefined) throw new Fault('center-not-set-up', 'There is no sample center here.');
  if (!center.sample) throw new Fault('center-is-real', 'This center is no sample: nothing of it can be removed.');
  if (ctx.live.all.length > 0)
    throw new Fault('attempt-running', 'An attempt is running. Stop its sitting, then remove the sample center.');
  ctx.vault.expectUnused();
  const booths = listBooths(ctx.db);
  // The database first: keys without a center are made anew by the next set-up, a center without keys could sign nothing.
  emptyDatabase(ctx.db);
  ctx.vault.destroy();
  ctx.committed.lastAt = null;
  for (const folder of FOLDERS) rmSync(join(ctx.places.data, folder), { recursive: true, force: true });
  for (const { id } of booths) ctx.links.close(id, BOOTH_CLOSE.notPaired, 'removed');
  for (const signal of Object.values(ctx.changed)) signal.emit();
}
