import { Icon } from '../../ui/icons/icon.tsx';
import { useWords } from '../../ui/messages/language-context.tsx';
import { StateTag } from '../../ui/state/state-tag.tsx';
import { useCenter } from '../desk-context.tsx';
import { DiskLight } from './disk-light.tsx';
import { shellWords } from './shell-words.ts';

export function TopBar({ onGoTo, onKeys }: { readonly onGoTo: () => void; readonly onKeys: () => void }) {
  const words = useWords(shellWords);
  const center = useCenter();
  return (
    <header className="top-bar">
      <b className="top-center">{center.name}</b>
      {center.sample ? <StateTag state="sample" word={words.sampleCenter} /> : undefined}
      <span className="grow" />
      <button type="button" className="go-to" onClick={onGoTo}>
        <Icon name="search" />
        <span className="grow">{words.goTo}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <DiskLight storage={center.storage} />
      <span className="top-person">
        <Icon name="user-circle" />
        {center.manager}
      </span>
      <button type="button" className="icon-button" onClick={onKeys} aria-label={words.showKeys} title={words.showKeys}>
        <kbd>?</kbd>
      </button>
    </header>
  );
}
