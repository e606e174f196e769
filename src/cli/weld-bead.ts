import { parseArgs } from 'node:util';
import { Fault } from '../core/base/fault.ts';
import { type BeadFigures, type BeadReport, beadReport } from '../core/sim/welding/bead-report.ts';
import { traitsOf } from '../core/sim/welding/process.ts';
import { BeadProgram } from '../core/sim/welding/program.ts';
import { type Output, plain, refuse, TERMINAL } from './output.ts';
import { readInput } from './read-input.ts';

const HELP = `proofbench weld bead FILE.json [--json]

Welds a prescribed program with the weld core and reports the bead, one station per millimetre,
and the means over stations at least 10 mm from both ends and from each change of segment.
For comparing the model with beads of your own. Voltage is ARC voltage.

  FILE.json  {"process":"GMAW","wireMm":1.2,"gas":{"mix":"90Ar-10CO2","flowLMin":18},
              "material":"carbon-steel","plateMm":10,"joint":"bead-on-plate","position":"1G",
              "preheatC":20,"segments":[{"t0S":0,"t1S":10,"voltageV":26,"wireFeedMMin":8,
              "travelMmS":6,"ctwdMm":16}]}
             "process" may be "FCAW" (gas-shielded, with slag; provisional). "currentA" may stand for
             "wireFeedMMin". "t-fillet" goes with "1F" to "4F", "lap" with "1F" and "2F", "bead-on-plate"
             and "groove" with "1G" to "4G"; in 3F and 3G "progression" says "up" (unless told) or "down".
             A groove needs "groove":{"bevelDeg":30,"rootFaceMm":1.6,"backing":false}. Optional: "gapMm", "polarity";
             in a segment "workAngleDeg", "travelAngleDeg", "aimMm", "weaveMm", "weaveHz", "whipMm", "whipHz".
  SMAW       {"process":"SMAW","electrode":"E7018","wireMm":3.2, ... no "gas" ...,
              "segments":[{"t0S":0,"t1S":20,"currentA":125,"arcMm":2.5,"travelMmS":3}]}
             "electrode" may be "E6010", "wireMm" is the core; optional "arcForceAMm", and "newElectrode"
             in a segment. The hand feeds the stick as it burns off; 50 mm of 350 are left over.
  GTAW       {"process":"GTAW","wireMm":2.4,"gas":{"mix":"100Ar","flowLMin":9}, ...,
              "segments":[{"t0S":0,"t1S":30,"currentA":110,"arcMm":2,"travelMmS":1.5,"fillerMmS":3}]}
             "wireMm" is the filler rod; without "fillerMmS" the arc melts plate alone. DCEN unless said.
             For both "ctwdMm" may stand for "arcMm"; the arc's length makes the voltage, unless
             "voltageV" says what was measured. All of SMAW and GTAW is provisional.
  PASSES     In place of "segments" "passes":[{"segments":[...]},{"segments":[...],"interpassC":120,
             "cleaned":false}]: each from the start of the seam, aimed with "aimMm"; before it the work cools
             to "interpassC" (150), and slag is cleaned off unless "cleaned" is false.
  --json     {"stations":[{"xMm":0,"widthMm":0,"heightMm":0,"penetrationMm":0,"depositMm2":0,
              "currentA":0,"heatInputKjMm":0}],"mean":{...}}; heat input as EN 1011-1
              (efficiency 0.8, GTAW 0.6).
              A fillet adds "legAMm", "legBMm", "throatMm", a lap "edgeMm" too, a groove "rootMm" and
              "underfillMm"; SMAW adds "electrodeMm", what is left of it. Several passes add what did not
              fuse, 0 to 1, and "passes":[{"heatInputKjMm":0,"arcEnergyKjMm":0,"foundC":20,
              "cooling":{"t85S":0,"regime":"thick","transitionMm":0}}]: EN, AWS, EN 1011-2 Annex D.

Exit status: 0 done, 2 the file can not be read or the call is wrong.
`;

