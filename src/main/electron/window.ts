import { app, BrowserWindow, nativeTheme, type WebPreferences } from 'electron';
import { askBeforeClosing } from './closing.ts';
import { DESK_URL } from './pages.ts';

/** The window's ground before the page has drawn: the theme's own, so that nothing flashes. */
const ground = (): string => (nativeTheme.shouldUseDarkColors ? '#101312' : '#EEF0ED');

/** Every page is sandboxed and apart from Node; only the desk has a preload. */
const preferences = (preload?: string): WebPreferences => ({
  ...(preload === undefined ? {} : { preload }),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  // The spelling checker fetches its dictionaries from a server.
  spellcheck: false,
  devTools: !app.isPackaged,
});

function openWindow(url: string, webPreferences: WebPreferences): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Proofbench',
    width: 1440,
    height: 900,
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: ground(),
    autoHideMenuBar: true,
    webPreferences,
  });
  // It shows itself when its page has something to show.
  window.once('ready-to-show', () => window.show());
  void window.loadURL(url);
  return window;
}

/** Opens the desk. `preload` is the built preload's file. */
export function openDeskWindow(preload: string): BrowserWindow {
  const window = openWindow(DESK_URL, preferences(preload));
  askBeforeClosing(window);
  // The host goes on recording in this process; the page comes back to it.
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') window.webContents.reload();
  });
  return window;
}

/** Opens another of our pages, without a way to the host. */
export function openOwnWindow(url: string): void {
  openWindow(url, preferences());
}
