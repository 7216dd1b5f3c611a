"""The page of workshops: the list, a new one, and one workshop with its plan and its school."""
