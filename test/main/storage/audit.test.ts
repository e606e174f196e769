import { expect, test } from 'vitest';
import { auditRows } from '../../../src/main/desk/audit-rows.ts';
import { auditCenter } from '../../../src/main/storage/audit.ts';
import { openDatabase } from '../../../src/main/storage/open.ts';
import { tempFolder } from '../support/test-host.ts';

/** What the audit page is told of a center's own trail of five lines after `edit` in the database. */
async function shownAfter(edit: string): Promise<readonly (readonly [string, boolean])[]> {
  const db = await openDatabase(tempFolder('audit'));
  for (let n = 0; n < 5; n++) auditCenter(db, { at: 1000 + n, what: `line.${n}`, by: 'host', data: {} });
  db.exec(`DROP TRIGGER center_event_kept; DROP TRIGGER center_event_fixed; ${edit}`);
  const shown = auditRows(db, null, 10).map(({ what, holds }) => [what, holds] as const);
  db.close();
  return shown;
}

test('[D10] the audit page tells which line of the trail was changed, or misses the one before it', async () => {
  const whole = [4, 3, 2, 1, 0].map((n) => [`line.${n}`, true]);
  expect(await shownAfter('')).toEqual(whole);
  expect(await shownAfter("UPDATE center_event SET line = replace(line, 'host', 'proctor') WHERE n = 2")).toEqual(
    whole.map(([what, holds]) => [what, what === 'line.2' ? false : holds]),
  );
  expect(await shownAfter('DELETE FROM center_event WHERE n = 2')).toEqual([
    ['line.4', true],
    ['line.3', false],
    ['line.1', true],
    ['line.0', true],
  ]);
  expect(await shownAfter('UPDATE center_event SET n = -1 - n; UPDATE center_event SET n = n + 5')).toEqual(
    whole.map(([what]) => [what, false]),
  );
});
