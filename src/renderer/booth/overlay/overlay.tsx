import { useState } from 'react';
import { taskOf } from '../../../core/assessment/task.ts';
import { useWords } from '../../ui/messages/language-context.tsx';
import { promptOf } from '../view/prompt.ts';
import { benchWords } from '../words/bench-words.ts';
import { flatWords } from '../words/flat-words.ts';
import { promptWords } from '../words/prompt-words.ts';
import { BenchPanel } from './bench-panel.tsx';
import { CuesPanel } from './cues-panel.tsx';
import { FlatHelp } from './flat-help.tsx';
import type { PageActions } from './page-actions.ts';
import { PairingPanel } from './pairing-panel.tsx';
import { PromptPanel } from './prompt-panel.tsx';
import { ResultPanel } from './result-panel.tsx';
import { StateLine } from './state-line.tsx';
import { useBooth, useBoothState } from './use-booth.ts';
import { WpsSheet } from './wps-sheet.tsx';

/** Phases in which the WPS hangs beside the work. */
const WITH_SHEET = ['lobby', 'asking', 'working', 'finishing', 'result'];

/** Everything of a booth that is on the page: all of it on a screen, the way into the headset otherwise. */
export function Overlay({ actions }: { readonly actions: PageActions }) {
  const booth = useBooth();
  const state = useBoothState();
  const w = useWords(promptWords);
  const flat = useWords(flatWords);
  const cues = useWords(benchWords).cues;
  const [looking, setLooking] = useState(false);
  const [help, setHelp] = useState(false);
  const { phase, mode, assignment, practice } = state;
  if (state.inSession) return null;
  const task = assignment === undefined ? undefined : taskOf(assignment.pack, assignment.task);
  const working = phase === 'working' && state.paused === undefined;
  const away =
    mode === 'vr' &&
    (phase === 'working' || phase === 'placing' || phase === 'resting' || phase === 'sweeping' || phase === 'checked');
  const spec = away ? actions.backIntoVr(state) : promptOf(booth, state, actions);
  const showResult = phase === 'result' && !looking;
  return (
    <div className="overlay">
      {mode === 'flat' && task !== undefined && WITH_SHEET.includes(phase) && !showResult && (
        <div className="left-side">
          <WpsSheet task={task} />
          {help && working && <FlatHelp practice={practice} onHide={() => setHelp(false)} />}
        </div>
      )}
      <div className="middle">
        {phase === 'pairing' && <PairingPanel onCode={actions.pair} onPractise={actions.practise} />}
        {spec !== undefined && <PromptPanel spec={spec} />}
        {showResult && <ResultPanel onLook={() => setLooking(true)} />}
      </div>
      {mode === 'flat' && working && task !== undefined && (
        <div className="right-side">
          <BenchPanel {...(practice ? { onAsWps: actions.asWps } : {})} />
          {practice && state.cues && <CuesPanel task={task} onHide={() => booth.set({ cues: false })} />}
        </div>
      )}
      <div className="bottom">
        <StateLine />
        {mode === 'flat' && working && (
          <div className="work-buttons">
            <span className="hint">{flat.quick}</span>
            <button type="button" aria-pressed={state.latch} onClick={() => booth.set({ latch: !state.latch })}>
              {state.latch ? flat.latchOn : flat.latchOff}
            </button>
            {practice && (
              <button
                type="button"
                aria-pressed={state.seamGuide}
                onClick={() => booth.set({ seamGuide: !state.seamGuide })}
              >
                {state.seamGuide ? flat.guideOn : flat.guideOff}
              </button>
            )}
            {practice && !state.cues && (
              <button type="button" onClick={() => booth.set({ cues: true })}>
                {cues.show}
              </button>
            )}
            <button type="button" aria-expanded={help} onClick={() => setHelp(!help)}>
              {flat.keys}
            </button>
            {!practice && (
              <button type="button" aria-pressed={state.handUp} onClick={() => booth.raiseHand(!state.handUp)}>
                {state.handUp ? w.working.handDown : w.working.hand}
              </button>
            )}
            <button type="button" className="primary" onClick={() => actions.askDone(true)}>
              {state.header?.purpose === 'warmUp' ? w.working.warmUpDone : w.working.done}
            </button>
          </div>
        )}
        {looking && phase === 'result' && (
          <button type="button" className="primary" onClick={() => setLooking(false)}>
            {w.result.back}
          </button>
        )}
      </div>
    </div>
  );
}
