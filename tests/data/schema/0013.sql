-- index activities_list
CREATE INDEX activities_list ON activities(
  deleted, module, position, id, title, minutes, min_minutes, intensity, group_min, group_max,
  audiences, status, own
);

-- index activities_of_one
CREATE INDEX activities_of_one ON activity_bodies(number)
  WHERE json_extract(record, '$.only_me') = 1;

-- index classes_same
CREATE INDEX classes_same ON classes(school, label, school_year);

-- index history_of_row
CREATE INDEX history_of_row ON history(table_name, row_id, id);

-- index history_unfinished
CREATE INDEX history_unfinished ON history(id) WHERE after = '';

-- index material_links_of_activity
CREATE INDEX material_links_of_activity ON material_links(activity);

-- index material_links_of_material
CREATE INDEX material_links_of_material ON material_links(material);

-- index material_links_of_session
CREATE INDEX material_links_of_session ON material_links(session_id);

-- index material_of_module
CREATE INDEX material_of_module ON material(deleted, module);

-- index material_with_content
CREATE INDEX material_with_content ON material(sha256);

-- index module_done_in_session
CREATE INDEX module_done_in_session ON module_done(session_id);

-- index module_done_of_class
CREATE INDEX module_done_of_class ON module_done(class_id);

-- index my_texts_of_owner
CREATE INDEX my_texts_of_owner ON my_texts(owner);

-- index prints_of_session
CREATE INDEX prints_of_session ON prints(session_id);

-- index sessions_by_start
CREATE INDEX sessions_by_start ON sessions(deleted, start);

-- index sessions_of_class
CREATE INDEX sessions_of_class ON sessions(class_id);

-- table activities
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

-- table activity_bodies
CREATE TABLE activity_bodies(
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE REFERENCES activities(id) ON DELETE CASCADE,
  record TEXT NOT NULL DEFAULT '{}',
  body TEXT NOT NULL DEFAULT ''
) STRICT;

-- table activity_body_fts
CREATE VIRTUAL TABLE activity_body_fts USING fts5(
  body, content='activity_bodies', content_rowid='number',
  tokenize="unicode61 remove_diacritics 2", prefix='1 2 3', detail=column, columnsize=0
);

-- table activity_titles_fts
CREATE VIRTUAL TABLE activity_titles_fts USING fts5(
  title, words, content='activities', content_rowid='number',
  tokenize="unicode61 remove_diacritics 2", prefix='1 2 3', detail=column, columnsize=0
);

