import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Icon } from '../../ui/icons/icon.tsx';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { useCall, useDeskStore } from '../desk-context.tsx';
import { LanguageChoice } from '../language-choice.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { Mark } from '../shell/mark.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { startWords } from './start-words.ts';
import { Steps } from './steps.tsx';

const LEAST = 8;

/** First start: center, first manager, keys. Nothing is written before the last step. */
export function SetUp() {
  const words = useWords(startWords);
  const language = useLanguage();
  const { center } = useDeskStore();
  const [step, setStep] = useState(0);
  const [name, setName] = useState('');
  const [manager, setManager] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [sample, setSample] = useState(false);
  const create = useCall(async (desk) => {
    await desk.center.setUp({ name, manager, passphrase, sample });
    center.set(await desk.center.setLanguage({ language }));
  });
  const missing = LEAST - passphrase.length;
  const possible = [name.trim() !== '', manager.trim() !== '', missing <= 0 && passphrase === again][step] === true;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!possible) return;
    if (step < 2) setStep(step + 1);
    else void create.run();
  };
  const title = [words.centerTitle, words.managerTitle, words.keysTitle][step];
  const why = [words.centerWhy, words.managerWhy, words.keysWhy][step];
  return (
    <div className="start">
      <header className="start-bar">
        <Mark size={28} />
        <b>Proofbench</b>
        <Steps at={step} />
        <LanguageChoice label={words.language} />
      </header>
      <main className="start-main start-narrow">
        <p className="label">{words.stepOf(step + 1)}</p>
        <h1 className="sentence">{title}</h1>
        <p className="lead">{why}</p>
        <form className="start-form" onSubmit={submit} key={step}>
          {step === 0 ? (
            <TextInput
              data-autofocus
              autoFocus
              label={words.centerName}
              value={name}
              maxLength={120}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          ) : undefined}
          {step === 1 ? (
            <TextInput
              autoFocus
              label={words.managerName}
              value={manager}
              maxLength={120}
              autoComplete="name"
              onChange={(event) => setManager(event.currentTarget.value)}
            />
          ) : undefined}
          {step === 2 ? (
            <>
              <PassphraseField
                autoFocus
                isNew
                label={words.passphrase}
                value={passphrase}
                description={passphrase !== '' && missing > 0 ? words.tooShort(missing) : words.written}
                onChange={setPassphrase}
              />
              <PassphraseField
                isNew
                label={words.passphraseAgain}
                value={again}
                description={again !== '' && again !== passphrase ? words.notSame : undefined}
                onChange={setAgain}
              />
            </>
          ) : undefined}
          <ProblemNote problem={create.problem} />
          <div className="start-buttons">
            {step > 0 ? (
              <Button variant="default" size="md" onClick={() => setStep(step - 1)} disabled={create.busy}>
                {words.back}
              </Button>
            ) : undefined}
            <Button type="submit" size="md" className="grow" disabled={!possible} loading={create.busy}>
              {step < 2 ? words.next : words.create}
            </Button>
          </div>
          {create.busy ? <p role="status">{words.creating}</p> : undefined}
        </form>
        <div className="dashed">
          <Icon name="flask" />
          {sample ? (
            <>
              <p className="grow">{words.sampleOn}</p>
              <Button variant="default" onClick={() => setSample(false)}>
                {words.sampleOff}
              </Button>
            </>
          ) : (
            <>
              <p className="grow">
                <b>{words.sampleTitle}</b> {words.sampleWhy}
              </p>
              <Button
                variant="default"
                onClick={() => {
                  setSample(true);
                  if (name.trim() === '') setName(words.sampleCenter);
                  if (manager.trim() === '') setManager(words.sampleManager);
                }}
              >
                {words.sampleButton}
              </Button>
            </>
          )}
        </div>
        <p className="second">{words.stays}</p>
      </main>
    </div>
  );
}
