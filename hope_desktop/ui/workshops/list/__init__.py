"""The list of workshops."""
