-- Who read which wording of a text: one row for each reader of a text. What that makes of the text
-- is counted. A name, where somebody gave one, lies apart, so that it is erased alone.
CREATE TABLE records(
  id TEXT NOT NULL PRIMARY KEY,
  record TEXT NOT NULL
) STRICT;

-- What somebody says is not right in a text: it waits until it is worked in or left.
CREATE TABLE remarks(
  id TEXT NOT NULL PRIMARY KEY,
  record TEXT NOT NULL
) STRICT;

CREATE TABLE readers(
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;
