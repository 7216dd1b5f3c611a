"""Hope Desktop: plan a workshop for a class and print what it needs, offline."""

from datetime import date

__version__ = "0.9.0"
RELEASED = date(2026, 11, 26)
"""The day of this version and its library. Nothing asks the network, so age is told by itself."""
HOME = ""
"""Where newer versions are given out; empty while there is no such place."""
