/**
 * Elementary functions that give the same bits on every engine. JavaScript fixes only + - * / and sqrt; its own
 * exp, log, sin and the rest may differ between engines and versions, so the core never calls them.
 * The reductions and minimax coefficients are those of fdlibm (Sun Microsystems, 1993). All results lie within
 * 2 ulp of the true value on the domains given, `pow` within 2 ulp plus |y log x| half-ulps.
 */
const bits = new DataView(new ArrayBuffer(8));

const LN2_HI = 6.9314718036912381649e-1;
const LN2_LO = 1.90821492927058770002e-10;
const INV_LN2 = 1.442695040888963387;

/** Powers of two from 2^-1074 (index 0) to 2^1023, each exact. */
const ZERO_EXPONENT = 1074;
const POWER_OF_TWO = powersOfTwo();

function powersOfTwo(): Float64Array {
  const table = new Float64Array(ZERO_EXPONENT + 1024);
  table[ZERO_EXPONENT] = 1;
  for (let i = ZERO_EXPONENT + 1; i < table.length; i++) table[i] = table[i - 1]! * 2;
  for (let i = ZERO_EXPONENT - 1; i >= 0; i--) table[i] = table[i + 1]! / 2;
  return table;
}

/** e to the x. Overflows to Infinity above 709.78, underflows to 0 below -745.1. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  if (x !== x) return x;
  const k = Math.floor(INV_LN2 * x + 0.5);
  const hi = x - k * LN2_HI;
  const lo = k * LN2_LO;
  const r = hi - lo;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  const y = 1 - (lo - (r * c) / (2 - c) - hi);
  // Two factors, because 2^1024 itself is no double, and a subnormal must be rounded once.
  const half = k >> 1;
  return y * POWER_OF_TWO[half + ZERO_EXPONENT]! * POWER_OF_TWO[k - half + ZERO_EXPONENT]!;
}

/** Natural logarithm. -Infinity at 0, NaN below. */
export function log(value: number): number {
  if (!(value > 0)) return value === 0 ? -Infinity : NaN;
  if (value === Infinity) return value;
  let x = value;
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984; // 2^54: a subnormal has no usable exponent bits
    k = -54;
  }
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  k += (high >>> 20) - 1023;
  const fraction = high & 0xfffff;
  // The mantissa is taken in sqrt(1/2) .. sqrt 2, so that log1p's argument is small on both sides.
  const shift = (fraction + 0x95f64) & 0x100000;
  bits.setUint32(0, fraction | (shift ^ 0x3ff00000));
  k += shift >>> 20;
  const f = bits.getFloat64(0) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const hfsq = 0.5 * f * f;
  return k * LN2_HI - (hfsq - (s * (hfsq + (even + odd)) + k * LN2_LO) - f);
}

/** x to the y for x > 0 (0 to a positive power is 0). */
export function pow(x: number, y: number): number {
  return x === 0 ? (y > 0 ? 0 : y === 0 ? 1 : Infinity) : exp(y * log(x));
}

const PI_2_1 = 1.57079632673412561417;
const PI_2_2 = 6.0771005063039659766e-11;
const PI_2_3 = 2.02226624879595063154e-21;
const INV_PI_2 = 6.36619772367581382433e-1;
/** Beyond this many radians the reduction below loses digits; nothing in the core turns that far. */
const ANGLE_LIMIT = 1e5;

const sinKernel = (x: number, z: number): number =>
  x +
  x *
    z *
    (-1.66666666666666324348e-1 +
      z *
        (8.33333333332248946124e-3 +
          z *
            (-1.98412698298579493134e-4 +
              z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)))));

const cosKernel = (z: number): number => {
  const half = 0.5 * z;
  const one = 1 - half;
  const tail =
    z *
    z *
    (4.16666666666666019037e-2 +
      z *
        (-1.38888888888741095749e-3 +
          z *
            (2.48015872894767294178e-5 +
              z * (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))));
  return one + (1 - one - half + tail);
};

/** Sine or cosine by quadrant: `turn` 0 for sine, 1 for cosine. */
function circular(x: number, turn: number): number {
  if (!(Math.abs(x) <= ANGLE_LIMIT)) return NaN;
  const n = Math.floor(x * INV_PI_2 + 0.5);
  const y = x - n * PI_2_1 - n * PI_2_2 - n * PI_2_3;
  const z = y * y;
  switch ((n + turn) & 3) {
    case 0:
      return sinKernel(y, z);
    case 1:
      return cosKernel(z);
    case 2:
      return -sinKernel(y, z);
    default:
      return -cosKernel(z);
  }
}

/** Sine of x radians, |x| <= 100,000 (NaN beyond). */
export const sin = (x: number): number => circular(x, 0);

/** Cosine of x radians, |x| <= 100,000 (NaN beyond). */
export const cos = (x: number): number => circular(x, 1);

/** Tangent of x radians, |x| <= 100,000 (NaN beyond). */
export const tan = (x: number): number => circular(x, 0) / circular(x, 1);

const ATAN_HALF = 4.63647609000806093515e-1;
const ATAN_HALF_LO = 2.26987774529616870924e-17;
const ATAN_ONE_LO = 3.06161699786838301793e-17;
const ATAN_THREE_HALVES = 9.82793723247329054082e-1;
const ATAN_THREE_HALVES_LO = 1.39033110312309984516e-17;
const ATAN_INFINITY_LO = 6.12323399573676603587e-17;
const PI_4 = 7.85398163397448278999e-1;
const PI_2 = 1.570796326794896558;
const PI = 3.141592653589793116;

/** Arc tangent, radians, -pi/2 to pi/2. */
export function atan(value: number): number {
  if (value < 0) return -atan(-value);
  if (value > 1e18) return PI_2;
  if (value < 0.4375) return value - value * atanTail(value);
  if (value < 0.6875) return joined(ATAN_HALF, ATAN_HALF_LO, (2 * value - 1) / (2 + value));
  if (value < 1.1875) return joined(PI_4, ATAN_ONE_LO, (value - 1) / (value + 1));
  if (value < 2.4375) return joined(ATAN_THREE_HALVES, ATAN_THREE_HALVES_LO, (value - 1.5) / (1 + 1.5 * value));
  return joined(PI_2, ATAN_INFINITY_LO, -1 / value);
}

const joined = (hi: number, lo: number, x: number): number => hi - (x * atanTail(x) - lo - x);

/** (x - atan x) / x for |x| < 0.4375. */
function atanTail(x: number): number {
  const z = x * x;
  const w = z * z;
  const even =
    z *
    (3.33333333333329318027e-1 +
      w *
        (1.42857142725034663711e-1 +
          w *
            (9.09088713343650656196e-2 +
              w * (6.66107313738753120669e-2 + w * (4.97687799461593236017e-2 + w * 1.62858201153657823623e-2)))));
  const odd =
    w *
    (-1.99999999998764832476e-1 +
      w *
        (-1.1111110405462355788e-1 +
          w * (-7.69187620504482999495e-2 + w * (-5.83357013379057348645e-2 + w * -3.6531572744216915527e-2))));
  return even + odd;
}

/** Angle of the point (x, y), radians, -pi to pi; 0 at the origin. */
export function atan2(y: number, x: number): number {
  if (x > 0) return atan(y / x);
  if (x < 0) return y >= 0 ? PI - atan(y / -x) : atan(-y / -x) - PI;
  return y > 0 ? PI_2 : y < 0 ? -PI_2 : y === 0 ? 0 : NaN;
}

export const DEGREES_PER_RADIAN = 180 / PI;
