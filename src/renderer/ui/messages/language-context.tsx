import { createContext, useContext } from 'react';
import type { Catalogue, Language } from './language.ts';

export const LanguageContext = createContext<Language>('en');

export const useLanguage = (): Language => useContext(LanguageContext);

/** The words of a screen in the language chosen. */
export const useWords = <Words,>(catalogue: Catalogue<Words>): Words => catalogue[useContext(LanguageContext)];
