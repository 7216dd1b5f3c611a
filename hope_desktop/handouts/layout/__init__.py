"""Lays out words and drawings as measured pieces, lines, tables and pages."""