/** Arguments after `weld bead`. Resolves to the exit status; never rejects on account of a file. */
export async function weldBead(args: readonly string[], output: Output = TERMINAL): Promise<number> {
  const call = parsed(args);
  const [path, ...rest] = call?.positionals ?? [];
  if (call?.values.help) {
    output.out(HELP);
    return 0;
  }
  if (call === null || path === undefined || rest.length > 0) {
    return refuse('weld bead', output);
  }
  try {
    const program = await readInput(path, BeadProgram, { notRead: 'program-not-read', wrong: 'program-wrong' });
    const report = beadReport(program);
    const { passes, ...alone } = report;
    const written = program.passes === undefined ? alone : { ...alone, passes };
    output.out(call.values.json ? `${JSON.stringify(written)}\n` : table(report, traitsOf(program).efficiency));
    return 0;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (call.values.json) output.out(`${JSON.stringify({ code: error.code, why: error.message })}\n`);
    output.err(`${plain(error.message)}\n`);
    return 2;
  }
}

function parsed(args: readonly string[]) {
  try {
    const options = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch {
    return null;
  }
}

const COLUMNS: readonly (readonly [keyof BeadFigures, string, number])[] = [
  ['widthMm', 'width mm', 2],
  ['heightMm', 'height mm', 2],
  ['penetrationMm', 'depth mm', 2],
  ['depositMm2', 'metal mm2', 2],
  ['legAMm', 'leg A mm', 2],
  ['legBMm', 'leg B mm', 2],
  ['throatMm', 'throat mm', 2],
  ['edgeMm', 'edge mm', 2],
  ['rootMm', 'root mm', 2],
  ['underfillMm', 'lacks mm', 2],
  ['lackOfFusion', 'no fusion', 2],
  ['lackOfSideFusion', 'wall', 2],
  ['lackOfInterpassFusion', 'interpass', 2],
  ['slagInclusion', 'slag in', 2],
  ['currentA', 'current A', 1],
  ['heatInputKjMm', 'heat kJ/mm', 3],
];

/** `efficiency`: EN 1011-1 thermal efficiency of the process, to give heat input without it as well. */
function table({ stations, mean, passes, electrodeMm }: BeadReport, efficiency: number): string {
  const columns = COLUMNS.filter(([figure]) => mean[figure] !== undefined);
  const row = (first: string, cells: readonly string[]): string =>
    `${[first.padStart(5), ...cells.map((cell) => cell.padStart(10))].join('  ')}\n`;
  const figures = (all: BeadFigures): string[] =>
    columns.map(([figure, , digits]) => (all[figure] ?? 0).toFixed(digits));
  return [
    row(
      'x mm',
      columns.map(([, title]) => title),
    ),
    ...stations.map((station) => row(String(station.xMm), figures(station))),
    row('mean', figures(mean)),
    '\n',
    ...passes.map(
      ({ heatInputKjMm, arcEnergyKjMm, foundC, cooling }, k) =>
        `${passes.length > 1 ? `Pass ${k + 1}, found at ${foundC.toFixed(0)} C: heat` : 'Heat'} input ${heatInputKjMm.toFixed(3)} kJ/mm (EN 1011-1, with efficiency ${efficiency}); ` +
        `arc energy ${arcEnergyKjMm.toFixed(3)} kJ/mm (AWS, ASME, without).\n` +
        (cooling === undefined
          ? ''
          : `Cooling from 800 to 500 C ${cooling.t85S.toFixed(1)} s (EN 1011-2 Annex D, ${cooling.regime} plate; ` +
            `thick from ${cooling.transitionMm.toFixed(1)} mm).\n`),
    ),
    electrodeMm === undefined ? '' : `Of the electrode ${electrodeMm.toFixed(0)} mm are left.\n`,
    stations.some(({ depositMm2 }) => depositMm2 === 0) ? 'Where there is no metal the arc did not burn.\n' : '',
  ].join('');
}
