import { Icon } from '../icons/icon.tsx';
import { STATE_LOOKS, type StateName } from './states.ts';

/** Icon, colour and word of a state together. The word says it all: the look only helps to find it. */
export function StateTag({ state, word }: { readonly state: StateName; readonly word: string }) {
  const { icon, tone } = STATE_LOOKS[state];
  return (
    <span className={`tag tag-${tone}`}>
      <Icon name={icon} size={16} />
      {word}
    </span>
  );
}

/** The same without the ground, for lines of text. */
export function StateWord({ state, word }: { readonly state: StateName; readonly word: string }) {
  const { icon, tone } = STATE_LOOKS[state];
  return (
    <span className={`state-word tone-${tone}`}>
      <Icon name={icon} size={18} />
      {word}
    </span>
  );
}
