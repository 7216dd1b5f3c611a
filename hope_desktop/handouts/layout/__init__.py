"""Words and drawings into measured pieces, lines, tables and pages."""
