"""Reads a text into the blocks of its zones: a heading and all below it is a block."""

import re
from collections.abc import Sequence

from hope_desktop.dialect import markdown
from hope_desktop.dialect.blocks import Heading, SheetMark, Spans, TextBlock
from hope_desktop.domain.frozen import frozen

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
        return [one.parts for one in every if isinstance(one, SheetMark) and one.name == name]


def zones(text: str) -> tuple[Zone, Zone, Zone]:
    """Read cover, inside and *For me*."""
    parts = [_zone(markdown.blocks(part)) for part in _ZONE.split(text)]
    cover, inside, mine = (*parts, Zone(), Zone())[:3]
    return cover, inside, mine


def _zone(found: Sequence[TextBlock]) -> Zone:
    head: list[TextBlock] = []
    blocks: list[ZoneBlock] = []
    said: set[str] = set()
    for part in found:
        if isinstance(part, SheetMark) and part.name in {"half", "maybe"}:
            said.add(part.name)
        elif isinstance(part, Heading) and part.level > 1:
            half, maybe = "half" in said, "maybe" in said
            blocks.append(ZoneBlock(part.spans, (), part.level == 3, half, maybe))
            said.clear()
        elif blocks:
            last = blocks[-1]
            blocks[-1] = ZoneBlock(
                last.title, (*last.body, part), last.on_panel, last.is_half, last.is_maybe
            )
        else:
            head.append(part)
    return Zone(tuple(head), tuple(blocks))
