import { openDesk } from '../main/support/desk-client.ts';
import type { HostProcess } from '../main/support/host-process.ts';
import { boothOrigin } from '../main/support/seat.ts';
import { hello, linkBooth, type Streamer } from '../main/support/test-booth.ts';

/** The booth finds the host again, under its new port, and goes on from the counts the host names. */
export async function comeBack(host: HostProcess, cookie: string, stream: Streamer) {
  const desk = await openDesk(host.link);
  const origin = await boothOrigin(desk.api);
  desk.close();
  const sameToken = cookie.replace(/^[^=]+/, `proofbench_booth_${new URL(origin).port}`);
  const booth = await linkBooth(origin, sameToken);
  booth.say(hello());
  const { open } = await booth.next('welcome');
  if (open === null) throw new Error('the host has forgotten the attempt');
  stream.rewind(open.frames, open.events);
  return { booth, cookie: sameToken };
}
