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
 * Where milliohms meet picosiemens, subtraction loses the small one; so the largest entry of a row is set back to what makes the
 * sum 0 (Grassmann, Taksar and Heyman 1985 do so for the diagonal). The reference's column is never a small difference of large
 * numbers, so what ties a nearly floating part to the reference keeps its digits.
 */
export function eliminate(system: LinearSystem, xRe: Float64Array, xIm: Float64Array): boolean {
  const { size, re, im, rowAt } = system;
  for (let k = 0; k < size; k++) {
    const pivot = bestPivot(system, k);
    if (pivot < 0) return false;
    const row = rowAt[pivot]!;
    rowAt[pivot] = rowAt[k]!;
    rowAt[k] = row;
    const pivotRe = re[row + k]!;
    const pivotIm = im[row + k]!;
    const square = pivotRe * pivotRe + pivotIm * pivotIm;
    for (let i = k + 1; i < size; i++) {
      const at = rowAt[i]!;
      const aRe = re[at + k]!;
      const aIm = im[at + k]!;
      if (aRe === 0 && aIm === 0) continue;
      const fRe = (aRe * pivotRe + aIm * pivotIm) / square;
      const fIm = (aIm * pivotRe - aRe * pivotIm) / square;
      subtract(system, k + 1, row, at, fRe, fIm);
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

/** Takes f times the row at `from` off the row at `to`, from column `first` on. */
function subtract(system: LinearSystem, first: number, from: number, to: number, fRe: number, fIm: number): void {
  const { nodes, size, re, im } = system;
  let [sumRe, sumIm, largest, largestAt] = [0, 0, 0, -1];
  for (let j = first; j < size + 2; j++) {
    const bRe = re[from + j]!;
    const bIm = im[from + j]!;
    const oldRe = re[to + j]!;
    const oldIm = im[to + j]!;
    const newRe = oldRe - (fRe * bRe - fIm * bIm);
    const newIm = oldIm - (fRe * bIm + fIm * bRe);
    re[to + j] = newRe;
    im[to + j] = newIm;
    if (j < nodes) {
      const old = Math.abs(oldRe) + Math.abs(oldIm);
      if (old > largest) {
        largest = old;
        largestAt = j;
      }
    } else if (j !== size) continue;
    sumRe += newRe;
    sumIm += newIm;
  }
  if (largestAt < 0) return;
  re[to + largestAt] = re[to + largestAt]! - sumRe;
  im[to + largestAt] = im[to + largestAt]! - sumIm;
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
