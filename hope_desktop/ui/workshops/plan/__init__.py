"""The plan of one workshop: library, timeline, details and advice."""
