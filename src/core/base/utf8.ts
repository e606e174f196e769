import { Fault } from './fault.ts';

/** Does every surrogate stand in a pair? */
export const isWellFormed = (value: string): boolean => !/\p{Surrogate}/u.test(value);

/** UTF-8 bytes of well-formed text. Throws `text-not-well-formed` for a lone surrogate, instead of writing U+FFFD. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) as number;
    if (code >= 0xd800 && code <= 0xdfff) throw new Fault('text-not-well-formed', 'The text holds half a character.');
    if (code < 0x80) bytes[length++] = code;
    else if (code < 0x800) {
      bytes[length++] = 0xc0 | (code >> 6);
      bytes[length++] = 0x80 | (code & 63);
    } else if (code < 0x10000) {
      bytes[length++] = 0xe0 | (code >> 12);
      bytes[length++] = 0x80 | ((code >> 6) & 63);
      bytes[length++] = 0x80 | (code & 63);
    } else {
      i++;
      bytes[length++] = 0xf0 | (code >> 18);
      bytes[length++] = 0x80 | ((code >> 12) & 63);
      bytes[length++] = 0x80 | ((code >> 6) & 63);
      bytes[length++] = 0x80 | (code & 63);
    }
  }
  return bytes.slice(0, length);
}

const SMALLEST: readonly number[] = [0, 0x80, 0x800, 0x10000];

/** Text of strict UTF-8: no over-long forms, no surrogates, nothing beyond U+10FFFF, no byte order mark. Throws `text-not-utf8`. */
export function text(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    throw new Fault('text-not-utf8', 'The text begins with a byte order mark; save it without one.');
  const parts: string[] = [];
  let codes: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i++] as number;
    const more = first < 0x80 ? 0 : first >> 5 === 6 ? 1 : first >> 4 === 14 ? 2 : first >> 3 === 30 ? 3 : -1;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let n = 0; n < more; n++) {
      const next = i < bytes.length ? (bytes[i++] as number) : 0;
      if (next >> 6 !== 2) throw notUtf8(i - 1);
      code = (code << 6) | (next & 63);
    }
    if (more < 0 || code < (SMALLEST[more] as number) || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
      throw notUtf8(i - 1);
    codes.push(code);
    if (codes.length === 4096) {
      parts.push(String.fromCodePoint(...codes));
      codes = [];
    }
  }
  parts.push(String.fromCodePoint(...codes));
  return parts.join('');
}

const notUtf8 = (at: number): Fault => new Fault('text-not-utf8', `The bytes are not UTF-8 text (near byte ${at}).`);
