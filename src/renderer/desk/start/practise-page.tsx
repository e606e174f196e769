import { Button, Select } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Pack } from '../../../core/assessment/pack.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { textIn } from '../../ui/messages/language.ts';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { useBooths, useCenter, useLoaded } from '../desk-context.tsx';
import { useKeys } from '../shell/keys.ts';
import { HeadsetPicture } from './headset-picture.tsx';
import { startWords } from './start-words.ts';
import { Steps } from './steps.tsx';
import { WeldPicture } from './weld-picture.tsx';

/** Practice on this screen; relative, so that it works from the host and from Electron's own scheme. */
export const PRACTICE_PAGE = 'booth.html?practice=1&mode=flat';

/** Can it be practised with a mouse? An electrode that a hand feeds can not. */
export const onScreen = ({ modes }: Pack): boolean => modes.practice.includes('flat');

/** Opens practice of a task of a pack; of the first one where none is named. */
export const openPractice = (pack?: string, task?: string): void => {
  const asked = pack === undefined ? '' : `&pack=${pack}${task === undefined ? '' : `&task=${task}`}`;
  window.open(`${PRACTICE_PAGE}${asked}`, '_blank', 'noopener');
};

/** The two ways to begin, after set-up and whenever somebody wants to practise. */
export function PractisePage() {
  const words = useWords(startWords);
  const center = useCenter();
  const booths = useBooths() ?? [];
  const navigate = useNavigate();
  const packs = useLoaded('packs', (desk) => desk.packs.list());
  const language = useLanguage();
  const [chosen, choose] = useState<string>();
  const tasks =
    packs.state === 'there'
      ? packs.value
          .filter(({ pack }) => onScreen(pack))
          .flatMap(({ pack }) => pack.tasks.map((task) => ({ key: `${pack.id}/${task.id}`, pack, task })))
      : [];
  const what = tasks.find(({ key }) => key === chosen) ?? tasks[0];
  const length = Number(what?.task.wps.lengthMm ?? 150);
  const practise = (): void => openPractice(what?.pack.id, what?.task.id);
  const pair = (): void => void navigate({ to: '/booths', search: { open: 'pair' } });
  useKeys({ enter: practise, h: pair });
  const fresh = booths.length === 0;
  return (
    <div className="start-main">
      {fresh ? <Steps at={3} /> : undefined}
      <h1 className="sentence">{fresh ? words.ready(center.name) : words.practiseTitle}</h1>
      <p className="lead">{fresh ? words.readySecond : words.practiseSecond}</p>
      <div className="ways">
        <section className="way way-first">
          <WeldPicture title={words.weldPicture} />
          <div className="way-text">
            <div className="grow">
              <h2 className="way-title">{words.weldTitle}</h2>
              <p>{words.weldWhy(length)}</p>
              {tasks.length > 1 ? (
                <Select
                  mt="sm"
                  mb="xs"
                  label={words.weldWhat}
                  data={tasks.map(({ key, pack, task }) => ({
                    value: key,
                    label:
                      pack.tasks.length > 1
                        ? `${textIn(pack.title, language)}: ${textIn(task.title, language)}`
                        : textIn(pack.title, language),
                  }))}
                  value={what?.key ?? null}
                  allowDeselect={false}
                  onChange={(value) => choose(value ?? undefined)}
                />
              ) : undefined}
              <p className="second">{words.weldFlat}</p>
            </div>
            <Button size="lg" onClick={practise} rightSection={<kbd>↵</kbd>}>
              {words.practiseNow}
            </Button>
          </div>
        </section>
        <section className="way">
          <HeadsetPicture />
          <h2 className="way-title">{fresh ? words.pairTitle : words.pairTitleMore}</h2>
          <p>{words.pairWhy}</p>
          <p className="second">{words.pairKinds}</p>
          <span className="grow" />
          <Button variant="default" size="lg" onClick={pair} rightSection={<kbd>H</kbd>}>
            {words.pairNow}
          </Button>
        </section>
      </div>
      {fresh ? undefined : (
        <p>
          {words.toBooths(booths.length)} <Link to="/booths">{words.seeBooths}</Link>
        </p>
      )}
      <p className="second data-note">
        <Icon name="database" size={16} /> {words.dataAt(center.storage.path)}
      </p>
    </div>
  );
}
