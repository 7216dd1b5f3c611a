"""Puts the rows of lists into a text: a paragraph, an item or a row of a table for each of them.

A part of which every list is empty goes, with its heading.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from hope_desktop.dialect.blocks import (
    BOX,
    Heading,
    ListBlock,
    Span,
    TableBlock,
    TextBlock,
    parts_below_headings,
    spans_in,
)
from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.texts.directives import LISTS, OF_ROWS, TICKS

type ListRow = tuple[tuple[str, str], ...]
"""Fields with their words."""
type Lists = tuple[tuple[str, tuple[ListRow, ...]], ...]
"""Rows by the name that texts have for their list."""
type _Known = Mapping[str, Sequence[Mapping[str, str]]]

_EACH = re.compile(r"\{\{each:([a-z]+)\}\}\s*")
_FIELD = re.compile(r"\{\{([a-z]+)\}\}")


def merged(blocks: Sequence[TextBlock], lists: Lists, unknown: str) -> tuple[TextBlock, ...]:
    """Return the blocks with the rows; of a list that is not known there is one to fill in."""
    blank = {name: BOX if name in TICKS else unknown for name in OF_ROWS}
    known: dict[str, Sequence[Mapping[str, str]]] = dict.fromkeys(LISTS, (blank,))
    known |= {
        name: [{field: clean(said) for field, said in row} for row in rows] for name, rows in lists
    }
    out: list[TextBlock] = []
    for part in parts_below_headings(blocks):
        listed = [block for block in part if _list_of(block)]
        is_empty = listed and not any(_with_rows(block, known) for block in listed)
        if not (is_empty and isinstance(part[0], Heading)):
            out += (made for block in part for made in _with_rows(block, known))
    return tuple(out)


def _list_of(value: object) -> str:
    found = (_EACH.search(span.text) for span in spans_in(value))
    return next((each[1] for each in found if each), "")


def _with_rows(block: TextBlock, known: _Known) -> list[TextBlock]:
    match block:
        case ListBlock(items=items):
            made = [row for item in items for row in _rows(item, known)]
            return [replace(block, items=tuple(made))] if made else []
        case TableBlock(rows=rows):
            made = [cells for row in rows for cells in _rows(row, known)]
            return [replace(block, rows=tuple(made))] if made else []
        case _:
            return _rows(block, known)


def _rows(value: Any, known: _Known) -> list[Any]:
    """Return the value itself, or where it names a list the value for each of its rows."""
    name = _list_of(value)
    return [_filled(value, row) for row in known.get(name, ())] if name else [value]


def _filled(value: Any, row: Mapping[str, str]) -> Any:
    if isinstance(value, Span):
        text = _EACH.sub("", value.text)
        return value._replace(text=_FIELD.sub(lambda one: row.get(one[1], one[0]), text))
    if isinstance(value, tuple):
        return _trimmed([_filled(part, row) for part in value])
    if is_dataclass(value) and not isinstance(value, type):
        every = {one.name: _filled(getattr(value, one.name), row) for one in fields(value)}
        return replace(value, **every)
    return value


def _trimmed(parts: list[Any]) -> tuple[Any, ...]:
    """Return it without the words of fields that say nothing, and what parted them from others."""
    if not all(isinstance(part, Span) for part in parts):
        return tuple(parts)
    spans = [span for span in parts if span.text]
    while spans and not spans[-1].text.strip():
        spans.pop()
    if spans:
        spans[0] = spans[0]._replace(text=spans[0].text.lstrip())
        spans[-1] = spans[-1]._replace(text=spans[-1].text.rstrip())
    return tuple(spans)
