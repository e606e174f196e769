import * as z from 'zod';
import { Decimal } from '../recording/header.ts';
import { Range } from './range.ts';
import { Source } from './source.ts';

/** What every procedure says, whatever the process. Lengths mm, angles degrees; a range holds both its ends. */
const JOINT = {
  number: z.string().max(40),
  joint: z.enum(['bead-on-plate', 't-fillet']),
  position: z.enum(['1G', '1F', '2F']),
  material: z.literal('carbon-steel'),
  plateMm: Decimal,
  lengthMm: Decimal,
  gapMm: Decimal,
  preheatC: Decimal,
  polarity: z.enum(['DCEP', 'DCEN']),
  workAngleDeg: Range,
  travelAngleDeg: Range,
  travelMmS: Range,
  /** Distance of the electrode's line from the root, + towards the web. */
  aimMm: Range,
  legMm: Decimal,
  source: Source,
};

/** What a motor feeds, under gas. Voltage is arc voltage. */
const FED = {
  wireClass: z.string().max(40),
  wireMm: Decimal,
  gasMix: z.enum(['75Ar-25CO2', '90Ar-10CO2', '98Ar-2O2', '95Ar-5CO2', '93Ar-5CO2-2O2', '100CO2']),
  gasFlowLMin: Range,
  voltageV: Range,
  wireFeedMMin: Range,
  ctwdMm: Range,
};

/** What a hand feeds: the source holds current, the hand the arc's length. */
const HELD = { currentA: Range, arcLengthMm: Range };

const Gmaw = z.strictObject({
  process: z.literal('GMAW'),
  transfer: z.enum(['short-circuit', 'spray']),
  ...JOINT,
  ...FED,
});
const Fcaw = z.strictObject({ process: z.literal('FCAW'), ...JOINT, ...FED });
const Smaw = z.strictObject({
  process: z.literal('SMAW'),
  electrode: z.enum(['E7018', 'E6010']),
  electrodeClass: z.string().max(40),
  /** Diameter of the core. */
  electrodeMm: Decimal,
  ...JOINT,
  ...HELD,
});
const Gtaw = z.strictObject({
  process: z.literal('GTAW'),
  tungstenClass: z.string().max(40),
  tungstenMm: Decimal,
  fillerClass: z.string().max(40),
  fillerMm: Decimal,
  gasMix: z.literal('100Ar'),
  gasFlowLMin: Range,
  ...JOINT,
  ...HELD,
});

/** A welding procedure specification: what the sheet on the booth's wall says. */
export const Wps = z.discriminatedUnion('process', [Gmaw, Fcaw, Smaw, Gtaw]);
export type Wps = z.infer<typeof Wps>;

/** A procedure whose wire a motor feeds. */
export type FedWps = Extract<Wps, { wireFeedMMin: Range }>;
export const isFed = (wps: Wps): wps is FedWps => wps.process === 'GMAW' || wps.process === 'FCAW';

/** Diameter of what melts, mm: wire, core of the electrode, or filler rod. */
export function meltingMm(wps: Wps): string {
  if (wps.process === 'SMAW') return wps.electrodeMm;
  return wps.process === 'GTAW' ? wps.fillerMm : wps.wireMm;
}
