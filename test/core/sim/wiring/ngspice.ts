import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Network } from '../../../../src/core/sim/wiring/circuit.ts';
import { WIRING } from '../../../../src/core/sim/wiring/constants.ts';
import { type Element, endsOf, REFERENCE } from '../../../../src/core/sim/wiring/element.ts';

/** Voltages of the nodes against the reference, real and imaginary. */
export type NodeVolts = Readonly<Record<string, readonly [re: number, im: number]>>;

export const ngspiceInstalled = (): boolean => spawnSync('ngspice', ['--version'], { stdio: 'ignore' }).status === 0;

/** What ngspice answers for each network, in one run. Node names must be lower-case: ngspice makes them so. */
export function askNgspice(networks: readonly Network[]): readonly NodeVolts[] {
  const folder = mkdtempSync(join(tmpdir(), 'proofbench-ngspice-'));
  try {
    const script = networks.flatMap((network, i) => {
      const file = join(folder, `${i}.cir`);
      writeFileSync(file, netlist(network));
      const { frequencyHz: hertz } = network;
      return [
        `source ${file}`,
        `echo NETWORK ${i}`,
        hertz === 0 ? 'op' : `ac lin 1 ${hertz} ${hertz}`,
        ...nodesOf(network).map((node) => `print v(${node})`),
      ];
    });
    const run = join(folder, 'run.sp');
    writeFileSync(
      run,
      ['* run', 'R1 a 0 1', '.control', 'set numdgt=15', ...script, 'quit', '.endc', '.end', ''].join('\n'),
    );
    const { stdout } = spawnSync('ngspice', ['-n', '-b', run], { encoding: 'utf8', maxBuffer: 1e9 });
    const answers = stdout.split(/^NETWORK \d+$/m).slice(1);
    return networks.map((network, i) => voltsIn(answers[i] ?? '', nodesOf(network)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const nodesOf = ({ elements }: Network): readonly string[] => [
  ...new Set(elements.flatMap(endsOf).filter((node) => node !== REFERENCE)),
];

function voltsIn(answer: string, nodes: readonly string[]): NodeVolts {
  const printed = new Map(
    [...answer.matchAll(/^v\((\S+)\) = (\S+)$/gm)].map(([, name, value]) => [
      name,
      (value ?? '').split(',').map(Number),
    ]),
  );
  return Object.fromEntries(
    nodes.map((node) => {
      const [re, im = 0] = printed.get(node) ?? [];
      if (re === undefined) throw new Error(`ngspice says nothing of ${node}:\n${answer}`);
      return [node, [re, im]];
    }),
  );
}

/** The same network, element by element, with the same leakage from every node. */
function netlist(network: Network): string {
  const leaks = nodesOf(network).map((node) => `Rleak${node} ${node} 0 ${1 / WIRING.leakage.value}`);
  const lines = network.elements.flatMap((element) => linesOf(element, network.frequencyHz));
  return ['* network', ...lines, ...leaks, '.end', ''].join('\n');
}

function linesOf(element: Element, hertz: number): readonly string[] {
  const { id, a, b } = element;
  switch (element.kind) {
    case 'R':
      return [`R${id} ${a} ${b} ${element.ohm}`];
    case 'L':
      return [`L${id} ${a} ${b} ${element.henry}`];
    case 'C':
      return [`C${id} ${a} ${b} ${element.farad}`];
    case 'V':
      return [`V${id} ${a} ${b} dc ${element.volts} ac ${element.volts} ${element.phaseDeg}`];
    case 'I':
      return [`I${id} ${a} ${b} dc ${element.amps} ac ${element.amps} ${element.phaseDeg}`];
    case 'switch':
      return [`R${id} ${a} ${b} ${(element.closed ? WIRING.switchClosed : WIRING.switchOpen).value}`];
    case 'transformer': {
      const { c, d, ratio, ohm, henry } = element;
      if (hertz === 0) return [`R${id}a ${a} ${b} ${ohm}`, `R${id}c ${c} ${d} ${ohm / (ratio * ratio)}`];
      return [
        `R${id} ${a} ${id}p ${ohm}`,
        `L${id} ${id}p ${id}q ${henry}`,
        `E${id} ${id}q ${b} ${c} ${d} ${ratio}`,
        `F${id} ${d} ${c} E${id} ${ratio}`,
      ];
    }
  }
}
