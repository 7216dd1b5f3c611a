-- What a trainer brings, of any type. The bytes are files beside the database, named by their
-- hash; a row can be undone, a file never changes. The step in Python carries own files over.
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
