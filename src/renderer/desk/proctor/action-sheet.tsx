import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
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
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (possible && !busy) onAct();
  };
  return (
    <Dialog title={title} size={size} close={words.cancel} onClose={onClose}>
      <form
        className="sheet"
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
        }}
      >
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
