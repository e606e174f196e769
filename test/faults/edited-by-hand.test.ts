import type BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/core/base/canonical-json.ts';
import { sha256Hex } from '../../src/core/base/digest.ts';
import type { Sha256Hex, SittingId } from '../../src/core/base/ids.ts';
import { utf8 } from '../../src/core/base/utf8.ts';
import { AUDIT_START, type AuditLine } from '../../src/core/credential/audit.ts';
import { leafHash } from '../../src/core/credential/merkle.ts';
import { exportSitting } from '../../src/main/sittings/export-sitting.ts';
import { openDatabase } from '../../src/main/storage/open.ts';
import { beginSitting } from '../main/support/seat.ts';
import { streamer } from '../main/support/test-booth.ts';
import { startCenter, startHost } from '../main/support/test-host.ts';
import { withoutTriggers } from '../main/support/without-triggers.ts';
import { afterSpoiling, type Shelf, secrets, shelfOfTwo } from './bit-rot.ts';

let made: Promise<Shelf> | undefined;
/** Made in the first test that asks. */
const shelf = (): Promise<Shelf> => {
  made ??= shelfOfTwo();
  return made;
};

/** Writes a sitting's trail anew, every hash in order. Answers the hashes. */
function tellAnew(
  db: BetterSqlite3.Database,
  sitting: string | undefined,
  edit: (lines: readonly AuditLine[]) => readonly AuditLine[],
): Sha256Hex[] {
  const lines = db.prepare('SELECT line FROM audit_event WHERE sitting = ? ORDER BY n').pluck().all(sitting);
  db.prepare('DELETE FROM audit_event WHERE sitting = ?').run(sitting);
  let prev: string = AUDIT_START;
  return edit(lines.map((line) => JSON.parse(String(line)))).map((told, n) => {
    const line = canonicalJson({ ...told, n, prev });
    const hash = sha256Hex(utf8(line));
    prev = hash;
    db.prepare('INSERT INTO audit_event (sitting, n, line, hash) VALUES (?, ?, ?, ?)').run(sitting, n, line, hash);
    return hash;
  });
}

const otherVerdict = (lines: readonly AuditLine[]): AuditLine[] =>
  lines.map((line) =>
    line.what === 'sitting.decided' ? { ...line, data: { ...line.data, verdict: 'competent' } } : line,
  );

/** Export of the first sitting after `edit` in the database, no host running; `before` it runs on the copy. */
async function exportAfter(
  edit: (db: BetterSqlite3.Database, sitting: string | undefined) => void,
  before: (copy: string) => Promise<void> = async () => {},
) {
  const made = await shelf();
  return afterSpoiling(made, async (copy) => {
    await before(copy);
    const db = await openDatabase(copy);
    withoutTriggers(db);
    edit(db, made.sittings[0]);
    db.close();
  });
}

const sql = (text: string) => (db: BetterSqlite3.Database, sitting: string | undefined) =>
  expect(db.prepare(text).run(sitting).changes).toBeGreaterThan(0);

test.each<[string, (db: BetterSqlite3.Database, sitting: string | undefined) => void]>([
  ['an irregularity taken out', sql('DELETE FROM irregularity WHERE sitting = ?')],
  ['another assessor', sql("UPDATE decision SET assessor = 'Somebody Else' WHERE sitting = ?")],
  ['another recommendation', sql("UPDATE decision SET recommended = 'competent' WHERE sitting = ?")],
  ['another day', sql('UPDATE decision SET decided_at = decided_at - 86400000 WHERE sitting = ?')],
  ['an attempt made a warm-up', sql("UPDATE attempt SET purpose = 'warmUp', number = 9 WHERE sitting = ?")],
  [
    'another candidate',
    sql("UPDATE person SET name = 'Somebody Else' WHERE id = (SELECT person FROM sitting WHERE id = ?)"),
  ],
  [
    'an irregularity taken out of the trail as well, every hash written anew',
    (db, sitting) => {
      sql('DELETE FROM irregularity WHERE sitting = ?')(db, sitting);
      tellAnew(db, sitting, (lines) => lines.filter(({ what }) => what !== 'irregularity.noted'));
    },
  ],
  [
    'another verdict in rows and trail, every hash written anew',
    (db, sitting) => {
      sql("UPDATE decision SET verdict = 'competent' WHERE sitting = ?")(db, sitting);
      tellAnew(db, sitting, otherVerdict);
    },
  ],
  [
    'the decision taken back, in rows and trail',
    (db, sitting) => {
      sql('DELETE FROM decision WHERE sitting = ?')(db, sitting);
      sql("UPDATE sitting SET state = 'stopped' WHERE id = ?")(db, sitting);
      tellAnew(db, sitting, (lines) =>
        lines.map((line) => (line.what === 'sitting.decided' ? { ...line, what: 'sitting.stopped', data: {} } : line)),
      );
    },
  ],
])('[D10] %s: that sitting is not exported, the other is', async (_, edit) => {
  const { start, outcomes } = await exportAfter(edit);
  expect(start).toBeUndefined();
  expect(outcomes).toEqual(['refused: data-damaged', 'exported']);
});

test('[D10] a verdict changed up to its entry in the tree is found by the next signature, if the tree was ever signed', async () => {
  const { start, outcomes } = await exportAfter(
    (db, sitting) => {
      sql("UPDATE decision SET verdict = 'competent' WHERE sitting = ?")(db, sitting);
      const head = tellAnew(db, sitting, otherVerdict).at(-1);
      const salt = String(db.prepare('SELECT salt FROM merkle_leaf WHERE sitting = ?').pluck().get(sitting));
      const leaf = leafHash(salt, head ?? ('' as Sha256Hex));
      db.prepare('UPDATE merkle_leaf SET head = ?, leaf = ? WHERE sitting = ?').run(head, leaf, sitting);
    },
    async (copy) => {
      // The other sitting was exported before: the signed tree has both in it.
      const [, other] = (await shelf()).sittings;
      const host = await startHost({ secrets, desk: undefined }, copy);
      await exportSitting(host.ctx, other as SittingId, 'record');
      await host.close();
    },
  );
  expect(start).toBeUndefined();
  expect(outcomes).toEqual(['refused: data-damaged', 'refused: data-damaged']);
});

test('[D10] an assessor is not let decide by what is not what was written', async () => {
  const { host, desk } = await startCenter();
  const { booth, header, sitting } = await beginSitting(desk.api);
  await desk.api.sittings.logIrregularity({ id: sitting, kind: 'candidate', note: 'Somebody helped' });
  const stream = streamer(header, 5);
  booth.socket.send(stream.batch(20));
  booth.say({ type: 'finish', attempt: header.attempt, frames: stream.frames, events: stream.events });
  await booth.next('finished');
  await host.ctx.scoring.idle();
  await desk.api.sittings.submit({ id: sitting });
  withoutTriggers(host.ctx.db);
  host.ctx.db.prepare("DELETE FROM irregularity WHERE kind = 'candidate'").run();
  const decided = desk.api.sittings.decide({ id: sitting, verdict: 'notYetCompetent', reason: 'Seen.' });
  await expect(decided).rejects.toMatchObject({ code: 'data-damaged' });
  await expect(exportSitting(host.ctx, sitting, 'record')).rejects.toMatchObject({ code: 'sitting-not-over' });
});
