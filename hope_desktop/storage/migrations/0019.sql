-- Whether a group of adults is at another organisation than a school.
ALTER TABLE classes ADD COLUMN elsewhere INTEGER NOT NULL DEFAULT 0 CHECK(elsewhere IN (0, 1));
