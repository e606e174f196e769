import { useEffect, useState } from 'react';
import { Icon } from '../../ui/icons/icon.tsx';
import { useWords } from '../../ui/messages/language-context.tsx';
import { promptWords } from '../words/prompt-words.ts';
import { useBoothState } from './use-booth.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0', 'delete'] as const;
const LENGTH = 6;

/** The six digits shown at the desk, by large keys or the keyboard; asked as soon as the sixth is there. */
export function PairingPanel({
  onCode,
  onPractise,
}: {
  readonly onCode: (code: string) => void;
  readonly onPractise: () => void;
}) {
  const w = useWords(promptWords).pairing;
  const { pairing } = useBoothState();
  const [code, setCode] = useState('');
  const type = (digit: string): void => {
    if (pairing.busy || code.length === LENGTH) return;
    const longer = code + digit;
    setCode(longer);
    if (longer.length === LENGTH) onCode(longer);
  };
  const remove = (): void => setCode(code.slice(0, -1));
  useEffect(() => {
    if (pairing.problem !== undefined) setCode('');
  }, [pairing]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (/^\d$/.test(event.key)) type(event.key);
      else if (event.key === 'Backspace') remove();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  const shown = code.padEnd(LENGTH, '·');
  return (
    <section className="panel pairing" aria-labelledby="pairing-title">
      <h1 id="pairing-title">{w.title}</h1>
      <p className="quiet">{w.text}</p>
      <output className="code-digits" aria-live="polite" aria-label={code.split('').join(' ')}>
        {shown.slice(0, 3)} {shown.slice(3)}
      </output>
      <p className={pairing.problem === undefined ? 'quiet' : 'note note-bad'} role="status">
        {pairing.problem !== undefined && <Icon name="circle-x" size={18} />}
        <span>{pairing.busy ? w.busy : (pairing.problem ?? ' ')}</span>
      </p>
      <div className="keys">
        {DIGITS.map((digit) =>
          digit === '' ? (
            <span key="gap" />
          ) : digit === 'delete' ? (
            <button key={digit} type="button" aria-label={w.delete} onClick={remove}>
              ←
            </button>
          ) : (
            <button key={digit} type="button" onClick={() => type(digit)}>
              {digit}
            </button>
          ),
        )}
      </div>
      <button type="button" className="link" onClick={onPractise}>
        {w.practise}
      </button>
    </section>
  );
}
