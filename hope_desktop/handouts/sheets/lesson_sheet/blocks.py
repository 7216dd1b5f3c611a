"""Reads a text into the blocks of its zones: a heading and all below it is a block."""

import re

from hope_desktop.dialect import markdown
from hope_desktop.dialect.blocks import Heading, SheetMark, Spans, TextBlock
from hope_desktop.domain.terms import frozen

_ZONE = re.compile(r"^\*\*\*[ ]*$", re.MULTILINE)


@frozen
class ZoneBlock:
    """What stands below one heading."""

    title: Spans
    body: tuple[TextBlock, ...]
    on_panel: bool = False
    is_half: bool = False
    """It may stand beside another; of a story it goes down two columns."""
    is_maybe: bool = False
    """It goes when its zone is full."""


@frozen
class Zone:
    """A part of the sheet: what stands above its first heading, and its blocks."""

    head: tuple[TextBlock, ...] = ()
    blocks: tuple[ZoneBlock, ...] = ()

    def marks(self, name: str) -> list[tuple[str, ...]]:
        """Return what the directives of a name say in this zone."""
        every = (*self.head, *(part for block in self.blocks for part in block.body))
        return [mark.parts for mark in every if isinstance(mark, SheetMark) and mark.name == name]


def zones(text: str) -> tuple[Zone, Zone, Zone]:
    """Read cover, inside and *For me*."""
    cover, inside, mine, *_rest = (*map(_zone, _ZONE.split(text)), Zone(), Zone())
    return cover, inside, mine


def _zone(text: str) -> Zone:
    body: list[TextBlock] = []
    head, blocks, spoken = body, [], set[str]()
    for part in markdown.blocks(text):
        if isinstance(part, SheetMark) and part.name in {"half", "maybe"}:
            spoken.add(part.name)
        elif isinstance(part, Heading) and part.level > 1:
            body = []
            blocks.append((part, spoken, body))
            spoken = set()
        else:
            body.append(part)
    return Zone(
        tuple(head),
        tuple(
            ZoneBlock(
                title.spans, tuple(below), title.level == 3, "half" in marks, "maybe" in marks
            )
            for title, marks, below in blocks
        ),
    )
