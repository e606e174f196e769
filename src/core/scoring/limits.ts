import * as z from 'zod';
import { decimalValue } from '../base/decimal.ts';
import { Decimal } from '../recording/header.ts';

/** A number in a pack's limits: decimal text in, number out. */
export const limit = Decimal.transform(decimalValue);

/** Limits of a variable of the WPS: both ends belong to the window. */
export const windowLimits = z
  .strictObject({ low: limit, high: limit })
  .refine(({ low, high }) => low < high, 'the low end must lie below the high end');

/** Limits of a safety rule that must hold while something goes on: seconds it may fail in all. */
export const allowanceLimits = z.strictObject({ allowedS: limit });
