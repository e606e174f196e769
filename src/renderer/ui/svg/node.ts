/**
 * A picture as plain data: charts and drawings are functions that return it, so that a page without React writes it as
 * markup (markup.ts), a page with React renders it (svg.tsx), and a test reads it.
 */
export interface SvgNode {
  readonly tag: 'svg' | 'g' | 'path' | 'rect' | 'line' | 'circle' | 'text' | 'title';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

/** Members that are undefined are left out. Names are SVG's own: `class`, `text-anchor`. */
export function svg(
  tag: SvgNode['tag'],
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly (SvgNode | string | undefined)[]
): SvgNode {
  const kept: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) kept[name] = value;
  return { tag, attributes: kept, children: children.filter((child) => child !== undefined) };
}

/** A length in px as SVG text: two digits are finer than any screen. */
export const px = (value: number): number => Math.round(value * 100) / 100;
