import { BOOTH_CLOSE, MAX_HOST_MESSAGE, ToBooth, type ToHost } from '../../../shared/booth.ts';
import type { Link, LinkListener } from './link.ts';

/** Waits between attempts to reach the host, ms; the last one repeats. */
const RETRY_MS = [250, 500, 1000, 2000] as const;
/** With more than this unsent the socket gets no more batches: they wait in the outbox, where they can be resumed. */
const MAX_BUFFERED = 64 * 1024;
/**
 * The host answers a greeting at once and batches within a second, also while its disk refuses. Looked after so often, ms:
 * with no answer from one look to the next the connection leads nowhere, whatever the system believes of it.
 */
const LOOK_MS = 3000;

/** What of a WebSocket is used, so that tests can stand in for the network. */
export type Socket = Pick<
  WebSocket,
  'readyState' | 'bufferedAmount' | 'send' | 'close' | 'onopen' | 'onclose' | 'onmessage'
>;
const OPEN = 1;
/** What browsers say of a connection that ended without a word. */
const NO_ANSWER = 1006;

/** A booth's socket: comes back by itself after every loss, until closed. */
export class HostLink implements Link {
  readonly #open: () => Socket;
  readonly #listener: LinkListener;
  readonly #later: (action: () => void, ms: number) => void;
  #socket: Socket | undefined;
  #tries = 0;
  #wasUp = false;
  /** The host has said where to go on; before that a batch would begin in the wrong place [B9]. */
  #welcomed = false;
  /** An answer is owed; and was so at the last look already. */
  #owed = false;
  #overdue = false;
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
    this.#welcomed = false;
    this.#owed = true;
    this.#overdue = false;
    this.#watch(socket);
    socket.onopen = () => {
      if (this.#socket !== socket) return;
      this.#tries = 0;
      this.#wasUp = true;
      this.#listener.onUp();
    };
    socket.onmessage = ({ data }) => {
      if (this.#socket !== socket) return;
      this.#owed = false;
      this.#overdue = false;
      const message = parse(data);
      // A host that does not keep to the protocol is as good as gone: begin anew.
      if (message === undefined) socket.close();
      else {
        if (message.type === 'welcome') this.#welcomed = true;
        this.#listener.onMessage(message);
      }
    };
    socket.onclose = ({ code }) => this.#lost(socket, code);
  }

  #lost(socket: Socket, code: number): void {
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
  }

  /** Gives the connection up when an answer stays away. A broken network may never say that it is. */
  #watch(socket: Socket): void {
    this.#later(() => {
      if (this.#socket !== socket) return;
      if (this.#overdue) {
        this.#lost(socket, NO_ANSWER);
        socket.close();
      } else {
        this.#overdue = this.#owed;
        this.#watch(socket);
      }
    }, LOOK_MS);
  }

  send(message: ToHost): void {
    if (this.#socket?.readyState === OPEN) this.#socket.send(JSON.stringify(message));
  }

  ready(): boolean {
    return this.#welcomed && this.#socket?.readyState === OPEN && this.#socket.bufferedAmount < MAX_BUFFERED;
  }

  sendBatch(bytes: Uint8Array<ArrayBuffer>): void {
    if (this.#socket === undefined) return;
    this.#socket.send(bytes);
    this.#owed = true;
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
