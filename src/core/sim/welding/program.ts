import { z } from 'zod';
import { GASES } from './gas-mix.ts';
import { traitsOf } from './process.ts';
import { misfits } from './program-process.ts';
import { type Pass, type Segment, travelled } from './segment.ts';
import type { GasMix, Joint, WeldPosition, WeldSettings } from './settings.ts';

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

const Segments = z.array(ProgramSegment).min(1, 'needs at least one segment').max(200, 'holds more than 200 segments');

const POSITIONS: Readonly<Record<Joint, readonly WeldPosition[]>> = {
  'bead-on-plate': ['1G', '2G', '3G', '4G'],
  groove: ['1G', '2G', '3G', '4G'],
  't-fillet': ['1F', '2F', '3F', '4F'],
  lap: ['1F', '2F'],
};

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
    joint: oneOf(['bead-on-plate', 't-fillet', 'lap', 'groove']),
    position: oneOf(['1G', '2G', '3G', '4G', '1F', '2F', '3F', '4F']),
    progression: oneOf(['up', 'down']).optional(),
    preheatC: within(-20, 400, 'C'),
    gapMm: within(0, 6, 'mm').optional(),
    polarity: oneOf(['DCEP', 'DCEN']).optional(),
    groove: z
      .strictObject({
        bevelDeg: within(0, 60, 'degrees'),
        rootFaceMm: within(0, 10, 'mm'),
        backing: z.boolean(),
      })
      .optional(),
    segments: Segments.optional(),
    /** In place of `segments`: passes one over the other, each from the start of the seam. */
    passes: z
      .array(
        z.strictObject({
          segments: Segments,
          interpassC: within(20, 500, 'C').optional(),
          cleaned: z.boolean().optional(),
        }),
      )
      .min(1, 'needs at least one pass')
      .max(40, 'holds more than 40 passes')
      .optional(),
  })
  .refine(({ joint, position }) => POSITIONS[joint].includes(position), {
    path: ['position'],
    error:
      'does not go with the joint; known: bead-on-plate and groove in 1G to 4G, t-fillet in 1F to 4F, lap in 1F and 2F',
  })
  .refine(({ joint, groove }) => (joint === 'groove') === (groove !== undefined), {
    path: ['groove'],
    error: 'must be given with a groove, and with nothing else',
  })
  .refine(({ groove, plateMm }) => groove === undefined || groove.rootFaceMm <= plateMm, {
    path: ['groove', 'rootFaceMm'],
    error: 'is higher than the plate is thick',
  })
  .refine(({ segments, passes }) => (segments === undefined) !== (passes === undefined), {
    path: ['segments'],
    error: 'must be given, or passes instead of it, not both',
  })
  .refine(({ progression, position }) => progression === undefined || position.startsWith('3'), {
    path: ['progression'],
    error: 'goes with 3G and 3F alone, where the seam stands upright',
  })
  .superRefine((program, context) => {
    const passes = program.passes ?? [{ segments: program.segments ?? [] }];
    for (const [k, { segments }] of passes.entries()) {
      const place = program.passes === undefined ? [] : ['passes', k];
      const wrong = (path: readonly (string | number)[], message: string): void =>
        context.addIssue({ code: 'custom', path: [...path], message });
      for (const { path, message } of misfits({ ...program, segments }))
        if (k === 0 || path[0] === 'segments') wrong(path[0] === 'segments' ? [...place, ...path] : path, message);
      for (let i = 1; i < segments.length; i++)
        if (segments[i]!.t0S < segments[i - 1]!.t1S)
          wrong([...place, 'segments', i, 't0S'], 'begins before the segment ahead ends');
      const length = travelled(segments, Infinity);
      if (length < 5 || length > 3000)
        wrong([...place, 'segments'], `travel ${length} mm in all; 5 to 3000 are possible`);
    }
  })
  .transform(({ segments, passes, ...program }) => ({
    ...program,
    segments: (segments ?? passes?.[0]?.segments ?? []).map(asHeld),
    ...(passes && { passes: passes.map((pass) => ({ ...pass, segments: pass.segments.map(asHeld) })) }),
  }));
/** `segments` are those of the first pass where there are several. */
export type BeadProgram = Omit<z.infer<typeof BeadProgram>, 'segments' | 'passes'> & {
  readonly segments: readonly Segment[];
  readonly passes?: readonly Pass[] | undefined;
};

/** The distance a hand or machine holds: an arc's length where that is given. */
const asHeld = ({ arcMm, ctwdMm, ...segment }: z.infer<typeof ProgramSegment>): Segment => ({
  ...segment,
  ctwdMm: ctwdMm ?? arcMm ?? 0,
});

/** The coupon and the machine a program asks for; the coupon's seam is as long as the program travels. */
export function settingsOf(program: BeadProgram): WeldSettings {
  const { process, electrode, wireMm, gas, joint, position, progression, material } = program;
  const { plateMm, gapMm, preheatC, polarity, groove } = program;
  // A hair less, so that a length of whole millimetres does not end in an empty station.
  const passes = program.passes ?? [{ segments: program.segments }];
  const lengthMm = Math.ceil(Math.max(...passes.map(({ segments }) => travelled(segments, Infinity))) - 1e-6);
  return {
    process,
    ...(electrode && { electrode }),
    wireMm,
    gasMix: gas?.mix ?? 'none',
    coupon: {
      joint,
      position,
      progression,
      material,
      plateMm,
      lengthMm,
      gapMm: gapMm ?? 0,
      preheatC,
      groove,
      layered: passes.length > 1,
    },
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
