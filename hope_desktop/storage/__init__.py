"""Storage: the only package that uses SQLite."""
