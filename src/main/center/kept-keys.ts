import type { HostContext } from '../context.ts';
import { auditCenter } from '../storage/audit.ts';
import { findCenter } from '../storage/center.ts';

/** At the start of the host: opens the keys where the manager has let this computer's user open them. */
export async function unlockKeptKeys(ctx: HostContext): Promise<void> {
  if (findCenter(ctx.db) === undefined || !(await ctx.vault.unlockKept())) return;
  auditCenter(ctx.db, { at: ctx.clock.now(), what: 'center.unlocked', by: 'host', data: { kept: true } });
}

/** Lets this computer's user open the keys from now on, or no longer. Throws `center-locked` or `keys-not-kept`. */
export async function keepKeys(ctx: HostContext, yes: boolean): Promise<void> {
  await ctx.vault.keep(yes);
  const what = yes ? 'center.keysKept' : 'center.keysNotKept';
  auditCenter(ctx.db, { at: ctx.clock.now(), what, by: 'manager', data: {} });
  ctx.changed.center.emit();
}
