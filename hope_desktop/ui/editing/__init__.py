"""Writing a text of the library: what is typed, how it looks, and what is said about it."""
