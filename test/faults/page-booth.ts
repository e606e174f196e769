import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { RecordedEvent } from '../../src/core/recording/event.ts';
import type { RecordingHeader } from '../../src/core/recording/header.ts';
import { FrameStore } from '../../src/renderer/booth/attempt/frame-store.ts';
import { Outbox } from '../../src/renderer/booth/attempt/outbox.ts';
import { HostLink, type Socket } from '../../src/renderer/booth/link/host-link.ts';
import { BATCH_MS, BOOTH_SOCKET_PATH, type ToBooth } from '../../src/shared/booth.ts';
import { eventAt, frameAt } from '../main/support/motion.ts';
import { hello } from '../main/support/test-booth.ts';

/** The booth page's own link and outbox, recording seeded frames at 90 Hz. */
export interface PageBooth {
  readonly frames: number;
  readonly events: number;
  /** Frames the host has said are on disk. */
  readonly acked: number;
  /** Frames the host has not acknowledged: now, and the most there were, s. */
  readonly unsavedS: number;
  readonly mostUnsavedS: number;
  /** Links that were lost. */
  readonly losses: number;
  /** Records no more, and resolves when the host has everything and has closed the attempt. */
  finish(): Promise<void>;
}

export interface PageBoothOptions {
  /** Where it finds the network, and the host whose page it is. */
  readonly port: number;
  readonly origin: string;
  readonly cookie: string;
  readonly header: Pick<RecordingHeader, 'attempt'>;
  readonly seed: number;
}

const RATE = 90;

export function openPageBooth({ port, origin, cookie, header, seed }: PageBoothOptions): PageBooth {
  const { attempt } = header;
  const store = new FrameStore();
  const events: RecordedEvent[] = [];
  const outbox = new Outbox(attempt, store, events);
  let losses = 0;
  let most = 0;
  let ending = false;
  let finishSent = false;
  let told: () => void = () => {};
  const finished = new Promise<void>((resolve) => {
    told = resolve;
  });
  const onMessage = (message: ToBooth): void => {
    if (message.type === 'ack') outbox.acked(message.frames, message.events);
    else if (message.type === 'welcome') {
      if (message.open === null) told();
      else outbox.resumeFrom(message.open.frames, message.open.events);
      finishSent = false;
    } else if (message.type === 'finished') told();
  };
  const open = (): Socket => {
    const socket = new WebSocket(`wss://127.0.0.1:${port}${BOOTH_SOCKET_PATH}`, {
      rejectUnauthorized: false,
      headers: { cookie, origin, host: new URL(origin).host },
    });
    socket.on('error', () => {});
    return socket as unknown as Socket; // the browser's interface, as far as the link uses it
  };
  const link = new HostLink(open, {
    onMessage,
    onUp: () => link.send(hello()),
    onDown: () => losses++,
    onNotPaired: () => {},
  });
  const began = performance.now();
  const unsavedS = (): number => (store.count - outbox.ackedFrames) / RATE;
  const timer = setInterval(() => {
    const due = ending ? store.count : Math.floor(((performance.now() - began) / 1000) * RATE);
    while (store.count < due) {
      if (store.count % RATE === 0) events.push(eventAt(store.count / RATE));
      store.append(frameAt(seed, store.count));
    }
    most = Math.max(most, unsavedS());
    while (link.ready()) {
      const bytes = outbox.next();
      if (bytes === undefined) break;
      link.sendBatch(bytes);
    }
    if (!ending || finishSent || !outbox.allSent || !link.ready()) return;
    finishSent = true;
    link.send({ type: 'finish', attempt, frames: store.count, events: events.length });
  }, BATCH_MS);
  const close = (): void => {
    clearInterval(timer);
    link.close();
  };
  onTestFinished(close);
  return {
    get frames() {
      return store.count;
    },
    get events() {
      return events.length;
    },
    get acked() {
      return outbox.ackedFrames;
    },
    get unsavedS() {
      return unsavedS();
    },
    get mostUnsavedS() {
      return most;
    },
    get losses() {
      return losses;
    },
    async finish() {
      ending = true;
      await finished;
      close();
    },
  };
}
