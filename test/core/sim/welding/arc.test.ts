import { describe, expect, test } from 'vitest';
import { EVENT_KIND } from '../../../../src/core/recording/event.ts';
import { currentForFeed, meltingOf, meltSpeed } from '../../../../src/core/sim/welding/melting.ts';
import { runProgram } from '../../../../src/core/sim/welding/prescribed.ts';
import { settingsOf } from '../../../../src/core/sim/welding/program.ts';
import { distanceShield, flowShield, poresUnder, tiltShield } from '../../../../src/core/sim/welding/shielding.ts';
import type { WeldState } from '../../../../src/core/sim/welding/state.ts';
import { shortCircuitShare, transferOf } from '../../../../src/core/sim/welding/transfer.ts';
import {
  bead,
  byHand,
  FILLET,
  FILLET_STRETCH,
  filletSettings,
  mean,
  PLATE,
  segmentsOf,
  total,
  weld,
} from './support.ts';

test("[W5] current and feed are each other's inverse", () => {
  for (const d of [0.8, 0.9, 1.2, 1.6]) {
    const melting = meltingOf(d, true, 1);
    for (const amps of [60, 150, 350])
      for (const extension of [0, 8, 22])
        expect(currentForFeed(melting, meltSpeed(melting, amps, extension), extension)).toBeCloseTo(amps, 8);
  }
});

describe('[W6] the arc regulates itself', () => {
  const at = (ctwdMm: number, voltageV = 20): WeldState => weld(FILLET, [{ ...FILLET_STRETCH, ctwdMm, voltageV }]);
  test('a longer contact tip distance lowers the current, step by step', () => {
    const amps = [8, 10, 12, 15, 18, 22].map((ctwd) => mean(at(ctwd), 'currentA'));
    for (let i = 1; i < amps.length; i++) expect(amps[i]).toBeLessThan(amps[i - 1]! - 1);
  });
  test('in spray about 3 to 4 A per mm', () => {
    const spray = (ctwdMm: number) =>
      mean(weld(PLATE, [{ voltageV: 27, wireFeedMMin: 8, travelMmS: 6, ctwdMm }]), 'currentA');
    expect((spray(16) - spray(20)) / 4).toBeGreaterThan(2.5);
    expect((spray(16) - spray(20)) / 4).toBeLessThan(5);
  });
  test('more voltage is a longer arc', () => {
    let shorter = -1;
    for (const volts of [18, 19, 20, 21, 22, 24, 27, 30]) {
      let length = 0;
      runProgram(
        settingsOf({ ...FILLET, segments: segmentsOf([{ ...FILLET_STRETCH, voltageV: volts }], 30) }),
        segmentsOf([{ ...FILLET_STRETCH, voltageV: volts }], 30),
        (state) => {
          length = state.arc.arcLengthMm;
        },
      );
      expect(length).toBeGreaterThanOrEqual(shorter);
      shorter = length;
    }
  });
  test('a thin wire fed fast, far out of the tip, does not ring from tick to tick', () => {
    const settings = { ...filletSettings({ wireFeedMMin: 24, voltageV: 34 }), wireMm: 0.8, gasMix: '100CO2' } as const;
    const amps: number[] = [];
    byHand(
      settings,
      5,
      (t) => ({ ...bead(20, 60)(t), ctwdMm: t < 3 ? 24 : 25 }),
      [],
      (state, t) => void (t >= 3 && t < 3.5 && amps.push(state.arc.currentA)),
    );
    expect(amps.at(-1)).toBeGreaterThan(200);
    for (let i = 3; i < amps.length; i++) expect(amps[i]).toBeGreaterThanOrEqual(amps[i - 1]! - 1e-6);
  });
  test('a hand moved 3 mm away is settled after 0.2 s', () => {
    const amps: number[] = [];
    byHand(
      filletSettings(),
      8,
      (t) => ({ ...bead(20, 60)(t), ctwdMm: t < 4 ? 12 : 15 }),
      [],
      (state, t) => void (t >= 4 && amps.push(state.arc.currentA)),
    );
    expect(Math.abs(amps[1]! / amps[200]! - 1)).toBeGreaterThan(0.1);
    expect(Math.abs(amps[24]! / amps[200]! - 1)).toBeLessThan(0.01);
  });
});

