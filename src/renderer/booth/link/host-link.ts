import { BOOTH_CLOSE, MAX_HOST_MESSAGE, ToBooth, type ToHost } from '../../../shared/booth.ts';
import type { Link, LinkListener } from './link.ts';

/** Waits between attempts to reach the host, ms; the last one repeats. */
const RETRY_MS = [250, 500, 1000, 2000] as const;
/** With more than this unsent the socket gets no more batches: they wait in the outbox, where they can be resumed. */
const MAX_BUFFERED = 64 * 1024;

/** What of a WebSocket is used, so that tests can stand in for the network. */
export type Socket = Pick<
  WebSocket,
  'readyState' | 'bufferedAmount' | 'send' | 'close' | 'onopen' | 'onclose' | 'onmessage'
>;
const OPEN = 1;

/** A booth's socket: comes back by itself after every loss, until closed. */
export class HostLink implements Link {
  readonly #open: () => Socket;
  readonly #listener: LinkListener;
  readonly #later: (action: () => void, ms: number) => void;
  #socket: Socket | undefined;
  #tries = 0;
  #wasUp = false;
  #closed = false;

  constructor(
    open: () => Socket,
    listener: LinkListener,
    later: (action: () => void, ms: number) => void = (action, ms) => void setTimeout(action, ms),
  ) {
    this.#open = open;
    this.#listener = listener;
    this.#later = later;
    this.#connect();
  }

  #connect(): void {
    if (this.#closed) return;
    const socket = this.#open();
    this.#socket = socket;
    socket.onopen = () => {
      this.#tries = 0;
      this.#wasUp = true;
      this.#listener.onUp();
    };
    socket.onmessage = ({ data }) => {
      const message = parse(data);
      // A host that does not keep to the protocol is as good as gone: begin anew.
      if (message === undefined) socket.close();
      else this.#listener.onMessage(message);
    };
    socket.onclose = ({ code }) => {
      if (this.#socket !== socket) return;
      this.#socket = undefined;
      if (this.#closed) return;
      this.#listener.onDown();
      if (code === BOOTH_CLOSE.notPaired || !this.#wasUp) {
        this.#closed = true;
        this.#listener.onNotPaired();
        return;
      }
      if (code === BOOTH_CLOSE.replaced) {
        this.#closed = true;
        return;
      }
      this.#later(() => this.#connect(), RETRY_MS[Math.min(this.#tries, RETRY_MS.length - 1)]!);
      this.#tries++;
    };
  }

  send(message: ToHost): void {
    if (this.#socket?.readyState === OPEN) this.#socket.send(JSON.stringify(message));
  }

  ready(): boolean {
    return this.#socket?.readyState === OPEN && this.#socket.bufferedAmount < MAX_BUFFERED;
  }

  sendBatch(bytes: Uint8Array<ArrayBuffer>): void {
    this.#socket?.send(bytes);
  }

  close(): void {
    this.#closed = true;
    this.#socket?.close();
  }
}

function parse(data: unknown): ToBooth | undefined {
  if (typeof data !== 'string' || data.length > MAX_HOST_MESSAGE) return undefined;
  try {
    const message = ToBooth.safeParse(JSON.parse(data));
    return message.success ? message.data : undefined;
  } catch {
    return undefined;
  }
}
