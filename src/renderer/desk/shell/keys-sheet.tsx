import { useWords } from '../../ui/messages/language-context.tsx';
import { Dialog } from '../dialog.tsx';
import { usePreferences } from '../preferences.tsx';
import { shellWords } from './shell-words.ts';

type Row = readonly [keys: readonly string[], does: string];

/** `?`: every key of the desk. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(shellWords);
  const { singleKeys } = usePreferences();
  const groups: readonly (readonly [string, readonly Row[]])[] = [
    [
      words.everywhere,
      [
        [['Ctrl K'], words.keyGoTo],
        [['F6'], words.keyRegion],
        [['?'], words.keyKeys],
        [['Esc'], words.keyBack],
        [['Ctrl ↵'], words.keyAct],
      ],
    ],
    [
      words.booths,
      [
        [['1', '2', '…'], words.keyChoose],
        [['↑', '↓'], words.keyMove],
        [['P'], words.keyPause],
        [['R'], words.keyResume],
        [['T'], words.keyTime],
        [['I'], words.keyIrregularity],
        [['↵'], words.keyMirror],
      ],
    ],
    [
      words.review,
      [
        [[words.keySpace], words.keyPlay],
        [['J', 'K', 'L'], words.keySlower],
        [['←', '→'], words.keyFrame],
        [['N', 'B'], words.keyFinding],
        [['V'], words.keyView],
        [['G'], words.keySection],
        [['1', '2', '3'], words.keyDecision],
      ],
    ],
    [
      words.practise,
      [
        [['↵'], words.keyPractise],
        [['H'], words.keyPair],
      ],
    ],
  ];
  return (
    <Dialog title={words.keys} size={720} close={words.close} onClose={onClose}>
      {singleKeys ? undefined : <p className="second keys-off">{words.keysOff}</p>}
      <div className="keys-groups">
        {groups.map(([title, rows]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl className="keys-list">
              {rows.map(([keys, does]) => (
                <div key={does}>
                  <dt>{keys.map((key) => (key === '–' ? <span key={key}>–</span> : <kbd key={key}>{key}</kbd>))}</dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
