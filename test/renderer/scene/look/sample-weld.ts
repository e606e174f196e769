import type { ToolPose } from '../../../../src/core/sim/simulation.ts';
import type { Joint, WeldSettings } from '../../../../src/core/sim/welding/settings.ts';
import { startWeld } from '../../../../src/core/sim/welding/start.ts';
import type { Stations, WeldState } from '../../../../src/core/sim/welding/state.ts';
import { hash01 } from '../../../../src/renderer/scene/textures/noise.ts';

/** A made-up weld for looking at and measuring: the shapes of a state, not the physics. mm, s, deg C. */
export interface SampleWeld {
  readonly joint?: Joint;
  readonly lengthMm?: number;
  readonly fromMm?: number;
  readonly toMm?: number;
  readonly depositMm2?: number;
  readonly speedMmS?: number;
  /** Hot at `toMm`, arc burning. */
  readonly burning?: boolean;
  readonly helmetDown?: boolean;
  readonly defects?: boolean;
  readonly ramps?: boolean;
  /** Height of the seam above the floor. */
  readonly seamMm?: number;
}

const settingsOf = (joint: Joint, lengthMm: number, seamMm = 906): WeldSettings => ({
  process: 'GMAW',
  wireMm: 0.9,
  gasMix: '75Ar-25CO2',
  coupon: {
    joint,
    position: joint === 't-fillet' ? '2F' : '1G',
    material: 'carbon-steel',
    plateMm: 6,
    lengthMm,
    gapMm: 0,
    preheatC: 20,
  },
  initial: {
    voltageV: 20.5,
    wireFeedMMin: 9,
    currentA: 0,
    arcForceAMm: 0,
    gasFlowLMin: 14,
    powerOn: true,
    electrodePositive: true,
    workClampOn: true,
    extractionOn: true,
  },
  placement: { originMm: [0, seamMm, -420], yawDeg: 0 },
});

export const emptyStations = (count: number): Stations => startWeld(settingsOf('t-fillet', count), 1).stations;

/** Sets the section of one station from its deposit: equal legs scaled by `split`, convexity a share `c`. */
export const setSection = (
  s: Stations,
  i: number,
  deposit: number,
  c = 0.12,
  split = 1,
  joint: Joint = 't-fillet',
): void => {
  s.depositMm2[i] = deposit;
  if (joint === 'bead-on-plate') {
    const width = 2.05 * Math.sqrt(deposit);
    s.widthMm[i] = width;
    s.heightMm[i] = width > 0 ? (1.5 * deposit) / width : 0;
    return;
  }
  const z = Math.sqrt((2 * deposit) / (1 + c));
  const a = z * Math.sqrt(split);
  const b = z / Math.sqrt(split);
  s.legAMm[i] = a;
  s.legBMm[i] = b;
  const chord = Math.sqrt(a * a + b * b);
  s.widthMm[i] = chord;
  s.heightMm[i] = chord > 0 ? (1.5 * (deposit - (a * b) / 2)) / chord : 0;
};

