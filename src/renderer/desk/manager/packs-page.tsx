import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Icon } from '../../ui/icons/icon.tsx';
import { textIn } from '../../ui/messages/language.ts';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { useLoaded } from '../desk-context.tsx';
import { LoadState } from '../load-state.tsx';
import { onScreen, openPractice } from '../start/practise-page.tsx';
import { managerWords } from './manager-words.ts';
import { PackAside } from './pack-aside.tsx';
import { PackLimits } from './pack-limits.tsx';
import { RefusedPacks } from './refused-packs.tsx';

/** A pack as a trainer reads it: what is done, what is assessed, against which limit, from where. */
export function PacksPage() {
  const words = useWords(managerWords);
  const language = useLanguage();
  const { pack: wanted, task: wantedTask } = useSearch({ from: '/packs' });
  const navigate = useNavigate();
  const loaded = useLoaded('packs', (desk) => desk.packs.list());
  if (loaded.state !== 'there') return <LoadState of={loaded} />;
  const rows = loaded.value;
  const row = rows.find(({ pack }) => pack.id === wanted) ?? rows[0];
  if (row === undefined)
    return (
      <div className="empty">
        <Icon name="notebook" size={40} />
        <h1>{words.packsNone}</h1>
        <p>{words.packsWhy}</p>
        <RefusedPacks />
      </div>
    );
  const { pack, released } = row;
  const task = pack.tasks.find(({ id }) => id === wantedTask) ?? pack.tasks[0];
  return (
    <div className="pack">
      <div className="pack-main">
        <RefusedPacks />
        {rows.length > 1 ? (
          <nav className="pack-choice" aria-label={words.packs}>
            {rows.map(({ pack: one }) => (
              <button
                key={one.id}
                type="button"
                className="chip"
                aria-pressed={one === pack}
                onClick={() => void navigate({ to: '/packs', search: { pack: one.id } })}
              >
                {textIn(one.title, language)}
              </button>
            ))}
          </nav>
        ) : undefined}
        <header className="pack-head">
          <div className="grow">
            <p className="pack-code">
              <code>{pack.id}</code> <span>{words.version(pack.version)}</span>
              <span className={released ? 'tag tag-ok' : 'tag tag-plain'}>
                <Icon name={released ? 'circle-check' : 'flask'} size={16} />
                {released ? words.released : words.draft}
              </span>
            </p>
            <h1 className="sentence">{textIn(pack.title, language)}</h1>
            <p className="pack-summary">{textIn(pack.summary, language)}</p>
          </div>
          <div className="pack-buttons">
            {onScreen(pack) ? (
              <Button
                size="md"
                onClick={() => openPractice(pack.id, task?.id)}
                leftSection={<Icon name="player-play" />}
              >
                {words.tryPack}
              </Button>
            ) : (
              <p className="second">{words.tryInHeadset}</p>
            )}
            <Button variant="default" onClick={() => window.print()}>
              {words.print}
            </Button>
          </div>
        </header>
        {pack.tasks.length > 1 ? (
          <nav className="pack-choice" aria-label={words.task}>
            {pack.tasks.map((one) => (
              <button
                key={one.id}
                type="button"
                className="chip"
                aria-pressed={one === task}
                onClick={() => void navigate({ to: '/packs', search: { pack: pack.id, task: one.id } })}
              >
                {textIn(one.title, language)}
              </button>
            ))}
          </nav>
        ) : undefined}
        {task === undefined ? undefined : <PackLimits task={task} />}
        <p className="second">{words.weightsNote}</p>
      </div>
      <PackAside row={row} task={task} />
    </div>
  );
}
