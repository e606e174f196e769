import { Fault } from '../../core/base/fault.ts';
import { isPlainName } from '../../shared/name.ts';
import type { HostContext } from '../context.ts';
import { newId } from '../ids.ts';
import { auditCenter } from '../storage/audit.ts';
import { addCenter, findCenter } from '../storage/center.ts';
import { transaction } from '../storage/database.ts';

export interface SetUp {
  readonly name: string;
  readonly manager: string;
  readonly passphrase: string;
  /** Marks everything the center ever signs as a sample. */
  readonly sample: boolean;
}

/** First start: makes the keys and the center. Throws `center-exists`, `name-not-plain`, or `center-busy` while another call sets it up. */
export async function setUpCenter(ctx: HostContext, { name, manager, passphrase, sample }: SetUp): Promise<void> {
  if (findCenter(ctx.db) !== undefined) throw new Fault('center-exists', 'This center has been set up already.');
  if (!isPlainName(name) || !isPlainName(manager))
    throw new Fault(
      'name-not-plain',
      'A name holds a character that can not be seen, or that turns its neighbours around. Type the name instead of pasting it.',
    );
  await ctx.vault.create(passphrase);
  const now = ctx.clock.now();
  const { issuing, sealing } = ctx.vault.names;
  transaction(ctx.db, () => {
    addCenter(ctx.db, { name, manager, sample, language: 'en', units: 'metric', statusList: newId() }, now);
    auditCenter(ctx.db, { at: now, what: 'center.setUp', by: 'manager', data: { sample, issuing, sealing } });
  });
  ctx.changed.center.emit();
}

/** Opens the keys for this run of the host. Throws `keys-wrong-passphrase`; each failure is written down and costs a second. */
export async function unlockCenter(ctx: HostContext, passphrase: string): Promise<void> {
  try {
    await ctx.vault.unlock(passphrase);
  } catch (error) {
    const data = { code: error instanceof Fault ? error.code : 'fault' };
    auditCenter(ctx.db, { at: ctx.clock.now(), what: 'center.unlockRefused', by: 'manager', data });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    throw error;
  }
  auditCenter(ctx.db, { at: ctx.clock.now(), what: 'center.unlocked', by: 'manager', data: {} });
  ctx.changed.center.emit();
}
