import { Fault } from '../../core/base/fault.ts';
import type { HostContext } from '../context.ts';
import { findCenter } from '../storage/center.ts';
import { pastClock } from './past-clock.ts';
import { readSamples } from './sample-recordings.ts';
import { addSampleSittings } from './sample-sittings.ts';
import { type SetUp, setUpCenter } from './set-up.ts';

/** No secret: a sample center's signatures are worth nothing, and say so. */
const PASSPHRASE = 'sample center';
const NAMES = { name: 'Sample Center', manager: 'Sample Manager', passphrase: PASSPHRASE };
/** The sittings a sample center comes with took less than this; they must not lie in the future. */
const HISTORY_MS = 20 * 60_000;

/** First start with something to look at: a sample center, set up a while ago, with sittings. Throws `center-exists`, `center-busy`. */
export async function setUpSampleCenter(ctx: HostContext, names: Omit<SetUp, 'sample'>): Promise<void> {
  // Read first: an application that lacks them sets nothing up.
  const samples = readSamples(ctx.places.samples);
  const past = { ...ctx, clock: pastClock(ctx.clock, HISTORY_MS) };
  await setUpCenter(past, { ...names, sample: true });
  await ctx.vault.using(() => addSampleSittings(past, samples));
}

/**
 * Sets a sample center up, or opens the one that is there. `sittings`: a new one comes with some. Throws `center-is-real` for a
 * center that is none.
 */
export async function openSampleCenter(ctx: HostContext, { sittings = false } = {}): Promise<void> {
  const center = findCenter(ctx.db);
  if (center === undefined) {
    if (sittings) await setUpSampleCenter(ctx, NAMES);
    else await setUpCenter(ctx, { ...NAMES, sample: true });
  } else if (center.sample) {
    await ctx.vault.unlock(PASSPHRASE);
    ctx.changed.center.emit();
  } else
    throw new Fault(
      'center-is-real',
      'This data belongs to a real center. Choose another folder for the sample center.',
    );
}
