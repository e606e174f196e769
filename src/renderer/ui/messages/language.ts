import type { Text } from '../../../core/assessment/pack.ts';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The words of one screen in every language. Each screen has one file: `const en = {...}`, and `es: typeof en`, so that a
 * missing or extra sentence does not compile. Sentences with values are functions.
 */
export type Catalogue<Words> = Readonly<Record<Language, Words>>;

/** A text of a pack or result in one language. */
export const textIn = (text: Text, language: Language): string => text[language];

/** The best of the languages a browser asks for. */
export const preferredLanguage = (wanted: readonly string[]): Language =>
  wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag): tag is Language => tag === 'en' || tag === 'es') ??
  'en';