-- table afterwards
CREATE TABLE afterwards(
  id INTEGER PRIMARY KEY REFERENCES sessions(id),
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- table changes
CREATE TABLE changes(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  what TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL DEFAULT '',
  touched INTEGER NOT NULL DEFAULT 0
) STRICT;

-- table classes
CREATE TABLE classes(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  school TEXT NOT NULL DEFAULT '',
  label TEXT NOT NULL DEFAULT '',
  level TEXT NOT NULL DEFAULT '',
  band TEXT NOT NULL DEFAULT '',
  year INTEGER,
  pupils INTEGER,
  helper TEXT NOT NULL DEFAULT '',
  reserve TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  contact TEXT NOT NULL DEFAULT '',
  question TEXT NOT NULL DEFAULT '',
  school_year TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK(deleted IN (0, 1))
) STRICT;

-- table file_words
CREATE TABLE file_words(
  number INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL DEFAULT ''
) STRICT;

-- table file_words_fts
CREATE VIRTUAL TABLE file_words_fts USING fts5(
  body, content='file_words', content_rowid='number',
  tokenize="unicode61 remove_diacritics 2", prefix='1 2 3', detail=column, columnsize=0
);

-- table help_cards
CREATE TABLE help_cards(
  card TEXT NOT NULL PRIMARY KEY,
  lines TEXT NOT NULL DEFAULT ''
) STRICT;

-- table helpline_checks
CREATE TABLE helpline_checks(
  id TEXT NOT NULL PRIMARY KEY,
  checked_on TEXT NOT NULL DEFAULT '',
  checked_by TEXT NOT NULL DEFAULT ''
) STRICT;

-- table helplines
CREATE TABLE helplines(
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL DEFAULT 0,
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- table history
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

-- table library_meta
CREATE TABLE library_meta(
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL DEFAULT ''
) STRICT;

-- table material
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

-- table material_fts
CREATE VIRTUAL TABLE material_fts USING fts5(
  title, tags, note, file_name, content='material', content_rowid='id',
  tokenize="unicode61 remove_diacritics 2", prefix='1 2 3', detail=column, columnsize=0
);

-- table material_links
CREATE TABLE material_links(
  id TEXT NOT NULL PRIMARY KEY,
  material INTEGER NOT NULL REFERENCES material(id),
  activity TEXT NOT NULL DEFAULT '',
  session_id INTEGER REFERENCES sessions(id),
  copies INTEGER
) STRICT;

-- table module_done
CREATE TABLE module_done(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  class_id INTEGER NOT NULL REFERENCES classes(id),
  module TEXT NOT NULL DEFAULT '',
  done_on TEXT NOT NULL DEFAULT '',
  session_id INTEGER REFERENCES sessions(id)
) STRICT;

-- table modules
CREATE TABLE modules(
  module TEXT NOT NULL PRIMARY KEY,
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- table my_texts
CREATE TABLE my_texts(
  id TEXT NOT NULL PRIMARY KEY,
  owner TEXT NOT NULL DEFAULT '',
  record TEXT NOT NULL DEFAULT '{}',
  original TEXT NOT NULL DEFAULT '',
  changed_at TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK(deleted IN (0, 1))
, sender TEXT NOT NULL DEFAULT '', sent_on TEXT NOT NULL DEFAULT '') STRICT;

-- table originals
CREATE TABLE originals(
  id TEXT NOT NULL PRIMARY KEY,
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- table own_helplines
CREATE TABLE own_helplines(
  id TEXT NOT NULL PRIMARY KEY,
  record TEXT NOT NULL DEFAULT '{}',
  changed_at TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK(deleted IN (0, 1))
) STRICT;

-- table own_templates
CREATE TABLE own_templates(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  record TEXT NOT NULL DEFAULT '{}',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK(deleted IN (0, 1))
) STRICT;

-- table own_words
CREATE TABLE own_words(
  word TEXT NOT NULL PRIMARY KEY
) STRICT;

-- table packing
CREATE TABLE packing(
  id INTEGER PRIMARY KEY REFERENCES sessions(id),
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- table prints
CREATE TABLE prints(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session_id INTEGER REFERENCES sessions(id),
  printed_at TEXT NOT NULL DEFAULT '',
  profile TEXT NOT NULL DEFAULT '',
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- table saved_filters
CREATE TABLE saved_filters(
  name TEXT NOT NULL PRIMARY KEY,
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- table school_papers
CREATE TABLE school_papers(
  id TEXT NOT NULL PRIMARY KEY,
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- table sessions
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
, spare TEXT NOT NULL DEFAULT '[]') STRICT;

-- table tellers
CREATE TABLE tellers(
  id INTEGER PRIMARY KEY REFERENCES sessions(id),
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- table templates
CREATE TABLE templates(
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL DEFAULT 0,
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- trigger activities_added
CREATE TRIGGER activities_added AFTER INSERT ON activities BEGIN
  INSERT INTO activity_titles_fts(rowid, title, words) VALUES (new.number, new.title, new.words);
END;

-- trigger activities_changed
CREATE TRIGGER activities_changed AFTER UPDATE OF number, title, words ON activities BEGIN
  INSERT INTO activity_titles_fts(activity_titles_fts, rowid, title, words)
  VALUES ('delete', old.number, old.title, old.words);
  INSERT INTO activity_titles_fts(rowid, title, words) VALUES (new.number, new.title, new.words);
END;

-- trigger activities_removed
CREATE TRIGGER activities_removed AFTER DELETE ON activities BEGIN
  INSERT INTO activity_titles_fts(activity_titles_fts, rowid, title, words)
  VALUES ('delete', old.number, old.title, old.words);
END;

-- trigger activity_bodies_added
CREATE TRIGGER activity_bodies_added AFTER INSERT ON activity_bodies BEGIN
  INSERT INTO activity_body_fts(rowid, body) VALUES (new.number, new.body);
END;

-- trigger activity_bodies_changed
CREATE TRIGGER activity_bodies_changed AFTER UPDATE OF number, body ON activity_bodies BEGIN
  INSERT INTO activity_body_fts(activity_body_fts, rowid, body)
  VALUES ('delete', old.number, old.body);
  INSERT INTO activity_body_fts(rowid, body) VALUES (new.number, new.body);
END;

-- trigger activity_bodies_removed
CREATE TRIGGER activity_bodies_removed AFTER DELETE ON activity_bodies BEGIN
  INSERT INTO activity_body_fts(activity_body_fts, rowid, body)
  VALUES ('delete', old.number, old.body);
END;

-- trigger file_words_added
CREATE TRIGGER file_words_added AFTER INSERT ON file_words BEGIN
  INSERT INTO file_words_fts(rowid, body) VALUES (new.number, new.body);
END;

-- trigger file_words_removed
CREATE TRIGGER file_words_removed AFTER DELETE ON file_words BEGIN
  INSERT INTO file_words_fts(file_words_fts, rowid, body)
  VALUES ('delete', old.number, old.body);
END;

-- trigger material_added
CREATE TRIGGER material_added AFTER INSERT ON material WHEN new.only_me = 0 BEGIN
  INSERT INTO material_fts(rowid, title, tags, note, file_name)
  VALUES (new.id, new.title, new.tags, new.note, new.file_name);
END;

-- trigger material_is
CREATE TRIGGER material_is AFTER UPDATE OF id, title, tags, note, file_name, only_me ON material
WHEN new.only_me = 0 BEGIN
  INSERT INTO material_fts(rowid, title, tags, note, file_name)
  VALUES (new.id, new.title, new.tags, new.note, new.file_name);
END;

-- trigger material_removed
CREATE TRIGGER material_removed AFTER DELETE ON material WHEN old.only_me = 0 BEGIN
  INSERT INTO material_fts(material_fts, rowid, title, tags, note, file_name)
  VALUES ('delete', old.id, old.title, old.tags, old.note, old.file_name);
END;

-- trigger material_was
CREATE TRIGGER material_was AFTER UPDATE OF id, title, tags, note, file_name, only_me ON material
WHEN old.only_me = 0 BEGIN
  INSERT INTO material_fts(material_fts, rowid, title, tags, note, file_name)
  VALUES ('delete', old.id, old.title, old.tags, old.note, old.file_name);
END;
