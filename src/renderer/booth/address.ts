import { LANGUAGES, type Language, preferredLanguage } from '../ui/messages/language.ts';
import type { Mode } from './booth-state.ts';

/** What the page's address asks for: `booth.html?practice=1&mode=flat&lang=es&pack=...&task=...`. */
export interface Address {
  readonly practice: boolean;
  readonly mode: Mode | undefined;
  readonly language: Language;
  readonly pack: string | undefined;
  readonly task: string | undefined;
}

export function readAddress(search: string, languages: readonly string[]): Address {
  const asked = new URLSearchParams(search);
  const mode = asked.get('mode');
  return {
    practice: asked.get('practice') === '1',
    mode: mode === 'vr' || mode === 'flat' ? mode : undefined,
    language: LANGUAGES.find((language) => language === asked.get('lang')) ?? preferredLanguage(languages),
    pack: asked.get('pack') ?? undefined,
    task: asked.get('task') ?? undefined,
  };
}
