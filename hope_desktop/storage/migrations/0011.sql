-- The same class of other visits is found at once, however many classes there are.
CREATE INDEX classes_same ON classes(school, label, school_year);
