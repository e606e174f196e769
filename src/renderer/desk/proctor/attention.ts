import type { BoothCard, CenterState, SittingRow } from '../../../shared/desk.ts';

/** What a booth needs a person for, worst first; the order here is the order on the wall. */
export const TROUBLES = [
  'linkLost',
  'diskFailed',
  'diskLate',
  'handUp',
  'batteryLow',
  'trackingPoor',
  'overTime',
  'toAuthorise',
  'paused',
] as const;
export type Trouble = (typeof TROUBLES)[number];

export interface BoothView {
  readonly booth: BoothCard;
  readonly number: number;
  readonly sitting: SittingRow | undefined;
  readonly trouble: Trouble | undefined;
  /** When the trouble began, ms UTC, where that is known. */
  readonly since: number | undefined;
}

export interface Wall {
  readonly trouble: readonly BoothView[];
  /** In use and well. */
  readonly calm: readonly BoothView[];
  /** Nobody sits there. */
  readonly free: readonly BoothView[];
}

/** Per cent of battery and of tracked frames under which a person should look. */
export const BATTERY_LOW = 20;
export const TRACKING_POOR = 90;
/** A booth that records and has nothing newer than this on disk is late, ms. */
export const DISK_LATE_MS = 2000;

const IN_USE: readonly SittingRow['state'][] = ['created', 'authorised', 'inProgress', 'paused'];

/** Booths in the order a proctor's eye should meet them. Numbers are their places in the list, from 1, and stay. */
export function wallOf(
  booths: readonly BoothCard[],
  sittings: readonly SittingRow[],
  storage: CenterState['storage']['state'],
  now: number,
): Wall {
  const views = booths.map((booth, i): BoothView => {
    const sitting = sittings.find(({ booth: at, state }) => at === booth.id && IN_USE.includes(state));
    return { booth, number: i + 1, sitting, ...troubleOf(booth, sitting, storage, now) };
  });
  const rank = (view: BoothView): number => (view.trouble === undefined ? 0 : TROUBLES.indexOf(view.trouble));
  return {
    trouble: views
      .filter(({ trouble }) => trouble !== undefined)
      .sort((a, b) => rank(a) - rank(b) || (a.since ?? now) - (b.since ?? now) || a.number - b.number),
    calm: views.filter(({ trouble, sitting }) => trouble === undefined && sitting !== undefined),
    free: views.filter(({ trouble, sitting }) => trouble === undefined && sitting === undefined),
  };
}

function troubleOf(
  booth: BoothCard,
  sitting: SittingRow | undefined,
  storage: CenterState['storage']['state'],
  now: number,
): Pick<BoothView, 'trouble' | 'since'> {
  if (booth.linked && booth.handUp) return { trouble: 'handUp', since: booth.handUpSince ?? undefined };
  // An empty booth that is switched off is no trouble.
  if (sitting === undefined) return { trouble: undefined, since: undefined };
  if (!booth.linked) return { trouble: 'linkLost', since: booth.since };
  const recording = booth.attempt !== null && sitting.state === 'inProgress';
  if (recording && (storage === 'full' || storage === 'failed'))
    return { trouble: 'diskFailed', since: booth.durableAt ?? undefined };
  if (recording && booth.durableAt !== null && now - booth.durableAt > DISK_LATE_MS)
    return { trouble: 'diskLate', since: booth.durableAt };
  if (booth.battery !== null && booth.battery < BATTERY_LOW) return { trouble: 'batteryLow', since: undefined };
  if (recording && booth.trackedPercent !== null && booth.trackedPercent < TRACKING_POOR)
    return { trouble: 'trackingPoor', since: undefined };
  if (sitting.state === 'inProgress' && sitting.usedS >= sitting.allowedS)
    return { trouble: 'overTime', since: undefined };
  if (sitting.state === 'created') return { trouble: 'toAuthorise', since: sitting.createdAt };
  if (sitting.state === 'paused') return { trouble: 'paused', since: sitting.pausedSince ?? undefined };
  return { trouble: undefined, since: undefined };
}
