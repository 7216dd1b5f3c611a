"""Items of lists stand in the text as deep as they are printed."""

from collections.abc import Iterator

import pytest

from hope_desktop.handouts.dialect.blocks import ListBlock, Span, TextBlock
from hope_desktop.handouts.dialect.markdown import blocks
from hope_desktop.handouts.dialect.source import SourcePiece, read, written


def _depths(found: tuple[TextBlock, ...], depth: int = 0) -> Iterator[int]:
    for block in found:
        for item in block.items if isinstance(block, ListBlock) else ():
            yield depth
            yield from _depths(item.blocks, depth + 1)


@pytest.mark.parametrize(
    "text",
    [
        "- a\n  - b\n    - c\n- d\n",
        "1. a\n   - b\n   - c\n2. d\n",
        "- a\n    - b\n      - c\n",
        "- a\n\n  - b\n\n- c\n",
        "- a\n      - b\n",
        "  - a\n  - b\n - c\n",
        "- [ ] a\n  - [x] b\n",
        "- a\n  1. b\n     - c\n  2. d\n",
    ],
)
def test_items_stand_as_deep_as_on_paper(text: str) -> None:
    found, tail = read(text)
    assert [one.depth for one in found] == list(_depths(blocks(text)))
    assert "".join(written(found, tail)) == text


@pytest.mark.parametrize("depths", [(0, 1, 1, 0), (0, 1, 2, 3), (0, 2, 2, 1), (1, 1, 0, 1)])
@pytest.mark.parametrize("kind", ["bullet", "number", "box"])
def test_moved_items_are_written_as_deep_as_they_can_be(depths: tuple[int, ...], kind: str) -> None:
    pieces = [SourcePiece(kind, (Span("x"),), depth=depth) for depth in depths]
    again, _tail = read("".join(written(pieces, "\n")))
    stack: list[int] = []
    for piece, one in zip(pieces, again, strict=True):
        stack = [depth for depth in stack if depth < piece.depth]
        assert one.depth == len(stack)
        stack.append(piece.depth)
