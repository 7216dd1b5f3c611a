"""Lesson mode: what a trainer looks at in front of a class, from two metres away."""
