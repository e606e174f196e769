import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { type Language, preferredLanguage } from '../ui/messages/language.ts';
import { LanguageContext } from '../ui/messages/language-context.tsx';
import { useAskBeforeLeaving } from './ask-before-leaving.ts';
import { Away } from './away.tsx';
import { DeskContext, useLink, useWatched } from './desk-context.tsx';
import type { DeskStore } from './desk-store.ts';
import { ChooseLanguageContext } from './language-choice.tsx';
import { PreferencesProvider } from './preferences.tsx';
import { router } from './router.tsx';
import { SetUp } from './start/set-up.tsx';
import { Unlock } from './start/unlock.tsx';
import { theme as mantineTheme } from './theme.ts';

/** The desk: waits for the host, then shows what the center's state calls for. */
export function App({ store }: { readonly store: DeskStore }) {
  return (
    <PreferencesProvider>
      {(theme) => (
        <MantineProvider
          theme={mantineTheme}
          forceColorScheme={theme}
          withCssVariables={false}
          withGlobalClasses={false}
        >
          <DeskContext value={store}>
            <Speaking store={store}>
              <Gate store={store} />
            </Speaking>
          </DeskContext>
        </MantineProvider>
      )}
    </PreferencesProvider>
  );
}

/** The center's language once it is known, the browser's until then. */
function Speaking({ store, children }: { readonly store: DeskStore; readonly children: ReactNode }) {
  const center = useWatched(store.center);
  const [chosen, setChosen] = useState<Language>(() => preferredLanguage(navigator.languages));
  const language = center === undefined || center.phase === 'setUp' ? chosen : center.language;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext value={language}>
      <ChooseLanguageContext value={setChosen}>{children}</ChooseLanguageContext>
    </LanguageContext>
  );
}

function Gate({ store }: { readonly store: DeskStore }) {
  const center = useWatched(store.center);
  const link = useLink();
  useAskBeforeLeaving();
  if (link.state === 'refused') return <Away reason="refused" />;
  if (center === undefined) return <Away reason={link.state === 'lost' ? 'lost' : 'connecting'} />;
  if (center.phase === 'setUp') return <SetUp />;
  if (center.phase === 'locked') return <Unlock center={center} />;
  return <RouterProvider router={router} />;
}
