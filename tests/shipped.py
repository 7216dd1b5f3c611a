"""The library that the program brings, read once for all tests that judge it."""

from hope_desktop.exchange.reading import read_library
from hope_desktop.paths import resource

CONTENT, FINDINGS = read_library(resource("library"))
