"""Writing a handout, and how it comes out on paper."""
