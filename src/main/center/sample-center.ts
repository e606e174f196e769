import { Fault } from '../../core/base/fault.ts';
import type { HostContext } from '../context.ts';
import { findCenter } from '../storage/center.ts';
import { setUpCenter } from './set-up.ts';

/** No secret: a sample center's signatures are worth nothing, and say so. */
const PASSPHRASE = 'sample center';

/** Sets a sample center up, or opens the one that is there. Throws `center-is-real` for a center that is none. */
export async function openSampleCenter(ctx: HostContext): Promise<void> {
  const center = findCenter(ctx.db);
  if (center === undefined) {
    const names = { name: 'Sample Center', manager: 'Sample Manager' };
    await setUpCenter(ctx, { ...names, passphrase: PASSPHRASE, sample: true });
  } else if (center.sample) {
    await ctx.vault.unlock(PASSPHRASE);
    ctx.changed.center.emit();
  } else
    throw new Fault(
      'center-is-real',
      'This data belongs to a real center. Choose another folder for the sample center.',
    );
}
