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
