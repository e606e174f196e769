import { Button, Loader } from '@mantine/core';
import { useLanguage, useWords } from '../ui/messages/language-context.tsx';
import { appWords } from './app-words.ts';
import type { Loaded } from './desk-context.tsx';
import { problemSentence } from './fault-words.ts';

/** Stands where something is loaded or could not be; nothing once it is there. */
export function LoadState({ of }: { readonly of: Loaded<unknown> }) {
  const words = useWords(appWords);
  const language = useLanguage();
  if (of.state === 'there') return undefined;
  if (of.state === 'loading')
    return (
      <div className="load" aria-busy="true">
        <Loader size={20} color="var(--accent)" />
      </div>
    );
  return (
    <div className="load" role="alert">
      <h2>{words.failedTitle}</h2>
      <p className="second">{problemSentence(of.problem, language)}</p>
      <Button variant="default" onClick={of.again}>
        {words.again}
      </Button>
    </div>
  );
}
