import { useSyncExternalStore } from 'react';
import { textIn } from '../../ui/messages/language.ts';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { ResultView } from '../../ui/result/result-view.tsx';
import type { Room } from '../view/room.ts';
import { slowScreenText } from '../view/slow-screen.ts';
import { flatWords } from '../words/flat-words.ts';
import { promptWords } from '../words/prompt-words.ts';
import { ResultTraces } from './result-traces.tsx';
import { useBooth, useBoothState } from './use-booth.ts';

/** What a practice attempt came to. */
export function ResultPanel({ room }: { readonly room: Room }) {
  const bead = useSyncExternalStore(room.picture.watch, room.picture.get);
  const booth = useBooth();
  const language = useLanguage();
  const { output, fault, assignment } = useBoothState();
  const w = useWords(promptWords).result;
  const task = assignment?.pack.tasks.find(({ id }) => id === assignment.task);
  const slow = slowScreenText(room.fewestPerS, useWords(flatWords).slow.result);
  const actions = (
    <>
      <button type="button" onClick={() => room.look(true)}>
        {w.look}
      </button>
      <button type="button" className="primary" onClick={() => booth.again()}>
        {w.again}
      </button>
    </>
  );
  return (
    <section className="panel result" data-theme="dark" aria-labelledby="result-title" aria-live="polite">
      {output === undefined || task === undefined ? (
        <>
          <h1 id="result-title">{w.title}</h1>
          <p>{fault === undefined ? w.scoring : `${w.failed} ${fault.message}`}</p>
          <div className="answers">{actions}</div>
        </>
      ) : (
        <ResultView
          output={output}
          kicker={`${w.title} · ${textIn(task.title, language)}`}
          picture={
            <ResultTraces
              output={output}
              lengthMm={Number(task.wps.lengthMm)}
              uninspectedMm={Number(task.uninspectedMm)}
              picture={bead}
            />
          }
          note={slow}
          actions={<div className="answers">{actions}</div>}
        />
      )}
    </section>
  );
}
