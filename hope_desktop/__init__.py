"""Hope Desktop: plan a workshop for a class and print what it needs, offline."""

__version__ = "0.1.0"
