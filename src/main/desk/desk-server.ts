import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { DESK_SOCKET_PATH, LOGIN_PATH } from '../../shared/desk.ts';
import { handleGuarded, refuseUpgrade } from '../http/guarded.ts';
import { cookieValue, hostAllowed, originAllowed } from '../http/guards.ts';
import { limitConnections, SLOW_LIMITS } from '../http/limits.ts';
import { listen, type Port } from '../http/listen.ts';
import { type Target, targetOf } from '../http/request-target.ts';
import { answerText, SAFE_HEADERS, serveStatic } from '../http/static-files.ts';
import { newToken, sameSecret } from '../http/tokens.ts';

/** The largest call a desk makes: far below this. */
const MAX_DESK_MESSAGE = 256 * 1024;

export interface DeskServerOptions {
  readonly port: Port;
  /** The built pages. */
  readonly pages: string;
  /** Speaks the desk contract on an admitted socket. */
  readonly onSocket: (socket: WebSocket) => void;
}

export interface DeskServer {
  readonly port: number;
  /** The link that admits one browser, once. */
  readonly link: string;
  close(): Promise<void>;
}

/** Serves the desk to browsers of this computer [D3]. */
export async function serveDesk({ port: wanted, pages, onSocket }: DeskServerOptions): Promise<DeskServer> {
  const server = createServer(SLOW_LIMITS.plain);
  limitConnections(server);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_DESK_MESSAGE, perMessageDeflate: false });
  const port = await listen(server, wanted, '127.0.0.1');
  const hosts = [`localhost:${port}`, `127.0.0.1:${port}`];
  const cookie = `proofbench_desk_${port}`;
  const session = newToken();
  let login: string | undefined = newToken();
  const link = `http://localhost:${port}${LOGIN_PATH}?t=${login}`;

  const isAdmitted = (request: IncomingMessage): boolean =>
    sameSecret(cookieValue(request.headers.cookie, cookie) ?? '', session);

  const answerLogin = ({ query }: Target, response: ServerResponse): void => {
    if (login === undefined || !sameSecret(query.get('t') ?? '', login)) {
      answerText(
        response,
        403,
        'This link has been used. Go on in the browser that opened it; where that was closed, end Proofbench with Ctrl C and start it again.',
      );
      return;
    }
    login = undefined;
    const set = `${cookie}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    response.writeHead(303, { ...SAFE_HEADERS, Location: '/', 'Set-Cookie': set, 'Cache-Control': 'no-store' });
    response.end();
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const target = targetOf(request);
    if (!hostAllowed(request.headers.host, hosts)) answerText(response, 421, 'This computer has another name.');
    else if (target === undefined) answerText(response, 400, 'This is no address of ours.');
    else if (request.method === 'GET' && target.path === LOGIN_PATH) answerLogin(target, response);
    else if (!isAdmitted(request)) answerText(response, 401, 'Open the link that Proofbench printed when it started.');
    else serveStatic(request, response, pages, target.path === '/' ? '/index.html' : target.path);
  };
  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    if (!hostAllowed(request.headers.host, hosts)) refuseUpgrade(stream, '421 Misdirected Request');
    else if (!originAllowed(request.headers.origin, 'http', request.headers.host ?? ''))
      refuseUpgrade(stream, '403 Forbidden');
    else if (!isAdmitted(request)) refuseUpgrade(stream, '401 Unauthorized');
    else if (request.url !== DESK_SOCKET_PATH) refuseUpgrade(stream, '404 Not Found');
    else
      sockets.handleUpgrade(request, stream, head, (socket) => {
        // A message too long or no WebSocket frame: the library has closed with the standard code, and only tells of it.
        socket.on('error', () => {});
        onSocket(socket);
      });
  };
  handleGuarded(server, { request: answer, upgrade });

  return {
    port,
    link,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
