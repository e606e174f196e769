import { Icon } from '../../ui/icons/icon.tsx';
import { useWords } from '../../ui/messages/language-context.tsx';
import { useLoaded } from '../desk-context.tsx';
import { managerWords } from './manager-words.ts';

/** Packs that are there but not used, each with the place that is wrong. Nothing where every pack is in order. */
export function RefusedPacks() {
  const words = useWords(managerWords);
  const loaded = useLoaded('packs refused', (desk) => desk.packs.refused());
  if (loaded.state !== 'there' || loaded.value.length === 0) return undefined;
  return (
    <div className="pack-refused" role="status">
      {loaded.value.map(({ folder, problem }) => (
        <div key={folder} className="problem">
          <Icon name="alert-triangle" size={16} />
          <div>
            <p>{words.packRefused(folder)}</p>
            <p lang="en">{problem}</p>
          </div>
        </div>
      ))}
      <p className="second">{words.packRefusedHow}</p>
    </div>
  );
}
