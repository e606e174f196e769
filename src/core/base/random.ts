/**
 * Seeded pseudo-random numbers, the same on every engine: PCG-XSH-RR 64/32 (O'Neill 2014). For scripted hands and
 * for views; nothing that decides a score may depend on it. 64-bit state is kept as two 32-bit halves.
 */
export interface Random {
  high: number;
  low: number;
  readonly incrementHigh: number;
  readonly incrementLow: number;
}

const MULTIPLIER_HIGH = 0x5851f42d;
const MULTIPLIER_LOW = 0x4c957f2d;

/** A generator. `seed` and `stream` are uint32; other streams of the same seed are independent. */
export function startRandom(seed: number, stream = 54): Random {
  const random: Random = {
    high: 0,
    low: 0,
    incrementHigh: (stream >>> 31) >>> 0,
    incrementLow: ((stream << 1) | 1) >>> 0,
  };
  advance(random);
  const low = random.low + (seed >>> 0);
  random.high = (random.high + (low > 0xffffffff ? 1 : 0)) >>> 0;
  random.low = low >>> 0;
  advance(random);
  return random;
}

/** The next number, a uint32. */
export function nextUint32(random: Random): number {
  const { high, low } = random;
  advance(random);
  const mixedHigh = (high ^ (high >>> 18)) >>> 0;
  const mixedLow = (low ^ ((low >>> 18) | (high << 14))) >>> 0;
  const word = ((mixedLow >>> 27) | (mixedHigh << 5)) >>> 0;
  const turn = high >>> 27;
  return ((word >>> turn) | (word << (-turn & 31))) >>> 0;
}

/** The next number in [0, 1), in steps of 2^-32. */
export const nextUnit = (random: Random): number => nextUint32(random) / 4294967296;

/** The high half of the 64-bit product of two uint32. */
function productHigh(a: number, b: number): number {
  const al = a & 0xffff;
  const ah = a >>> 16;
  const bl = b & 0xffff;
  const bh = b >>> 16;
  const middle = ah * bl + ((al * bl) >>> 16);
  const second = al * bh + (middle & 0xffff);
  return (ah * bh + (middle >>> 16) + (second >>> 16)) >>> 0;
}

function advance(random: Random): void {
  const { high, low, incrementHigh, incrementLow } = random;
  const productLow = Math.imul(low, MULTIPLIER_LOW) >>> 0;
  const carried = productHigh(low, MULTIPLIER_LOW);
  const nextLow = productLow + incrementLow;
  random.high =
    (carried +
      Math.imul(low, MULTIPLIER_HIGH) +
      Math.imul(high, MULTIPLIER_LOW) +
      incrementHigh +
      (nextLow > 0xffffffff ? 1 : 0)) >>>
    0;
  random.low = nextLow >>> 0;
}
