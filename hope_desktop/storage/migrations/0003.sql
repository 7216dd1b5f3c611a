-- What the trainer writes, beside what the library brought.

-- The library as it came: "my version" is laid beside it, and can be given up for it.
CREATE TABLE originals(
  id TEXT NOT NULL PRIMARY KEY,
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;

INSERT INTO originals(id, record)
SELECT b.id, b.record FROM activity_bodies AS b JOIN activities AS a ON a.id = b.id WHERE a.own = 0;

INSERT INTO originals(id, record) SELECT id, record FROM school_papers;

-- An activity (without its handouts) or a handout, as the trainer wrote it. `original` is the text
-- that the library had then, '' for what is the trainer's own. The tables of activities and school
-- papers follow from these two and are made anew when either changes.
CREATE TABLE my_texts(
  id TEXT NOT NULL PRIMARY KEY,
  owner TEXT NOT NULL DEFAULT '',
  record TEXT NOT NULL DEFAULT '{}',
  original TEXT NOT NULL DEFAULT '',
  changed_at TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK(deleted IN (0, 1))
) STRICT;

CREATE INDEX my_texts_of_owner ON my_texts(owner);

-- Words that the trainer calls right, though no dictionary knows them.
CREATE TABLE own_words(
  word TEXT NOT NULL PRIMARY KEY
) STRICT;
