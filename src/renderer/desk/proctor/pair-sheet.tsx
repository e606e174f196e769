import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { BoothCard } from '../../../shared/desk.ts';
import { useWords } from '../../ui/messages/language-context.tsx';
import { minutesText } from '../../ui/numbers/format.ts';
import { StateWord } from '../../ui/state/state-tag.tsx';
import { useBooths, useCall, useCenter, useNow } from '../desk-context.tsx';
import { Dialog } from '../dialog.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { nextNumber } from './attention.ts';
import { boothsWords } from './booths-words.ts';
import { CopyLine } from './copy-line.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { networkAddresses } from './network-addresses.ts';

/** Brings in a booth: address, fingerprint, code; says so when the booth has come. */
export function PairSheet({
  onClose,
  onPaired,
}: {
  readonly onClose: () => void;
  readonly onPaired: (booth: BoothCard) => void;
}) {
  const words = useWords(boothsWords);
  const booths = useBooths() ?? [];
  const known = useRef(new Set(booths.map(({ id }) => id)));
  const [name, setName] = useState(() => words.booth(nextNumber(booths)));
  const [code, setCode] = useState<{ readonly code: string; readonly expiresAt: number }>();
  const ask = useCall(async (desk) => setCode(await desk.booths.newCode({ name: name.trim() })));
  const come = booths.find(({ id }) => !known.current.has(id));
  return (
    <Dialog title={words.pairTitle} size={560} close={words.cancel} onClose={onClose}>
      {come !== undefined ? (
        <div className="sheet" role="status">
          <p className="sheet-good">
            <StateWord state="held" word={words.pairDone(come.name)} />
          </p>
          <p>{words.pairDoneWhy}</p>
          <div className="sheet-buttons">
            <Button variant="default" onClick={onClose}>
              {words.done}
            </Button>
            <Button onClick={() => onPaired(come)}>{words.newSitting}</Button>
          </div>
        </div>
      ) : (
        <form
          className="sheet"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            if (name.trim() !== '') void ask.run();
          }}
        >
          {code === undefined ? (
            <TextInput
              data-autofocus
              label={words.pairName}
              value={name}
              maxLength={40}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          ) : (
            <CodeSteps code={code} />
          )}
          <ProblemNote problem={ask.problem} />
          <div className="sheet-buttons">
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button
              type="submit"
              variant={code === undefined ? 'filled' : 'default'}
              disabled={name.trim() === ''}
              loading={ask.busy}
            >
              {code === undefined ? words.pairGet : words.pairNew}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

function CodeSteps({
  code: { code, expiresAt },
}: {
  readonly code: { readonly code: string; readonly expiresAt: number };
}) {
  const words = useWords(boothsWords);
  const { boothAddress } = useCenter();
  const urls = networkAddresses(boothAddress.urls);
  const left = (expiresAt - useNow(250)) / 1000;
  return (
    <ol className="pair-steps">
      <li>
        <p>{words.pairStep1}</p>
        {urls.length === 0 ? <p className="tone-warn strong">{words.noAddress}</p> : undefined}
        {urls.map((url) => (
          <CopyLine key={url} text={url} />
        ))}
      </li>
      <li>
        <p>{words.pairStep2}</p>
        <Fingerprint text={boothAddress.fingerprint} />
      </li>
      <li>
        <p>{words.pairStep3}</p>
        <output className={left > 0 ? 'pair-code' : 'pair-code pair-code-over'} aria-label={code.split('').join(' ')}>
          {code.slice(0, 3)} {code.slice(3)}
        </output>
        <p className={left > 0 ? 'second' : 'tone-warn strong'}>
          {left > 0 ? words.pairLeft(minutesText(left)) : words.pairOver}
        </p>
      </li>
      <li className="pair-usb">
        <p className="second">{words.pairUsb}</p>
        <CopyLine text={boothAddress.usbUrl} />
      </li>
    </ol>
  );
}
