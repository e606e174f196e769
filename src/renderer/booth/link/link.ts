import type { ToBooth, ToHost } from '../../../shared/booth.ts';

/** The way to whoever grants and keeps attempts: a host over the network, or this page itself in practice. */
export interface Link {
  send(message: ToHost): void;
  /** Hands over a batch of frames; false when the link is down or has enough to carry, and the batch must be asked for again later. */
  ready(): boolean;
  sendBatch(bytes: Uint8Array<ArrayBuffer>): void;
  close(): void;
}

export interface LinkListener {
  readonly onMessage: (message: ToBooth) => void;
  readonly onUp: () => void;
  readonly onDown: () => void;
  /** The host does not know this booth, or never answered: it has to be paired. */
  readonly onNotPaired: () => void;
}
