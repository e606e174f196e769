/** Where the page has one column (verifier.css). */
export const NARROW_PAGE = 'screen and (max-width: 760px)';

/** Is the page drawn for a phone? Paper is as wide as a desk, whatever the window is. */
export const isNarrow = (): boolean =>
  matchMedia(NARROW_PAGE).matches && document.documentElement.dataset.paper === undefined;

/** So many findings have room on one page at full size; each more makes everything smaller by so much, down to the least. */
const ROOMY = 6;
const SMALLER = 0.025;
const LEAST_ZOOM = 0.7;

/** How large a page is printed with so many findings, so that it stays one. */
const paperZoom = (findings: number): number => Math.max(LEAST_ZOOM, Math.min(1, 1 - SMALLER * (findings - ROOMY)));

/**
 * On paper a page is light and wide, and what a reader files it under is unfolded; all is as before afterwards. `draw` draws
 * the page anew.
 */
export function readyForPaper(root: HTMLElement, draw: () => void): void {
  const { dataset } = document.documentElement;
  let before: { readonly theme: string | undefined; readonly folded: boolean } | undefined;
  const records = (): HTMLDetailsElement | null => root.querySelector('details[data-key="records"]');
  const unfold = (open: boolean): void => {
    records()?.toggleAttribute('open', open);
  };
  addEventListener('beforeprint', () => {
    before = { theme: dataset.theme, folded: records()?.open === false };
    dataset.theme = 'light';
    dataset.paper = '';
    draw();
    unfold(true);
    const shown = [...root.querySelectorAll('.finding')].filter((one) => one.closest('details:not([open])') === null);
    document.documentElement.style.setProperty('--paper-zoom', String(paperZoom(shown.length)));
  });
  addEventListener('afterprint', () => {
    if (before === undefined) return;
    dataset.theme = before.theme;
    delete dataset.paper;
    document.documentElement.style.removeProperty('--paper-zoom');
    unfold(!before.folded);
    before = undefined;
    draw();
  });
}
