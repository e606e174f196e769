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

/** A trouble, and when it began, ms UTC, where that is known. */
export interface Seen {
  readonly trouble: Trouble;
  readonly since: number | undefined;
}

export interface BoothView {
  readonly booth: BoothCard;
  readonly number: number;
  readonly sitting: SittingRow | undefined;
  /** The worst of what is wrong: what the booth is sorted by. */
  readonly trouble: Trouble | undefined;
  readonly since: number | undefined;
  /** What else is wrong: one trouble must not hide another. */
  readonly also: readonly Seen[];
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

/** The lowest number no booth has: the next one to be paired gets it [D11]. */
export function nextNumber(booths: readonly BoothCard[]): number {
  const held = new Set(booths.map(({ number }) => number));
  let free = 1;
  while (held.has(free)) free++;
  return free;
}

/** Booths in the order a proctor's eye should meet them. */
export function wallOf(
  booths: readonly BoothCard[],
  sittings: readonly SittingRow[],
  storage: CenterState['storage']['state'],
  now: number,
): Wall {
  const views = booths.map((booth): BoothView => {
    const sitting = sittings.find(({ booth: at, state }) => at === booth.id && IN_USE.includes(state));
    const [worst, ...also] = troublesOf(booth, sitting, storage, now);
    return { booth, number: booth.number, sitting, trouble: worst?.trouble, since: worst?.since, also };
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

/** Everything a booth needs a person for, in the order of TROUBLES. */
function troublesOf(
  booth: BoothCard,
  sitting: SittingRow | undefined,
  storage: CenterState['storage']['state'],
  now: number,
): readonly Seen[] {
  const when = (is: boolean, trouble: Trouble, since?: number | null): readonly Seen[] =>
    is ? [{ trouble, since: since ?? undefined }] : [];
  const handUp = when(booth.linked && booth.handUp, 'handUp', booth.handUpSince);
  // An empty booth that is switched off is no trouble.
  if (sitting === undefined) return handUp;
  // What a lost booth told last may be over.
  if (!booth.linked) return when(true, 'linkLost', booth.since);
  const recording = booth.attempt !== null && sitting.state === 'inProgress';
  const refused = recording && (storage === 'full' || storage === 'failed');
  const late = recording && booth.durableAt !== null && now - booth.durableAt > DISK_LATE_MS;
  const lowBattery = booth.battery !== null && booth.battery < BATTERY_LOW;
  const poorTracking = recording && booth.trackedPercent !== null && booth.trackedPercent < TRACKING_POOR;
  return [
    ...when(refused, 'diskFailed', booth.durableAt),
    ...when(late && !refused, 'diskLate', booth.durableAt),
    ...handUp,
    ...when(lowBattery, 'batteryLow'),
    ...when(poorTracking, 'trackingPoor'),
    ...when(sitting.state === 'inProgress' && sitting.usedS >= sitting.allowedS, 'overTime'),
    ...when(sitting.state === 'created', 'toAuthorise', sitting.createdAt),
    ...when(sitting.state === 'paused', 'paused', sitting.pausedSince),
  ];
}
