import { join } from 'node:path';
import { app, BrowserWindow, dialog, type MessagePortMain, session } from 'electron';
import { guardContents, guardPermissions } from './guards.ts';
import { serveDeskPorts } from './ipc.ts';
import { type KeySwitch, setMenu } from './menu.ts';
import { registerDeskScheme, servePages } from './protocol.ts';
import { openDeskWindow, openOwnWindow } from './window.ts';

/** What the window needs of the host that runs in this process. */
export interface DesktopHost {
  /** Speaks the desk contract on this port until it closes. */
  connectDesk(port: MessagePortMain): void;
  readonly keys: KeySwitch;
  /** Writes down what is not yet on disk and lets go of everything. */
  close(): Promise<void>;
}

export interface DesktopOptions {
  /** Where the center's data lies; the window's own files go below it, so that two centers never share a window. */
  readonly dataDir: string;
  /** The folder with everything built: preload, pages, verifier. */
  readonly built: string;
  startHost(): Promise<DesktopHost>;
  log(line: string): void;
}

/** Another start on the same data: brings this one's window to the front. */
function showFirstWindow(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
}

/** Ends the app only when the host has closed, whatever asked for the end: the last window, a signal, the system. */
function closeBeforeQuit(host: DesktopHost): void {
  let closing = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    void host.close().finally(() => app.exit(0));
  });
  app.on('window-all-closed', () => app.quit());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
}

/** Runs the desk in a window. A second start on the same data brings the first one's window to the front and ends. */
export async function runDesktop({ dataDir, built, startHost, log }: DesktopOptions): Promise<void> {
  app.setPath('userData', join(dataDir, 'window'));
  app.enableSandbox();
  registerDeskScheme();
  if (!app.requestSingleInstanceLock()) {
    log(`Proofbench is running already on ${dataDir}; its window comes to the front.`);
    app.exit(0);
    return;
  }
  app.on('second-instance', showFirstWindow);
  guardContents(openOwnWindow);
  await app.whenReady();
  guardPermissions(session.defaultSession);
  servePages(join(built, 'renderer'));
  let host: DesktopHost;
  try {
    host = await startHost();
  } catch (error) {
    dialog.showErrorBox('Proofbench', error instanceof Error ? error.message : String(error));
    app.exit(1);
    return;
  }
  closeBeforeQuit(host);
  setMenu(app.getLocale(), host.keys);
  serveDeskPorts(
    (port) => host.connectDesk(port),
    (url) => log(`Refused a port to ${url}: only the desk's own page may have one.`),
  );
  openDeskWindow(join(built, 'preload', 'index.cjs'));
}
