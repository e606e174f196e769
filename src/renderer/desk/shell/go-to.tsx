import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { Icon } from '../../ui/icons/icon.tsx';
import { textIn } from '../../ui/messages/language.ts';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { useBooths, useLoaded, useSittings } from '../desk-context.tsx';
import { Dialog } from '../dialog.tsx';
import { useTaskTitle } from '../task-title.ts';
import { PLACES } from './rail.tsx';
import { shellWords } from './shell-words.ts';

interface Goal {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly go: () => void;
}

const MOST = 9;

/** Ctrl K: type a part of a name, arrows, Enter. */
export function GoTo({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(shellWords);
  const goals = useGoals();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const wanted = typed.trim().toLocaleLowerCase();
  const found = goals.filter(({ name, kind }) => `${name} ${kind}`.toLocaleLowerCase().includes(wanted)).slice(0, MOST);
  const chosen = Math.min(at, found.length - 1);
  const go = (goal: Goal | undefined): void => {
    if (goal === undefined) return;
    onClose();
    goal.go();
  };
  return (
    <Dialog title={words.goTo} close={words.close} onClose={onClose}>
      <TextInput
        data-autofocus
        // At once: whoever types on after Ctrl K loses no letter.
        autoFocus
        aria-label={words.goTo}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={found[chosen] === undefined ? undefined : `${listId}-${chosen}`}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, found.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
          else if (event.key === 'Enter') go(found[chosen]);
          else return;
          event.preventDefault();
        }}
      />
      <div role="listbox" id={listId} aria-label={words.goTo} className="goals">
        {found.map((goal, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the focus and takes the keys
          // biome-ignore lint/a11y/useFocusableInteractive: as above, by aria-activedescendant
          <div
            key={goal.key}
            id={`${listId}-${i}`}
            role="option"
            aria-selected={i === chosen}
            className="goal"
            onClick={() => go(goal)}
          >
            <span>{goal.name}</span>
            <span className="label">{goal.kind}</span>
            <Icon name="arrow-right" size={16} />
          </div>
        ))}
      </div>
      {found.length === 0 ? <p className="second goal-none">{words.goToNothing}</p> : undefined}
    </Dialog>
  );
}

function useGoals(): readonly Goal[] {
  const words = useWords(shellWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const booths = useBooths() ?? [];
  const sittings = useSittings() ?? [];
  const titleOf = useTaskTitle();
  const packs = useLoaded('packs', (desk) => desk.packs.list());
  return [
    ...PLACES.map(({ to, name }) => ({
      key: to,
      kind: words.goToPlace,
      name: words[name],
      go: () => void navigate({ to }),
    })),
    ...booths.map(({ id, name }) => ({
      key: id,
      kind: words.goToBooth,
      name,
      go: () => void navigate({ to: '/booths', search: { booth: id } }),
    })),
    ...sittings.map(({ id, candidateName, pack, task, state, booth }) => ({
      key: id,
      kind: words.goToSitting,
      name: `${candidateName}, ${titleOf({ pack, task })}`,
      go: () =>
        void (state === 'decided'
          ? navigate({ to: '/credentials', search: { sitting: id } })
          : state === 'submitted' || state === 'stopped'
            ? navigate({ to: '/review/$sitting', params: { sitting: id } })
            : navigate({ to: '/booths', search: booth === null ? {} : { booth } })),
    })),
    ...(packs.state === 'there'
      ? packs.value.map(({ pack }) => ({
          key: pack.id,
          kind: words.goToPack,
          name: textIn(pack.title, language),
          go: () => void navigate({ to: '/packs', search: { pack: pack.id } }),
        }))
      : []),
  ];
}
