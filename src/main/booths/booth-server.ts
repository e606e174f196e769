import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { Fault } from '../../core/base/fault.ts';
import type { BoothId } from '../../core/base/ids.ts';
import { BOOTH_CLOSE, BOOTH_SOCKET_PATH, MAX_BOOTH_MESSAGE, PAIR_PATH, PairRequest } from '../../shared/booth.ts';
import type { HostContext } from '../context.ts';
import { handleGuarded, refuseUpgrade } from '../http/guarded.ts';
import { cookieValue, hostAllowed, originAllowed } from '../http/guards.ts';
import { limitConnections, SLOW_LIMITS } from '../http/limits.ts';
import { listen, type Port } from '../http/listen.ts';
import { requestBody } from '../http/request-body.ts';
import { targetOf } from '../http/request-target.ts';
import { answerText, NO_PAGE, SAFE_HEADERS, serveStatic } from '../http/static-files.ts';
import { tokenSha256 } from '../http/tokens.ts';
import { noteOnce } from '../sittings/go-live.ts';
import { boothByToken } from '../storage/booths.ts';
import type { BoothCards } from './booth-cards.ts';
import type { Certificate } from './certificates.ts';
import { type BoothConnection, connectBooth } from './connection.ts';
import { watchLink } from './link-watch.ts';
import type { Pairing } from './pairing.ts';

const MAX_PAIR_BYTES = 1024;
/** What else the booth page loads, by how its path begins. */
const BOOTH_FILES = ['/assets/', '/xr-profiles/', '/scorer.mjs'];
export interface BoothServerOptions {
  readonly ctx: HostContext;
  readonly cards: BoothCards;
  readonly pairing: Pairing;
  readonly certificate: Certificate;
  /** Names and addresses headsets may use for this computer, localhost included. */
  readonly names: readonly string[];
  readonly lan: Port;
  /** Plain HTTP on loopback, for a headset on a USB cable. */
  readonly usb: Port;
  readonly connections: Map<BoothId, BoothConnection>;
}

export interface BoothServer {
  readonly lanPort: number;
  readonly usbPort: number;
  close(): Promise<void>;
}

