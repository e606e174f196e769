import type { SittingRow } from '../../../shared/desk.ts';
import { clockText, lastedText, minutesText } from '../../ui/numbers/format.ts';
import type { StateName } from '../../ui/state/states.ts';
import type { BoothView, Seen, Trouble } from './attention.ts';
import type { BoothsWords } from './booths-words.ts';

export const TROUBLE_STATES: Readonly<Record<Trouble, StateName>> = {
  linkLost: 'linkLost',
  diskFailed: 'diskFailed',
  diskLate: 'diskLate',
  handUp: 'handUp',
  batteryLow: 'batteryLow',
  trackingPoor: 'tracking',
  overTime: 'waiting',
  toAuthorise: 'waiting',
  paused: 'paused',
};

const SITTING_LOOKS: Readonly<Record<Exclude<SittingRow['state'], 'decided'>, StateName>> = {
  created: 'waiting',
  authorised: 'ready',
  inProgress: 'running',
  paused: 'paused',
  submitted: 'toDecide',
  stopped: 'stopped',
};

/** `48 s` under two minutes, `6:20` from then on. */
const lasted = (ms: number, words: BoothsWords): string =>
  ms < 120_000 ? words.seconds(String(Math.max(0, Math.floor(ms / 1000)))) : lastedText(ms / 1000);

function titleOf({ trouble, since }: Seen, { booth }: BoothView, words: BoothsWords, now: number): string {
  const percent = trouble === 'batteryLow' ? booth.battery : booth.trackedPercent;
  return words.troubles[trouble](since === undefined ? '' : lasted(now - since, words), percent ?? 0);
}

/** What happened, in a few words with its number. */
export const troubleTitle = (view: BoothView, words: BoothsWords, now: number): string =>
  view.trouble === undefined ? '' : titleOf({ trouble: view.trouble, since: view.since }, view, words, now);

/** What else happened there; '' where nothing did. */
export const alsoLine = (view: BoothView, words: BoothsWords, now: number): string =>
  view.also.length === 0 ? '' : words.also(view.also.map((seen) => titleOf(seen, view, words, now)).join(', '));

/** What is safe, or what the person waits for. */
export function troubleSafe({ trouble, booth, sitting }: BoothView, words: BoothsWords): string {
  switch (trouble) {
    case undefined:
      return '';
    case 'linkLost':
      return booth.durableAt === null || booth.attempt === null
        ? words.safe.linkLostIdle
        : words.safe.linkLost(clockText(booth.durableAt));
    case 'diskLate':
      return words.safe.diskLate(booth.durableAt === null ? '' : clockText(booth.durableAt));
    case 'batteryLow':
      return words.safe.batteryLow(sitting === undefined ? '' : minutesText(sitting.allowedS - sitting.usedS));
    case 'paused':
      return words.safe.paused(sitting?.pauseReason ?? '');
    default:
      return words.safe[trouble];
  }
}

/** `headset, left-handed, seated, captions`. */
export function conditionsLine({ booth, sitting }: BoothView, words: BoothsWords): string {
  const mode = booth.mode === 'vr' ? words.headset : words.flat;
  if (sitting === undefined) return mode;
  const { hand, posture, reducedMotion, captions, extraTimePercent } = sitting.conditions;
  return [
    mode,
    hand === 'left' ? words.left : words.right,
    posture === 'seated' ? words.seated : words.standing,
    ...(reducedMotion ? [words.reducedMotion] : []),
    ...(captions ? [words.captions] : []),
    ...(extraTimePercent > 0 ? [words.extra(extraTimePercent)] : []),
  ].join(', ');
}

/** What the booth is doing, in a word or two; a warm-up is told apart, since it costs no time, and so is the time between. */
export function stateWord({ booth, sitting }: BoothView, words: BoothsWords): string {
  if (sitting === undefined) return '';
  if (sitting.state !== 'inProgress') return words.states[sitting.state];
  if (booth.attempt === null) return words.states.between;
  return booth.purpose === 'warmUp' ? words.states.warmUp : words.states.inProgress;
}

/** The quiet sign of what the booth is doing. */
export function stateLook({ booth, sitting }: BoothView): StateName {
  if (sitting === undefined || sitting.state === 'decided') return 'waiting';
  return sitting.state === 'inProgress' && booth.attempt === null ? 'waiting' : SITTING_LOOKS[sitting.state];
}

/** What is on disk while nothing is being recorded: all that ever was, or nothing yet. */
export const restingDisk = ({ sitting }: BoothView, words: BoothsWords): string =>
  sitting?.state === 'inProgress' || sitting?.state === 'paused' ? words.allOfIt : words.nothingYet;

/** How old what is on disk is, `0.2 s`; undefined where nothing is being recorded. */
export function diskAge({ booth, sitting }: BoothView, words: BoothsWords, now: number): string | undefined {
  if (booth.attempt === null || booth.durableAt === null || sitting === undefined) return undefined;
  const age = Math.max(0, now - booth.durableAt) / 1000;
  return age < 10 ? words.seconds(age.toFixed(1)) : lasted(age * 1000, words);
}
