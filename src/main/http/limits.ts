import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Socket } from 'node:net';

/** Connections to one port at once, from everywhere: thirty booths and their pages need a quarter of it. */
const MAX_CONNECTIONS = 1024;
/** From one address: a browser opens six for a page and one for its socket, and a booth may be reloaded a few times over. */
export const MAX_FROM_ADDRESS = 64;
/** From this computer: every headset on a USB cable comes from here. */
export const MAX_FROM_SELF = 256;
/** With nothing sent or received for this long a connection is ended, ms; an upgraded socket is watched by its own pings. */
const IDLE_MS = 10_000;
/** Slow senders are cut off: for headers and for a whole request, ms. */
const LIMITS = {
  headersTimeout: 5000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
};
const HANDSHAKE_MS = 5000;

/** Options of a server, plain or over TLS. */
export const SLOW_LIMITS = { plain: LIMITS, tls: { ...LIMITS, handshakeTimeout: HANDSHAKE_MS } } as const;

const isSelf = (address: string): boolean => address === '::1' || /^(::ffff:)?127\./.test(address);

/** How many connections an address may have at once. */
export const mostFrom = (address: string): number => (isSelf(address) ? MAX_FROM_SELF : MAX_FROM_ADDRESS);

/**
 * Bounds what a server keeps open, so that no one address takes the places of the others: what an address opens past `most` is
 * hung up on, before a byte of it is read.
 */
export function limitConnections(server: HttpServer | HttpsServer, most: (address: string) => number = mostFrom): void {
  server.maxConnections = MAX_CONNECTIONS;
  server.setTimeout(IDLE_MS);
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    // Gone before it was taken: there is no address left to count it under.
    const address = socket.remoteAddress;
    const count = address === undefined ? 0 : (open.get(address) ?? 0);
    if (address === undefined || count >= most(address)) {
      socket.destroy();
      return;
    }
    open.set(address, count + 1);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
}
