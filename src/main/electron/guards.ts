import { app, type Session } from 'electron';
import { DESK_ORIGIN } from './pages.ts';

/** What a page may ask for: writing text to the clipboard and filling the screen. Everything else is refused. */
const permitted: readonly string[] = ['clipboard-sanitized-write', 'fullscreen'];

/** Is this an address of our own pages? */
const isDeskUrl = (url: string): boolean => url.startsWith(`${DESK_ORIGIN}/`);

/** Electron grants every permission unless told otherwise: told here. */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(permitted.includes(permission) && isDeskUrl(details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => {
    return permitted.includes(permission) && origin.replace(/\/$/, '') === DESK_ORIGIN;
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  // The pages save files they have made themselves, nothing else.
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${DESK_ORIGIN}/`)) event.preventDefault();
  });
}

/** Pages the desk opens in a window of their own: practice, and the verifier. They get no preload, so no way to the host. */
const ownWindows: readonly string[] = [`${DESK_ORIGIN}/booth.html`, `${DESK_ORIGIN}/verifier.html`];

/** Is this one of the pages that get a window of their own? */
const isOwnWindowUrl = (url: string): boolean => ownWindows.includes(url.split(/[?#]/)[0] ?? '');

/** No page leaves our own origin, opens a foreign window or embeds another page, whatever it shows. */
export function guardContents(openOwnWindow: (url: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isDeskUrl(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!isDeskUrl(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isDeskUrl(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      // Never a child of the page that asked: a child would inherit the preload.
      if (isOwnWindowUrl(url)) openOwnWindow(url);
      return { action: 'deny' };
    });
  });
}
