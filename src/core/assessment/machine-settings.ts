import { decimalValue } from '../base/decimal.ts';
import type { EventKind } from '../recording/event.ts';
import type { BenchStart } from './pack.ts';
import type { Range } from './range.ts';
import type { Wps } from './wps.ts';
import { wpsWindows } from './wps-variables.ts';

/** Something the candidate sets at the machine, as an event writes it. */
export interface MachineSetting {
  readonly kind: EventKind;
  /** Units of the event in one unit of the WPS. */
  readonly perOne: number;
}

const SETTING = {
  voltageV: { kind: 'voltage', perOne: 10 },
  wireFeedMMin: { kind: 'wireFeed', perOne: 100 },
  currentA: { kind: 'current', perOne: 1 },
  arcForceAMm: { kind: 'arcForce', perOne: 10 },
  gasFlowLMin: { kind: 'gasFlow', perOne: 10 },
} as const satisfies Partial<Readonly<Record<keyof BenchStart, MachineSetting>>>;

/** What a WPS asks of the machine, each with its window. */
export const settingsAsked = (wps: Wps): readonly (MachineSetting & { readonly range: Range })[] =>
  wpsWindows(wps).flatMap(({ variable, range }) =>
    variable in SETTING ? [{ ...SETTING[variable as keyof typeof SETTING], range }] : [],
  );

/** What the machine stands at when the attempt begins, in the units of events. */
export const settingsAtStart = (bench: BenchStart): Partial<Record<EventKind, number>> =>
  Object.fromEntries(
    Object.entries(SETTING).map(([name, { kind, perOne }]) => {
      const value = bench[name as keyof typeof SETTING];
      return [kind, value === undefined ? 0 : Math.round(decimalValue(value) * perOne)];
    }),
  );
