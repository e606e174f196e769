import { expect, test } from 'vitest';
import type { IndicationCause } from '../../../src/core/scoring/causes.ts';
import { causeText } from '../../../src/renderer/ui/result/cause-text.ts';

const cause = (part: Partial<IndicationCause>): IndicationCause => ({
  criterion: 'leg-size',
  asWeldedMm: 40,
  settingsRightMm: 40,
  techniqueRightMm: 0,
  settingsPercent: 0,
  suspects: [{ kind: 'variable', variable: 'travelMmS', mean: 9.79, low: 3.9, high: 5.3 }],
  ...part,
});

test.each([
  [cause({}), 'Cause: technique: travel speed 9.8 mm/s, the WPS asks for 3.9 to 5.3 mm/s.'],
  [
    cause({ settingsPercent: 100, suspects: [{ kind: 'deed', deed: 'polarity' }] }),
    'Cause: the settings: wrong polarity.',
  ],
  [
    cause({ settingsRightMm: 20, techniqueRightMm: 10, settingsPercent: 37.5, suspects: [] }),
    'Cause: 38 % settings, 62 % technique.',
  ],
  [
    cause({ settingsRightMm: 0, settingsPercent: 50, suspects: [] }),
    'Cause: settings and technique together. Either put right would have been enough.',
  ],
  [
    cause({ suspects: [{ kind: 'variable', variable: 'travelAngleDeg', mean: -32, low: -5, high: 10 }] }),
    'Cause: technique: travel angle −32°, the WPS asks for −5 to 10°.',
  ],
])('[K2] a cause is one plain sentence: %#', (one, sentence) => {
  expect(causeText(one, 'en')).toBe(sentence);
});

test('a cause is Spanish in Spanish', () => {
  expect(causeText(cause({ suspects: [{ kind: 'deed', deed: 'craterFill' }] }), 'es')).toBe(
    'Causa: la técnica: el arco se cortó antes de rellenar el cráter.',
  );
});