describe('[W19] transfer', () => {
  const mode = (gasMix: Parameters<typeof filletSettings>[1], wireMm: number, volts: number, amps: number) =>
    transferOf({ ...filletSettings({}, gasMix), wireMm }, volts, amps, shortCircuitShare(volts, amps));
  test.each([
    ['75Ar-25CO2', 0.9, 20, 160, 'short-circuit'],
    ['75Ar-25CO2', 0.9, 24, 160, 'globular'],
    ['75Ar-25CO2', 1.2, 30, 300, 'globular'],
    ['90Ar-10CO2', 1.2, 28, 280, 'spray'],
    ['90Ar-10CO2', 1.2, 28, 220, 'globular'],
    ['90Ar-10CO2', 1.2, 22, 280, 'globular'],
    ['98Ar-2O2', 1.6, 28, 270, 'globular'],
    ['98Ar-2O2', 1.6, 28, 290, 'spray'],
    ['100CO2', 1.2, 32, 350, 'globular'],
  ] as const)('%s, %f mm wire, %i V, %i A: %s', (mix, wire, volts, amps, wanted) => {
    expect(mode(mix, wire, volts, amps)).toBe(wanted);
  });
  test('far too little voltage stubs: heavy spatter, little fusion, less metal landed', () => {
    const stubbed = weld(FILLET, [{ ...FILLET_STRETCH, voltageV: 12 }]);
    const good = weld(FILLET, [FILLET_STRETCH]);
    expect(mean(stubbed, 'spatter')).toBeGreaterThan(0.8);
    expect(mean(stubbed, 'lackOfFusion')).toBe(1);
    expect(mean(stubbed, 'depositMm2')).toBeLessThan(0.85 * mean(good, 'depositMm2'));
  });
});

describe('[W20] shielding', () => {
  test('flow: none below 5, full from 10 to 25, blown away at 45 L/min', () => {
    expect([0, 5, 7.5, 10, 18, 25, 35, 45, 60].map(flowShield)).toEqual([0, 0, 0.5, 1, 1, 1, 0.5, 0, 0]);
  });
  test('distance and tilt', () => {
    expect([10, 22, 29.5, 37, 60].map(distanceShield)).toEqual([1, 1, 0.5, 0, 0]);
    expect([0, 30, 45, 60, 90].map(tiltShield)).toEqual([1, 1, 0.5, 0, 0]);
  });
  test('pores form below 0.8, and only there', () => {
    expect([1, 0.8, 0.4, 0].map(poresUnder)).toEqual([0, 0, 0.5, 1]);
  });
  test('no gas: pores all along; gas: none, not even at the start', () => {
    const bare = byHand(filletSettings({ gasFlowLMin: 0 }), 14, bead(30, 80));
    for (let i = 30; i < 80; i++) expect(bare.stations.porosity[i]).toBeCloseTo(1, 6);
    expect(total(byHand(filletSettings(), 14, bead(30, 80)).stations.porosity)).toBe(0);
  });
  test('gas turned off half-way: pores from there on', () => {
    const { porosity } = byHand(filletSettings(), 14, bead(30, 80), [[120 * 6, EVENT_KIND.gasFlow, 0]]).stations;
    expect(porosity[45]).toBe(0);
    expect(porosity[65]).toBeCloseTo(1, 6);
  });
  test('a nozzle far away or laid flat loses the shield', () => {
    expect(mean(weld(FILLET, [{ ...FILLET_STRETCH, ctwdMm: 34 }]), 'porosity')).toBeGreaterThan(0.5);
    expect(mean(weld(FILLET, [{ ...FILLET_STRETCH, travelAngleDeg: 50 }]), 'porosity')).toBeGreaterThan(0.3);
    expect(mean(weld(FILLET, [{ ...FILLET_STRETCH, travelAngleDeg: 15 }]), 'porosity')).toBe(0);
  });
});

