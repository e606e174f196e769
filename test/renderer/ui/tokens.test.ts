import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../src/renderer/ui/theme/tokens.css'), 'utf8');
const blocks = css.split('\n[data-theme="dark"]');
const read = (block: string): ReadonlyMap<string, string> =>
  new Map([...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1] as string, m[2] as string]));
const themes = { light: read(blocks[0] as string), dark: read(blocks[1] as string) };

/** WCAG 2 relative luminance of #rrggbb. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['bg', 'surface', 'raised', 'sunk'];
const pairs: readonly (readonly [name: string, on: readonly string[], least: number])[] = [
  ['text', grounds, 7],
  ['text2', grounds, 4.5],
  ['text3', [...grounds, 'accent-soft'], 4.5],
  ['accent', [...grounds, 'accent-soft'], 4.5],
  ['on-accent', ['accent', 'accent-hover'], 4.5],
  ['ok', [...grounds, 'ok-soft', 'accent-soft'], 4.5],
  ['warn', [...grounds, 'warn-soft', 'accent-soft'], 4.5],
  ['bad', [...grounds, 'bad-soft', 'accent-soft'], 4.5],
  ['und', [...grounds, 'und-soft', 'accent-soft'], 4.5],
  ['line2', ['bg', 'surface', 'raised'], 3],
  ['trace', ['band', 'band-guard', 'raised', 'surface'], 7],
  ['bad', ['band', 'band-guard'], 3],
  ['guard', ['band', 'surface'], 3],
  ['on-arc-bar', ['arc-bar'], 4.5],
];

describe.each(Object.entries(themes))('%s theme', (_, tokens) => {
  test.each(pairs)('%s can be read on %j', (name, on, least) => {
    for (const ground of on) {
      const ratio = contrast(tokens.get(name) as string, tokens.get(ground) as string);
      expect(ratio, `${name} on ${ground}`).toBeGreaterThanOrEqual(least);
    }
  });
});
