"""Writing a handout, and how it looks on paper."""
