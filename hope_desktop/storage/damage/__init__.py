"""Whether the work is what was saved, and what a damaged file still gives."""
