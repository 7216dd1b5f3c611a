"""One file for each kind of page, with a registry."""
