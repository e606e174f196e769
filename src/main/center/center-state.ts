import type { z } from 'zod';
import type { CenterState } from '../../shared/desk.ts';
import type { HostContext } from '../context.ts';
import { findCenter } from '../storage/center.ts';
import { VERSION } from '../version.ts';

/** The center as the desk shows it. */
export function centerState(ctx: HostContext): z.infer<typeof CenterState> {
  const center = findCenter(ctx.db);
  const { names, phase } = ctx.vault;
  return {
    phase: center === undefined ? 'setUp' : phase === 'open' ? 'ready' : 'locked',
    name: center?.name ?? '',
    manager: center?.manager ?? '',
    sample: center?.sample ?? false,
    language: center?.language ?? 'en',
    units: center?.units ?? 'metric',
    version: VERSION,
    issuingKey: center === undefined ? '' : names.issuing,
    sealingKey: center === undefined ? '' : names.sealing,
    boothAddress: { ...ctx.address, urls: [...ctx.address.urls] },
    storage: {
      state: ctx.disk.state,
      freeBytes: ctx.disk.freeBytes,
      lastCommitAt: ctx.committed.lastAt,
      path: ctx.places.data,
    },
  };
}
