import { posix } from 'node:path';

/** What a request asks for. */
export interface Target {
  /** Decoded and without `.`, `..` or doubled slashes: what it is compared with is what a file is looked up by. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/** The path of an address as it is meant, decoded once; undefined for what no page of ours ever asks for. */
export function plainPath(encoded: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || path.includes('\0') || path.includes('\\')) return undefined;
  return posix.normalize(path);
}

/**
 * Reads a request's target: a path and a query. Other forms (`*`, a whole address) are a proxy's or an attacker's. Never throws:
 * the target is written by whoever reaches the port, before anything of theirs has been checked.
 */
export function targetOf({ url = '' }: { readonly url?: string | undefined }): Target | undefined {
  const [encoded = '', ...rest] = url.split('?');
  const path = plainPath(encoded);
  return path === undefined ? undefined : { path, query: new URLSearchParams(rest.join('?')) };
}
