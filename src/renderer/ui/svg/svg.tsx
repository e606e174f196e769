import { createElement, type ReactElement } from 'react';
import type { SvgNode } from './node.ts';

/** `text-anchor` as React names it. */
const reactName = (name: string): string =>
  name === 'class' ? 'className' : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Renders a picture that is plain data. */
export function Svg({ node }: { readonly node: SvgNode }): ReactElement {
  const props: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(node.attributes))
    props[name.startsWith('aria-') || name.startsWith('data-') ? name : reactName(name)] = value;
  const children = node.children.map((child, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a picture is replaced whole; its parts have no identity
    typeof child === 'string' ? child : <Svg key={index} node={child} />,
  );
  return createElement(node.tag, props, ...children);
}
