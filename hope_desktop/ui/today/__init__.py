"""The page about the next workshop, whom to call back, and where to begin."""
