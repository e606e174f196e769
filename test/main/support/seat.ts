import type { SittingId } from '../../../src/core/base/ids.ts';
import type { RecordingHeader } from '../../../src/core/recording/header.ts';
import type { DeskApi } from './desk-client.ts';
import { begin, CONDITIONS, hello, linkBooth, pairWith, type TestBooth } from './test-booth.ts';

export const PACK = 'gmaw-2f-fillet';
export const TASK = 'fillet-2f';

/** The address of the booth server on this computer. */
export async function boothOrigin(desk: DeskApi): Promise<string> {
  const { boothAddress } = await desk.center.get();
  const url = boothAddress.urls.find((one) => one.includes('localhost')) ?? '';
  return new URL(url).origin;
}

export interface Seat {
  readonly origin: string;
  readonly cookie: string;
  readonly booth: TestBooth;
  readonly boothId: Awaited<ReturnType<DeskApi['booths']['list']>>[number]['id'];
}

/** Pairs a booth and says hello. */
export async function seatBooth(desk: DeskApi, name = 'Booth 1', mode: 'vr' | 'flat' = 'flat'): Promise<Seat> {
  const origin = await boothOrigin(desk);
  const { code } = await desk.booths.newCode({ name });
  const { reply, cookie } = await pairWith(origin, code, mode);
  if (!reply.ok) throw new Error(`pairing refused: ${reply.code}`);
  const booth = await linkBooth(origin, cookie);
  booth.say(hello(mode));
  await booth.next('welcome');
  return { origin, cookie, booth, boothId: reply.booth };
}

export interface Running extends Seat {
  readonly sitting: SittingId;
  readonly header: RecordingHeader;
}

/** A candidate in a booth, authorised, with an attempt granted (flat: no warm-up comes first). */
export async function beginSitting(desk: DeskApi, name = 'Booth 1', mode: 'vr' | 'flat' = 'flat'): Promise<Running> {
  const seat = await seatBooth(desk, name, mode);
  const { id } = await desk.sittings.create({
    candidateName: 'Sample Candidate',
    pack: PACK,
    task: TASK,
    booth: seat.boothId,
    conditions: CONDITIONS,
  });
  await seat.booth.next('assigned');
  await desk.sittings.authorise({ id, identitySeen: true, consent: true });
  await seat.booth.next('assigned');
  seat.booth.say(begin(id, mode));
  const { header } = await seat.booth.next('granted');
  return { ...seat, sitting: id, header };
}
