import { useEffect, useState, useSyncExternalStore } from 'react';
import { taskOf } from '../../../core/assessment/task.ts';
import { useWords } from '../../ui/messages/language-context.tsx';
import { promptOf } from '../view/prompt.ts';
import type { Room } from '../view/room.ts';
import { slowScreen } from '../view/slow-screen.ts';
import { flatWords } from '../words/flat-words.ts';
import { promptWords } from '../words/prompt-words.ts';
import { BenchPanel } from './bench-panel.tsx';
import { CoachLine } from './coach-line.tsx';
import { CuesPanel } from './cues-panel.tsx';
import { FlatHelp } from './flat-help.tsx';
import { NarrowNote, useTooNarrow } from './narrow-note.tsx';
import type { PageActions } from './page-actions.ts';
import { PairingPanel } from './pairing-panel.tsx';
import { PromptPanel } from './prompt-panel.tsx';
import { ResultPanel } from './result-panel.tsx';
import { StateLine } from './state-line.tsx';
import { useBooth, useBoothState } from './use-booth.ts';
import { WorkButtons } from './work-buttons.tsx';
import { WpsSheet } from './wps-sheet.tsx';

/** Phases in which the WPS hangs beside the work. */
const WITH_SHEET = ['lobby', 'asking', 'working', 'finishing'];

/** Everything of a booth that is on the page: all of it on a screen, the way into the headset otherwise. */
export function Overlay({ actions, room }: { readonly actions: PageActions; readonly room: Room }) {
  const booth = useBooth();
  const state = useBoothState();
  const w = useWords(promptWords);
  const flat = useWords(flatWords);
  const looking = useSyncExternalStore(room.looking.watch, room.looking.get) !== undefined;
  const perSecond = useSyncExternalStore(room.perSecond.watch, room.perSecond.get);
  const [help, setHelp] = useState(false);
  const narrow = useTooNarrow();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setHelp(false);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const { phase, mode, assignment, practice } = state;
  const task = assignment === undefined ? undefined : taskOf(assignment.pack, assignment.task);
  const working = phase === 'working' && state.paused === undefined && state.away === undefined;
  const tooNarrow = mode === 'flat' && phase !== 'pairing' && phase !== 'result' ? narrow : undefined;
  // In a session the page shows the same prompts, for a helper at the computer a headset is wired to.
  const away =
    mode === 'vr' &&
    !state.inSession &&
    (phase === 'working' || phase === 'placing' || phase === 'resting' || phase === 'sweeping' || phase === 'checked');
  const asked = away ? actions.backIntoVr(state) : promptOf(booth, state, actions);
  const spec = mode === 'flat' && phase === 'lobby' ? slowScreen(asked, perSecond, flat) : asked;
  const showResult = phase === 'result' && !looking;
  if (tooNarrow !== undefined)
    return (
      <div className="overlay alone">
        <NarrowNote width={tooNarrow} running={phase === 'working' && !practice} />
      </div>
    );
  return (
    <div className={state.away?.why === 'noPicture' && !state.away.over ? 'overlay lost' : 'overlay'}>
      {mode === 'flat' && task !== undefined && WITH_SHEET.includes(phase) && (
        <div className="left-side">
          <WpsSheet task={task} />
          {working && practice && state.cues && <CuesPanel task={task} onHide={() => booth.set({ cues: false })} />}
        </div>
      )}
      <div className="middle">
        {mode === 'flat' && working && practice && state.cues && spec === undefined && task !== undefined && (
          <CoachLine task={task} />
        )}
        {phase === 'pairing' && <PairingPanel onCode={actions.pair} onPractise={actions.practise} />}
        {spec !== undefined && <PromptPanel spec={spec} />}
        {help && working && spec === undefined && <FlatHelp practice={practice} onHide={() => setHelp(false)} />}
        {showResult && <ResultPanel room={room} />}
      </div>
      {mode === 'flat' && working && task !== undefined && (
        <div className="right-side">
          <BenchPanel task={task} {...(practice ? { onAsWps: actions.asWps } : {})} />
        </div>
      )}
      <div className="bottom">
        <StateLine />
        {working && (mode === 'flat' || state.inSession) && (
          <WorkButtons actions={actions} help={help} onHelp={() => setHelp(!help)} />
        )}
        {looking && phase === 'result' && (
          <>
            <span className="hint">{flat.look}</span>
            <button type="button" className="primary" onClick={() => room.look(false)}>
              {w.result.back}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
