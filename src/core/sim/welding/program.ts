import { z } from 'zod';
import { GASES } from './gas-mix.ts';
import { traitsOf } from './process.ts';
import { misfits } from './program-process.ts';
import { type Segment, travelled } from './segment.ts';
import type { GasMix, WeldSettings } from './settings.ts';

const GAS_MIXES = Object.keys(GASES).filter((mix) => mix !== 'none') as [GasMix, ...GasMix[]];
const within = (low: number, high: number, unit: string) =>
  z.number().min(low, `must be at least ${low} ${unit}`).max(high, `must be at most ${high} ${unit}`);
const oneOf = <const T extends readonly [string, ...string[]]>(names: T) =>
  z.enum(names, { error: `is not known; known: ${names.join(', ')}` });

const ProgramSegment = z
  .strictObject({
    t0S: within(0, 3600, 's'),
    t1S: within(0, 3600, 's'),
    /** Arc voltage. */
    voltageV: within(5, 45, 'V').optional(),
    wireFeedMMin: within(0.5, 30, 'm/min').optional(),
    currentA: within(10, 500, 'A').optional(),
    fillerMmS: within(0, 60, 'mm/s').optional(),
    travelMmS: within(0, 60, 'mm/s'),
    ctwdMm: within(0, 50, 'mm').optional(),
    /** The arc's length, where a hand holds it. */
    arcMm: within(0, 15, 'mm').optional(),
    workAngleDeg: within(0, 180, 'degrees').optional(),
    travelAngleDeg: within(-60, 60, 'degrees').optional(),
    aimMm: within(-10, 10, 'mm').optional(),
    weaveMm: within(0, 10, 'mm').optional(),
    weaveHz: within(0, 5, 'Hz').optional(),
    whipMm: within(0, 15, 'mm').optional(),
    whipHz: within(0, 5, 'Hz').optional(),
    newElectrode: z.boolean().optional(),
  })
  .refine(({ t0S, t1S }) => t1S > t0S, { path: ['t1S'], error: 'must be later than t0S' });

/** A prescribed weld as people write it down: `weld bead FILE.json`. Every number has limits a bench could have. */
export const BeadProgram = z
  .strictObject({
    process: oneOf(['GMAW', 'FCAW', 'SMAW', 'GTAW']),
    electrode: oneOf(['E7018', 'E6010']).optional(),
    /** Diameter of what melts: wire, core of the electrode, filler rod. */
    wireMm: within(0.6, 6.4, 'mm'),
    gas: z.strictObject({ mix: oneOf(GAS_MIXES), flowLMin: within(0, 60, 'L/min') }).optional(),
    arcForceAMm: within(0, 50, 'A/mm').optional(),
    material: oneOf(['carbon-steel']),
    plateMm: within(0.8, 100, 'mm'),
    joint: oneOf(['bead-on-plate', 't-fillet']),
    position: oneOf(['1G', '2G', '3G', '4G', '1F', '2F', '3F', '4F']),
    progression: oneOf(['up', 'down']).optional(),
    preheatC: within(-20, 400, 'C'),
    gapMm: within(0, 6, 'mm').optional(),
    polarity: oneOf(['DCEP', 'DCEN']).optional(),
    segments: z.array(ProgramSegment).min(1, 'needs at least one segment').max(200, 'holds more than 200 segments'),
  })
  .refine(({ joint, position }) => (joint === 't-fillet') === position.endsWith('F'), {
    path: ['position'],
    error: 'does not go with the joint; known: bead-on-plate in 1G to 4G, t-fillet in 1F to 4F',
  })
  .refine(({ progression, position }) => progression === undefined || position.startsWith('3'), {
    path: ['progression'],
    error: 'goes with 3G and 3F alone, where the seam stands upright',
  })
  .superRefine((program, context) => {
    const { segments } = program;
    for (const { path, message } of misfits(program)) context.addIssue({ code: 'custom', path: [...path], message });
    for (let i = 1; i < segments.length; i++)
      if (segments[i]!.t0S < segments[i - 1]!.t1S)
        context.addIssue({
          code: 'custom',
          path: ['segments', i, 't0S'],
          message: 'begins before the segment ahead ends',
        });
    const length = travelled(segments, Infinity);
    if (length < 5 || length > 3000)
      context.addIssue({
        code: 'custom',
        path: ['segments'],
        message: `travel ${length} mm in all; 5 to 3000 are possible`,
      });
  })
  .transform(({ segments, ...program }) => ({ ...program, segments: segments.map(asHeld) }));
export type BeadProgram = Omit<z.infer<typeof BeadProgram>, 'segments'> & { readonly segments: readonly Segment[] };

/** The distance a hand or machine holds: an arc's length where that is given. */
const asHeld = ({ arcMm, ctwdMm, ...segment }: z.infer<typeof ProgramSegment>): Segment => ({
  ...segment,
  ctwdMm: ctwdMm ?? arcMm ?? 0,
});

/** The coupon and the machine a program asks for; the coupon's seam is as long as the program travels. */
export function settingsOf(program: BeadProgram): WeldSettings {
  const { process, electrode, wireMm, gas, joint, position, progression, material } = program;
  const { plateMm, gapMm, preheatC, polarity } = program;
  // A hair less, so that a length of whole millimetres does not end in an empty station.
  const lengthMm = Math.ceil(travelled(program.segments, Infinity) - 1e-6);
  return {
    process,
    ...(electrode && { electrode }),
    wireMm,
    gasMix: gas?.mix ?? 'none',
    coupon: { joint, position, progression, material, plateMm, lengthMm, gapMm: gapMm ?? 0, preheatC },
    initial: {
      voltageV: 0,
      wireFeedMMin: 0,
      currentA: 0,
      arcForceAMm: program.arcForceAMm ?? 0,
      gasFlowLMin: gas?.flowLMin ?? 0,
      powerOn: true,
      electrodePositive: polarity === undefined ? traitsOf(program).positive : polarity === 'DCEP',
      workClampOn: true,
      extractionOn: true,
    },
    placement: { originMm: [0, 0, 0], yawDeg: 0 },
  };
}

/** Where one segment ends and the next begins, and both ends of the bead, mm along the seam. */
export function changesOf(segments: readonly Segment[]): readonly number[] {
  const changes = [0];
  for (const { t1S } of segments) changes.push(travelled(segments, t1S));
  return changes;
}
