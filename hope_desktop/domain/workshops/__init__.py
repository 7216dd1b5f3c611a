"""A workshop as a value: its blocks and minutes, its safety rules, and how it is fitted."""
