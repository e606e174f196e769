import type { Port } from './http/listen.ts';

/** The desk's port where none is asked for, and after it those of the booths. */
const USUAL_PORT = 4180;

/**
 * Ports of the desk, of booths on the network and of booths on USB: the asked one and the two after it, or any free ones for
 * 0. A port that was asked for is not replaced by another.
 */
export function hostPorts(asked: number | undefined): Readonly<Record<'desk' | 'lan' | 'usb', Port>> {
  const wanted = (offset: number): Port =>
    asked === 0 ? { port: 0, orAny: true } : { port: (asked ?? USUAL_PORT) + offset, orAny: asked === undefined };
  return { desk: wanted(0), lan: wanted(1), usb: wanted(2) };
}

/** The last a person can ask for: there are two after it. */
export const LAST_PORT = 65_533;

/** The port a person typed: undefined for none, null for what can not be one. */
export function readPort(text: string | undefined): number | undefined | null {
  if (text === undefined) return undefined;
  const port = Number(text);
  return /^\d+$/.test(text) && port <= LAST_PORT ? port : null;
}
