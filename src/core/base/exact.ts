/**
 * Elementary functions that give the same bits on every engine. JavaScript fixes only + - * / and sqrt; its own
 * exp, log, sin and the rest may differ between engines and versions, so the core never calls them.
 * The reductions and minimax coefficients are those of fdlibm (Sun Microsystems, 1993). All results lie within
 * 2 ulp of the true value on the domains given, `pow` within 2 ulp plus |y log x| half-ulps.
 */
const bits = new DataView(new ArrayBuffer(8));

const LN2_HI = 0.6931471803691238;
const LN2_LO = 1.9082149292705877e-10;
const INV_LN2 = 1 / (LN2_HI + LN2_LO);

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
  if (Number.isNaN(x)) return x;
  const k = Math.floor(INV_LN2 * x + 0.5);
  const hi = x - k * LN2_HI;
  const lo = k * LN2_LO;
  const r = hi - lo;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
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
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const hfsq = 0.5 * f * f;
  return k * LN2_HI - (hfsq - (s * (hfsq + (even + odd)) + k * LN2_LO) - f);
}

/** x to the y for x > 0 (0 to a positive power is 0). */
export function pow(x: number, y: number): number {
  return x === 0 ? (y > 0 ? 0 : y === 0 ? 1 : Infinity) : exp(y * log(x));
}

const PI_2_1 = 1.5707963267341256;
const PI_2_2 = 6.077100506303966e-11;
const PI_2_3 = 2.0222662487959506e-21;
const INV_PI_2 = 0.6366197723675814;
/** Beyond this many radians the reduction below loses digits; nothing in the core turns that far. */
const ANGLE_LIMIT = 1e5;

const sinKernel = (x: number, z: number): number =>
  x +
  x *
    z *
    (-0.16666666666666632 +
      z *
        (0.00833333333332249 +
          z *
            (-0.0001984126982985795 +
              z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)))));

const cosKernel = (z: number): number => {
  const half = 0.5 * z;
  const one = 1 - half;
  const tail =
    z *
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z *
            (2.480158728947673e-5 +
              z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))));
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

const ATAN_HALF = 0.4636476090008061;
const ATAN_HALF_LO = 2.2698777452961687e-17;
const ATAN_ONE_LO = 3.061616997868383e-17;
const ATAN_THREE_HALVES = 0.982793723247329;
const ATAN_THREE_HALVES_LO = 1.3903311031230998e-17;
const ATAN_INFINITY_LO = 6.123233995736766e-17;
const PI_4 = 0.7853981633974483;
const PI_2 = 1.5707963267948966;

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
    (0.3333333333333293 +
      w *
        (0.14285714272503466 +
          w *
            (0.09090887133436507 + w * (0.06661073137387531 + w * (0.049768779946159324 + w * 0.016285820115365782)))));
  const odd =
    w *
    (-0.19999999999876483 +
      w * (-0.11111110405462356 + w * (-0.0769187620504483 + w * (-0.058335701337905735 + w * -0.036531572744216916))));
  return even + odd;
}

/** Angle of the point (x, y), radians, -pi to pi; 0 at the origin. */
export function atan2(y: number, x: number): number {
  if (x > 0) return atan(y / x);
  if (x < 0) return y >= 0 ? Math.PI - atan(y / -x) : atan(-y / -x) - Math.PI;
  return y > 0 ? PI_2 : y < 0 ? -PI_2 : y === 0 ? 0 : NaN;
}

export const DEGREES_PER_RADIAN = 180 / Math.PI;