export const sampleState = (weld: SampleWeld = {}): WeldState => {
  const {
    joint = 't-fillet',
    lengthMm = 150,
    fromMm = 12,
    toMm = 118,
    depositMm2 = 21,
    speedMmS = 4.3,
    burning = false,
    helmetDown = false,
    defects = false,
    ramps = true,
    seamMm,
  } = weld;
  const state = startWeld(settingsOf(joint, lengthMm, seamMm), 1);
  const { stations } = state;
  const tick = Math.round(((toMm - fromMm) / speedMmS) * 120) + 200;
  for (let i = 0; i < lengthMm; i += 1) {
    stations.temperatureC[i] = 20;
    stations.peakC[i] = 20;
    if (i < fromMm || i >= toMm) continue;
    const start = ramps ? 1 - (1 - Math.min(1, (i + 0.6 - fromMm) / 5)) ** 2 : 1;
    const stop = ramps ? 1 - (1 - Math.min(1, (toMm - i - 0.4) / 6.5)) ** 2 : 1;
    const wobble = ramps ? 1 + 0.09 * Math.sin(i * 0.21) + 0.06 * (hash01(i, 1, 9) - 0.5) : 1;
    setSection(
      stations,
      i,
      depositMm2 * (start * stop) ** 1.24 * wobble,
      0.12,
      ramps ? 1 + 0.08 * Math.sin(i * 0.13) : 1,
      joint,
    );
    const behind = toMm - 3 - i;
    stations.peakC[i] = 1560;
    stations.temperatureC[i] = burning ? 20 + 1580 * Math.exp(-((Math.max(0, behind) / 34) ** 0.9)) : 60;
    stations.frozenTick[i] = ((i - fromMm) / speedMmS) * 120 * (1 + 0.012 * Math.sin(i * 0.5)) + 60;
    stations.frozenSpeedMmS[i] = speedMmS;
    stations.heatInputKjMm[i] = 0.65;
    stations.arcTicks[i] = 120 / speedMmS;
    stations.lastArcTick[i] = stations.frozenTick[i]!;
    stations.spatter[i] = 0.32;
    if (!burning && ramps) stations.craterMm[i] = 0.75 * Math.exp(-(((toMm - 5.5 - i) / 2.3) ** 2));
    if (!defects) continue;
    if (i >= 22 && i < 34) stations.porosity[i] = 0.7 + 0.6 * hash01(i, 3, 9);
    if (i >= 44 && i < 64) stations.undercutBMm[i] = 0.8 * Math.min(1, (i - 43) / 3, (64 - i) / 3);
    if (i >= 68 && i < 82) stations.overlapMm[i] = 1.1 * Math.min(1, (i - 67) / 3, (82 - i) / 3);
    if (i >= 92 && i < 98) stations.burnThrough[i] = [0.3, 0.9, 1, 1, 0.9, 0.3][i - 92]!;
    stations.spatter[i] = 0.75;
  }
  state.tick = tick;
  state.safety.helmetDown = helmetDown;
  Object.assign(state.torch, {
    xMm: toMm,
    ctwdMm: 12,
    workAngleDeg: 45,
    travelAngleDeg: 10,
    travelMmS: speedMmS,
    onWork: true,
    tracked: true,
  });
  Object.assign(
    state.arc,
    burning
      ? {
          triggerOn: true,
          burning: true,
          transfer: 'short-circuit',
          currentA: 172,
          voltageV: 20.5,
          arcLengthMm: 2.2,
          extensionMm: 10.5,
          shielding: 1,
          burningTicks: tick - 60,
          offTicks: 0,
        }
      : { extensionMm: 12, offTicks: 4000 },
  );
  Object.assign(state.pool, { xMm: toMm - 3, lengthMm: 9, widthMm: 7, temperatureC: burning ? 1600 : 60 });
  return state;
};

/** The pose that holds the torch over `xMm` of the seam: 45 degrees to both plates, pushing by `pushDeg`, its tip `ctwdMm` off. */
export const samplePose = (state: WeldState, xMm: number, ctwdMm: number, pushDeg: number): ToolPose => {
  const [ox, oy, oz] = state.settings.placement.originMm;
  const flat = state.settings.coupon.joint === 'bead-on-plate';
  // From the joint out: up and towards the welder, then leaned back from the direction of travel.
  const lean = (pushDeg * Math.PI) / 180;
  const out = flat ? [0, 1, 0] : [0, Math.SQRT1_2, Math.SQRT1_2];
  const back = [-Math.sin(lean), out[1]! * Math.cos(lean), out[2]! * Math.cos(lean)] as const;
  // The tool's +z is `back`; its -y (handle) goes towards the welder and to the left, where the hand is.
  const handle = [-0.45, flat ? 0.05 : -0.25, 0.86];
  const dot = handle[0]! * back[0] + handle[1]! * back[1] + handle[2]! * back[2];
  const y = [0, 1, 2].map((i) => -(handle[i]! - dot * back[i]!));
  const n = Math.hypot(y[0]!, y[1]!, y[2]!);
  const [yx, yy, yz] = y.map((v) => v / n) as [number, number, number];
  const [zx, zy, zz] = back;
  const xx = yy * zz - yz * zy;
  const xy = yz * zx - yx * zz;
  const xz = yx * zy - yy * zx;
  const qw = Math.sqrt(Math.max(0, 1 + xx + yy + zz)) / 2;
  const pick = (a: number, s: number): number => Math.sign(s) * (Math.sqrt(Math.max(0, a)) / 2);
  return {
    x: ox + xMm + back[0] * ctwdMm,
    y: oy + back[1] * ctwdMm,
    z: oz + back[2] * ctwdMm,
    qx: pick(1 + xx - yy - zz, yz - zy),
    qy: pick(1 - xx + yy - zz, zx - xz),
    qz: pick(1 - xx - yy + zz, xy - yx),
    qw,
    trigger: 0,
    squeeze: 0,
    validity: 'tracked',
  };
};
