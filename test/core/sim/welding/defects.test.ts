import { describe, expect, test } from 'vitest';
import { EVENT_KIND } from '../../../../src/core/recording/event.ts';
import { craterFill } from '../../../../src/core/sim/welding/crater.ts';
import { bead, byHand, FILLET, FILLET_STRETCH, filletSettings, mean, PLATE, total, weld } from './support.ts';

describe('[W21] craters', () => {
  const deepest = (dwellS: number): number =>
    Math.max(...byHand(filletSettings(), 20, bead(30, 80, 5, dwellS)).stations.craterMm);
  test('an arc broken on the move leaves one, a second of dwell fills it, five seconds open it again', () => {
    expect(deepest(0)).toBeGreaterThan(0.6);
    expect(deepest(1.2)).toBeLessThan(0.1);
    expect(deepest(6)).toBeGreaterThan(0.6);
  });
  test('a trembling hand fills it as well', () => {
    const state = byHand(filletSettings(), 20, (t) => {
      const { x, trigger } = bead(30, 80, 5, 1.3)(t);
      return { x: x + 0.3 * Math.sin(55 * t), trigger };
    });
    expect(Math.max(...state.stations.craterMm)).toBeLessThan(0.1);
  });
  test('it lies where the arc went out, and welding over it fills it', () => {
    const broken = byHand(filletSettings(), 13, bead(30, 80)).stations.craterMm;
    expect(broken.indexOf(Math.max(...broken))).toBeGreaterThan(77);
    expect(broken[60]).toBe(0);
    const over = byHand(filletSettings(), 40, (t) => (t < 20 ? bead(30, 80)(t) : bead(74, 120)(t - 20)));
    for (let i = 60; i < 110; i++) expect(over.stations.craterMm[i]).toBe(0);
  });
  test('the filling rises with the dwell, then falls', () => {
    expect([0, 0.25, 0.5, 1, 1.6].map(craterFill)).toEqual([0, 0.5, 1, 1, 1]);
    expect(craterFill(2.8)).toBeCloseTo(0.5, 9);
    expect([4, 9].map(craterFill)).toEqual([0, 0]);
  });
});

test('[W22] a thin plate burns through, a slow hot pass more than a quick one; the right plate does not', () => {
  const made = (plateMm: number, travelMmS: number) =>
    mean(weld({ ...PLATE, plateMm }, [{ voltageV: 25, wireFeedMMin: 6, travelMmS, ctwdMm: 15 }]), 'burnThrough');
  expect(made(10, 6)).toBe(0);
  expect(made(3, 4)).toBe(1);
  expect(made(3.4, 3.5)).toBeGreaterThan(made(3.4, 14));
  expect(mean(weld({ ...FILLET, plateMm: 1.2 }, [FILLET_STRETCH]), 'burnThrough')).toBe(1);
  expect(mean(weld(FILLET, [FILLET_STRETCH]), 'burnThrough')).toBe(0);
  // Sheet as the shop welds it, and with what is meant for 6 mm.
  const sheet = { voltageV: 16.5, wireFeedMMin: 4.1, travelMmS: 6, ctwdMm: 10 };
  expect(mean(weld({ ...FILLET, plateMm: 1.6 }, [sheet]), 'burnThrough')).toBe(0);
  expect(mean(weld({ ...FILLET, plateMm: 1.5 }, [FILLET_STRETCH]), 'burnThrough')).toBe(1);
});

test('[W23] an arc beside the joint is an arc strike, and its metal is not in the weld', () => {
  // 15 mm off the line through the root, the wire meets the base plate 21 mm out.
  const state = byHand(filletSettings(), 6, (t) => ({
    x: 40 + 5 * t,
    trigger: t > 1 && t < 2,
    ctwdMm: 32,
    aimMm: -15,
  }));
  expect(total(state.stations.arcStrike)).toBeGreaterThan(0);
  expect(state.strayMm3).toBeGreaterThan(10);
  expect(total(state.stations.depositMm2)).toBe(0);
  expect(total(byHand(filletSettings(), 13, bead(30, 80)).stations.arcStrike)).toBe(0);
});

