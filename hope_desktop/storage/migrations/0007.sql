-- Activities that a trainer has in hand beside the plan, as JSON like the blocks.
ALTER TABLE sessions ADD COLUMN spare TEXT NOT NULL DEFAULT '[]';
