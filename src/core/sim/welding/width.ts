import { exp, pow } from '../../base/exact.ts';
import { PHYSICS } from './constants.ts';
import { stanceOf, stanceWidth } from './stance.ts';
import type { WeldState } from './state.ts';

const { value: cold } = PHYSICS.coldWidth;
const { value: coldPower } = PHYSICS.coldPower;
const { value: warmPower } = PHYSICS.warmPower;
const VOLTAGE_POWER = 2 * PHYSICS.widthVoltage.value;

/**
 * Width melted on a plate: Rosenthal's fast moving source, sqrt(8 q / (pi e rho c (Tm - T0) v)), times a calibrated factor
 * of voltage and wire. q/v is the heat a station has taken per mm, so the station's own sum stands in its place.
 */
export const widthScale = (wireMm: number): number =>
  PHYSICS.widthScale.value *
  Math.sqrt(8 / (Math.PI * exp(1) * PHYSICS.heatCapacity.value)) *
  pow(wireMm / 1.2, PHYSICS.widthWire.value);

/** Width melted, mm, by weighted heat per mm (J/mm) into metal at `foundC`. */
export const meltedWidth = (scale: number, widthHeat: number, foundC: number): number =>
  scale * Math.sqrt(widthHeat / (PHYSICS.meltingC.value - foundC));

/**
 * Weight of a joule for width: the square of the factors of voltage, transfer and torch angle, since width goes with the
 * root of heat. `pushDeg` + push, against the way the arc really moves; `climb` -1 straight down to 1 straight up.
 */
export function widthWeight(
  state: WeldState,
  powerW: number,
  shortCircuit: number,
  pushDeg: number,
  climb: number,
): number {
  const warmth = Math.min(1, Math.max(0, (powerW - coldPower) / (warmPower - coldPower)));
  const mode = 1 - shortCircuit * (1 - cold) * (1 - warmth);
  const push = 1 + PHYSICS.pushWidth.value * Math.min(25, Math.max(-25, pushDeg));
  const stance = stanceWidth(stanceOf(state.settings.coupon), climb);
  return pow(state.arc.voltageV / 25, VOLTAGE_POWER) * mode * mode * push * push * stance * stance;
}

/**
 * Width melted by an arc that swings over `swungMm`: the same heat, thinner spread, lies under a wider track. A swing well
 * within the melted width hardly widens it.
 */
export const swungWidth = (meltedMm: number, swungMm: number): number =>
  meltedMm + swungMm > 0 ? meltedMm + (swungMm * swungMm) / (meltedMm + swungMm) : 0;
