import { memo, useEffect, useRef } from 'react';
import type { Task } from '../../../core/assessment/pack.ts';
import { useWords } from '../../ui/messages/language-context.tsx';
import { coachText } from '../coach-text.ts';
import { benchWords } from '../words/bench-words.ts';
import { useBooth } from './use-booth.ts';

/** Advice changes at most this often: it has to be read beside the work. */
const EVERY_MS = 300;

/** The one thing to do next, above the work, in practice. Written straight into the page. */
export const CoachLine = memo(function CoachLine({ task }: { readonly task: Task }) {
  const booth = useBooth();
  const words = useWords(benchWords);
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const write = (): void => {
      const text = coachText(booth, task, 'flat', words);
      if (line.current !== null && line.current.textContent !== text) line.current.textContent = text;
    };
    write();
    const timer = setInterval(write, EVERY_MS);
    return () => clearInterval(timer);
  }, [booth, task, words]);
  return <p ref={line} className="coach" role="status" />;
});
