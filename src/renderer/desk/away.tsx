import { Loader } from '@mantine/core';
import { Icon } from '../ui/icons/icon.tsx';
import { useWords } from '../ui/messages/language-context.tsx';
import { appWords } from './app-words.ts';

/** The whole window while there is no host to talk to: what happened, what is safe, what to do. */
export function Away({ reason }: { readonly reason: 'connecting' | 'lost' | 'refused' }) {
  const words = useWords(appWords);
  if (reason === 'connecting')
    return (
      <main className="away" aria-busy="true">
        <Loader size={20} color="var(--accent)" aria-hidden="true" />
        <p role="status">{words.connecting}</p>
      </main>
    );
  const [title, why, todo] =
    reason === 'refused'
      ? [words.refusedTitle, words.refusedWhy, words.refusedDo]
      : [words.lostTitle, words.lostWhy, words.lostDo];
  return (
    <main className="away">
      <span className="tone-bad">
        <Icon name="plug-connected-x" size={32} />
      </span>
      <h1>{title}</h1>
      <p>{why}</p>
      <p className="away-do">{todo}</p>
    </main>
  );
}
