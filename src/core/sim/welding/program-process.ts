import { mostFiller } from './filler-rod.ts';
import { traitsOf } from './process.ts';
import type { Electrode, GasMix, WeldProcess } from './settings.ts';
import { tungstenVoltage } from './tungsten-arc.ts';

/** A prescribed program as far as its process decides what belongs in it. */
interface Written {
  readonly process: WeldProcess;
  readonly electrode?: Electrode | undefined;
  readonly wireMm: number;
  readonly gas?: { readonly mix: GasMix; readonly flowLMin: number } | undefined;
  readonly arcForceAMm?: number | undefined;
  readonly segments: readonly WrittenSegment[];
}
type WrittenSegment = { readonly [name in SegmentField]?: number | boolean | undefined };
type SegmentField = 'voltageV' | 'wireFeedMMin' | 'currentA' | 'fillerMmS' | 'ctwdMm' | 'arcMm' | 'newElectrode';

export interface Misfit {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What a process's program holds, and why it does not hold the rest. */
interface Rules {
  readonly wire: { readonly what: string; readonly low: number; readonly high: number };
  readonly gas: readonly GasMix[];
  readonly electrode: boolean;
  readonly arcForce: boolean;
  /** Fields a segment can not have, each with the reason. */
  readonly never: Partial<Readonly<Record<SegmentField, string>>>;
  /** A segment has one of each pair, not both: `[field, what stands in for it]`. */
  readonly either: readonly (readonly [SegmentField, SegmentField])[];
  readonly must: readonly SegmentField[];
}

const ACTIVE = ['75Ar-25CO2', '90Ar-10CO2', '98Ar-2O2', '95Ar-5CO2', '93Ar-5CO2-2O2', '100CO2'] as const;
const NO_FEEDER = 'nothing feeds a wire here; give currentA';
const FEEDER: Omit<Rules, 'gas'> = {
  wire: { what: 'mm', low: 0.6, high: 2 },
  electrode: false,
  arcForce: false,
  never: {
    fillerMmS: 'metal comes from the wire; give wireFeedMMin',
    arcMm: 'voltage makes the length of this arc; give ctwdMm',
    newElectrode: 'a wire is not renewed',
  },
  either: [['wireFeedMMin', 'currentA']],
  must: ['voltageV', 'ctwdMm'],
};

const RULES: Readonly<Record<WeldProcess, Rules>> = {
  GMAW: { ...FEEDER, gas: ACTIVE },
  FCAW: { ...FEEDER, gas: ACTIVE },
  SMAW: {
    wire: { what: 'mm of core', low: 2, high: 6.4 },
    gas: [],
    electrode: true,
    arcForce: true,
    never: { wireFeedMMin: NO_FEEDER, fillerMmS: 'metal comes from the electrode' },
    either: [['arcMm', 'ctwdMm']],
    must: ['currentA'],
  },
  GTAW: {
    wire: { what: 'mm of filler rod', low: 0.8, high: 5 },
    gas: ['100Ar'],
    electrode: false,
    arcForce: false,
    never: { wireFeedMMin: `${NO_FEEDER}, and fillerMmS for the rod`, newElectrode: 'the tungsten does not burn off' },
    either: [['arcMm', 'ctwdMm']],
    must: ['currentA'],
  },
};

/** Nearer than this no contact tip is held, mm. */
const NEAREST_TIP_MM = 3;
/** The longest arc a hand holds, mm. */
const LONGEST_ARC_MM = 15;

/** Everything in a program that does not go with its process, in the order it is written. */
export function misfits(program: Written): readonly Misfit[] {
  const rules = RULES[program.process];
  return [...electrodeMisfits(program, rules), ...gasMisfits(program, rules)].concat(
    program.segments.flatMap((segment, i) =>
      segmentMisfits(program, segment).map(([field, message]) => ({ path: ['segments', i, field], message })),
    ),
  );
}

function electrodeMisfits({ process, electrode, wireMm, arcForceAMm }: Written, rules: Rules): Misfit[] {
  const found: Misfit[] = [];
  const { what, low, high } = rules.wire;
  if (rules.electrode && electrode === undefined)
    found.push({ path: ['electrode'], message: `must be given with ${process}; known: E7018, E6010` });
  if (!rules.electrode && electrode !== undefined)
    found.push({ path: ['electrode'], message: `does not go with ${process}: only SMAW burns a covered electrode` });
  if (wireMm < low) found.push({ path: ['wireMm'], message: `must be at least ${low} ${what}` });
  if (wireMm > high) found.push({ path: ['wireMm'], message: `must be at most ${high} ${what}` });
  if (!rules.arcForce && arcForceAMm !== undefined)
    found.push({ path: ['arcForceAMm'], message: `does not go with ${process}: only a source for SMAW has arc force` });
  return found;
}

function gasMisfits({ process, gas }: Written, rules: Rules): Misfit[] {
  if (rules.gas.length === 0) {
    // A bottle that is shut is no shielding gas.
    if (gas === undefined || gas.flowLMin === 0) return [];
    return [{ path: ['gas'], message: `does not go with ${process}: the electrode's covering makes its own gas` }];
  }
  if (gas === undefined) return [{ path: ['gas'], message: `must be given with ${process}` }];
  if (rules.gas.includes(gas.mix)) return [];
  return [{ path: ['gas', 'mix'], message: `does not go with ${process}; known for it: ${rules.gas.join(', ')}` }];
}

function segmentMisfits({ process, wireMm }: Written, segment: WrittenSegment): (readonly [SegmentField, string])[] {
  const { never, either, must } = RULES[process];
  const found: (readonly [SegmentField, string])[] = [];
  for (const [field, why] of Object.entries(never) as [SegmentField, string][])
    if (segment[field] !== undefined) found.push([field, `does not go with ${process}: ${why}`]);
  for (const field of must) if (segment[field] === undefined) found.push([field, `must be given with ${process}`]);
  for (const [field, other] of either)
    if ((segment[field] === undefined) === (segment[other] === undefined))
      found.push([field, `must be given, or ${other} instead of it, not both`]);
  const held = Number(segment.ctwdMm ?? 0);
  if (must.includes('ctwdMm') && segment.ctwdMm !== undefined && held < NEAREST_TIP_MM)
    found.push(['ctwdMm', `must be at least ${NEAREST_TIP_MM} mm`]);
  if (!must.includes('ctwdMm') && held > LONGEST_ARC_MM)
    found.push(['ctwdMm', `is the arc's length with ${process} and must be at most ${LONGEST_ARC_MM} mm`]);
  if (process === 'GTAW' && found.length === 0) {
    const amps = Number(segment.currentA);
    const volts = Number(segment.voltageV ?? tungstenVoltage(amps, Number(segment.arcMm ?? held)));
    const most = mostFiller(wireMm, traitsOf({ process }).efficiency * volts * amps);
    if (Number(segment.fillerMmS ?? 0) > most)
      found.push(['fillerMmS', `is more than this arc can melt: at most ${Math.floor(most * 10) / 10} mm/s`]);
  }
  return found;
}
