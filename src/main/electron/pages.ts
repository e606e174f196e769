import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/** The scheme and host of the window's pages. Not file://, which may read other files, and not http, which needs a port. */
export const DESK_SCHEME = 'app';
export const DESK_ORIGIN = 'app://desk';
export const DESK_URL = `${DESK_ORIGIN}/index.html`;

/**
 * What the window's pages may load: themselves only. Mantine writes style elements; the scorer runs in a worker made from
 * a blob; textures and packages are blobs and data.
 */
export const DESK_CSP = [
  "default-src 'none'",
  "script-src 'self' blob:",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "media-src 'self' blob:",
  "connect-src 'self' blob: data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.glb': 'model/gltf-binary',
  '.wasm': 'application/wasm',
};

const headers = {
  'Content-Security-Policy': DESK_CSP,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const refusal = (status: number): Response => new Response(null, { status, headers });

/** The file of `folder` that a request asks for: 400 for what is no plain path of ours, 404 for what is not there. */
export async function answerPage(request: Request, folder: string): Promise<Response> {
  const url = new URL(request.url);
  if (`${url.protocol}//${url.host}` !== DESK_ORIGIN || request.method !== 'GET') return refusal(400);
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return refusal(400);
  }
  const file = normalize(join(folder, path));
  const type = types[extname(file)];
  if (path.includes('\0') || path.includes('\\') || !file.startsWith(folder + sep)) return refusal(400);
  if (type === undefined) return refusal(404);
  try {
    return new Response(await readFile(file), { headers: { ...headers, 'Content-Type': type } });
  } catch {
    return refusal(404);
  }
}
