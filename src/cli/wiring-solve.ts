import { parseArgs } from 'node:util';
import { atan2, DEGREES_PER_RADIAN } from '../core/base/exact.ts';
import { Fault } from '../core/base/fault.ts';
import { NetworkFile } from '../core/sim/wiring/network-file.ts';
import { magnitude } from '../core/sim/wiring/phasor.ts';
import { type SolveReport, solveReport } from '../core/sim/wiring/solve-report.ts';
import { type Output, plain, refuse, TERMINAL } from './output.ts';
import { readInput } from './read-input.ts';

const HELP = `proofbench wiring solve FILE.json [--json]

Solves a network of alternating or direct current with the wiring core: every node's voltage, every
element's current. Voltages and currents are effective values. For comparing the model with others.

  FILE.json  {"frequencyHz":60,"elements":[
              {"kind":"V","id":"src","a":"hot","b":"0","volts":120,"phaseDeg":0},
              {"kind":"R","id":"r1","a":"hot","b":"x","ohm":10},
              {"kind":"C","id":"c1","a":"x","b":"0","farad":1e-9},
              {"kind":"L","id":"l1","a":"x","b":"0","henry":0.01},
              {"kind":"switch","id":"s1","a":"x","b":"y","closed":true}],
              "probes":[{"id":"p","a":"x","b":"0"}]}
             Node "0" is the reference; "frequencyHz" 0 is direct current. "phaseDeg" and "probes" may be left out.
             A "switch" is 5 milliohm closed, 1 gigaohm open. From every node 1e-12 S leak to the reference.
             {"kind":"I", ... "amps":1,"phaseDeg":0} drives its current from "a" to "b".
             {"kind":"transformer","id":"t","a":"h","b":"0","c":"s","d":"0","ratio":7.5,"ohm":2,"henry":0.004}
             has "ratio" turns of a-b to one of c-d, and all its impedance in series with a-b.
  --json     {"nodes":{"hot":{"re":120,"im":0}},"probes":{"p":{"volts":0}},"branches":{"r1":{"amps":0}}}
             "re" and "im" are volts against node "0"; "volts" and "amps" have no sign. Nodes that nothing
             but leakage ties to node "0" are listed in "floating".

Exit status: 0 done, 2 the file can not be read, the network has no one answer, or the call is wrong.
`;

/** Arguments after `wiring solve`. Resolves to the exit status; never rejects on account of a file. */
export async function wiringSolve(args: readonly string[], output: Output = TERMINAL): Promise<number> {
  const call = parsed(args);
  const [path, ...rest] = call?.positionals ?? [];
  if (call?.values.help) {
    output.out(HELP);
    return 0;
  }
  if (call === null || path === undefined || rest.length > 0) {
    return refuse('wiring solve', output);
  }
  try {
    const file = await readInput(path, NetworkFile, { notRead: 'network-not-read', wrong: 'network-wrong' });
    const report = solved(path, file);
    output.out(call.values.json ? `${JSON.stringify(report)}\n` : table(report));
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

/** What is wrong with a network is told with its file. */
function solved(path: string, file: NetworkFile): SolveReport {
  try {
    return solveReport(file);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new Fault(error.code, `${path}: ${error.message}`);
  }
}

function table({ nodes, probes, branches, floating }: SolveReport): string {
  const rows = (title: string, unit: string, lines: readonly (readonly [string, number, string?])[]): string[] =>
    lines.length === 0
      ? []
      : [
          `${title.padEnd(16)}${unit.padStart(14)}\n`,
          ...lines.map(
            ([name, value, more]) => `${plain(name).padEnd(16)}${value.toPrecision(6).padStart(14)}${more ?? ''}\n`,
          ),
          '\n',
        ];
  const degrees = (re: number, im: number): string =>
    `${(atan2(im, re) * DEGREES_PER_RADIAN).toFixed(2).padStart(10)} deg`;
  return [
    ...rows(
      'node',
      'V',
      Object.entries(nodes).map(([name, volts]) => [name, magnitude(volts), degrees(volts.re, volts.im)]),
    ),
    ...rows(
      'probe',
      'V',
      Object.entries(probes).map(([name, { volts }]) => [name, volts]),
    ),
    ...rows(
      'element',
      'A',
      Object.entries(branches).map(([name, { amps }]) => [name, amps]),
    ),
    ...(floating === undefined
      ? []
      : [`Nothing but leakage ties to node 0: ${plain(floating.join(', '))}. Their voltages are a convention.\n`]),
  ].join('');
}
