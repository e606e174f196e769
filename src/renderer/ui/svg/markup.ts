import type { SvgNode } from './node.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text: string): string => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] as string);

/** The picture as SVG markup; all text is escaped. */
export function svgMarkup(node: SvgNode): string {
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeText(String(value))}"`)
    .join('');
  const children = node.children.map((child) => (typeof child === 'string' ? escapeText(child) : svgMarkup(child)));
  return `<${node.tag}${attributes}>${children.join('')}</${node.tag}>`;
}
