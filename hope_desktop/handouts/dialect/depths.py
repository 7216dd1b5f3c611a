"""How deeply a list item is nested, and the indent that shows it."""

import re

ITEM = re.compile(r"([ ]*)([-*+]|\d{1,9}[.)])(?:([ ]+)|$)")


class Around:
    """The list items that the next line may belong to: their depth, and where words begin."""

    def __init__(self) -> None:
        self._items: list[tuple[int, int]] = []

    def depth(self, letters: str) -> int:
        """In how many items a line stands, by the room before it; the next may stand in it."""
        found = ITEM.match(letters)
        indent = len(found[1]) if found else -1
        self._items = [one for one in self._items if one[1] <= indent]
        depth = len(self._items)
        self._add(found, depth)
        return depth

    def moved(self, letters: str, depth: int) -> str:
        """The letters of an item, as far from the edge as its depth asks."""
        found = ITEM.match(letters)
        indent = len(found[1]) if found else 0
        around = [one for one in self._items if one[0] < depth]
        edge = around[-1][1] if around else 0
        here = sum(one[1] <= indent for one in self._items)
        if here != len(around) or indent > edge + 3:
            letters = " " * edge + letters.lstrip(" ")
        self._items = around
        self._add(ITEM.match(letters), depth)
        return letters

    def _add(self, found: re.Match[str] | None, depth: int) -> None:
        if found:
            room = len(found[3] or " ")
            self._items.append((depth, found.end(2) + (room if room < 5 else 1)))
