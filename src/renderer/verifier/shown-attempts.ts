import { Pack } from '../../core/assessment/pack.ts';
import { createWeldSettings } from '../../core/assessment/weld-settings.ts';
import { parseBody } from '../../core/recording/body.ts';
import { RecordingHeader } from '../../core/recording/header.ts';
import { createAttemptPlayer } from '../scene/replay/attempt-player.ts';
import type { Language } from '../ui/messages/language.ts';
import type { Rescored } from './checked.ts';
import { type ReplayView, replayView } from './replay-view.ts';
import type { ShownAttempt } from './sections/shown.ts';
import { VERIFIER_WORDS } from './words.ts';

/** A recording beyond this many bytes (about half an hour) is not run through in the page. */
const MOST_REPLAYED_BYTES = 12_000_000;
/** A browser gives few 3D pictures to a page: so many attempts are drawn, the first that are looked at. */
const MOST_REPLAYS = 6;

/** The attempts of one package as they are shown: kept while the page is redrawn, named in the language asked for. */
export interface ShownAttempts {
  of(rescored: readonly Rescored[], index: number, language: Language): ShownAttempt | undefined;
  dispose(): void;
}

export function createShownAttempts(): ShownAttempts {
  const kept = new Map<Rescored, ShownAttempt | undefined>();
  return {
    of(rescored, index, language) {
      const one = rescored[index];
      if (one === undefined) return undefined;
      const shown = kept.has(one) ? kept.get(one) : shownAttempt(one, kept.size < MOST_REPLAYS);
      kept.set(one, shown);
      shown?.replay?.speak(VERIFIER_WORDS[language]);
      return shown;
    },
    dispose() {
      for (const shown of kept.values()) shown?.replay?.dispose();
      kept.clear();
    },
  };
}

/** Undefined where the recording or its assessment is not one this verifier knows, though the scorer did. */
function shownAttempt(rescored: Rescored, replayed: boolean): ShownAttempt | undefined {
  const { input } = rescored;
  const header = RecordingHeader.safeParse(input.header).data;
  const pack = Pack.safeParse(input.assessment).data;
  const task = pack?.tasks.find(({ id }) => id === header?.task);
  if (header === undefined || pack === undefined || task === undefined) return undefined;
  let replay: ReplayView | undefined;
  if (replayed && input.body.length <= MOST_REPLAYED_BYTES) {
    const player = createAttemptPlayer(createWeldSettings(task, header), header.seed, parseBody(input.body));
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    replay = replayView(player, still);
  }
  return { rescored, task, pack, replay };
}
