import type { Network } from '../../../../src/core/sim/wiring/circuit.ts';
import { CONDITIONS, receptacle, threeWay, withMeter } from './networks.ts';
import { randomNetwork } from './random-networks.ts';

/** Random networks whose answers are stored; more are asked for where ngspice is installed. */
const STORED_SEEDS = 32;

const named = (name: string, network: Network): readonly [string, Network] => [name, lowerCase(network)];

/** Networks ngspice is asked about, by name. The answers stand in golden/ngspice.json. */
export const NGSPICE_CASES: ReadonlyMap<string, Network> = new Map([
  ...CONDITIONS.flatMap((condition) =>
    ([1e9, 10] as const).flatMap((loadOhm) => {
      const { slots, ...network } = receptacle(condition, loadOhm);
      const meters = [1e7, 3e3].map((ohm) => withMeter(network, slots.N, slots.G, ohm));
      return meters.map((metered, i) =>
        named(`${condition}, ${loadOhm} ohm, meter ${i === 0 ? 'of 10 Mohm' : 'of 3 kohm'}`, metered),
      );
    }),
  ),
  ...([0, 1] as const).flatMap((first) =>
    ([0, 1] as const).flatMap((second) =>
      [false, true].map((open) =>
        named(`three-way ${first} ${second}${open ? ' neutral open' : ''}`, threeWay(first, second, open)),
      ),
    ),
  ),
  ...Array.from({ length: STORED_SEEDS }, (_, i) => named(`random ${i + 1}`, randomNetwork(i + 1))),
]);

export const FURTHER_NETWORKS: readonly Network[] = Array.from({ length: 60 }, (_, i) =>
  randomNetwork(STORED_SEEDS + 1 + i),
);

/** ngspice knows no capital letters. A bootleg's `G` is another node than `g`. */
function lowerCase({ frequencyHz, elements }: Network): Network {
  const lower = (node: string): string => (node === 'G' ? 'bootlegged' : node.toLowerCase());
  return {
    frequencyHz,
    elements: elements.map((element) => ({
      ...element,
      a: lower(element.a),
      b: lower(element.b),
    })),
  };
}
