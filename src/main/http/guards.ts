/** Pure checks of where a request comes from. What they read is written by the client, so they compare, never parse loosely. */

/** Is `host` (the Host header) one of the names this server answers to? Stops DNS rebinding. */
export const hostAllowed = (host: string | undefined, allowed: readonly string[]): boolean =>
  host !== undefined && allowed.includes(host.toLowerCase());

/** Does a page of our own ask, on the very host and port it was served from? A missing Origin is a refusal. */
export const originAllowed = (origin: string | undefined, scheme: 'http' | 'https', host: string): boolean =>
  origin !== undefined && origin.toLowerCase() === `${scheme}://${host.toLowerCase()}`;

/** The value of cookie `name`, if it comes exactly once. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  const found = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`));
  return found.length === 1 ? found[0]?.slice(name.length + 1) : undefined;
}
