-- Who sent a text, and on which day, of what came from a colleague.
ALTER TABLE my_texts ADD COLUMN sender TEXT NOT NULL DEFAULT '';

ALTER TABLE my_texts ADD COLUMN sent_on TEXT NOT NULL DEFAULT '';
