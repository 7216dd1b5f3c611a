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

-- Digests with a key of what was erased, by the number of the transaction that erased it. `hidden`:
-- the key is one that never leaves a data folder.
CREATE TABLE erased(
  count INTEGER NOT NULL,
  digest BLOB NOT NULL,
  hidden INTEGER NOT NULL DEFAULT 0 CHECK(hidden IN (0, 1)),
  PRIMARY KEY(count, digest)
) STRICT, WITHOUT ROWID;
