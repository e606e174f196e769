import { z } from 'zod';

/** The issue a name is refused with by the contract, and the Fault it is refused with by the host. */
export const NAME_NOT_PLAIN = 'name-not-plain';

/** Joins letters, or keeps them apart, as names in Persian and the scripts of India are spelled. */
const JOINER_IN_WORD = /(?<=[\p{L}\p{M}])[\u200c\u200d](?=[\p{L}\p{M}])/gu;

/**
 * What no name holds: control and format characters, which turn or hide what stands beside them (U+202E, U+200B); line and
 * paragraph separators; half characters; letters that are drawn as nothing (Hangul fillers, grapheme joiner).
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|\u034f/u;

/** Is every character of a name seen where it stands? A name is signed into evidence, and read by people who decide by it. */
export const isPlainName = (name: string): boolean => !HIDDEN.test(name.replace(JOINER_IN_WORD, ''));

/** A name that someone types: of a person, a center or a booth. */
export const nameOf = (longest: number) => z.string().trim().min(1).max(longest).refine(isPlainName, NAME_NOT_PLAIN);

/** What the contract's answer carries where it does not take an input. */
const Refusal = z.object({ issues: z.array(z.object({ message: z.string() })) });

/** Is this the data of a `BAD_REQUEST` for a name that is not plain? */
export const isNameRefusal = (data: unknown): boolean =>
  Refusal.safeParse(data).data?.issues.some(({ message }) => message === NAME_NOT_PLAIN) === true;
