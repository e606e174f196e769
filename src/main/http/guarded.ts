import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { answerText } from './static-files.ts';

export interface Handlers {
  readonly request: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
  readonly upgrade: (request: IncomingMessage, stream: Duplex, head: Buffer) => void;
}

/**
 * Puts handlers on a server so that nothing a stranger sends ends the host: a recording of another booth may be running in it.
 * A fault of ours is written to stderr and answered with 500.
 */
export function handleGuarded(server: HttpServer | HttpsServer, handlers: Handlers): void {
  server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    response.on('error', () => response.destroy());
    try {
      await handlers.request(request, response);
    } catch (error) {
      report(error);
      if (response.headersSent) response.destroy();
      else answerText(response, 500, 'Something went wrong in the host. Try again.');
    }
  });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    try {
      handlers.upgrade(request, stream, head);
    } catch (error) {
      report(error);
      refuseUpgrade(stream, '500 Internal Server Error');
    }
  });
  server.on('clientError', (_error, stream) => stream.destroy());
  // Once it listens, a server's own error is a connection it could not take.
  server.on('error', report);
}

/** Answers an upgrade with a bare status line, and hangs up. */
export function refuseUpgrade(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
