import { pow } from '../../../../src/core/base/exact.ts';
import { nextUint32, nextUnit, type Random, startRandom } from '../../../../src/core/base/random.ts';
import type { Network } from '../../../../src/core/sim/wiring/circuit.ts';
import type { Element } from '../../../../src/core/sim/wiring/element.ts';

/**
 * A network of 5 to 60 nodes as no trade would build it, the same for the same seed: a tree of resistances from the reference,
 * across it whatever there is, with values over nine powers of ten. Every third network has a part that only capacitances or a
 * transformer join to the rest; every fourth is one of direct current.
 */
export function randomNetwork(seed: number): Network {
  const random = startRandom(seed);
  const count = 5 + pick(random, 56);
  const frequencyHz = seed % 4 === 3 ? 0 : [50, 60, 400][pick(random, 3)]!;
  const elements: Element[] = [];
  const node = (): string => `n${pick(random, count)}`;
  const id = (kind: string): string => `${kind.toLowerCase()}${elements.length}`;

  // The source stands on the first node, so that the tree holds something up.
  elements.push({ kind: 'V', id: id('V'), a: 'n0', b: '0', volts: 120, phaseDeg: 0 });
  const island = seed % 3 === 0 ? 1 + pick(random, Math.floor(count / 2)) : count;
  for (let i = 1; i < count; i++) {
    // The first node of an island has no resistance to the rest.
    if (i === island) elements.push(...bridge(random, frequencyHz, `n${i}`, id));
    else {
      const from = i > island ? island + pick(random, i - island) : pick(random, i);
      elements.push(branch(random, { a: `n${from}`, b: `n${i}` }, id));
    }
  }
  const across = count + pick(random, count);
  for (let i = 0; i < across; i++) {
    const [a, b] = [node(), pick(random, 6) === 0 ? '0' : node()];
    if (a === b || Number(a.slice(1)) < island !== (b === '0' || Number(b.slice(1)) < island)) continue;
    const element = anyElement(random, { a, b }, frequencyHz, id);
    // Coils in a loop are a loop of wire at direct current.
    if (frequencyHz > 0 || element.kind !== 'L') elements.push(element);
  }
  return { frequencyHz, elements };
}

type Ends = Pick<Element, 'a' | 'b'>;
type Namer = (kind: string) => string;

const branch = (random: Random, ends: Ends, id: Namer): Element =>
  pick(random, 12) === 0
    ? { kind: 'L', id: id('L'), ...ends, henry: spread(random, 1e-5, 1) }
    : { kind: 'R', id: id('R'), ...ends, ohm: spread(random, 1e-2, 1e6) };

function anyElement(random: Random, ends: Ends, frequencyHz: number, id: Namer): Element {
  switch (pick(random, 8)) {
    case 0:
      return { kind: 'C', id: id('C'), ...ends, farad: spread(random, 1e-11, 1e-5) };
    case 1:
      return { kind: 'L', id: id('L'), ...ends, henry: spread(random, 1e-5, 10) };
    case 2:
      return { kind: 'switch', id: id('S'), ...ends, closed: pick(random, 2) === 0 };
    case 3: {
      const phaseDeg = frequencyHz > 0 ? pick(random, 360) : 0;
      return { kind: 'I', id: id('I'), ...ends, amps: spread(random, 1e-3, 1), phaseDeg };
    }
    default:
      return { kind: 'R', id: id('R'), ...ends, ohm: spread(random, 1e-2, 1e9) };
  }
}

/** Joins the first node of an island to the rest without resistance; nothing does at direct current. */
function bridge(random: Random, frequencyHz: number, to: string, id: Namer): Element[] {
  if (frequencyHz === 0) return [];
  if (pick(random, 2) === 0) return [{ kind: 'C', id: id('C'), a: 'n0', b: to, farad: spread(random, 1e-8, 1e-6) }];
  const winding = {
    ratio: 0.1 + 10 * nextUnit(random),
    ohm: spread(random, 0.01, 1),
    henry: spread(random, 1e-5, 1e-2),
  };
  return [{ kind: 'transformer', id: id('T'), a: 'n0', b: '0', c: to, d: '0', ...winding }];
}

const pick = (random: Random, count: number): number => nextUint32(random) % count;

/** Evenly over the powers of ten, three digits: what a netlist holds is what was meant. */
const spread = (random: Random, low: number, high: number): number =>
  Number((low * pow(high / low, nextUnit(random))).toPrecision(3));
