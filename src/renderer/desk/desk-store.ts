import { Fault } from '../../core/base/fault.ts';
import type { BoothCard, CenterState, SittingRow } from '../../shared/desk.ts';
import type { Desk } from './client/channel.ts';
import type { Connection } from './client/connection.ts';
import { createWatched, type Watched } from './client/watched.ts';

/** What the whole desk follows while it is open. */
export interface DeskStore {
  readonly connection: Connection;
  readonly center: Watched<CenterState>;
  readonly booths: Watched<readonly BoothCard[]>;
  readonly sittings: Watched<readonly SittingRow[]>;
}

export const createDeskStore = (connection: Connection): DeskStore => ({
  connection,
  center: createWatched(connection, (desk, signal) => desk.center.watch(undefined, { signal })),
  booths: createWatched(connection, (desk, signal) => desk.booths.watch(undefined, { signal })),
  sittings: createWatched(connection, (desk, signal) => desk.sittings.watch(undefined, { signal })),
});

/** The open desk. Throws `desk-not-connected` while there is none. */
export function openDesk(connection: Connection): Desk {
  const link = connection.link();
  if (link.state === 'open') return link.desk;
  throw new Fault('desk-not-connected', 'The desk is not connected to its host just now.');
}
