import { type RefObject, useEffect, useRef } from 'react';
import { useWords } from '../../ui/messages/language-context.tsx';
import { weldedToMm } from '../coach.ts';
import { benchWords } from '../words/bench-words.ts';
import { flatWords } from '../words/flat-words.ts';
import { promptWords } from '../words/prompt-words.ts';
import type { PageActions } from './page-actions.ts';
import { useBooth, useBoothState } from './use-booth.ts';

interface WorkButtonsProps {
  readonly actions: PageActions;
  readonly help: boolean;
  readonly onHelp: () => void;
}

/** Looks for a weld this often, ms. */
const EVERY_MS = 500;

/** Saying done is what is next once there is a weld. Written straight into the page: React has no part in what welding changes. */
function usePrimaryOnceWelded(): RefObject<HTMLButtonElement | null> {
  const booth = useBooth();
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      const state = booth.attempt?.state;
      const welded = state !== undefined && !state.arc.burning && weldedToMm(state) > 0;
      done.current?.classList.toggle('primary', welded);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [booth]);
  return done;
}

/** What can be said while working; on a screen also how mouse and keys act. */
export function WorkButtons({ actions, help, onHelp }: WorkButtonsProps) {
  const booth = useBooth();
  const { mode, practice, latch, seamGuide, cues, handUp, header, paceMmS } = useBoothState();
  const w = useWords(promptWords).working;
  const flat = useWords(flatWords);
  const bench = useWords(benchWords);
  const done = usePrimaryOnceWelded();
  return (
    <div className="work-buttons">
      {mode === 'flat' && (
        <>
          {paceMmS !== undefined && <span className="hint">{flat.pace(paceMmS.toFixed(1))}</span>}
          {!(practice && cues) && <span className="hint">{flat.quick}</span>}
          <button type="button" aria-pressed={latch} onClick={() => booth.set({ latch: !latch })}>
            {latch ? flat.latchOn : flat.latchOff}
          </button>
          {practice && (
            <button type="button" aria-pressed={seamGuide} onClick={() => booth.set({ seamGuide: !seamGuide })}>
              {seamGuide ? flat.guideOn : flat.guideOff}
            </button>
          )}
          <button type="button" aria-expanded={help} onClick={onHelp}>
            {flat.keys}
          </button>
        </>
      )}
      {practice && !cues && (
        <button type="button" onClick={() => booth.set({ cues: true })}>
          {bench.cues.show}
        </button>
      )}
      {!practice && (
        <button type="button" aria-pressed={handUp} onClick={() => booth.raiseHand(!handUp)}>
          {handUp ? w.handDown : w.hand}
        </button>
      )}
      <button ref={done} type="button" onClick={() => actions.askDone(true)}>
        {header?.purpose === 'warmUp' ? w.warmUpDone : w.done}
      </button>
    </div>
  );
}
