import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { Icon } from '../../ui/icons/icon.tsx';
import { useWords } from '../../ui/messages/language-context.tsx';
import { useBooths, useCenter, useLoaded } from '../desk-context.tsx';
import { useKeys } from '../shell/keys.ts';
import { HeadsetPicture } from './headset-picture.tsx';
import { startWords } from './start-words.ts';
import { Steps } from './steps.tsx';
import { WeldPicture } from './weld-picture.tsx';

/** Practice on this screen; relative, so that it works from the host and from Electron's own scheme. */
export const PRACTICE_PAGE = 'booth.html?practice=1&mode=flat';

export const openPractice = (): void => {
  window.open(PRACTICE_PAGE, '_blank', 'noopener');
};

/** The two ways to begin, after set-up and whenever somebody wants to practise. */
export function PractisePage() {
  const words = useWords(startWords);
  const center = useCenter();
  const booths = useBooths() ?? [];
  const navigate = useNavigate();
  const packs = useLoaded('packs', (desk) => desk.packs.list());
  const length = packs.state === 'there' ? Number(packs.value[0]?.pack.tasks[0]?.wps.lengthMm ?? 150) : 150;
  const pair = (): void => void navigate({ to: '/booths', search: { open: 'pair' } });
  useKeys({ enter: openPractice, h: pair });
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
              <p className="second">{words.weldFlat}</p>
            </div>
            <Button size="lg" onClick={openPractice} rightSection={<kbd>↵</kbd>}>
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
