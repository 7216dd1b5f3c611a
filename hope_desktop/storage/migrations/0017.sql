-- Which texts a reader got in one packet, and which answers of it came back: no person stands in it.
CREATE TABLE packets(
  code TEXT NOT NULL PRIMARY KEY,
  packet TEXT NOT NULL
) STRICT;
