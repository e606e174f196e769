import { describe, expect, test } from 'vitest';
import { type ControlId, controlsOf } from '../../../../src/core/sim/welding/bench-controls.ts';
import { boothParts } from '../../../../src/renderer/scene/booth/booth-parts.ts';
import { SHELL } from '../../../../src/renderer/scene/booth/booth-shell.ts';
import { CYLINDER } from '../../../../src/renderer/scene/booth/cylinder.ts';
import { machinePoint, PANEL, panelPlacement } from '../../../../src/renderer/scene/booth/machine.ts';
import { OCCLUSION } from '../../../../src/renderer/scene/booth/occlusion.ts';
import { HOOKS, WEAR, type Wear, wearGeometry } from '../../../../src/renderer/scene/booth/protective-wear.ts';
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

describe('what a hand can take hold of', () => {
  const FLOOR = -0.906;
  const TOP = -0.006;
  const panelPoint = ({ x, y }: { readonly x: number; readonly y: number }): readonly [number, number, number] => {
    const { tilt } = PANEL;
    const [px, py, pz] = panelPlacement.at;
    return machinePoint(FLOOR, [px + x, py + y * Math.cos(tilt), pz + y * Math.sin(tilt)]);
  };
  const hook = (wear: Wear): readonly [number, number, number] => [
    HOOKS[wear][0],
    TOP + HOOKS[wear][1] - 0.1,
    SHELL.back + 0.1,
  ];
  const places: readonly (readonly [ControlId, readonly [number, number, number], number])[] = [
    ['machinePower', panelPoint(PANEL.powerSwitch), 0.02],
    ['voltage', panelPoint(PANEL.voltageKnob), 0.02],
    ['wireFeed', panelPoint(PANEL.wireFeedKnob), 0.02],
    ['gasFlow', [CYLINDER.x - 0.115, FLOOR + CYLINDER.height + 0.062, CYLINDER.z + 0.044], 0.02],
    ['safetyGlasses', hook('glasses'), 0.12],
    ['gloves', hook('gloves'), 0.12],
    ['jacket', hook('jacket'), 0.25],
    ['helmet', hook('helmet'), 0.12],
  ];

  test.each(places)('%s is drawn where the core says it is', (id, [x, y, z], withinM) => {
    const control = controlsOf('GMAW').find((one) => one.id === id)!;
    const [cx, cy, cz] = control.at.map((mm) => mm / 1000) as [number, number, number];
    const floor = control.stands === 'floor' ? FLOOR : 0;
    expect(Math.hypot(x - cx, y - (cy + floor), z - cz)).toBeLessThan(withinM);
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
