import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type Appearance, storeAppearance, storedAppearance, type Theme, themeOf } from '../ui/theme/appearance.ts';

/** What a person set for this computer: appearance, and whether single letters act. */
export interface Preferences {
  readonly appearance: Appearance;
  readonly theme: Theme;
  readonly setAppearance: (appearance: Appearance) => void;
  readonly singleKeys: boolean;
  readonly setSingleKeys: (on: boolean) => void;
}

const SINGLE_KEYS = 'proofbench.singleKeys';
const PreferencesContext = createContext<Preferences | undefined>(undefined);

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (preferences === undefined) throw new Error('There are no preferences above this component.');
  return preferences;
}

const dark = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');
const subscribeDark = (listener: () => void): (() => void) => {
  const query = dark();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

export function PreferencesProvider({ children }: { readonly children: (theme: Theme) => ReactNode }) {
  const systemIsDark = useSyncExternalStore(subscribeDark, () => dark().matches);
  const [appearance, setAppearance] = useState(() => storedAppearance(localStorage));
  const [singleKeys, setSingleKeys] = useState(() => localStorage.getItem(SINGLE_KEYS) !== 'off');
  const theme = themeOf(appearance, systemIsDark);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const value = useMemo(
    (): Preferences => ({
      appearance,
      theme,
      setAppearance: (next) => {
        storeAppearance(localStorage, next);
        setAppearance(next);
      },
      singleKeys,
      setSingleKeys: (on) => {
        localStorage.setItem(SINGLE_KEYS, on ? 'on' : 'off');
        setSingleKeys(on);
      },
    }),
    [appearance, theme, singleKeys],
  );
  return <PreferencesContext value={value}>{children(theme)}</PreferencesContext>;
}
