import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../core/base/fault.ts';
import { DATABASE_NAME } from '../storage/open.ts';
import { KEY_FILE } from './key-vault.ts';

/**
 * Keys are made when the database is there. Where they lie without one it was lost, and first start would make new keys over those
 * that nobody else has. Throws `database-lost`.
 */
export function refuseLostDatabase(data: string): void {
  const size = statSync(join(data, DATABASE_NAME), { throwIfNoEntry: false })?.size ?? 0;
  if (size > 0 || !existsSync(join(data, KEY_FILE))) return;
  throw new Fault(
    'database-lost',
    `The keys of a center lie in ${data}, but its database ${DATABASE_NAME} is gone or empty. Put it back from a backup; to begin anew, choose another folder.`,
  );
}
