import { Fault } from '../../core/base/fault.ts';

/**
 * Reads something the database holds. What this program wrote it can read; what it can not read has changed on the disk, and
 * SQLite has no way to know. Throws `data-damaged`, which names it.
 */
export function readStored<Value>(what: string, read: () => Value): Value {
  try {
    return read();
  } catch {
    throw damaged(what);
  }
}

/** What the database has to hold, if nothing was lost. Throws `data-damaged`. */
export function expectStored<Value>(what: string, found: Value | undefined): Value {
  if (found === undefined) throw damaged(what);
  return found;
}

const damaged = (what: string): Fault =>
  new Fault(
    'data-damaged',
    `${what} has changed in the database since it was written, or is missing. Put the data back from a backup.`,
  );
