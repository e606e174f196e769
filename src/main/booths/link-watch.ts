import type { WebSocket } from 'ws';

const PING_MS = 400;
/** With nothing heard for this long the desk shows the link as lost, ms; a lost link is shown within a second. */
const SILENT_MS = 900;
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
  const timer = setInterval(() => {
    const silentMs = performance.now() - heardAt;
    if (silentMs > DEAD_MS) socket.terminate();
    else if (silentMs > SILENT_MS && up) {
      up = false;
      onUp(false);
    }
    if (socket.readyState === socket.OPEN) socket.ping();
  }, PING_MS);
  return () => clearInterval(timer);
}
