-- The schema, changed in place until the first release; from then on a change is the next number.
-- A folder made with another text of this file is refused (`storage/migrate.py`).
-- Enums are stored by value; an unknown text is '', an unknown number or moment is NULL.
-- Trainers' rows are marked deleted (the bin); only definite erasing removes them.

CREATE TABLE library_meta(
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL DEFAULT ''
) STRICT;

-- The list of activities, small; `number` is what the full-text index points to.
CREATE TABLE activities(
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  module TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0,
  title TEXT NOT NULL DEFAULT '',
  minutes INTEGER NOT NULL DEFAULT 0,
  min_minutes INTEGER NOT NULL DEFAULT 0,
  intensity INTEGER NOT NULL DEFAULT 1,
  group_min INTEGER NOT NULL DEFAULT 0,
  group_max INTEGER NOT NULL DEFAULT 0,
  audiences TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT '',
  words TEXT NOT NULL DEFAULT '',
  own INTEGER NOT NULL DEFAULT 0 CHECK(own IN (0, 1)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK(deleted IN (0, 1))
) STRICT;

-- Every column of the list, in its order: a page is read without touching the table.
CREATE INDEX activities_list ON activities(
  deleted, module, position, id, title, minutes, min_minutes, intensity, group_min, group_max,
  audiences, status, own
);

-- The whole record as JSON, and the plain words of it that can be searched.
CREATE TABLE activity_bodies(
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE REFERENCES activities(id) ON DELETE CASCADE,
  record TEXT NOT NULL DEFAULT '{}',
  body TEXT NOT NULL DEFAULT ''
) STRICT;

-- The few activities that are for one trainer alone, found without reading any record.
CREATE INDEX activities_of_one ON activity_bodies(number)
  WHERE json_extract(record, '$.only_me') = 1;

CREATE VIRTUAL TABLE activity_titles_fts USING fts5(
  title, words, content='activities', content_rowid='number',
  tokenize="unicode61 remove_diacritics 2", prefix='1 2 3', detail=column, columnsize=0
);

CREATE VIRTUAL TABLE activity_body_fts USING fts5(
  body, content='activity_bodies', content_rowid='number',
  tokenize="unicode61 remove_diacritics 2", prefix='1 2 3', detail=column, columnsize=0
);

-- The index follows its table, also when history puts an older row back.
CREATE TRIGGER activities_added AFTER INSERT ON activities BEGIN
  INSERT INTO activity_titles_fts(rowid, title, words) VALUES (new.number, new.title, new.words);
END;

CREATE TRIGGER activities_removed AFTER DELETE ON activities BEGIN
  INSERT INTO activity_titles_fts(activity_titles_fts, rowid, title, words)
  VALUES ('delete', old.number, old.title, old.words);
END;

CREATE TRIGGER activities_changed AFTER UPDATE OF number, title, words ON activities BEGIN
  INSERT INTO activity_titles_fts(activity_titles_fts, rowid, title, words)
  VALUES ('delete', old.number, old.title, old.words);
  INSERT INTO activity_titles_fts(rowid, title, words) VALUES (new.number, new.title, new.words);
END;

CREATE TRIGGER activity_bodies_added AFTER INSERT ON activity_bodies BEGIN
  INSERT INTO activity_body_fts(rowid, body) VALUES (new.number, new.body);
END;

CREATE TRIGGER activity_bodies_removed AFTER DELETE ON activity_bodies BEGIN
  INSERT INTO activity_body_fts(activity_body_fts, rowid, body)
  VALUES ('delete', old.number, old.body);
END;

CREATE TRIGGER activity_bodies_changed AFTER UPDATE OF number, body ON activity_bodies BEGIN
  INSERT INTO activity_body_fts(activity_body_fts, rowid, body)
  VALUES ('delete', old.number, old.body);
  INSERT INTO activity_body_fts(rowid, body) VALUES (new.number, new.body);
END;

CREATE TABLE modules(
  module TEXT NOT NULL PRIMARY KEY,
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE templates(
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL DEFAULT 0,
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE helplines(
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL DEFAULT 0,
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE help_cards(
  card TEXT NOT NULL PRIMARY KEY,
  lines TEXT NOT NULL DEFAULT ''
) STRICT;

-- When somebody called the line and found it right; kept when the library is updated.
CREATE TABLE helpline_checks(
  id TEXT NOT NULL PRIMARY KEY,
  checked_on TEXT NOT NULL DEFAULT '',
  checked_by TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE school_papers(
  id TEXT NOT NULL PRIMARY KEY,
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE classes(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  school TEXT NOT NULL DEFAULT '',
  label TEXT NOT NULL DEFAULT '',
  level TEXT NOT NULL DEFAULT '',
  band TEXT NOT NULL DEFAULT '',
  year INTEGER,
  pupils INTEGER,
  large INTEGER NOT NULL DEFAULT 0,
  helper TEXT NOT NULL DEFAULT '',
  reserve TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  contact TEXT NOT NULL DEFAULT '',
  question TEXT NOT NULL DEFAULT '',
  school_year TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK(deleted IN (0, 1)),
  elsewhere INTEGER NOT NULL DEFAULT 0 CHECK(elsewhere IN (0, 1))
) STRICT;

-- The same class of other visits is found at once, however many classes there are.
CREATE INDEX classes_same ON classes(school, label, school_year);

CREATE TABLE sessions(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  class_id INTEGER NOT NULL REFERENCES classes(id),
  start TEXT,
  slot_minutes INTEGER NOT NULL DEFAULT 50,
  trainer1 TEXT NOT NULL DEFAULT '',
  trainer2 TEXT NOT NULL DEFAULT '',
  alone INTEGER NOT NULL DEFAULT 0 CHECK(alone IN (0, 1)),
  reason TEXT NOT NULL DEFAULT '',
  room TEXT NOT NULL DEFAULT '',
  checklist TEXT NOT NULL DEFAULT '[]',
  blocks TEXT NOT NULL DEFAULT '[]',
  template TEXT NOT NULL DEFAULT '',
  part TEXT NOT NULL DEFAULT '',
  done INTEGER NOT NULL DEFAULT 0 CHECK(done IN (0, 1)),
  is_plan_b INTEGER NOT NULL DEFAULT 0 CHECK(is_plan_b IN (0, 1)),
  created_at TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK(deleted IN (0, 1))
) STRICT;

CREATE INDEX sessions_of_class ON sessions(class_id);

CREATE INDEX sessions_by_start ON sessions(deleted, start);

CREATE TABLE module_done(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  class_id INTEGER NOT NULL REFERENCES classes(id),
  module TEXT NOT NULL DEFAULT '',
  done_on TEXT NOT NULL DEFAULT '',
  session_id INTEGER REFERENCES sessions(id)
) STRICT;

CREATE INDEX module_done_of_class ON module_done(class_id);

CREATE INDEX module_done_in_session ON module_done(session_id);

CREATE TABLE prints(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session_id INTEGER REFERENCES sessions(id),
  printed_at TEXT NOT NULL DEFAULT '',
  profile TEXT NOT NULL DEFAULT '',
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE INDEX prints_of_session ON prints(session_id);

-- One acknowledged change; `touched` counts its rows, so that a change of which versions were
-- pruned or erased is recognised and no longer taken back in part.
CREATE TABLE changes(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  what TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL DEFAULT '',
  touched INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The version of a row before a change (NULL: there was no row) and the digest of the row after
-- it ('': the transaction still runs).
CREATE TABLE history(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  change_id INTEGER NOT NULL REFERENCES changes(id),
  table_name TEXT NOT NULL DEFAULT '',
  row_id TEXT NOT NULL DEFAULT '',
  before TEXT,
  after TEXT NOT NULL DEFAULT '',
  printed INTEGER NOT NULL DEFAULT 0 CHECK(printed IN (0, 1)),
  UNIQUE(change_id, table_name, row_id)
) STRICT;

CREATE INDEX history_of_row ON history(table_name, row_id, id);

CREATE INDEX history_unfinished ON history(id) WHERE after = '';

-- What the trainer writes, beside what the library brought.

-- The library as it came: "my version" is laid beside it, and can be given up for it.
CREATE TABLE originals(
  id TEXT NOT NULL PRIMARY KEY,
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- An activity (without its handouts) or a handout, as the trainer wrote it. `original` is the text
-- that the library had then, '' for what is the trainer's own. The tables of activities and school
-- papers follow from these two and are made anew when either changes. `sender`: who sent a text,
-- and on which day, of what came from a colleague.
CREATE TABLE my_texts(
  id TEXT NOT NULL PRIMARY KEY,
  owner TEXT NOT NULL DEFAULT '',
  record TEXT NOT NULL DEFAULT '{}',
  original TEXT NOT NULL DEFAULT '',
  changed_at TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK(deleted IN (0, 1)),
  sender TEXT NOT NULL DEFAULT '',
  sent_on TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX my_texts_of_owner ON my_texts(owner);

-- Words that the trainer calls right, though no dictionary knows them.
CREATE TABLE own_words(
  word TEXT NOT NULL PRIMARY KEY
) STRICT;

-- What was done after a workshop: ticks and totals. A slip cannot be told from another.
CREATE TABLE afterwards(
  id INTEGER PRIMARY KEY REFERENCES sessions(id),
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- What somebody wants to be otherwise, under a code of chance: of a part of a workshop (session and
-- activity), of a table with adults (session alone), or of a text.
CREATE TABLE lines(
  id TEXT NOT NULL PRIMARY KEY,
  session_id INTEGER REFERENCES sessions(id),
  text TEXT NOT NULL DEFAULT '',
  line TEXT NOT NULL DEFAULT '',
  words TEXT NOT NULL DEFAULT '',
  whom TEXT NOT NULL DEFAULT 'me',
  who TEXT NOT NULL DEFAULT '',
  due TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'open',
  answer TEXT NOT NULL DEFAULT '',
  sent TEXT NOT NULL DEFAULT '',
  on_paper INTEGER NOT NULL DEFAULT 0 CHECK(on_paper IN (0, 1)),
  month TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX lines_of_session ON lines(session_id);

-- Help lines as the trainers know them: corrected records of the library, and lines of their own.

-- `changed_at` is when the way to reach it changed ('': never), so that it is known which paper
-- shows an old number. A removed row stays for that reason.
CREATE TABLE own_helplines(
  id TEXT NOT NULL PRIMARY KEY,
  record TEXT NOT NULL DEFAULT '{}',
  changed_at TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK(deleted IN (0, 1))
) STRICT;

-- What was ticked while packing for a workshop: each line as it was then.
CREATE TABLE packing(
  id INTEGER PRIMARY KEY REFERENCES sessions(id),
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- Who tells a story in a session, apart from it, so that this can be erased by itself.
CREATE TABLE tellers(
  id INTEGER PRIMARY KEY REFERENCES sessions(id),
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- What a trainer brings, of any type. The bytes are files beside the database, named by their
-- hash; a row can be undone, a file never changes.
CREATE TABLE material(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL DEFAULT '',
  file_name TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  bytes INTEGER NOT NULL DEFAULT 0,
  sha256 TEXT NOT NULL DEFAULT '',
  pages INTEGER NOT NULL DEFAULT 0,
  module TEXT NOT NULL DEFAULT '',
  purpose TEXT NOT NULL DEFAULT 'pupils',
  group_size TEXT NOT NULL DEFAULT '1',
  levels TEXT NOT NULL DEFAULT '',
  tags TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  only_me INTEGER NOT NULL DEFAULT 0 CHECK(only_me IN (0, 1)),
  source TEXT NOT NULL DEFAULT '',
  licence TEXT NOT NULL DEFAULT '',
  may_share INTEGER NOT NULL DEFAULT 0 CHECK(may_share IN (0, 1)),
  sender TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK(deleted IN (0, 1))
) STRICT;

CREATE INDEX material_with_content ON material(sha256);

CREATE INDEX material_of_module ON material(deleted, module);

-- Where it belongs: `12/activity/1.4` or `12/session/3`. `copies` NULL is as many as are usual.
CREATE TABLE material_links(
  id TEXT NOT NULL PRIMARY KEY,
  material INTEGER NOT NULL REFERENCES material(id),
  activity TEXT NOT NULL DEFAULT '',
  session_id INTEGER REFERENCES sessions(id),
  copies INTEGER
) STRICT;

CREATE INDEX material_links_of_material ON material_links(material);

CREATE INDEX material_links_of_activity ON material_links(activity);

CREATE INDEX material_links_of_session ON material_links(session_id);

-- The words in a file, once for each content; not of what is for the trainer alone.
CREATE TABLE file_words(
  number INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE VIRTUAL TABLE file_words_fts USING fts5(
  body, content='file_words', content_rowid='number',
  tokenize="unicode61 remove_diacritics 2", prefix='1 2 3', detail=column, columnsize=0
);

CREATE TRIGGER file_words_added AFTER INSERT ON file_words BEGIN
  INSERT INTO file_words_fts(rowid, body) VALUES (new.number, new.body);
END;

CREATE TRIGGER file_words_removed AFTER DELETE ON file_words BEGIN
  INSERT INTO file_words_fts(file_words_fts, rowid, body)
  VALUES ('delete', old.number, old.body);
END;

CREATE VIRTUAL TABLE material_fts USING fts5(
  title, tags, note, file_name, content='material', content_rowid='id',
  tokenize="unicode61 remove_diacritics 2", prefix='1 2 3', detail=column, columnsize=0
);

CREATE TRIGGER material_added AFTER INSERT ON material WHEN new.only_me = 0 BEGIN
  INSERT INTO material_fts(rowid, title, tags, note, file_name)
  VALUES (new.id, new.title, new.tags, new.note, new.file_name);
END;

CREATE TRIGGER material_removed AFTER DELETE ON material WHEN old.only_me = 0 BEGIN
  INSERT INTO material_fts(material_fts, rowid, title, tags, note, file_name)
  VALUES ('delete', old.id, old.title, old.tags, old.note, old.file_name);
END;

CREATE TRIGGER material_was AFTER UPDATE OF id, title, tags, note, file_name, only_me ON material
WHEN old.only_me = 0 BEGIN
  INSERT INTO material_fts(material_fts, rowid, title, tags, note, file_name)
  VALUES ('delete', old.id, old.title, old.tags, old.note, old.file_name);
END;

CREATE TRIGGER material_is AFTER UPDATE OF id, title, tags, note, file_name, only_me ON material
WHEN new.only_me = 0 BEGIN
  INSERT INTO material_fts(rowid, title, tags, note, file_name)
  VALUES (new.id, new.title, new.tags, new.note, new.file_name);
END;

-- What tells this work, now, from every other copy of it: a number that only rises and eight bytes
-- of chance, for each transaction that was kept. Number 0 is the work itself, the same in each
-- copy. `aside`: of a state that was replaced on purpose, so that a copy of it alarms nobody.
CREATE TABLE marks(
  count INTEGER NOT NULL,
  chance BLOB NOT NULL,
  aside INTEGER NOT NULL DEFAULT 0 CHECK(aside IN (0, 1)),
  PRIMARY KEY(count, chance)
) STRICT, WITHOUT ROWID;

INSERT INTO marks(count, chance) VALUES (0, randomblob(8));

-- Digests of what was erased for good, with the number of the transaction that erased it.
CREATE TABLE erased(
  digest BLOB NOT NULL PRIMARY KEY,
  count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Who read which wording of a text: one row for each reader of a text. What that makes of the text
-- is counted.
CREATE TABLE records(
  id TEXT NOT NULL PRIMARY KEY,
  record TEXT NOT NULL
) STRICT;
