"""Slides: how they are drawn."""
