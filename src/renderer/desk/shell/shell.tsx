import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../ui/messages/language-context.tsx';
import { clockText } from '../../ui/numbers/format.ts';
import { appWords } from '../app-words.ts';
import { useLink } from '../desk-context.tsx';
import { GoTo } from './go-to.tsx';
import { useKeys } from './keys.ts';
import { KeysSheet } from './keys-sheet.tsx';
import { Rail } from './rail.tsx';
import { shellWords } from './shell-words.ts';
import { TopBar } from './top-bar.tsx';

/** Rail, top bar and the page between them. */
export function Shell() {
  const words = useWords(shellWords);
  const appText = useWords(appWords);
  const link = useLink();
  const [open, setOpen] = useState<'goTo' | 'keys'>();
  useKeys({ 'ctrl+k': () => setOpen('goTo'), '?': () => setOpen('keys'), f6: nextRegion });
  const close = (): void => setOpen(undefined);
  return (
    <div className="shell">
      <button type="button" className="skip" onClick={() => document.getElementById('page')?.focus()}>
        {words.skip}
      </button>
      <Rail />
      <TopBar onGoTo={() => setOpen('goTo')} onKeys={() => setOpen('keys')} />
      <div className="shell-page">
        {link.state === 'lost' ? (
          <p className="lost-banner" role="alert">
            {appText.lostBanner(clockText(link.since))}
          </p>
        ) : undefined}
        <main id="page" className="page" data-region="page" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      {open === 'goTo' ? <GoTo onClose={close} /> : undefined}
      {open === 'keys' ? <KeysSheet onClose={close} /> : undefined}
    </div>
  );
}

/** Moves the focus to the next part of the window marked `data-region`. */
function nextRegion(): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((el) => el.offsetParent !== null);
  const inside = regions.filter((region) => region.contains(document.activeElement));
  const at = inside.length === 0 ? -1 : regions.indexOf(inside[inside.length - 1] as HTMLElement);
  regions[(at + 1) % regions.length]?.focus();
}
