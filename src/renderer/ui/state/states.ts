import type { IconName } from '../icons/icon-shapes.ts';

/** How a state looks: an icon and a tone, always beside its word. `plain` is no state colour: normal is quiet. */
export interface StateLook {
  readonly icon: IconName;
  readonly tone: Tone;
}
export type Tone = 'ok' | 'warn' | 'bad' | 'und' | 'plain';

export const STATE_LOOKS = {
  held: { icon: 'circle-check', tone: 'ok' },
  met: { icon: 'circle-check', tone: 'ok' },
  notMet: { icon: 'circle-x', tone: 'bad' },
  breached: { icon: 'alert-triangle', tone: 'bad' },
  notDecidable: { icon: 'zoom-question', tone: 'und' },
  notLookedAt: { icon: 'circle-minus', tone: 'und' },
  linkLost: { icon: 'plug-connected-x', tone: 'bad' },
  paused: { icon: 'player-pause', tone: 'und' },
  handUp: { icon: 'hand-stop', tone: 'warn' },
  batteryLow: { icon: 'battery-1', tone: 'warn' },
  onDisk: { icon: 'database-heart', tone: 'ok' },
  diskLate: { icon: 'database-exclamation', tone: 'warn' },
  diskFailed: { icon: 'database-exclamation', tone: 'bad' },
  tracking: { icon: 'target', tone: 'warn' },
  running: { icon: 'flame', tone: 'plain' },
  waiting: { icon: 'clock', tone: 'plain' },
  ready: { icon: 'target', tone: 'plain' },
  toDecide: { icon: 'eye', tone: 'plain' },
  competent: { icon: 'circle-check', tone: 'ok' },
  notYetCompetent: { icon: 'circle-x', tone: 'bad' },
  void: { icon: 'circle-minus', tone: 'und' },
  stopped: { icon: 'player-stop', tone: 'und' },
  sample: { icon: 'flask', tone: 'plain' },
  flat: { icon: 'device-desktop', tone: 'plain' },
  headset: { icon: 'badge-vr', tone: 'plain' },
} as const satisfies Readonly<Record<string, StateLook>>;

export type StateName = keyof typeof STATE_LOOKS;