describe('[W24] no arc', () => {
  test.each([
    ['machine off', { powerOn: false }, 10],
    ['no work clamp', { workClampOn: false }, 60],
    ['no feed', { wireFeedMMin: 0 }, 10],
    ['no voltage', { voltageV: 0 }, 60],
  ] as const)('%s: nothing melts, stick-out ends at %o', (_, initial, extensionMm) => {
    const state = byHand(filletSettings(initial), 12, bead(30, 80));
    expect([state.meltedMm3, total(state.stations.peakC), total(state.stations.depositMm2)]).toEqual([0, 150 * 20, 0]);
    expect(state.arc.extensionMm).toBeCloseTo(extensionMm, 9);
  });
  test('no work within reach', () => {
    const state = byHand(filletSettings(), 8, (t) => ({ x: 50, trigger: t > 1, ctwdMm: 80 }));
    expect(state.meltedMm3).toBe(0);
  });
  test('the arc starts when the wire touches, not before', () => {
    let struck = 0;
    byHand(filletSettings(), 3, bead(30, 80), [[0, EVENT_KIND.wireTrim, 50]], (state, t) => {
      if (struck === 0 && state.arc.burning) struck = t;
    });
    // Trigger at 1 s, 0.15 s of gas, then 7 mm of wire at 142 mm/s.
    expect(struck - 1 - 0.15).toBeGreaterThan(0.04);
    expect(struck - 1 - 0.15).toBeLessThan(0.065);
  });
  test('clamp taken off in the middle ends the arc; put back with the trigger held, it strikes again', () => {
    const burning: boolean[] = [];
    byHand(
      filletSettings(),
      8,
      bead(30, 80),
      [
        [120 * 3, EVENT_KIND.workClamp, 0],
        [120 * 4, EVENT_KIND.workClamp, 1],
      ],
      (state) => void burning.push(state.arc.burning),
    );
    expect([burning[120 * 3 - 1], burning[120 * 3], burning[120 * 4 - 1], burning[120 * 4 + 6]]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
  test('the tip pushed into the pool burns the wire back; it feeds again after the trigger was let go', () => {
    const burning: boolean[] = [];
    byHand(
      filletSettings(),
      9,
      (t) => ({
        x: 30 + 5 * Math.max(0, t - 1),
        trigger: t > 1 && !(t > 5 && t < 5.2),
        ctwdMm: t > 2 && t < 4 ? 1.5 : 12,
      }),
      [],
      (state) => void burning.push(state.arc.burning),
    );
    expect([burning[230], burning[300], burning[590], burning[700]]).toEqual([true, false, false, true]);
  });
});

test('[W25] electrode negative: less current, less depth, more spatter', () => {
  const positive = weld(FILLET, [FILLET_STRETCH]);
  const negative = weld({ ...FILLET, polarity: 'DCEN' }, [FILLET_STRETCH]);
  expect(mean(negative, 'currentA')).toBeLessThan(0.85 * mean(positive, 'currentA'));
  expect(mean(negative, 'penetrationMm')).toBeLessThan(0.6 * mean(positive, 'penetrationMm'));
  expect(mean(negative, 'spatter')).toBeGreaterThan(mean(positive, 'spatter') + 0.3);
});

test('[W33] a current given for a feed is the current that flows', () => {
  for (const currentA of [90, 160, 260, 350]) {
    const state = weld(PLATE, [{ voltageV: 24, currentA, travelMmS: 6, ctwdMm: 16 }]);
    expect(mean(state, 'currentA')).toBeCloseTo(currentA, 5);
  }
});
