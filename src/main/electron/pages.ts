import { readFile } from 'node:fs/promises';
import { plainPath } from '../http/request-target.ts';
import { fileHeaders, SAFE_HEADERS, staticFile } from '../http/static-files.ts';

/** The scheme and host of the window's pages. Not file://, which may read other files, and not http, which needs a port. */
export const DESK_SCHEME = 'app';
export const DESK_ORIGIN = 'app://desk';
export const DESK_PATH = '/index.html';
export const DESK_URL = DESK_ORIGIN + DESK_PATH;

const refusal = (status: number): Response => new Response(null, { status, headers: SAFE_HEADERS });

/** The file of `folder` that a request asks for: 400 for what is no request of ours, 404 for what is not there. */
export async function answerPage(request: Request, folder: string): Promise<Response> {
  const { protocol, host, pathname } = new URL(request.url);
  if (`${protocol}//${host}` !== DESK_ORIGIN || request.method !== 'GET') return refusal(400);
  const found = staticFile(folder, plainPath(pathname) ?? '');
  return found === undefined
    ? refusal(404)
    : new Response(await readFile(found.file), { headers: fileHeaders(found.file) });
}
