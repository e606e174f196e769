import { iconNode } from '../icons/icon-node.ts';
import { svgMarkup } from '../svg/markup.ts';
import { STATE_LOOKS, type StateName } from './states.ts';

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A state tag as HTML, for pages without React. The word is escaped. */
export const stateTagMarkup = (state: StateName, word: string): string => {
  const { icon, tone } = STATE_LOOKS[state];
  return `<span class="tag tag-${tone}">${svgMarkup(iconNode(icon, 16))}${escapeText(word)}</span>`;
};
