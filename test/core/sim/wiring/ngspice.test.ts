import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile, type Network } from '../../../../src/core/sim/wiring/circuit.ts';
import { REFERENCE } from '../../../../src/core/sim/wiring/element.ts';
import { solve, voltageBetween } from '../../../../src/core/sim/wiring/solve.ts';
import { askNgspice, type NodeVolts, ngspiceInstalled } from './ngspice.ts';
import { FURTHER_NETWORKS, NGSPICE_CASES } from './ngspice-cases.ts';

const stored: Readonly<Record<string, NodeVolts>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'golden/ngspice.json'), 'utf8'),
);

/**
 * How far the farthest node is from another's answer, in what may be: 1e-6 of its voltage, or 1e-9 of the largest source. Where
 * nothing ties a node to the reference there is nothing to agree on.
 */
function farthest(network: Network, theirs: NodeVolts): number {
  const circuit = compile(network);
  solve(circuit);
  const sources = network.elements.map((element) => (element.kind === 'V' ? Math.abs(element.volts) : 0));
  const far = circuit.nodes
    .filter((node) => !circuit.floating.includes(node))
    .map((node) => {
      const ours = voltageBetween(circuit, node, REFERENCE);
      const [re, im] = theirs[node]!;
      const may = Math.max(1e-6 * Math.hypot(re, im), 1e-9 * Math.max(...sources));
      return Math.hypot(ours.re - re, ours.im - im) / may;
    });
  return Math.max(0, ...far);
}

const tested = [...NGSPICE_CASES].map(([name, network]) => [name, network] as const);

test.each(tested)('[C2] the solver agrees with what ngspice 39 answered: %s', (name, network) => {
  expect(farthest(network, stored[name]!)).toBeLessThan(1);
});

test('[C2] the networks ngspice was asked about are as large and as mixed as they are meant to be', () => {
  const networks = [...NGSPICE_CASES.values()];
  const sizes = networks.map((network) => compile(network).nodes.length);
  expect(Math.max(...sizes)).toBeGreaterThan(50);
  expect(Math.min(...sizes)).toBeLessThan(8);
  expect(new Set(networks.map(({ frequencyHz }) => frequencyHz))).toEqual(new Set([0, 50, 60, 400]));
  const kinds = new Set(networks.flatMap(({ elements }) => elements.map(({ kind }) => kind)));
  expect(kinds).toEqual(new Set(['R', 'L', 'C', 'V', 'I', 'switch', 'transformer']));
});

test('[C2] where ngspice is installed it still answers so, and as the solver does for 60 networks more', () => {
  const networks = [...NGSPICE_CASES.values()];
  const names = [...NGSPICE_CASES.keys()];
  // Without ngspice what it answered stands in for it.
  const installed = ngspiceInstalled();
  const all = installed ? [...networks, ...FURTHER_NETWORKS] : networks;
  const answers = installed ? askNgspice(all) : names.map((name) => stored[name]!);
  const far = all.map((network, i) => farthest(network, answers[i]!));
  expect(Math.max(...far)).toBeLessThan(1);
});
