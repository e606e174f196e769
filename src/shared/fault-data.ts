import { z } from 'zod';

/** What a refused call carries besides its code and its English sentence: what that tells, for other languages. */
export const FaultData = z.object({ facts: z.record(z.string(), z.union([z.string(), z.number()])) });
export type FaultData = z.infer<typeof FaultData>;
