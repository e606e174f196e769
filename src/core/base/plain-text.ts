/** Joins letters, or keeps them apart, as words in Persian and the scripts of India are spelled. */
const JOINER_IN_WORD = /(?<=[\p{L}\p{M}])[\u200c\u200d](?=[\p{L}\p{M}])/gu;

/**
 * What no plain text holds: control and format characters, which turn or hide what stands beside them (U+202E, U+200B); line and
 * paragraph separators; half characters; letters that are drawn as nothing (Hangul fillers, grapheme joiner).
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|\u034f/u;

/** Is every character of a text seen where it stands? */
export const isPlainText = (text: string): boolean => !HIDDEN.test(text.replace(JOINER_IN_WORD, ''));
