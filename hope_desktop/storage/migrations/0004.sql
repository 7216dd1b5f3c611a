-- What was done after a workshop: ticks and totals. A slip cannot be told from another.
CREATE TABLE afterwards(
  id INTEGER PRIMARY KEY REFERENCES sessions(id),
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;
