import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Fault } from '../../core/base/fault.ts';

export interface Port {
  readonly port: number;
  /** Take any free port where this one is taken. */
  readonly orAny: boolean;
}

/** Listens, and answers the port that was taken. Throws `port-taken`. */
export async function listen(
  server: HttpServer | HttpsServer,
  { port, orAny }: Port,
  address: string,
): Promise<number> {
  try {
    return await tryListen(server, port, address);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
    if (!taken) throw error;
    if (orAny && port !== 0) return await tryListen(server, 0, address);
    throw new Fault('port-taken', `Port ${port} can not be had on this computer. Choose another with --port.`);
  }
}

const tryListen = (server: HttpServer | HttpsServer, port: number, address: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port); // a TCP server that listens has one
    });
  });
