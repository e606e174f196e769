import type { ToolPose, Validity } from '../sim/simulation.ts';
import {
  CHANNEL_INTS,
  CHANNELS,
  type Channel,
  columnOf,
  FRAME_INTS,
  POSITION_LIMIT,
  POSITION_STEP_MM,
  QUATERNION_LIMIT,
  TIME_COLUMN,
  VALIDITY,
} from './frame.ts';

/** A pose as a device gives it: metres in `local-floor`, a quaternion of any length but 0, analog 0 to 1. */
export interface RawPose {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly qx: number;
  readonly qy: number;
  readonly qz: number;
  readonly qw: number;
  readonly trigger: number;
  readonly squeeze: number;
  readonly validity: Validity;
}

const STEPS_PER_M = 1000 / POSITION_STEP_MM;
const ROOT_HALF = Math.sqrt(0.5);
const components = new Float64Array(4);

/** An empty frame: every channel lost, at the origin, upright. */
export function emptyFrame(): Int32Array {
  const row = new Int32Array(FRAME_INTS);
  for (const channel of CHANNELS) row[columnOf(channel, 'largest')] = 3;
  return row;
}

/** Writes time, in units of 0.1 ms. */
export function quantiseTime(seconds: number, row: Int32Array, at = 0): void {
  row[at + TIME_COLUMN] = Math.round(seconds * 10_000);
}

/**
 * Writes one channel of the row that begins at `at`. A pose that is lost, not finite or out of reach keeps the place the
 * row already had, marked lost, with trigger and squeeze released: so a lost hand can not hold an arc.
 */
export function quantiseChannel(raw: RawPose, channel: Channel, row: Int32Array, at = 0): void {
  const c = at + columnOf(channel, 'validity');
  const x = Math.round(raw.x * STEPS_PER_M);
  const y = Math.round(raw.y * STEPS_PER_M);
  const z = Math.round(raw.z * STEPS_PER_M);
  const size = Math.sqrt(raw.qx * raw.qx + raw.qy * raw.qy + raw.qz * raw.qz + raw.qw * raw.qw);
  const inReach = Math.abs(x) <= POSITION_LIMIT && Math.abs(y) <= POSITION_LIMIT && Math.abs(z) <= POSITION_LIMIT;
  if (raw.validity === 'lost' || !inReach || !(size > 1e-6) || size > 1e6) {
    row[c] = VALIDITY.lost;
    row[c + 8] = 0;
    row[c + 9] = 0;
    return;
  }
  row[c] = VALIDITY[raw.validity];
  row[c + 1] = x;
  row[c + 2] = y;
  row[c + 3] = z;
  components[0] = raw.qx / size;
  components[1] = raw.qy / size;
  components[2] = raw.qz / size;
  components[3] = raw.qw / size;
  let largest = 0;
  for (let i = 1; i < 4; i++)
    if (Math.abs(components[i] as number) > Math.abs(components[largest] as number)) largest = i;
  const sign = (components[largest] as number) < 0 ? -1 : 1;
  row[c + 4] = largest;
  let to = c + 5;
  for (let i = 0; i < 4; i++) {
    if (i === largest) continue;
    row[to++] = Math.round(((sign * (components[i] as number)) / ROOT_HALF) * QUATERNION_LIMIT);
  }
  row[c + 8] = analog(raw.trigger);
  row[c + 9] = analog(raw.squeeze);
}

/** NaN counts as released. */
const analog = (value: number): number => (value > 0 ? Math.round(Math.min(value, 1) * 255) : 0);

const VALIDITY_NAMES: readonly Validity[] = ['lost', 'emulated', 'tracked'];

/** Reads channel number `channel` (0 head, 1 toolMain, 2 toolOther) of the row that begins at `at` into `pose`. */
export function readPose(row: Int32Array, at: number, channel: number, pose: ToolPose): void {
  const c = at + 1 + channel * CHANNEL_INTS;
  pose.validity = VALIDITY_NAMES[row[c] as number] ?? 'lost';
  pose.x = (row[c + 1] as number) * POSITION_STEP_MM;
  pose.y = (row[c + 2] as number) * POSITION_STEP_MM;
  pose.z = (row[c + 3] as number) * POSITION_STEP_MM;
  const largest = row[c + 4] as number;
  const a = ((row[c + 5] as number) / QUATERNION_LIMIT) * ROOT_HALF;
  const b = ((row[c + 6] as number) / QUATERNION_LIMIT) * ROOT_HALF;
  const d = ((row[c + 7] as number) / QUATERNION_LIMIT) * ROOT_HALF;
  const rest = Math.sqrt(Math.max(0, 1 - a * a - b * b - d * d));
  pose.qx = largest === 0 ? rest : a;
  pose.qy = largest === 1 ? rest : largest === 0 ? a : b;
  pose.qz = largest === 2 ? rest : largest === 3 ? d : b;
  pose.qw = largest === 3 ? rest : d;
  pose.trigger = (row[c + 8] as number) / 255;
  pose.squeeze = (row[c + 9] as number) / 255;
}
