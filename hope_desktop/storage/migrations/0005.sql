-- Help lines as the trainers know them: corrected records of the library, and lines of their own.

-- `changed_at` is when the way to reach it changed ('': never), so that it is known which paper
-- shows an old number. A removed row stays for that reason.
CREATE TABLE own_helplines(
  id TEXT NOT NULL PRIMARY KEY,
  record TEXT NOT NULL DEFAULT '{}',
  changed_at TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK(deleted IN (0, 1))
) STRICT;
