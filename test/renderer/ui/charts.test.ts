import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hatchPath } from '../../../src/renderer/ui/charts/hatch.ts';
import { fromPx, tickStep, ticks, toPx } from '../../../src/renderer/ui/charts/scale.ts';
import { shareBar } from '../../../src/renderer/ui/charts/share-bar.ts';
import { type TraceChart, traceChart, traceCursor } from '../../../src/renderer/ui/charts/trace-chart.ts';
import { traceRuns, traceValueAt } from '../../../src/renderer/ui/charts/trace-runs.ts';
import { svgMarkup } from '../../../src/renderer/ui/svg/markup.ts';
import { type SvgNode, svg } from '../../../src/renderer/ui/svg/node.ts';

const chart: TraceChart = {
  low: 3.6,
  high: 4.9,
  guard: 0.25,
  x: [0, 10, 20, 30, 40, 50],
  value: [4, 4, 8, 8, 4, 4],
  lengthMm: 50,
  uninspectedMm: 10,
  width: 340,
  height: 100,
};

/** Every node whose class holds `name`. */
function find(node: SvgNode, name: string): SvgNode[] {
  const own = String(node.attributes.class ?? '')
    .split(' ')
    .includes(name)
    ? [node]
    : [];
  return [...own, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : find(child, name)))];
}

describe('traces', () => {
  test('a trace is cut where it leaves its limits, not at the next sample', () => {
    const { runs, gaps } = traceRuns([0, 10], [4, 8], 2, 6);
    expect(gaps).toEqual([]);
    expect(runs).toEqual([
      {
        outside: false,
        points: [
          [0, 4],
          [5, 6],
        ],
      },
      {
        outside: true,
        points: [
          [5, 6],
          [10, 8],
        ],
      },
    ]);
  });

  test('a gap is never bridged', () => {
    const { runs, gaps } = traceRuns([0, 1, 2, 3, 4], [4, 4, Number.NaN, 4, 4], 2, 6);
    expect(runs.map((run) => run.points.map(([x]) => x))).toEqual([
      [0, 1],
      [3, 4],
    ]);
    expect(gaps).toEqual([{ from: 1, to: 3 }]);
  });

  test('a gap at either end is a gap too', () => {
    expect(traceRuns([0, 1, 2], [Number.NaN, 4, Number.NaN], 2, 6).gaps).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ]);
  });

  test('every known sample lies in exactly the runs, and no run mixes inside and outside', () => {
    const value = fc.oneof(fc.constant(Number.NaN), fc.double({ min: -5, max: 15, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), (values) => {
        const x = values.map((_, i) => i);
        const { runs } = traceRuns(x, values, 0, 10);
        for (const run of runs)
          for (const [, v] of run.points)
            expect(run.outside ? v <= 0 || v >= 10 : v >= -1e-9 && v <= 10 + 1e-9).toBe(true);
        const drawn = new Set(runs.flatMap((run) => run.points.map(([at]) => at)));
        values.forEach((v, i) => {
          if (!Number.isNaN(v)) expect(drawn.has(i)).toBe(true);
        });
      }),
    );
  });

  test('the value between two samples lies between them, and a gap has none', () => {
    expect(traceValueAt([0, 10], [4, 8], 5)).toBe(6);
    expect(traceValueAt([0, 10], [4, Number.NaN], 5)).toBeUndefined();
    expect(traceValueAt([0, 10], [4, Number.NaN], 0)).toBe(4);
    expect(traceValueAt([0, 10], [4, 8], 11)).toBeUndefined();
  });
});

describe('trace chart', () => {
  test('outside is drawn apart from inside, so that it can be thicker as well as red', () => {
    expect(find(traceChart(chart), 'chart-trace-out')).toHaveLength(1);
    expect(find(traceChart(chart), 'chart-trace')).toHaveLength(3);
  });

  test('both limits have a hatched guard band, and none where the guard is not known', () => {
    expect(find(traceChart(chart), 'chart-guard')).toHaveLength(2);
    expect(find(traceChart({ ...chart, guard: 0 }), 'chart-guard')).toHaveLength(0);
  });

  test('what has not arrived is hatched and has an edge', () => {
    expect(find(traceChart({ ...chart, missingFromMm: 30 }), 'chart-missing-edge')).toHaveLength(1);
  });

  test('the cursor has no ring in a gap', () => {
    const gap = { ...chart, value: [4, Number.NaN, Number.NaN, Number.NaN, 4, 4] };
    expect(find(traceCursor(gap, 20), 'chart-ring')).toHaveLength(0);
    expect(find(traceCursor(chart, 20), 'chart-ring')).toHaveLength(1);
  });

  test('a wild trace does not squeeze its window to a line', () => {
    const wild = traceChart({ ...chart, value: [4, 4, 4000, 8, 4, 4] });
    const band = find(wild, 'chart-band')[0] as SvgNode;
    expect(Number(band.attributes.height)).toBeGreaterThan(8);
  });

  test('a window of one value has a scale too, inside it and off it', () => {
    for (const at of [100, 0]) {
      const one = traceChart({ ...chart, low: 100, high: 100, guard: 0, value: chart.x.map(() => at) });
      expect(svgMarkup(one)).not.toMatch(/NaN|Infinity/);
    }
  });
});

describe('parts', () => {
  test('hatch lines stay within their area', () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.nat(50),
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 1, max: 80 }),
        (x, y, w, h) => {
          for (const [, fx, fy, tx, ty] of hatchPath(x, y, w, h).matchAll(
            /M([\d.-]+) ([\d.-]+)L([\d.-]+) ([\d.-]+)/g,
          )) {
            for (const at of [Number(fx), Number(tx)]) expect(at >= x - 0.01 && at <= x + w + 0.01).toBe(true);
            for (const at of [Number(fy), Number(ty)]) expect(at >= y - 0.01 && at <= y + h + 0.01).toBe(true);
          }
        },
      ),
    );
  });

  test('a place on the screen and its value are the same thing', () => {
    const scale = { from: 10, to: 50, px0: 30, px1: 430 };
    expect(toPx(scale, 20)).toBe(130);
    expect(fromPx(scale, 130)).toBe(20);
  });

  test('ticks are round and few', () => {
    expect(ticks(0, 150, tickStep(150, 6))).toEqual([0, 25, 50, 75, 100, 125, 150].filter((t) => t % 25 === 0));
    expect(tickStep(70, 9)).toBe(10);
  });

  test('a share bar is filled to its lower bound only', () => {
    const bar = shareBar({ low: 86, value: 89, high: 92, needed: 75, width: 200 });
    expect(find(bar, 'share-low')[0]?.attributes.width).toBe(172);
    expect(find(bar, 'share-needed')).toHaveLength(1);
    expect(find(shareBar({ low: 86, value: 89, high: 92, width: 200 }), 'share-needed')).toHaveLength(0);
  });

  test('markup escapes what people wrote', () => {
    expect(svgMarkup(svg('text', { class: 'a"b' }, '<&>'))).toBe('<text class="a&quot;b">&lt;&amp;&gt;</text>');
  });
});
