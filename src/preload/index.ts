import { contextBridge, ipcRenderer } from 'electron';
import { DESK_BRIDGE, DESK_CONNECT_CHANNEL, DESK_PORT_MESSAGE, type DeskBridge } from '../shared/desk-port.ts';

const bridge: DeskBridge = { connect: () => ipcRenderer.send(DESK_CONNECT_CHANNEL) };

// A port can not cross the context bridge; a message to the page's own window can carry it.
ipcRenderer.on(DESK_CONNECT_CHANNEL, (event) => window.postMessage(DESK_PORT_MESSAGE, window.origin, [...event.ports]));

contextBridge.exposeInMainWorld(DESK_BRIDGE, bridge);
