import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { seeded } from '../main/support/motion.ts';

/** What a network between booths and their host can do. Bytes are passed on as they are: TLS is the two ends' own. */
export interface Network {
  readonly port: number;
  /** Bytes take so long, give or take a quarter of it, ms; 0 at first. */
  delayMs: number;
  /** Every connection breaks, and both ends are told. */
  cut(): void;
  /** The booth's end breaks; what it had sent reaches the host only `ms` later, when the booth may long be back. */
  cutLate(ms: number): void;
  /** Nothing passes any more on the connections there are, and neither end is told; new ones are good. */
  halfOpen(): void;
  /** Nothing passes for so long, then everything that waited. */
  stall(ms: number): void;
  /** One bit of the next bytes to the host is turned. */
  flip(): void;
  /** While it is down, connections break and new ones are refused. */
  setDown(down: boolean): void;
  /** Connections made so far. */
  readonly connections: number;
}

interface Way {
  readonly booth: Socket;
  readonly host: Socket;
  deaf: boolean;
  heldUntil: number;
}

/** A network to the host's port, by way of a port of its own; gone with the test. */
export async function openNetwork(hostPort: number, seed: number): Promise<Network> {
  const random = seeded(seed);
  const ways = new Set<Way>();
  const state = { delayMs: 0, stalledUntil: 0, flipNext: false, down: false, connections: 0 };

  /** Passes what one end says to the other: in order, each part when its time has come. An end of speech is a part too. */
  const pass = (way: Way, from: Socket, to: Socket): void => {
    const queue: { readonly bytes: Buffer | undefined; readonly due: number }[] = [];
    let timer: NodeJS.Timeout | undefined;
    const drain = (): void => {
      timer = undefined;
      for (let part = queue[0]; part !== undefined; part = queue[0]) {
        const waitMs = Math.max(part.due, way.heldUntil, state.stalledUntil) - performance.now();
        if (waitMs > 0) {
          timer = setTimeout(drain, waitMs);
          return;
        }
        queue.shift();
        if (way.deaf || to.destroyed) continue;
        if (part.bytes === undefined) to.end();
        else to.write(part.bytes);
      }
    };
    const send = (bytes: Buffer | undefined): void => {
      queue.push({ bytes, due: performance.now() + state.delayMs * (0.75 + random() / 2) });
      if (timer === undefined) drain();
    };
    from.on('data', (bytes) => {
      if (from === way.booth && state.flipNext) {
        state.flipNext = false;
        const at = Math.floor(random() * bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      }
      send(bytes);
    });
    from.on('error', () => {});
    from.on('close', () => send(undefined));
    to.on('close', () => ways.delete(way));
  };
  const server = createServer((booth) => {
    booth.on('error', () => {});
    if (state.down) return void booth.resetAndDestroy();
    state.connections++;
    const way = { booth, host: connect(hostPort, '127.0.0.1'), deaf: false, heldUntil: 0 };
    for (const end of [booth, way.host]) end.setNoDelay(true);
    ways.add(way);
    pass(way, booth, way.host);
    pass(way, way.host, booth);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const cut = (): void => {
    for (const { booth, host } of ways) {
      booth.resetAndDestroy();
      host.resetAndDestroy();
    }
  };
  onTestFinished(() => {
    cut();
    server.close();
  });
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    get delayMs() {
      return state.delayMs;
    },
    set delayMs(ms) {
      state.delayMs = ms;
    },
    get connections() {
      return state.connections;
    },
    cut,
    cutLate(ms) {
      for (const way of ways) {
        way.heldUntil = performance.now() + ms;
        way.booth.resetAndDestroy();
      }
    },
    halfOpen() {
      for (const way of ways) way.deaf = true;
    },
    stall(ms) {
      state.stalledUntil = performance.now() + ms;
    },
    flip() {
      state.flipNext = true;
    },
    setDown(down) {
      state.down = down;
      if (down) cut();
    },
  };
}
