import type { Migration } from './migration.ts';

/**
 * The first schema. Times are ms UTC, ids random UUIDs, JSON is text. Personal words lie in `person` alone or are sealed
 * under a key that lies there, so that erasing a person changes no chained row.
 */
export const migration1: Migration = {
  version: 1,
  sql: `
CREATE TABLE center (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  manager TEXT NOT NULL,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  language TEXT NOT NULL CHECK (language IN ('en', 'es')),
  units TEXT NOT NULL CHECK (units IN ('metric', 'imperial')),
  status_list TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT,
  reason_key BLOB,
  created_at INTEGER NOT NULL,
  erased_at INTEGER
) STRICT;

CREATE TABLE pack (
  sha256 TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  stored_at INTEGER NOT NULL
) STRICT;

CREATE TABLE booth (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('vr', 'flat')),
  device TEXT NOT NULL,
  token_sha256 TEXT NOT NULL UNIQUE,
  paired_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;

CREATE TABLE pairing (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  booth TEXT REFERENCES booth (id),
  ended_at INTEGER
) STRICT;

CREATE TABLE sitting (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  assessment TEXT NOT NULL REFERENCES pack (sha256),
  pack TEXT NOT NULL,
  pack_version TEXT NOT NULL,
  task TEXT NOT NULL,
  booth TEXT REFERENCES booth (id),
  state TEXT NOT NULL,
  conditions TEXT NOT NULL,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  rules TEXT,
  allowed_s INTEGER NOT NULL,
  pauses INTEGER NOT NULL DEFAULT 0,
  pause_reason BLOB,
  paused_since INTEGER,
  created_at INTEGER NOT NULL,
  authorised_at INTEGER,
  submitted_at INTEGER,
  ended_at INTEGER
) STRICT;

CREATE TABLE attempt (
  id TEXT PRIMARY KEY,
  sitting TEXT NOT NULL REFERENCES sitting (id),
  number INTEGER NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('attempt', 'warmUp')),
  task TEXT NOT NULL,
  header TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'broken')),
  frames INTEGER NOT NULL DEFAULT 0,
  events INTEGER NOT NULL DEFAULT 0,
  last_time INTEGER NOT NULL DEFAULT 0,
  paused_units INTEGER NOT NULL DEFAULT 0,
  paused_at INTEGER,
  head TEXT,
  score TEXT,
  score_problem TEXT NOT NULL DEFAULT '',
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  UNIQUE (sitting, purpose, number)
) STRICT;

CREATE UNIQUE INDEX attempt_running ON attempt (sitting) WHERE state = 'running';

CREATE TABLE tail (
  id INTEGER PRIMARY KEY,
  attempt TEXT NOT NULL REFERENCES attempt (id),
  second INTEGER NOT NULL,
  frames BLOB NOT NULL,
  events BLOB NOT NULL,
  receipts TEXT NOT NULL
) STRICT;

CREATE INDEX tail_attempt ON tail (attempt, second);

CREATE TABLE chunk (
  id INTEGER PRIMARY KEY,
  attempt TEXT NOT NULL REFERENCES attempt (id),
  second INTEGER NOT NULL,
  frames INTEGER NOT NULL,
  events INTEGER NOT NULL,
  data BLOB NOT NULL,
  link TEXT NOT NULL,
  receipts BLOB NOT NULL
) STRICT;

CREATE UNIQUE INDEX chunk_second ON chunk (attempt, second);

CREATE TABLE motion_print (
  id INTEGER PRIMARY KEY,
  print TEXT NOT NULL,
  attempt TEXT NOT NULL REFERENCES attempt (id)
) STRICT;

CREATE INDEX motion_print_print ON motion_print (print);

CREATE TABLE irregularity (
  id TEXT PRIMARY KEY,
  sitting TEXT NOT NULL REFERENCES sitting (id),
  attempt TEXT REFERENCES attempt (id),
  kind TEXT NOT NULL,
  note BLOB NOT NULL,
  noted_by TEXT NOT NULL,
  tick INTEGER,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX irregularity_sitting ON irregularity (sitting, at);

CREATE TABLE decision (
  sitting TEXT PRIMARY KEY REFERENCES sitting (id),
  verdict TEXT NOT NULL CHECK (verdict IN ('competent', 'notYetCompetent', 'void')),
  recommended TEXT CHECK (recommended IN ('competent', 'notYetCompetent', 'void')),
  reason BLOB NOT NULL,
  assessor TEXT NOT NULL,
  decided_at INTEGER NOT NULL
) STRICT;

CREATE TABLE credential (
  id TEXT PRIMARY KEY,
  sitting TEXT NOT NULL REFERENCES sitting (id),
  achievement TEXT NOT NULL,
  status_index INTEGER NOT NULL UNIQUE,
  issued_at INTEGER NOT NULL,
  revoked_at INTEGER,
  UNIQUE (sitting, achievement)
) STRICT;

CREATE TABLE export (
  id INTEGER PRIMARY KEY,
  sitting TEXT NOT NULL REFERENCES sitting (id),
  kind TEXT NOT NULL CHECK (kind IN ('record', 'badge')),
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE audit_event (
  id INTEGER PRIMARY KEY,
  sitting TEXT NOT NULL REFERENCES sitting (id),
  n INTEGER NOT NULL,
  line TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (sitting, n)
) STRICT;

CREATE TABLE center_event (
  n INTEGER PRIMARY KEY,
  line TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE merkle_leaf (
  position INTEGER PRIMARY KEY,
  sitting TEXT NOT NULL REFERENCES sitting (id),
  head TEXT NOT NULL,
  salt TEXT NOT NULL,
  leaf TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE checkpoint (
  size INTEGER PRIMARY KEY,
  content TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_event_kept BEFORE DELETE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit lines are kept'); END;
CREATE TRIGGER audit_event_fixed BEFORE UPDATE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit lines are kept'); END;
CREATE TRIGGER center_event_kept BEFORE DELETE ON center_event BEGIN SELECT RAISE(ABORT, 'audit lines are kept'); END;
CREATE TRIGGER center_event_fixed BEFORE UPDATE ON center_event BEGIN SELECT RAISE(ABORT, 'audit lines are kept'); END;
CREATE TRIGGER decision_kept BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are kept'); END;
CREATE TRIGGER decision_fixed BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are kept'); END;
CREATE TRIGGER chunk_kept BEFORE DELETE ON chunk BEGIN SELECT RAISE(ABORT, 'recordings are kept'); END;
CREATE TRIGGER chunk_fixed BEFORE UPDATE ON chunk BEGIN SELECT RAISE(ABORT, 'recordings are kept'); END;
`,
};
