import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { CenterState } from '../../../shared/desk.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { useWords } from '../../ui/messages/language-context.tsx';
import { StateTag } from '../../ui/state/state-tag.tsx';
import { useCall, useDeskStore } from '../desk-context.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { Mark } from '../shell/mark.tsx';
import { shellWords } from '../shell/shell-words.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { startWords } from './start-words.ts';

/** The keys are on disk and locked: one field, one button. */
export function Unlock({ center }: { readonly center: CenterState }) {
  const words = useWords(startWords);
  const shell = useWords(shellWords);
  const store = useDeskStore();
  const [passphrase, setPassphrase] = useState('');
  const unlock = useCall(async (desk) => store.center.set(await desk.center.unlock({ passphrase })));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (passphrase !== '') void unlock.run();
  };
  return (
    <div className="start">
      <header className="start-bar">
        <Mark size={28} />
        <b>Proofbench</b>
        <span className="grow" />
        {center.sample ? <StateTag state="sample" word={shell.sampleCenter} /> : undefined}
      </header>
      <main className="start-main start-narrow">
        <Icon name="lock" size={28} />
        <h1 className="sentence">{words.unlockTitle(center.name)}</h1>
        <p className="lead">{words.unlockWhy}</p>
        <form className="start-form" onSubmit={submit}>
          <PassphraseField
            autoFocus
            label={words.unlockPassphrase}
            value={passphrase}
            onChange={(typed) => {
              setPassphrase(typed);
              unlock.clear();
            }}
          />
          <ProblemNote problem={unlock.problem} />
          <div className="start-buttons">
            <Button type="submit" size="md" className="grow" disabled={passphrase === ''} loading={unlock.busy}>
              {words.unlock}
            </Button>
          </div>
          {unlock.busy ? <p role="status">{words.unlocking}</p> : undefined}
        </form>
        <p className="second">{words.unlockLost}</p>
      </main>
    </div>
  );
}