describe('[W34] settings that undercut and spatter', () => {
  test('voltage far above the usual', () => {
    const [usual, high, higher] = [20, 25, 29].map((voltageV) => weld(FILLET, [{ ...FILLET_STRETCH, voltageV }]));
    expect(mean(usual!, 'undercutAMm')).toBe(0);
    expect(mean(high!, 'undercutAMm')).toBeGreaterThan(0);
    expect(mean(higher!, 'undercutBMm')).toBeGreaterThan(mean(high!, 'undercutBMm'));
    expect(mean(higher!, 'spatter')).toBeGreaterThan(mean(high!, 'spatter'));
    expect(mean(high!, 'spatter')).toBeGreaterThan(mean(usual!, 'spatter'));
  });
  test('too fast for the current', () => {
    const at = (travelMmS: number) => weld(PLATE, [{ voltageV: 29, currentA: 320, travelMmS, ctwdMm: 17 }]);
    expect(mean(at(20), 'undercutAMm')).toBe(0);
    expect(mean(at(30), 'undercutAMm')).toBeGreaterThan(0.2);
  });
  test('where an arc begins or ends on good settings nothing is undercut, wherever in a millimetre that is', () => {
    for (let tenth = 0; tenth < 10; tenth++) {
      const { stations } = byHand(filletSettings(), 13, bead(30 + tenth / 10, 79 + tenth / 10));
      expect([tenth, Math.max(...stations.undercutAMm), Math.max(...stations.undercutBMm)]).toEqual([tenth, 0, 0]);
    }
  });
  test('carbon dioxide spatters more', () => {
    const co2 = weld({ ...FILLET, gas: { mix: '100CO2', flowLMin: 14 } }, [FILLET_STRETCH]);
    expect(mean(co2, 'spatter')).toBeGreaterThan(mean(weld(FILLET, [FILLET_STRETCH]), 'spatter') + 0.1);
  });
});

describe('[W28] what the hand can not be blamed or credited for', () => {
  test('a pose lost for less than 0.1 s does not break the arc', () => {
    const state = byHand(filletSettings(), 13, (t) => ({ ...bead(30, 80)(t), lost: t > 5 && t < 5.08 }));
    expect(Math.max(...state.stations.craterMm.slice(30, 70))).toBe(0);
    expect(state.stations.depositMm2[50]).toBeGreaterThan(15);
  });
  test('a longer loss puts the arc out, and it comes back with the pose', () => {
    const burning: boolean[] = [];
    byHand(
      filletSettings(),
      13,
      (t) => ({ ...bead(30, 80)(t), lost: t > 5 && t < 6 }),
      [],
      (state) => void burning.push(state.arc.burning),
    );
    expect([burning[5 * 120 + 5], burning[5 * 120 + 20], burning[6 * 120 + 40]]).toEqual([true, false, true]);
  });
  test('a jump is no travel: the pool begins anew, nothing is laid between', () => {
    const state = byHand(filletSettings(), 8, (t) => ({ x: t < 3 ? 30 : 110, trigger: t > 1 && t < 5 }));
    expect(state.stations.depositMm2[30]).toBeGreaterThan(5);
    expect(state.stations.depositMm2[110]).toBeGreaterThan(5);
    expect(total(state.stations.depositMm2.slice(40, 100))).toBe(0);
  });
  test('a pause works no ticks: nothing cools, nothing melts, and the arc is out', () => {
    const heat: number[] = [];
    const state = byHand(
      filletSettings(),
      12,
      bead(30, 80),
      [
        [120 * 5, EVENT_KIND.paused, 1],
        [120 * 7, EVENT_KIND.paused, 0],
      ],
      (s, t) => void (t > 5.01 && t < 6.99 && heat.push(s.stations.temperatureC[45]! + s.meltedMm3)),
    );
    expect(new Set(heat).size).toBe(1);
    expect(state.depositedMm3).toBeGreaterThan(0);
  });
  test('after finished no arc burns', () => {
    const state = byHand(filletSettings(), 12, bead(30, 80), [[60, EVENT_KIND.finished, 1]]);
    expect(state.meltedMm3).toBe(0);
    expect(state.finished).toBe(true);
  });
});
