-- Workshops that a trainer keeps to begin others with, without class, date or note.
CREATE TABLE own_templates(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  record TEXT NOT NULL DEFAULT '{}',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK(deleted IN (0, 1))
) STRICT;

-- What a trainer often looks for in the library, under a name.
CREATE TABLE saved_filters(
  name TEXT NOT NULL PRIMARY KEY,
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;
