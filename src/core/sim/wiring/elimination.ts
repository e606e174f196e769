/**
 * A complex linear system, dense, row by row. Columns: `nodes` node voltages, then currents up to `size`, then the voltage of the
 * reference, then the right-hand side. The first `size` rows are solved; one more takes what is stamped on the reference.
 */
export interface LinearSystem {
  readonly nodes: number;
  readonly size: number;
  readonly stride: number;
  readonly re: Float64Array;
  readonly im: Float64Array;
  /** Where a row begins in `re` and `im`: a change of rows changes no numbers. */
  readonly rowAt: Int32Array;
  /** Columns in which the row that is being subtracted has a number. */
  readonly filled: Int32Array;
}

export function linearSystem(nodes: number, size: number): LinearSystem {
  const stride = size + 2;
  return {
    nodes,
    size,
    stride,
    re: new Float64Array(stride * (size + 1)),
    im: new Float64Array(stride * (size + 1)),
    rowAt: new Int32Array(size + 1),
    filled: new Int32Array(stride),
  };
}

export function clear({ re, im, rowAt, stride }: LinearSystem): void {
  re.fill(0);
  im.fill(0);
  for (let i = 0; i < rowAt.length; i++) rowAt[i] = i * stride;
}

/**
 * Gaussian elimination (LU) with partial pivoting, in the order of the columns. The unknowns are left in `xRe` and `xIm`; false
 * where there is no one answer.
 *
 * Every row tells a balance of differences, so its node columns and the reference's add up to 0, and every step keeps that.
 * Where milliohms meet picosiemens, subtraction loses the small one; an entry that nearly cancels is then set to what makes the
 * sum 0 (Grassmann, Taksar and Heyman 1985 do so for the diagonal). The reference's column is never a small difference of large
 * numbers, so what ties a nearly floating part to the reference keeps its digits.
 */
export function eliminate(system: LinearSystem, xRe: Float64Array, xIm: Float64Array): boolean {
  const { size, re, im, rowAt, filled } = system;
  for (let k = 0; k < size; k++) {
    const pivot = bestPivot(system, k);
    if (pivot < 0) return false;
    const row = rowAt[pivot]!;
    rowAt[pivot] = rowAt[k]!;
    rowAt[k] = row;
    const pivotRe = re[row + k]!;
    const pivotIm = im[row + k]!;
    const square = pivotRe * pivotRe + pivotIm * pivotIm;
    let count = 0;
    for (let j = k + 1; j < size + 2; j++) if (re[row + j] !== 0 || im[row + j] !== 0) filled[count++] = j;
    for (let i = k + 1; i < size; i++) {
      const at = rowAt[i]!;
      const aRe = re[at + k]!;
      const aIm = im[at + k]!;
      if (aRe === 0 && aIm === 0) continue;
      const fRe = (aRe * pivotRe + aIm * pivotIm) / square;
      const fIm = (aIm * pivotRe - aRe * pivotIm) / square;
      subtract(system, row, count, at, k + 1, fRe, fIm);
    }
  }
  return substitute(system, xRe, xIm);
}

/** Of the rows from `k` on, the one with the largest number in column `k`; the first of equals; -1 where all are 0. */
function bestPivot({ size, re, im, rowAt }: LinearSystem, k: number): number {
  let [best, found] = [0, -1];
  for (let i = k; i < size; i++) {
    const at = rowAt[i]! + k;
    const square = re[at]! * re[at]! + im[at]! * im[at]!;
    if (square > best) {
      best = square;
      found = i;
    }
  }
  return found;
}

/** Takes f times the row at `from` off the row at `to`, in the first `count` columns of `filled`. */
function subtract(
  system: LinearSystem,
  from: number,
  count: number,
  to: number,
  first: number,
  fRe: number,
  fIm: number,
): void {
  const { nodes, re, im, filled } = system;
  let [largest, cancelled] = [0, -1];
  for (let n = 0; n < count; n++) {
    const j = filled[n]!;
    const bRe = re[from + j]!;
    const bIm = im[from + j]!;
    const oldRe = re[to + j]!;
    const oldIm = im[to + j]!;
    const newRe = oldRe - (fRe * bRe - fIm * bIm);
    const newIm = oldIm - (fRe * bIm + fIm * bRe);
    re[to + j] = newRe;
    im[to + j] = newIm;
    if (j >= nodes) continue;
    const old = Math.abs(oldRe) + Math.abs(oldIm);
    if (old > largest && Math.abs(newRe) + Math.abs(newIm) < old / 2) {
      largest = old;
      cancelled = j;
    }
  }
  if (cancelled >= 0) balance(system, to, first, cancelled, largest);
}

/** Sets an entry to what makes its row add up to 0, where the rest of the row is smaller than what it was a difference of. */
function balance({ nodes, size, re, im }: LinearSystem, row: number, first: number, at: number, was: number): void {
  let [sumRe, sumIm, absolute] = [
    re[row + size]!,
    im[row + size]!,
    Math.abs(re[row + size]!) + Math.abs(im[row + size]!),
  ];
  for (let j = first; j < nodes; j++) {
    if (j === at) continue;
    sumRe += re[row + j]!;
    sumIm += im[row + j]!;
    absolute += Math.abs(re[row + j]!) + Math.abs(im[row + j]!);
  }
  if (absolute >= was) return;
  re[row + at] = -sumRe;
  im[row + at] = -sumIm;
}

function substitute({ size, re, im, rowAt }: LinearSystem, xRe: Float64Array, xIm: Float64Array): boolean {
  for (let k = size - 1; k >= 0; k--) {
    const at = rowAt[k]!;
    let sRe = re[at + size + 1]!;
    let sIm = im[at + size + 1]!;
    for (let j = k + 1; j < size; j++) {
      sRe -= re[at + j]! * xRe[j]! - im[at + j]! * xIm[j]!;
      sIm -= re[at + j]! * xIm[j]! + im[at + j]! * xRe[j]!;
    }
    const pRe = re[at + k]!;
    const pIm = im[at + k]!;
    const square = pRe * pRe + pIm * pIm;
    xRe[k] = (sRe * pRe + sIm * pIm) / square;
    xIm[k] = (sIm * pRe - sRe * pIm) / square;
    if (!Number.isFinite(xRe[k]!) || !Number.isFinite(xIm[k]!)) return false;
  }
  return true;
}
