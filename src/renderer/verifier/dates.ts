import type { Language } from '../ui/messages/language.ts';

/** A UTC date as people write it, without the time of day: the day a thing happened, not the reader's hour. */
export function day(utc: string, language: Language): string {
  const date = new Date(utc);
  if (Number.isNaN(date.getTime())) return utc;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'es', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date);
}
