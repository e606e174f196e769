import { useLayoutEffect, useRef } from 'react';
import { usePreferences } from '../preferences.tsx';

/** Names of keys as `keyName` writes them, and what they do. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** In lower case: `k`, `arrowleft`, `shift+arrowleft`, `ctrl+enter`. Command counts as Ctrl; Shift is named only where a key writes nothing. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = event.key.toLowerCase();
  const ctrl = event.ctrlKey || event.metaKey ? 'ctrl+' : '';
  const alt = event.altKey ? 'alt+' : '';
  const shift = event.shiftKey && event.key.length > 1 ? 'shift+' : '';
  return `${ctrl}${alt}${shift}${key}`;
}

/** Does what is focused take typing, or act on this key itself? */
export function takesKey(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return true;
  const acts = name === 'enter' || name === ' ';
  if (acts && target.closest('button, a, summary, [role="button"], [role="tab"], [role="option"]') !== null)
    return true;
  const moves = name.includes('arrow') || name === 'home' || name === 'end';
  return moves && target.closest('[role="slider"], [role="tablist"], [role="radiogroup"], [role="listbox"]') !== null;
}

/**
 * Keys that act on the page while nothing with typing has focus and no dialog is open. Letters, digits and signs without Ctrl
 * are off where the person switched single keys off (WCAG 2.1.4).
 */
export function useKeys(map: KeyMap): void {
  const { singleKeys } = usePreferences();
  const latest = useRef(map);
  latest.current = map;
  // With the page itself, not after it: a key typed as soon as the page is seen acts.
  useLayoutEffect(() => {
    // Looked at as the key comes down: a dialog that Escape closes is gone before the page's own turn, and the page must stay.
    let inDialog = false;
    const look = (): void => {
      inDialog = document.querySelector('[role="dialog"]') !== null;
    };
    const act = (event: KeyboardEvent): void => {
      const name = keyName(event);
      const action = latest.current[name];
      if (action === undefined || event.defaultPrevented || inDialog) return;
      const single = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
      if (single && (!singleKeys || takesKey(event.target, name))) return;
      if (!single && !name.startsWith('ctrl+') && takesKey(event.target, name)) return;
      event.preventDefault();
      action(event);
    };
    window.addEventListener('keydown', look, true);
    window.addEventListener('keydown', act);
    return () => {
      window.removeEventListener('keydown', look, true);
      window.removeEventListener('keydown', act);
    };
  }, [singleKeys]);
}
