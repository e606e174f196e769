import type { Conditions, RecordingHeader, TrackingCheck } from '../../core/recording/header.ts';
import type { TrackingFigures } from '../../core/recording/tracking-check.ts';
import type { ScorerOutput } from '../../core/scoring/result.ts';
import type { Assignment } from '../../shared/booth.ts';
import type { Language } from '../ui/messages/language.ts';

export type Mode = 'vr' | 'flat';

/**
 * Where a booth is. `connecting`: no word from the host yet. `waiting`: paired, nothing to do. `lobby` to `checked`: before an
 * attempt. `asking`: the host has been asked for it. `working`: recording. `finishing`: done is said, the rest is on its way.
 * `saved`: the host has all of it on disk. `result`: practice only. `stopped`: by the proctor. `broken`: cannot go on here.
 */
export type Phase =
  | 'connecting'
  | 'pairing'
  | 'waiting'
  | 'lobby'
  | 'placing'
  | 'resting'
  | 'sweeping'
  | 'checked'
  | 'asking'
  | 'working'
  | 'finishing'
  | 'saved'
  | 'result'
  | 'stopped'
  | 'broken';

/** Why an attempt can not go on in this page: it was loaded anew, the host ended it, or the host no longer knows the booth. */
export type Broken = 'reloaded' | 'ended' | 'notPaired';

/**
 * The page could not be seen (another tab lay over it), or its picture was lost. `over` once it can be seen again and the
 * candidate has to be told; `seconds` it lasted.
 */
export interface Away {
  readonly why: 'hidden' | 'noPicture';
  readonly over: boolean;
  readonly sinceMs: number;
  readonly seconds: number;
}

/** All a person can be told in words. Changes with what happens, never with frames: React draws it. */
export interface BoothState {
  readonly mode: Mode;
  readonly practice: boolean;
  readonly language: Language;
  readonly phase: Phase;
  readonly linkUp: boolean;
  readonly boothName: string;
  readonly center: string;
  readonly assignment: Assignment | undefined;
  /** The assignment's, with what the candidate chose while placing. */
  readonly conditions: Conditions;
  readonly pairing: { readonly busy: boolean; readonly problem: string | undefined };
  readonly figures: TrackingFigures | undefined;
  /** Frames of the rest or the sweep are being collected. */
  readonly measuring: boolean;
  readonly tracking: TrackingCheck | undefined;
  readonly header: RecordingHeader | undefined;
  /** Why the proctor paused. */
  readonly paused: string | undefined;
  readonly stopped: string | undefined;
  readonly broken: Broken | undefined;
  readonly away: Away | undefined;
  /** Practice: a weld was begun in this page before it was loaded again; it is gone. */
  readonly lostPractice: boolean;
  readonly handUp: boolean;
  /** A headset session runs: panels are in the room, not on the page. */
  readonly inSession: boolean;
  /** Why entering VR failed, '' where it did not. */
  readonly sessionProblem: string | undefined;
  /** Grows when something at the bench was changed, so that what lists it is drawn again. */
  readonly benchChanges: number;
  readonly fault: { readonly code: string; readonly message: string } | undefined;
  readonly output: ScorerOutput | undefined;
  /** Practice only: cues beside the work. */
  readonly cues: boolean;
  readonly seamGuide: boolean;
  /** The candidate is asked whether the work is really done. */
  readonly askingDone: boolean;
  /** Flat: the trigger stays on until pressed again. */
  readonly latch: boolean;
  /** Flat: what the travel keys do, mm/s; `undefined` until it was changed. */
  readonly paceMmS: number | undefined;
}

const CONDITIONS: Conditions = {
  hand: 'right',
  posture: 'standing',
  reducedMotion: false,
  captions: false,
  extraTimePercent: 0,
};

export const newBoothState = (mode: Mode, practice: boolean, language: Language): BoothState => ({
  mode,
  practice,
  language,
  phase: 'connecting',
  linkUp: false,
  boothName: '',
  center: '',
  assignment: undefined,
  conditions: CONDITIONS,
  pairing: { busy: false, problem: undefined },
  figures: undefined,
  measuring: false,
  tracking: undefined,
  header: undefined,
  paused: undefined,
  stopped: undefined,
  broken: undefined,
  away: undefined,
  lostPractice: false,
  handUp: false,
  inSession: false,
  sessionProblem: undefined,
  benchChanges: 0,
  fault: undefined,
  output: undefined,
  cues: practice,
  seamGuide: practice && mode === 'flat',
  askingDone: false,
  latch: false,
  paceMmS: undefined,
});

/** A value others can watch; React reads it with useSyncExternalStore. */
export class Watched<Value> {
  #value: Value;
  readonly #watchers = new Set<() => void>();

  constructor(value: Value) {
    this.#value = value;
  }

  readonly get = (): Value => this.#value;

  set(value: Value): void {
    if (value === this.#value) return;
    this.#value = value;
    for (const watcher of this.#watchers) watcher();
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };
}
