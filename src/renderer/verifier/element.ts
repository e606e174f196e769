import { svgMarkup } from '../ui/svg/markup.ts';
import type { SvgNode } from '../ui/svg/node.ts';

type Child = Node | string | undefined;

/** An element with attributes and children. Text only ever becomes text: nothing a package says is read as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A button that says what it does. `key` lets it keep the focus while the page is redrawn (redraw.ts). */
export function button(
  label: readonly Child[],
  onClick: () => void,
  kind: 'plain' | 'main' | 'icon' = 'plain',
  key?: string,
): HTMLButtonElement {
  const name = kind === 'plain' ? 'button' : `button button-${kind}`;
  const made = element('button', { type: 'button', class: name, 'data-key': key }, ...label);
  made.addEventListener('click', onClick);
  return made;
}

/** A picture, drawn by our own code from numbers: the markup it becomes has all text escaped. */
export function picture(node: SvgNode, name: string): HTMLElement {
  const made = element('span', { class: name });
  made.innerHTML = svgMarkup(node);
  return made;
}
