import { Icon } from '../../ui/icons/icon.tsx';
import { useWords } from '../../ui/messages/language-context.tsx';
import { clockText } from '../../ui/numbers/format.ts';
import type { BoothView } from './attention.ts';
import { boothsWords } from './booths-words.ts';

/** Booths nobody sits in: ready, or switched off. */
export function FreeBooths({
  free,
  chosen,
  onChoose,
}: {
  readonly free: readonly BoothView[];
  readonly chosen: string | undefined;
  readonly onChoose: (booth: string) => void;
}) {
  const words = useWords(boothsWords);
  return (
    <section>
      <h2 className="booths-section">
        {words.freeBooths} <span className="second">{words.freeWhy}</span>
      </h2>
      <ul className="free-booths">
        {free.map(({ booth, number }) => (
          <li key={booth.id}>
            <button
              type="button"
              className={booth.id === chosen ? 'free-booth booth-chosen' : 'free-booth'}
              aria-pressed={booth.id === chosen}
              onClick={() => onChoose(booth.id)}
            >
              <b>{number}</b>
              <Icon name={booth.mode === 'vr' ? 'badge-vr' : 'device-desktop'} size={16} />
              <span>{booth.name}</span>
              <span className="second">
                {booth.linked
                  ? words.connected
                  : booth.since === null
                    ? words.offline
                    : words.lastSeen(clockText(booth.since))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
