/**
 * Puts new contents into `root` so that a person at the keyboard loses nothing: what had the focus has it again, and what was
 * unfolded stays so. Both are found by `data-key`.
 */
export function redraw(root: HTMLElement, contents: readonly HTMLElement[]): void {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
  const folds = new Map(
    [...root.querySelectorAll<HTMLDetailsElement>('details[data-key]')].map((one) => [one.dataset.key, one.open]),
  );
  root.replaceChildren(...contents);
  for (const one of root.querySelectorAll<HTMLDetailsElement>('details[data-key]'))
    one.open = folds.get(one.dataset.key) ?? one.open;
  if (focused !== undefined) root.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}
