import { isPlainText } from '../base/plain-text.ts';
import type { Problem } from './problem.ts';

/** A text of this many letters is hardly the same in two languages. */
const LONG_TEXT = 24;

/** Texts whose two languages are the same words, and texts that do not show what they hold: a pack's are signed into badges. */
export function textProblems(value: unknown, path: string): Problem[] {
  if (typeof value === 'string') {
    if (isPlainText(value.replaceAll('\n', ' '))) return [];
    return [{ path, message: 'The text holds characters that are not seen, or that turn the text around them.' }];
  }
  if (Array.isArray(value)) return value.flatMap((item, i) => textProblems(item, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  const { en, es } = value as { readonly en?: unknown; readonly es?: unknown };
  const same = typeof en === 'string' && en === es && en.length > LONG_TEXT;
  return [
    ...(same ? [{ path: `${path}.es`, message: 'The Spanish text is the English one.' }] : []),
    ...Object.entries(value).flatMap(([key, item]) => textProblems(item, `${path}.${key}`)),
  ];
}
