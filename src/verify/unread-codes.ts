import { VERSION_CODES } from './versions.ts';

/** Codes for a file that is no container, or is cut off so that it can not be taken apart: nothing in it can be judged. */
export const DAMAGED_CODES: readonly string[] = ['E_SIZE', 'E_ZIP_PARSE'];

/** Codes that end in `not-readable`: the file, or its version, can not be read here. No word on whether it is genuine. */
export const UNREAD_CODES: readonly string[] = [...VERSION_CODES, ...DAMAGED_CODES];
