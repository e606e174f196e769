import { protocol } from 'electron';
import { answerPage, DESK_SCHEME } from './pages.ts';

/** Before the app is ready: makes the pages' scheme a secure origin of its own. */
export function registerDeskScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: DESK_SCHEME, privileges }]);
}

/** Serves the built pages in `folder` to the window. */
export function servePages(folder: string): void {
  protocol.handle(DESK_SCHEME, (request) => answerPage(request, folder));
}
