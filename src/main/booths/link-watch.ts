import type { WebSocket } from 'ws';

const PING_MS = 400;
/** Looked at so often, ms: with the silence below and the tenth of a second of a desk's watch, a loss is shown within a second. */
const LOOK_MS = 50;
/** With nothing heard for this long the desk shows the link as lost, ms. */
const SILENT_MS = 800;
/** With nothing heard for this long the socket is given up. */
const DEAD_MS = 10_000;

/** Watches whether the other end answers. `onUp` is told of each change. Answers the way to stop. */
export function watchLink(socket: WebSocket, onUp: (up: boolean) => void): () => void {
  let heardAt = performance.now();
  let up = true;
  const heard = (): void => {
    heardAt = performance.now();
    if (up) return;
    up = true;
    onUp(true);
  };
  socket.on('message', heard);
  socket.on('pong', heard);
  const look = setInterval(() => {
    const silentMs = performance.now() - heardAt;
    if (silentMs > DEAD_MS) socket.terminate();
    else if (silentMs > SILENT_MS && up) {
      up = false;
      onUp(false);
    }
  }, LOOK_MS);
  const ping = setInterval(() => socket.readyState === socket.OPEN && socket.ping(), PING_MS);
  return () => {
    clearInterval(look);
    clearInterval(ping);
  };
}
