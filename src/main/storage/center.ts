import { change, type ReadDb, row, type WriteDb } from './database.ts';

export interface Center {
  readonly name: string;
  readonly manager: string;
  readonly sample: boolean;
  readonly language: 'en' | 'es';
  readonly units: 'metric' | 'imperial';
  /** Id of the status list that says which badges are revoked. */
  readonly statusList: string;
}

/** undefined before set-up. */
export function findCenter(db: ReadDb): Center | undefined {
  const found = row<Omit<Center, 'sample'> & { readonly sample: number }>(
    db,
    'SELECT name, manager, sample, language, units, status_list AS statusList FROM center',
  );
  return found === undefined ? undefined : { ...found, sample: found.sample === 1 };
}

/** When the center was set up, ms UTC; 0 before. */
export const centerSince = (db: ReadDb): number =>
  row<{ at: number }>(db, 'SELECT created_at AS at FROM center')?.at ?? 0;

export function addCenter(db: WriteDb, center: Center, now: number): void {
  change(
    db,
    `INSERT INTO center (id, name, manager, sample, language, units, status_list, created_at)
     VALUES (1, ?, ?, ?, ?, ?, ?, ?)`,
    center.name,
    center.manager,
    center.sample ? 1 : 0,
    center.language,
    center.units,
    center.statusList,
    now,
  );
}

export const setCenterLanguage = (db: WriteDb, language: Center['language']): void => {
  change(db, 'UPDATE center SET language = ?', language);
};
