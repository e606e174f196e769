import { Icon } from '../../ui/icons/icon.tsx';
import { useWords } from '../../ui/messages/language-context.tsx';
import { STATE_LOOKS, type StateName } from '../../ui/state/states.ts';
import { reviewWords } from './review-words.ts';

/** What is chosen among the findings, and how to choose. */
export interface Choosing {
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}

/** One finding: what it is, what was seen, and the limit with where that comes from. */
export function FindingItem({
  id,
  state,
  title,
  lines,
  provisional = false,
  chosen,
  onChoose,
}: Choosing & {
  readonly id: string;
  readonly state: StateName;
  readonly title: string;
  readonly lines: readonly string[];
  /** The limit is expert judgement: said wherever it is shown. */
  readonly provisional?: boolean;
}) {
  const words = useWords(reviewWords);
  const { icon, tone } = STATE_LOOKS[state];
  const isChosen = id === chosen;
  // What is met takes one line, until somebody asks.
  const brief = state === 'met' && !isChosen;
  return (
    <li>
      <button
        type="button"
        className={`finding${isChosen ? ' finding-chosen' : ''}${brief ? ' finding-brief' : ''}`}
        aria-pressed={isChosen}
        data-finding={id}
        onClick={() => onChoose(id)}
      >
        <span className={`finding-icon tone-${tone}`}>
          <Icon name={icon} />
        </span>
        <span className="finding-text">
          <b>{title}</b>
          {lines.map((line, i) => (
            <span key={line} className={i === 0 ? 'second finding-line' : 'label'}>
              {line}
              {provisional && i === lines.length - 1 ? ` (${words.provisional})` : ''}
            </span>
          ))}
        </span>
      </button>
    </li>
  );
}
