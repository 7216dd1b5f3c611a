-- A trainer's own files beside an activity, to be printed with it.

-- The bytes, once for each content and never changed: backups and restores carry them as they
-- carry everything else, and a change is never half kept.
CREATE TABLE file_contents(
  sha256 TEXT NOT NULL PRIMARY KEY,
  data BLOB NOT NULL
) STRICT;

CREATE TABLE own_files(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  activity TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  group_size TEXT NOT NULL DEFAULT '1',
  pages INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL DEFAULT 0,
  sha256 TEXT NOT NULL REFERENCES file_contents(sha256),
  created_at TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK(deleted IN (0, 1))
) STRICT;

CREATE INDEX own_files_of_activity ON own_files(activity, deleted);

CREATE INDEX own_files_with_content ON own_files(sha256);
