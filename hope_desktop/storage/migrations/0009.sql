-- Who tells a story in a session, apart from it, so that this can be erased by itself.
CREATE TABLE tellers(
  id INTEGER PRIMARY KEY REFERENCES sessions(id),
  record TEXT NOT NULL DEFAULT '{}'
) STRICT;
