import * as z from 'zod';
import { decimalValue } from '../base/decimal.ts';
import { Decimal } from '../recording/header.ts';

/** A closed range; both ends belong to it. Its unit is that of the field that holds it. */
export const Range = z.strictObject({ low: Decimal, high: Decimal });
export type Range = z.infer<typeof Range>;

export const middleOf = ({ low, high }: Range): number => (decimalValue(low) + decimalValue(high)) / 2;
