/** On paper a page is light, and what a reader files it under is unfolded; both are as before afterwards. */
export function readyForPaper(root: HTMLElement): void {
  let before: { readonly theme: string | undefined; readonly folded: readonly HTMLDetailsElement[] } | undefined;
  addEventListener('beforeprint', () => {
    const { dataset } = document.documentElement;
    const records = [...root.querySelectorAll<HTMLDetailsElement>('details[data-key="records"]')];
    before = { theme: dataset.theme, folded: records.filter(({ open }) => !open) };
    dataset.theme = 'light';
    for (const one of before.folded) one.open = true;
  });
  addEventListener('afterprint', () => {
    if (before === undefined) return;
    document.documentElement.dataset.theme = before.theme;
    for (const one of before.folded) one.open = false;
    before = undefined;
  });
}
