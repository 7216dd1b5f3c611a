-- Whether every pupil of a workshop gets a booklet.
ALTER TABLE sessions ADD COLUMN booklets INTEGER NOT NULL DEFAULT 0 CHECK(booklets IN (0, 1));
