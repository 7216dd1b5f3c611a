"""Editing a text as it looks: one document, in which every directive is one object."""
