import { join } from 'node:path';
import { canonicalBytes } from '../../core/base/canonical-json.ts';
import { Fault } from '../../core/base/fault.ts';
import { utf8 } from '../../core/base/utf8.ts';
import type { HostContext } from '../context.ts';
import { signStatusList } from '../export/status-list.ts';
import { trustListOf } from '../export/trust-list.ts';
import { writeFileAtomic } from '../storage/atomic-file.ts';
import { auditCenter } from '../storage/audit.ts';
import { type Center, centerSince, findCenter } from '../storage/center.ts';
import { makeFolder } from '../storage/data-folder.ts';
import { revokedIndexes } from '../storage/exports.ts';
import { signingTime } from './signing-time.ts';

/** A file the center gives to whoever reads its packages. */
export interface HandedOut {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * The list of revoked badges as of now, signed; kept in the folder of exports, too. Throws `center-not-set-up`,
 * `center-locked`, `clock-behind`, `data-damaged`.
 */
export async function statusListFile(ctx: HostContext): Promise<HandedOut> {
  const { statusList } = expectCenter(ctx);
  const now = signingTime(ctx, null);
  const revoked = revokedIndexes(ctx.db);
  const { issuing } = ctx.vault.keys;
  const bytes = await ctx.vault.using(async () =>
    canonicalBytes(await signStatusList(statusList, revoked, issuing, now)),
  );
  const folder = join(ctx.places.data, 'exports');
  makeFolder(folder);
  writeFileAtomic(join(folder, 'status.json'), bytes);
  auditCenter(ctx.db, { at: now, what: 'statusList.signed', by: 'manager', data: { revoked: revoked.length } });
  return { file: 'status.json', bytes };
}

/** The center's entry for the lists of those who know it: its keys count from its set-up on. Throws `center-not-set-up`. */
export function trustFile(ctx: HostContext): HandedOut {
  const { name, sample } = expectCenter(ctx);
  const list = trustListOf({ name, sample, ...ctx.vault.names }, centerSince(ctx.db), ctx.clock.now());
  return { file: 'trust.json', bytes: utf8(`${JSON.stringify(list, null, 2)}\n`) };
}

function expectCenter(ctx: HostContext): Center {
  const center = findCenter(ctx.db);
  if (center === undefined) throw new Fault('center-not-set-up', 'Set the center up first.');
  return center;
}
