import type { Migration } from './migration.ts';

const kept = (table: string, what: string): string => `
CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${what} are kept'); END;
CREATE TRIGGER ${table}_fixed BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${what} are kept'); END;`;

/** What is only followed, never edited, is held by the database itself: also against a slip in a later version. */
export const migration3: Migration = {
  version: 3,
  sql: `${kept('irregularity', 'irregularities')}${kept('merkle_leaf', 'leaves')}${kept('checkpoint', 'checkpoints')}${kept('export', 'exports')}${kept('pack', 'packs')}
CREATE TRIGGER attempt_kept BEFORE DELETE ON attempt BEGIN SELECT RAISE(ABORT, 'attempts are kept'); END;
CREATE TRIGGER attempt_header_fixed BEFORE UPDATE OF id, sitting, number, purpose, task, header, started_at ON attempt
BEGIN SELECT RAISE(ABORT, 'headers are kept'); END;
CREATE TRIGGER attempt_score_fixed BEFORE UPDATE OF score ON attempt WHEN OLD.score IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'scores are kept'); END;
CREATE TRIGGER sitting_kept BEFORE DELETE ON sitting BEGIN SELECT RAISE(ABORT, 'sittings are kept'); END;
`,
};
