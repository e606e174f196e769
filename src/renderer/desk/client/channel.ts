import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { DESK_SOCKET_PATH, type deskContract } from '../../../shared/desk.ts';
import { DESK_BRIDGE, DESK_PORT_MESSAGE, type DeskBridge } from '../../../shared/desk-port.ts';

/** Every call of the desk contract. */
export type Desk = ContractRouterClient<typeof deskContract>;

/** One open way to the host. `closed` settles when it is gone and never rejects. */
export interface Channel {
  readonly desk: Desk;
  readonly closed: Promise<void>;
  close(): void;
}

/** Opens a channel, or says why not: `refused` gets better only by a new link, `away` by itself. */
export type OpenChannel = () => Promise<Channel | 'refused' | 'away'>;

const PORT_WAIT_MS = 5000;

/** In Electron: asks the preload for a port. */
export const openPort =
  (bridge: DeskBridge): OpenChannel =>
  () =>
    new Promise((resolve) => {
      const finish = (answer: Channel | 'away'): void => {
        clearTimeout(timer);
        window.removeEventListener('message', take);
        resolve(answer);
      };
      const take = (event: MessageEvent): void => {
        const port = event.ports[0];
        if (event.source === window && event.data === DESK_PORT_MESSAGE && port !== undefined)
          finish(channelOverPort(port));
      };
      const timer = setTimeout(() => finish('away'), PORT_WAIT_MS);
      window.addEventListener('message', take);
      bridge.connect();
    });

/** A port that speaks the contract; also used by tests. */
export function channelOverPort(port: MessagePort): Channel {
  const closed = new Promise<void>((resolve) => port.addEventListener('close', () => resolve()));
  port.start();
  return { desk: createORPCClient<Desk>(new PortLink({ port })), closed, close: () => port.close() };
}

/** In a browser: the WebSocket of the origin that served the page; the login cookie admits it. */
export const openSocket =
  (origin: string): OpenChannel =>
  () =>
    new Promise((resolve) => {
      const socket = new WebSocket(`${origin.replace(/^http/, 'ws')}${DESK_SOCKET_PATH}`);
      const closed = new Promise<void>((done) => socket.addEventListener('close', () => done()));
      socket.addEventListener('open', () =>
        resolve({
          desk: createORPCClient<Desk>(new SocketLink({ websocket: socket })),
          closed,
          close: () => socket.close(),
        }),
      );
      // A browser does not tell why an upgrade failed: a page request of the same cookie does.
      void closed.then(async () => resolve(await whyNot(origin)));
    });

async function whyNot(origin: string): Promise<'refused' | 'away'> {
  try {
    const { status } = await fetch(`${origin}/`, { method: 'HEAD', cache: 'no-store' });
    return status === 401 || status === 403 ? 'refused' : 'away';
  } catch {
    return 'away';
  }
}

/** The way this page has: the preload's bridge where there is one. */
export function openHere(): OpenChannel {
  const bridge = (window as unknown as Record<string, DeskBridge | undefined>)[DESK_BRIDGE];
  return bridge === undefined ? openSocket(location.origin) : openPort(bridge);
}
