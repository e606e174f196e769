import { hostname, networkInterfaces } from 'node:os';

/** IPv4 addresses of this computer on its networks, loopback aside, in a fixed order. */
export const lanAddresses = (): readonly string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => address.address)
    .sort();

/** The name headsets on the same network may find this computer by, where it is a plain one. */
export function localName(name: string = hostname()): string | undefined {
  const plain = name.toLowerCase().replace(/\.local$/, '');
  return /^[a-z0-9][a-z0-9-]{0,61}$/.test(plain) ? `${plain}.local` : undefined;
}
