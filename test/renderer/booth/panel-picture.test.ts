import { describe, expect, test } from 'vitest';
import { drawPanel } from '../../../src/renderer/booth/view/panel-picture.ts';
import { PX_PER_EM, SHEET } from '../../../src/renderer/booth/view/panel-places.ts';
import { row } from '../../../src/renderer/booth/view/panel-spec.ts';
import { wpsRows } from '../../../src/renderer/ui/wps/wps-rows.ts';
import { wpsWords } from '../../../src/renderer/ui/wps/wps-words.ts';
import { readPack } from '../../support/golden.ts';

/** A letter's width as a share of its height: that of the widest common letters of the panels' font. */
const LETTER = 0.56;

interface Word {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** A canvas that only remembers what is written where. */
function paper(): { readonly canvas: HTMLCanvasElement; readonly written: Word[] } {
  const written: Word[] = [];
  const context = {
    font: '',
    textAlign: 'left',
    measureText: (words: string) => ({ width: words.length * LETTER * Number(/([\d.]+)px/.exec(context.font)?.[1]) }),
    fillText: (words: string, x: number, y: number) => {
      const { width } = context.measureText(words);
      const left = context.textAlign === 'right' ? x - width : context.textAlign === 'center' ? x - width / 2 : x;
      written.push({ words, left, right: left + width, y });
    },
    fillRect: () => {},
    beginPath: () => {},
    roundRect: () => {},
    fill: () => {},
    stroke: () => {},
  };
  const canvas = { width: 0, height: 0, getContext: () => context };
  return { canvas: canvas as unknown as HTMLCanvasElement, written };
}

const overlaps = (written: readonly Word[]): string[] =>
  written.flatMap((a, i) =>
    written
      .slice(i + 1)
      .filter((b) => Math.abs(a.y - b.y) < PX_PER_EM * 0.9 && a.left < b.right && b.left < a.right)
      .map((b) => `${a.words} | ${b.words}`),
  );

describe('a panel in the room', () => {
  test.each(['en', 'es'] as const)('shows the WPS sheet without words over words or past its edge (%s)', (language) => {
    const words = wpsWords[language];
    const lines = wpsRows(readPack('gmaw-2f-fillet').pack.tasks[0]!, words).map(({ label, value, accepted }) =>
      row(label, value, accepted),
    );
    const { canvas, written } = paper();
    const width = Math.round((SHEET.widthM / 0.0205) * PX_PER_EM);
    drawPanel(
      canvas,
      { title: words.title('PB-GMAW-S-2F-06'), lines, buttons: [] },
      {
        width,
        em: PX_PER_EM,
        sheet: true,
        centred: false,
      },
      undefined,
    );
    expect(written.length).toBeGreaterThan(2 * lines.length);
    expect(overlaps(written)).toEqual([]);
    expect(written.filter(({ left, right, y }) => left < 0 || right > width || y > canvas.height)).toEqual([]);
  });
});
