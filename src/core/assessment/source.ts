import * as z from 'zod';

/** Where a limit comes from. `provisional`: expert judgement, to be printed as such wherever the limit is. */
export const Source = z.strictObject({
  text: z.string().min(1).max(400),
  clause: z.string().max(120).optional(),
  provisional: z.boolean(),
});
export type Source = z.infer<typeof Source>;
