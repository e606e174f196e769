import { z } from 'zod';
import { isPlainText } from '../core/base/plain-text.ts';

/** The issue a name is refused with by the contract, and the Fault it is refused with by the host. */
export const NAME_NOT_PLAIN = 'name-not-plain';

/** Is every character of a name seen where it stands? A name is signed into evidence, and read by people who decide by it. */
export const isPlainName = isPlainText;

/** A name that someone types: of a person, a center or a booth. */
export const nameOf = (longest: number) => z.string().trim().min(1).max(longest).refine(isPlainName, NAME_NOT_PLAIN);

/** What the contract's answer carries where it does not take an input. */
const Refusal = z.object({ issues: z.array(z.object({ message: z.string() })) });

/** Is this the data of a `BAD_REQUEST` for a name that is not plain? */
export const isNameRefusal = (data: unknown): boolean =>
  Refusal.safeParse(data).data?.issues.some(({ message }) => message === NAME_NOT_PLAIN) === true;
