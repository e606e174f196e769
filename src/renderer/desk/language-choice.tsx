import { SegmentedControl } from '@mantine/core';
import { createContext, useContext } from 'react';
import type { Language } from '../ui/messages/language.ts';
import { useLanguage } from '../ui/messages/language-context.tsx';

/** Sets the language of the page before there is a center to keep it. */
export const ChooseLanguageContext = createContext<(language: Language) => void>(() => {});

const NAMES = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
] as const;

export function LanguageChoice({
  label,
  onChoose,
}: {
  readonly label: string;
  readonly onChoose?: (language: Language) => void;
}) {
  const language = useLanguage();
  const choose = useContext(ChooseLanguageContext);
  return (
    <SegmentedControl
      aria-label={label}
      data={[...NAMES]}
      value={language}
      onChange={(value) => (onChoose ?? choose)(value as Language)}
    />
  );
}
