"""Keeping things: the only room that knows SQLite."""
