"""One workshop as its page shows it: its rows, and how else a part can be given."""
