import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import { DESK_SOCKET_PATH, type deskContract } from '../../../src/shared/desk.ts';

export type DeskApi = ContractRouterClient<typeof deskContract>;

export interface DeskClient {
  readonly api: DeskApi;
  close(): void;
}

/** Uses the printed link as a browser does: once, for a cookie. */
export async function logIn(link: string): Promise<string> {
  const answer = await fetch(link, { redirect: 'manual' });
  if (answer.status !== 303) throw new Error(`the link answers ${answer.status}`);
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** A desk over WebSocket. */
export async function openDesk(link: string): Promise<DeskClient> {
  const { origin, host } = new URL(link);
  const cookie = await logIn(link);
  const websocket = new WebSocket(`ws://${host}${DESK_SOCKET_PATH}`, { origin, headers: { cookie } });
  await new Promise((resolve, reject) => {
    websocket.once('open', resolve);
    websocket.once('error', reject);
  });
  // The client's type asks for the browser's WebSocket; the parts it uses are the same.
  const link_ = new RPCLink({ websocket: websocket as unknown as globalThis.WebSocket });
  return { api: createORPCClient(link_), close: () => websocket.close() };
}
