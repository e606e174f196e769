import { Icon } from '../ui/icons/icon.tsx';
import { useLanguage, useWords } from '../ui/messages/language-context.tsx';
import { appWords } from './app-words.ts';
import type { Problem } from './client/problem.ts';
import { problemSentence } from './fault-words.ts';

/** What went wrong with an action, beside the action, spoken at once. Takes no room while nothing is wrong. */
export function ProblemNote({ problem }: { readonly problem: Problem | undefined }) {
  const words = useWords(appWords);
  const language = useLanguage();
  return (
    <div role="alert" className="problem-holder">
      {problem === undefined ? undefined : (
        <p className="problem">
          <Icon name="alert-circle" />
          <span>
            <b>{words.problem}.</b> {problemSentence(problem, language)}
          </span>
        </p>
      )}
    </div>
  );
}
