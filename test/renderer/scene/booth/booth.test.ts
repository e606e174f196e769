import { describe, expect, test } from 'vitest';
import { boothParts } from '../../../../src/renderer/scene/booth/booth-parts.ts';
import { OCCLUSION } from '../../../../src/renderer/scene/booth/occlusion.ts';
import { WEAR, wearGeometry } from '../../../../src/renderer/scene/booth/protective-wear.ts';
import { writeReading } from '../../../../src/renderer/scene/booth/segment-display.ts';

describe('the booth', () => {
  test('has occlusion baked for just the parts it has (else run scripts/bake-occlusion.ts)', () => {
    const parts = new Map<string, number>();
    for (const [finish, geometry] of boothParts(-0.006, -0.906))
      parts.set(finish, geometry.getAttribute('position').count);
    for (const wear of WEAR) parts.set(wear, wearGeometry(wear, -0.006).getAttribute('position').count);
    const baked = new Map(Object.entries(OCCLUSION).map(([name, text]) => [name, atob(text).length]));
    expect(baked).toEqual(parts);
  });

  test('keeps its parts whatever the height of the bench, so that the occlusion fits', () => {
    const counts = [-0.75, -1.05].map((floor) =>
      [...boothParts(-0.006, floor).values()].map((g) => g.getAttribute('position').count),
    );
    expect(counts[0]).toEqual(counts[1]);
  });

  test('stays within its share of triangles', () => {
    let triangles = 0;
    for (const geometry of boothParts(-0.006, -0.906).values()) triangles += (geometry.getIndex()?.count ?? 0) / 3;
    for (const wear of WEAR) triangles += (wearGeometry(wear, -0.006).getIndex()?.count ?? 0) / 3;
    expect(triangles).toBeLessThan(140_000);
  });
});

describe('the display', () => {
  /** What a mask of segments reads as; a point after the digit when bit 7 is set. */
  const read = (masks: Float32Array): string =>
    [...masks]
      .map((m) => (DIGITS.get(m & 0x7f) ?? '?') + ((m & 0x80) === 0 ? '' : '.'))
      .join('')
      .trim();
  const DIGITS = new Map([
    [0, ' '],
    [0x3f, '0'],
    [0x06, '1'],
    [0x5b, '2'],
    [0x4f, '3'],
    [0x66, '4'],
    [0x6d, '5'],
    [0x7d, '6'],
    [0x07, '7'],
    [0x7f, '8'],
    [0x6f, '9'],
  ]);

  test.each([
    [20.5, '20.5'],
    [9, '9.0'],
    [0, '0.0'],
    [172.4, '172'],
    [99.96, '100'],
  ])('reads %d as %s', (value, text) => {
    const masks = new Float32Array(3);
    writeReading(masks, 0, value);
    const shown = read(masks);
    expect(shown.startsWith('0') && text !== '0.0' ? shown.slice(1) : shown.replace(/^0(?=\d)/, '')).toBe(text);
  });
});
