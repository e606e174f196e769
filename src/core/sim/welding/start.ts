import { PHYSICS } from './constants.ts';
import { couponFrame } from './coupon-frame.ts';
import { meltingOf } from './melting.ts';
import { penetrationScale } from './penetration.ts';
import { traitsOf } from './process.ts';
import type { WeldSettings } from './settings.ts';
import {
  type CleaningHand,
  STATION_MM,
  type StationSums,
  type Stations,
  type WeldMemory,
  type WeldState,
} from './state.ts';
import { isLayered, newSurface } from './surface.ts';
import { widthScale } from './width.ts';

/** A coupon laid ready, nothing welded. `seed` is kept for what is only shown. */
export function startWeld(settings: WeldSettings, seed: number): WeldState {
  const { extractionOn, ...machine } = settings.initial;
  const traits = traitsOf(settings);
  const count = Math.max(1, Math.floor(settings.coupon.lengthMm / STATION_MM + 0.5));
  return {
    settings,
    seed,
    frame: couponFrame(settings.coupon, settings.placement),
    tick: 0,
    machine: { ...machine },
    safety: {
      safetyGlasses: false,
      gloves: false,
      jacket: false,
      helmetDown: false,
      extractionOn,
      markedHot: false,
    },
    torch: {
      xMm: 0,
      aimMm: 0,
      acrossMm: 0,
      ctwdMm: 0,
      workAngleDeg: 0,
      travelAngleDeg: 0,
      travelMmS: 0,
      onWork: false,
      tracked: false,
    },
    arc: {
      triggerOn: false,
      burning: false,
      transfer: 'none',
      currentA: 0,
      voltageV: 0,
      arcLengthMm: 0,
      extensionMm: traits.electrodeMm,
      shielding: 0,
      burningTicks: 0,
      offTicks: 0,
    },
    pool: { xMm: 0, lengthMm: 0, widthMm: 0, temperatureC: settings.coupon.preheatC, keyholeMm: 0 },
    stations: bareStations(count, settings.coupon.preheatC),
    sums: emptySums(count),
    surface: isLayered(settings.coupon) ? newSurface(settings.coupon, count) : undefined,
    memory: rested(settings.coupon.preheatC),
    cleaning: { main: ownTool(), other: ownTool() },
    melting: meltingOf(settings.wireMm, machine.electrodePositive, traits.extensionHeat),
    scale: {
      width: widthScale(traits.lawMm ?? settings.wireMm),
      penetration: penetrationScale(traits, settings.wireMm, settings.coupon.joint),
    },
    shares: new Float64Array(count),
    changedFrom: 0,
    changedTo: 0,
    meltedMm3: 0,
    depositedMm3: 0,
    strayMm3: 0,
    spatterMm3: 0,
    paused: false,
    finished: false,
  };
}

function bareStations(count: number, preheatC: number): Stations {
  const zeros = (): Float64Array => new Float64Array(count);
  return {
    count,
    depositMm2: zeros(),
    widthMm: zeros(),
    heightMm: zeros(),
    penetrationMm: zeros(),
    legAMm: zeros(),
    legBMm: zeros(),
    throatMm: zeros(),
    crownMm: zeros(),
    rootMm: zeros(),
    underfillMm: zeros(),
    edgeMm: zeros(),
    passes: zeros(),
    undercutAMm: zeros(),
    undercutBMm: zeros(),
    overlapMm: zeros(),
    porosity: zeros(),
    burnThrough: zeros(),
    craterMm: zeros(),
    spatter: zeros(),
    lackOfFusion: zeros(),
    lackOfSideFusion: zeros(),
    lackOfInterpassFusion: zeros(),
    slagMm: zeros(),
    slagInclusion: zeros(),
    tungsten: zeros(),
    arcStrike: zeros(),
    temperatureC: zeros().fill(preheatC),
    peakC: zeros().fill(preheatC),
    frozenTick: zeros(),
    frozenSpeedMmS: zeros(),
    firstArcTick: zeros(),
    lastArcTick: zeros(),
    arcTicks: zeros(),
    currentA: zeros(),
    voltageV: zeros(),
    heatInputKjMm: zeros(),
  };
}

function emptySums(count: number): StationSums {
  const zeros = (): Float64Array => new Float64Array(count);
  return {
    heat: zeros(),
    widthHeat: zeros(),
    depth: zeros(),
    residence: zeros(),
    speed: zeros(),
    current: zeros(),
    voltage: zeros(),
    workAngle: zeros(),
    travelAngle: zeros(),
    aim: zeros(),
    climb: zeros(),
    shortCircuit: zeros(),
    spatter: zeros(),
    pores: zeros(),
    sideLow: zeros(),
    sideHigh: zeros(),
    foundC: zeros(),
    meltedMm: zeros(),
    beforeMeltedMm: zeros(),
    beforePenetrationMm: zeros(),
    beforeDepositMm2: zeros(),
    slagShut: zeros(),
    thinS: zeros(),
    liquid: zeros(),
  };
}

const ownTool = (): CleaningHand => ({ holds: 0, known: false, xMm: 0, yMm: 0, zMm: 0, raised: false });

const rested = (preheatC: number): WeldMemory => ({
  poseKnown: false,
  xMm: 0,
  acrossMm: 0,
  lostTicks: 0,
  sideMm: 0,
  gas: 0,
  valveTicks: 0,
  shutTicks: 0,
  warm: 0,
  stubS: 0,
  fused: false,
  rodMm: PHYSICS.rodLength.value,
  dirty: false,
  dwellS: 0,
  dwellAtMm: 0,
  poolFrom: 0,
  poolTo: 0,
  liquidFrom: 0,
  liquidTo: 0,
  touchedFrom: 0,
  touchedTo: 0,
  plateC: preheatC,
  inFlightJ: 0,
});