/** Serves the booth page and speaks with booths: HTTPS on the network, plain HTTP on loopback. */
export async function serveBooths(options: BoothServerOptions): Promise<BoothServer> {
  const { ctx, cards, pairing, certificate, names, connections } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_BOOTH_MESSAGE, perMessageDeflate: false });
  let stopping = false;

  const admit = (socket: WebSocket, token: string | undefined): void => {
    // Before anything may fail: the library has closed with the standard code, and an error nobody hears ends the host.
    socket.on('error', () => {});
    const booth = token === undefined ? undefined : boothByToken(ctx.db, tokenSha256(token));
    if (booth === undefined || stopping) {
      // A page can not see why an upgrade fails, but it can read a close code.
      socket.close(stopping ? BOOTH_CLOSE.hostStopping : BOOTH_CLOSE.notPaired);
      return;
    }
    connections.get(booth.id)?.close(BOOTH_CLOSE.replaced, 'replaced');
    const stopWatching = watchLink(socket, (up) => cards.setLinked(booth.id, up));
    const connection = connectBooth({
      ctx,
      cards,
      booth,
      socket,
      onGone: () => {
        stopWatching();
        if (connections.get(booth.id) !== connection) return;
        connections.delete(booth.id);
        cards.setLinked(booth.id, false);
        const live = ctx.live.atBooth(booth.id);
        if (live !== undefined && !stopping) noteOnce(ctx, live, 'linkLost', live.recorder.received.lastTime / 10);
      },
    });
    connections.set(booth.id, connection);
  };

  const start = async (scheme: 'http' | 'https', wanted: Port, address: string) => {
    const server =
      scheme === 'https'
        ? createHttps({ ...SLOW_LIMITS.tls, key: certificate.key, cert: certificate.chain })
        : createHttp(SLOW_LIMITS.plain);
    limitConnections(server);
    const port = await listen(server, wanted, address);
    const hosts = names.map((name) => `${name}:${port}`);
    const cookie = `proofbench_booth_${port}`;
    const fromOurPage = (request: IncomingMessage): boolean =>
      originAllowed(request.headers.origin, scheme, request.headers.host ?? '');

    const answer = (request: IncomingMessage, response: ServerResponse): void | Promise<void> => {
      const target = targetOf(request);
      if (!hostAllowed(request.headers.host, hosts)) answerText(response, 421, 'This computer has another name.');
      else if (target === undefined) answerText(response, 400, 'This is no address of ours.');
      else if (target.path !== PAIR_PATH) serveBoothPage(request, response, ctx.places.pages, target.path);
      else if (request.method !== 'POST' || !fromOurPage(request))
        answerText(response, 403, 'Pairing is for the booth page alone.');
      else return answerPairing(pairing, request, response, scheme === 'https' ? `${cookie}=%; Secure` : `${cookie}=%`);
    };
    const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
      if (!hostAllowed(request.headers.host, hosts)) refuseUpgrade(stream, '421 Misdirected Request');
      else if (request.url !== BOOTH_SOCKET_PATH) refuseUpgrade(stream, '404 Not Found');
      else if (!fromOurPage(request)) refuseUpgrade(stream, '403 Forbidden');
      else
        sockets.handleUpgrade(request, stream, head, (socket) =>
          admit(socket, cookieValue(request.headers.cookie, cookie)),
        );
    };
    handleGuarded(server, { request: answer, upgrade });
    return { server, port };
  };

  const lan = await start('https', options.lan, '0.0.0.0');
  const usb = await start('http', options.usb, '127.0.0.1');
  return {
    lanPort: lan.port,
    usbPort: usb.port,
    async close() {
      stopping = true;
      for (const connection of [...connections.values()]) connection.close(BOOTH_CLOSE.hostStopping, 'host-stopping');
      const closed = [lan, usb].map(({ server }) => new Promise((resolve) => server.close(resolve)));
      // A moment for the close codes to travel, then nothing is waited for.
      setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
        for (const { server } of [lan, usb]) server.closeAllConnections();
      }, 200);
      await Promise.all(closed);
    },
  };
}

/** The booth page at the root, and the files it needs; no other page is for the network, however its name is spelled. */
function serveBoothPage(request: IncomingMessage, response: ServerResponse, pages: string, asked: string): void {
  const path = asked === '/' ? '/booth.html' : asked;
  if (path === '/booth.html' || BOOTH_FILES.some((folder) => path.startsWith(folder)))
    serveStatic(request, response, pages, path);
  else answerText(response, 404, NO_PAGE);
}

/** Answers a try at a code. `cookie` has a % where the token goes. */
async function answerPairing(
  pairing: Pairing,
  request: IncomingMessage,
  response: ServerResponse,
  cookie: string,
): Promise<void> {
  const answer = (status: number, body: object, headers: object = {}): void => {
    response.writeHead(status, { ...SAFE_HEADERS, 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
  try {
    const asked = PairRequest.safeParse(JSON.parse(await requestBody(request, MAX_PAIR_BYTES)));
    if (!asked.success) throw new Fault('pair-malformed', 'The code has six digits. Type it again.');
    const { booth, token } = pairing.pair(asked.data, request.socket.remoteAddress ?? '');
    const set = `${cookie.replace('%', token)}; HttpOnly; SameSite=Strict; Path=/; Max-Age=31536000`;
    answer(200, { ok: true, booth: booth.id, name: booth.name }, { 'Set-Cookie': set });
  } catch (error) {
    const fault = error instanceof Fault ? error : new Fault('pair-malformed', 'The request could not be read.');
    answer(fault.code === 'pair-too-often' ? 429 : 400, { ok: false, code: fault.code, message: fault.message });
  }
}
