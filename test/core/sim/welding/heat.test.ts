import { describe, expect, test } from 'vitest';
import {
  arcEnergyAws,
  coolingOf,
  coolingTimeThick,
  coolingTimeThin,
  heatInputEn,
  transitionThickness,
} from '../../../../src/core/sim/welding/cooling-time.ts';
import { restProgram } from '../../../../src/core/sim/welding/prescribed.ts';
import type { Joint } from '../../../../src/core/sim/welding/settings.ts';
import { bead, byHand, FILLET, FILLET_STRETCH, filletSettings, mean, PLATE, type Stretch, weld } from './support.ts';

describe('[W26] cooling from 800 to 500 C by EN 1011-2 Annex D', () => {
  test.each([
    [1, 20, 6, 5.29, 31.57, 14.66],
    [1.5, 100, 10, 9.96, 36.65, 19.18],
  ])(
    '%f kJ/mm, %i C, %i mm plate: %f s thick, %f s thin, transition at %f mm',
    (kjMm, preheat, plate, thick, thin, transition) => {
      expect(coolingTimeThick(kjMm, preheat, 1)).toBeCloseTo(thick, 2);
      expect(coolingTimeThin(kjMm, preheat, plate, 1)).toBeCloseTo(thin, 2);
      expect(transitionThickness(kjMm, preheat)).toBeCloseTo(transition, 2);
    },
  );

  /** Seconds a station takes from 800 to 500 C, on the simulation's own ticks of cooling. */
  function measured(bench: typeof PLATE, stretch: Stretch, station: number): number {
    const state = weld(bench, [stretch]);
    let [hot, cold] = [0, 0];
    for (let n = 0; n < 120 * 120 && cold === 0; n++) {
      const before = state.stations.temperatureC[station]!;
      restProgram(state, 1 / 120);
      const after = state.stations.temperatureC[station]!;
      // Frozen metal cools a tenth of a second at once: between two, the time of a temperature is interpolated.
      const crossed = (at: number): number => n - 12 * ((at - after) / (before - after));
      if (before > 800 && after <= 800) hot = crossed(800);
      if (before > 500 && after <= 500) cold = crossed(500);
    }
    return (cold - hot) / 120;
  }

  test('a station of a bead on thick plate cools as the thick-plate formula says', () => {
    const stretch = { voltageV: 25, wireFeedMMin: 6, travelMmS: 8, ctwdMm: 15 };
    const state = weld({ ...PLATE, plateMm: 30 }, [stretch]);
    const kjMm = mean(state, 'heatInputKjMm');
    expect(measured({ ...PLATE, plateMm: 30 }, stretch, 45) / coolingTimeThick(kjMm, 22, 1)).toBeCloseTo(1, 1);
  });
  test('and on thin plate as the thin-plate formula says', () => {
    const stretch = { voltageV: 20, wireFeedMMin: 4, travelMmS: 8, ctwdMm: 15 };
    const state = weld({ ...PLATE, plateMm: 4 }, [stretch]);
    const kjMm = mean(state, 'heatInputKjMm');
    expect(measured({ ...PLATE, plateMm: 4 }, stretch, 45) / coolingTimeThin(kjMm, 25, 4, 1)).toBeCloseTo(1, 1);
  });
  test('a T-joint cools faster than a plate', () => {
    const onPlate = { ...FILLET, joint: 'bead-on-plate', position: '1G' } as const;
    expect(measured(FILLET, FILLET_STRETCH, 45)).toBeLessThan(0.8 * measured(onPlate, FILLET_STRETCH, 45));
  });
});

test('[W26] heat input is given with efficiency (EN) and as arc energy without it (AWS)', () => {
  expect(heatInputEn(0.8, 20, 160, 5)).toBeCloseTo(0.512, 12);
  expect(arcEnergyAws(20, 160, 5)).toBeCloseTo(0.64, 12);
  const state = weld(PLATE, [{ voltageV: 25, currentA: 200, travelMmS: 5, ctwdMm: 16 }]);
  expect(mean(state, 'heatInputKjMm')).toBeCloseTo(heatInputEn(0.8, 25, 200, 5), 6);
});

test('[W26] metal melts under the arc, freezes behind it in order, and is never hotter again', () => {
  const state = byHand(filletSettings(), 60, bead(30, 90));
  const { frozenTick, peakC, temperatureC, frozenSpeedMmS } = state.stations;
  for (let i = 35; i < 78; i++) {
    expect(frozenTick[i]).toBeGreaterThan(frozenTick[i - 1]! - 1);
    expect(peakC[i]).toBeGreaterThan(1500);
    expect(temperatureC[i]).toBeLessThan(250);
    if (i > 50) expect(frozenSpeedMmS[i]).toBeCloseTo(5, 1);
  }
  expect(peakC[5]).toBeLessThan(200);
  expect(state.pool.lengthMm).toBe(0);
  expect(state.memory.plateC).toBeGreaterThan(30);
});

describe('[W64] cooling of a pass by EN 1011-2 Annex D', () => {
  const at = (joint: Joint, plateMm: number) => coolingOf({ joint, plateMm }, 1, 20);
  test('a plate below the transition thickness cools as a thin one, above it as a thick one', () => {
    expect(at('bead-on-plate', 6)).toMatchObject({ regime: 'thin' });
    expect(at('bead-on-plate', 6)?.t85S).toBeCloseTo(31.57, 2);
    expect(at('bead-on-plate', 20)?.t85S).toBeCloseTo(5.29, 2);
    expect(at('bead-on-plate', 20)?.transitionMm).toBeCloseTo(14.66, 2);
  });
  test('a T-fillet has three ways out for its heat, a groove and a lap more than a plate', () => {
    expect(at('t-fillet', 6)?.t85S).toBeCloseTo(0.45 * 31.57, 2);
    expect(at('groove', 6)?.t85S).toBeCloseTo(0.9 * 31.57, 2);
    expect(at('lap', 20)?.t85S).toBeCloseTo(0.67 * 5.29, 2);
  });
  test('at the transition both formulas agree, whatever the joint; above 500 C there is no time', () => {
    const { transitionMm = 0 } = at('t-fillet', 6) ?? {};
    expect(at('t-fillet', transitionMm - 1e-6)?.t85S).toBeCloseTo(at('t-fillet', transitionMm + 1e-6)?.t85S ?? 0, 4);
    expect(coolingOf({ joint: 'groove', plateMm: 10 }, 1, 520)).toBeUndefined();
  });
});
