import { expect, test } from 'vitest';
import { openDatabase } from '../../src/main/storage/open.ts';
import { withoutTriggers } from '../main/support/without-triggers.ts';
import { afterSpoiling, type Shelf, shelfOfTwo } from './bit-rot.ts';

let made: Promise<Shelf> | undefined;
/** Made in the first test that asks. */
const shelf = (): Promise<Shelf> => {
  made ??= shelfOfTwo();
  return made;
};

/** What a rotten page gives back: other content that SQLite itself has no fault to find with. */
const spoiling = (sql: string) => async (copy: string) => {
  const [sitting] = (await shelf()).sittings;
  const db = await openDatabase(copy);
  const attempt = db.prepare('SELECT id FROM attempt WHERE sitting = ?').pluck().get(sitting);
  withoutTriggers(db);
  expect(db.prepare(sql).run({ attempt, sitting }).changes).toBeGreaterThan(0);
  db.close();
};

test('data nobody spoiled: both sittings are exported', async () => {
  expect(await afterSpoiling(await shelf(), () => {})).toMatchObject({
    start: undefined,
    outcomes: ['exported', 'exported'],
  });
});

test.each([
  [
    'a turned bit in a recorded second',
    "UPDATE chunk SET data = CAST(unhex('ff') || substr(data, 2) AS BLOB) WHERE attempt = :attempt AND second = 1",
  ],
  ['a link of the chain', "UPDATE chunk SET link = 'ab' || substr(link, 3) WHERE attempt = :attempt AND second = 0"],
  ['the last second gone', 'DELETE FROM chunk WHERE attempt = :attempt AND second = 2'],
  ['another header', `UPDATE attempt SET header = replace(header, '"yaw":0', '"yaw":1') WHERE id = :attempt`],
  [
    'another score',
    `UPDATE attempt SET score = replace(score, '"workingTimeS":"', '"workingTimeS":"1') WHERE id = :attempt`,
  ],
  [
    'a line of the audit trail',
    `UPDATE audit_event SET line = replace(line, 'attempt.finished', 'attempt.finishes') WHERE sitting = :sitting`,
  ],
])('%s: that sitting is not exported, the other is', async (_, sql) => {
  const { start, outcomes } = await afterSpoiling(await shelf(), spoiling(sql));
  expect(start).toBeUndefined();
  expect(outcomes[0]).toMatch(/^refused: (recording-damaged|data-damaged|export-not-verified)$/);
  expect(outcomes[1]).toBe('exported');
});

test('an entry of the center’s tree: no tree with a wrong leaf in it is signed, so nothing is exported', async () => {
  for (const sql of [
    "UPDATE merkle_leaf SET leaf = 'z' || substr(leaf, 2)",
    "UPDATE merkle_leaf SET salt = 'zz' || substr(salt, 3)",
  ]) {
    const { outcomes } = await afterSpoiling(await shelf(), spoiling(`${sql} WHERE sitting = :sitting`));
    expect(outcomes).toEqual(['refused: data-damaged', 'refused: data-damaged']);
  }
});
