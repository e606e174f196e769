import { app, BrowserWindow, nativeTheme } from 'electron';
import { DESK_URL } from './pages.ts';

/** The window's ground before the page has drawn: the theme's own, so that nothing flashes. */
const ground = (): string => (nativeTheme.shouldUseDarkColors ? '#101312' : '#EEF0ED');

/** Opens the desk. `preload` is the built preload's file. The window shows itself when its page has something to show. */
export function openDeskWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Proofbench',
    width: 1440,
    height: 900,
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: ground(),
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // The spelling checker fetches its dictionaries from a server.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  // The host goes on recording in this process; the page comes back to it.
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') window.webContents.reload();
  });
  void window.loadURL(DESK_URL);
  return window;
}
