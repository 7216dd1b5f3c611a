"""Searching: the box, the filters, and what was found."""
