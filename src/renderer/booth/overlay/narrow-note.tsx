import { useSyncExternalStore } from 'react';
import { useWords } from '../../ui/messages/language-context.tsx';
import { flatWords } from '../words/flat-words.ts';

/** A seam, the machine and the WPS beside each other need this, px. */
export const LEAST_WIDTH = 860;

const watchWidth = (onChange: () => void): (() => void) => {
  addEventListener('resize', onChange);
  return () => removeEventListener('resize', onChange);
};

/** The window's width where it is too narrow to weld in. */
export function useTooNarrow(): number | undefined {
  const width = useSyncExternalStore(watchWidth, () => window.innerWidth);
  return width < LEAST_WIDTH ? width : undefined;
}

/** Instead of the booth in a window that can not show it. */
export function NarrowNote({ width, running }: { readonly width: number; readonly running: boolean }) {
  const w = useWords(flatWords).narrow;
  return (
    <section className="panel prompt" aria-labelledby="narrow-title">
      <h1 id="narrow-title">{w.title}</h1>
      <p>{w.text(width, LEAST_WIDTH)}</p>
      {running && <p>{w.running}</p>}
    </section>
  );
}
