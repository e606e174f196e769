import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../../ui/messages/language-context.tsx';
import type { Problem } from '../client/problem.ts';
import { Dialog } from '../dialog.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { boothsWords } from './booths-words.ts';

/** One action with its consequence: what it does, what it needs, and a button that says it. Ctrl Enter does it. */
export function ActionSheet({
  title,
  why,
  action,
  possible,
  busy,
  problem,
  danger = false,
  size = 480,
  onAct,
  onClose,
  children,
}: {
  readonly title: string;
  readonly why: string;
  readonly action: string;
  readonly possible: boolean;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly danger?: boolean;
  readonly size?: number;
  readonly onAct: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const words = useWords(boothsWords);
  const submit = (event: Pick<FormEvent, 'preventDefault'>): void => {
    event.preventDefault();
    if (possible && !busy) onAct();
  };
  const latest = useRef(submit);
  latest.current = submit;
  // On the window: a sheet without a field has its focus outside the form.
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) latest.current(event);
    };
    window.addEventListener('keydown', act);
    return () => window.removeEventListener('keydown', act);
  }, []);
  return (
    <Dialog title={title} size={size} close={words.cancel} onClose={onClose}>
      <form className="sheet" onSubmit={submit}>
        <p>{why}</p>
        {children}
        <ProblemNote problem={problem} />
        <div className="sheet-buttons">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" className={danger ? 'danger' : undefined} disabled={!possible} loading={busy}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
