import type { IncomingMessage } from 'node:http';
import { Fault } from '../../core/base/fault.ts';

/** The whole body as text, at most `limit` bytes. Throws `body-too-large`. */
export async function requestBody(request: IncomingMessage, limit: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw new Fault('body-too-large', 'The request is larger than any of ours.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
