/**
 * How the desk page reaches the host inside Electron: it calls `window.proofbench.connect()`, and gets one `message` event on
 * its own window whose data is DESK_PORT_MESSAGE and whose first port speaks the desk contract. In a browser
 * `window.proofbench` is absent, and the page opens the WebSocket at DESK_SOCKET_PATH instead.
 */
export const DESK_PORT_MESSAGE = 'proofbench-desk-port';

/** The one channel between preload and main: the page asks, main answers with a port. */
export const DESK_CONNECT_CHANNEL = 'proofbench:connect';

/** What the preload puts on the page's window, and all it puts there. */
export interface DeskBridge {
  /** Asks for a new port; the one before is closed by the host. */
  connect(): void;
}

/** The name it has on the page's window. */
export const DESK_BRIDGE = 'proofbench';
