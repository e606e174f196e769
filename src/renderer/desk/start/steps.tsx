import { Icon } from '../../ui/icons/icon.tsx';
import { useWords } from '../../ui/messages/language-context.tsx';
import { startWords } from './start-words.ts';

/** The three set-up steps: `at` 0 to 2, or 3 when all are done. */
export function Steps({ at }: { readonly at: number }) {
  const words = useWords(startWords);
  return (
    <ol className="steps">
      {[words.step1, words.step2, words.step3].map((name, i) => (
        <li
          key={name}
          className={i < at ? 'step step-done' : i === at ? 'step step-now' : 'step'}
          aria-current={i === at ? 'step' : undefined}
        >
          {i < at ? <Icon name="circle-check" size={16} /> : <span className="step-number">{i + 1}</span>}
          {name}
          {i < at ? <span className="hidden-text">{words.done}</span> : undefined}
        </li>
      ))}
    </ol>
  );
}
