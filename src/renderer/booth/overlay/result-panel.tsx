import type { Result } from '../../../core/scoring/result.ts';
import { textIn } from '../../ui/messages/language.ts';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { promptWords } from '../words/prompt-words.ts';
import { useBooth, useBoothState } from './use-booth.ts';

function Answers({ result }: { readonly result: Result }) {
  const language = useLanguage();
  return (
    <>
      <p className="because">{textIn(result.because, language)}</p>
      <ul className="found">
        {[...result.gate.checks, ...result.product.indications].map(({ criterion, title, observed, verdict }) => (
          <li key={criterion} data-verdict={verdict}>
            <b>{textIn(title, language)}</b>
            <span>{textIn(observed, language)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a practice attempt came to. */
export function ResultPanel({ onLook }: { readonly onLook: () => void }) {
  const booth = useBooth();
  const { output, fault } = useBoothState();
  const w = useWords(promptWords).result;
  return (
    <section className="panel result" aria-labelledby="result-title" aria-live="polite">
      <h1 id="result-title">{w.title}</h1>
      {output === undefined ? (
        <p>{fault === undefined ? w.scoring : `${w.failed} ${fault.message}`}</p>
      ) : (
        <Answers result={output.result} />
      )}
      <div className="answers">
        <button type="button" onClick={onLook}>
          {w.look}
        </button>
        <button type="button" className="primary" onClick={() => booth.again()}>
          {w.again}
        </button>
      </div>
    </section>
  );
}
