import { describe, expect, test } from 'vitest';
import type { Criterion } from '../../../src/core/scoring/criterion.ts';
import { needCriterion } from '../../../src/core/scoring/registry.ts';
import { cuesOf, cueText, insideCue } from '../../../src/renderer/booth/cues.ts';
import { benchWords } from '../../../src/renderer/booth/words/bench-words.ts';
import { wpsRows } from '../../../src/renderer/ui/wps/wps-rows.ts';
import { wpsWords } from '../../../src/renderer/ui/wps/wps-words.ts';
import { readPack } from '../../support/golden.ts';

const task = readPack('gmaw-2f-fillet').pack.tasks[0]!;
const CUES = { speed: 'travel-speed', ctwd: 'ctwd', workAngle: 'work-angle', travelAngle: 'travel-angle', aim: 'aim' };
const title = (id: string, part: Parameters<typeof needCriterion>[1]): Pick<Criterion, 'title'>['title'] =>
  needCriterion(id, part).title;

describe('windows a candidate is shown', () => {
  test.each(['en', 'es'] as const)('a variable has one name in sheet, cues, bench and result (%s)', (language) => {
    const { cues, bench } = benchWords[language];
    const wps = wpsWords[language];
    for (const [cue, criterion] of Object.entries(CUES))
      expect(cues[cue as keyof typeof CUES]).toBe(title(criterion, 'procedure')[language]);
    for (const words of [wps, { ...bench, volts: bench.voltage }]) {
      expect(words.volts).toBe(title('arc-voltage', 'procedure')[language]);
      expect(words.feed).toBe(title('wire-feed', 'procedure')[language]);
      expect(words.flow).toBe(title('gas-flow', 'procedure')[language]);
    }
    expect(wps.ctwd).toBe(cues.ctwd);
    expect(wps.workAngle).toBe(cues.workAngle);
    expect(wps.travelAngle).toBe(cues.travelAngle);
    expect(wps.speed).toBe(cues.speed);
    expect(wps.leg).toBe(title('leg-size', 'product')[language]);
  });

  test('where the WPS asks for another window than is accepted, the sheet says both', () => {
    const accepted = Object.fromEntries(wpsRows(task, wpsWords.en).map((row) => [row.label, row.accepted]));
    expect(accepted).toMatchObject({
      'Contact tip to work': 'accepted 8 to 15 mm',
      'Work angle': 'accepted 35 to 55°',
      'Travel angle': 'accepted drag 10° to push 15°',
      'Travel speed': undefined,
      'Arc voltage': undefined,
    });
  });

  test('a cue shows the scored window, and says so where the WPS asks for more', () => {
    const ctwd = cuesOf(task).find(({ id }) => id === 'ctwd')!;
    expect(ctwd).toMatchObject({ low: 8, high: 15, wpsLow: 10, wpsHigh: 13 });
    expect(cueText(ctwd, 12, benchWords.en.cues)).toBe('12 mm · Good');
    expect(cueText(ctwd, 14, benchWords.en.cues)).toBe('14 mm · Accepted');
    expect(cueText(ctwd, 16, benchWords.en.cues)).toBe('16 mm · Too high');
    expect(insideCue(ctwd, 14)).toBe(true);
  });
});
