import { createReadStream, type Stats, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.glb': 'model/gltf-binary',
  '.bin': 'application/octet-stream',
  '.hdr': 'application/octet-stream',
  '.wasm': 'application/wasm',
};

/**
 * Pages load from themselves only. Styles may be inline, because the component library writes style elements; the scorer
 * and sounds run in workers made from blobs.
 */
export const PAGE_CSP = [
  "default-src 'none'",
  "script-src 'self' blob:",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "media-src 'self' blob:",
  "connect-src 'self' blob: data:",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export const SAFE_HEADERS = {
  'Content-Security-Policy': PAGE_CSP,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), xr-spatial-tracking=(self)',
} as const;

export const NO_PAGE = 'There is no such page.';

/** Answers with a status and one line. */
export function answerText(response: ServerResponse, status: number, line: string): void {
  response.writeHead(status, { ...SAFE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${line}\n`);
}

/** The file of `folder` that a plain path (`plainPath`) names, if it is there and can be looked at. */
export function staticFile(folder: string, path: string): { readonly file: string; readonly stats: Stats } | undefined {
  const file = normalize(join(folder, path));
  if (!file.startsWith(folder + sep) || TYPES[extname(file)] === undefined) return undefined;
  try {
    const stats = statSync(file);
    return stats.isFile() ? { file, stats } : undefined;
  } catch {
    // Not there, a name too long for the disk, a folder that is a file, no right to look: to who asks it is all one.
    return undefined;
  }
}

/**
 * What a built file is served with. The verifier page carries a stricter policy of its own, which names its inline script;
 * a second policy in the header would forbid that.
 */
export function fileHeaders(file: string): Readonly<Record<string, string>> {
  const { 'Content-Security-Policy': policy, ...others } = SAFE_HEADERS;
  const own = basename(file) === 'verifier.html';
  return {
    ...others,
    ...(own ? {} : { 'Content-Security-Policy': policy }),
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
  };
}

/** Serves a built file by its plain path to GET and HEAD, else 404 or 405. Names with a hash in them never change. */
export function serveStatic(request: IncomingMessage, response: ServerResponse, folder: string, path: string): void {
  const asked = request.method === 'GET' || request.method === 'HEAD';
  const found = asked ? staticFile(folder, path) : undefined;
  if (found === undefined) {
    answerText(response, asked ? 404 : 405, asked ? NO_PAGE : 'Pages can only be read.');
    return;
  }
  const headers = {
    ...fileHeaders(found.file),
    'Content-Length': found.stats.size,
    'Cache-Control': /-[\w-]{8,}\.\w+$/.test(found.file) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (request.method === 'HEAD') {
    response.writeHead(200, headers);
    response.end();
    return;
  }
  const stream = createReadStream(found.file);
  stream.once('open', () => {
    response.writeHead(200, headers);
    stream.pipe(response);
  });
  stream.on('error', () => {
    if (response.headersSent) response.destroy();
    else answerText(response, 404, NO_PAGE);
  });
  response.once('close', () => stream.destroy());
}
