import { type IpcMainEvent, ipcMain, MessageChannelMain, type MessagePortMain } from 'electron';
import { DESK_CONNECT_CHANNEL } from '../../shared/desk-port.ts';
import { DESK_ORIGIN, DESK_PATH } from './pages.ts';

/** Did the desk page itself ask: the top frame of a window, showing the desk? */
function isDeskSender(event: Pick<IpcMainEvent, 'sender' | 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null || event.sender.mainFrame !== frame) return false;
  return frame.origin === DESK_ORIGIN && new URL(frame.url).pathname === DESK_PATH;
}

/**
 * Gives the desk page a port when it asks for one. `connect` speaks the desk contract on the host's end. A page has one port:
 * asking again, as after a reload, closes the one before. Any other sender gets nothing and is told to `refused`.
 */
export function serveDeskPorts(connect: (port: MessagePortMain) => void, refused: (url: string) => void): void {
  const ports = new Map<number, MessagePortMain>();
  ipcMain.on(DESK_CONNECT_CHANNEL, (event) => {
    if (!isDeskSender(event)) {
      refused(event.senderFrame?.url ?? 'a frame that is gone');
      return;
    }
    const { port1, port2 } = new MessageChannelMain();
    ports.get(event.sender.id)?.close();
    ports.set(event.sender.id, port1);
    connect(port1);
    port1.start();
    event.senderFrame?.postMessage(DESK_CONNECT_CHANNEL, null, [port2]);
  });
}
