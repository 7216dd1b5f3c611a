"""Cleans what a person typed or pasted, so that it can be stored."""

from hope_desktop.domain.errors import TextTooLong

MAX_LINE = 200
"""Letters in a field of one line; more is a paste that went wrong."""
MAX_TEXT = 2000
"""Letters in a field of several lines."""


def one_line(field: str, text: str, most: int = MAX_LINE) -> str:
    """Return the text on one line, without control characters and superfluous spaces."""
    shown = text if text.isprintable() else "".join(c if c.isprintable() else " " for c in text)
    return _short_enough(field, " ".join(shown.split()), most)


def visible(name: str) -> str:
    """Return a name of somebody else without marks that turn or hide its letters."""
    return name if name.isprintable() else "".join(c if c.isprintable() else "_" for c in name)


def several_lines(field: str, text: str) -> str:
    """Return the text with its lines, without control characters."""
    spaced = text.replace("\u00a0", " ")
    lines = ("".join(filter(str.isprintable, line)) for line in spaced.split("\n"))
    return _short_enough(field, "\n".join(lines).strip(), MAX_TEXT)


def _short_enough(field: str, text: str, most: int) -> str:
    if len(text) > most:
        raise TextTooLong(field, most)
    return text
