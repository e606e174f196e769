import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** The cable between a booth and the host: everything goes through it until it is cut. */
export interface Cable {
  readonly port: number;
  readonly whole: boolean;
  /** What is sent from now on arrives nowhere, and nobody is told. */
  lose(): void;
  /** Ends every connection at once, and lets none through. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Lays a cable to a port of this computer. */
export async function layCable(to: number): Promise<Cable> {
  const ends = new Set<Socket>();
  let whole = true;
  let lost = false;
  const server = createServer((near) => {
    if (!whole) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(to, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one);
      one.on('data', (bytes) => {
        if (!lost) other.write(bytes);
      });
      one.on('error', () => other.destroy());
      one.on('close', () => {
        ends.delete(one);
        other.end();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => {
    whole = false;
    lost = false;
    for (const end of ends) end.resetAndDestroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    get whole() {
      return whole;
    },
    lose() {
      lost = true;
    },
    cut,
    mend() {
      whole = true;
    },
    close: () =>
      new Promise((resolve) => {
        cut();
        server.close(() => resolve());
      }),
  };
}
