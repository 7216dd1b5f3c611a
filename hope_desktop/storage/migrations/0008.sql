-- What was ticked while packing for a workshop: each line as it was then.
CREATE TABLE packing(
  id INTEGER PRIMARY KEY REFERENCES sessions(id),
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;
