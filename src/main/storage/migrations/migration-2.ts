import type { Migration } from './migration.ts';

/** Why a badge was revoked, sealed as every text about a person is. A badge that is revoked stays so. */
export const migration2: Migration = {
  version: 2,
  sql: `
ALTER TABLE credential ADD COLUMN revoked_reason BLOB;

CREATE TRIGGER revocation_kept BEFORE UPDATE ON credential WHEN OLD.revoked_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'revocations are kept'); END;
CREATE TRIGGER credential_kept BEFORE DELETE ON credential BEGIN SELECT RAISE(ABORT, 'credentials are kept'); END;
`,
};
