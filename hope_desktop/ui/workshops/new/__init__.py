"""A new workshop, and the templates it can begin with."""
