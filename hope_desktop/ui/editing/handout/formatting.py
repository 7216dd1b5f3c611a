"""What the buttons above a text do to it: plain functions on letters and a selection.

The marks are those of docs/format.md. A writer who knows them types them; the buttons are for
who does not.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

_BULLET = re.compile(r"^(\s*)(?:- \[[ xX]\] |[-*] |\d+[.)] )?")


@dataclass(frozen=True, slots=True)
class Edit:
    """Letters that come in the place of others, and what is selected after that."""

    start: int
    end: int
    text: str
    select_from: int
    select_to: int


def bold(text: str, start: int, end: int) -> Edit:
    """Make the selection bold, or plain again; without a selection the word at the cursor."""
    if start == end:
        start, end = _word(text, start)
    chosen = text[start:end]
    if chosen.startswith("**") and chosen.endswith("**") and len(chosen) > 4:
        inner = chosen[2:-2]
        return Edit(start, end, inner, start, start + len(inner))
    if text[max(0, start - 2) : start] == "**" == text[end : end + 2]:
        return Edit(start - 2, end + 2, chosen, start - 2, end - 2)
    return Edit(start, end, f"**{chosen}**", start + 2, end + 2)


def heading(text: str, start: int, end: int) -> Edit:
    """Make the line a heading, or a plain line again."""
    first, last = _lines(text, start, end)
    line = text[first:last]
    made = re.sub(r"^#+\s*", "", line) if line.startswith("#") else f"## {line}"
    return Edit(first, last, made, first + len(made), first + len(made))


def bullets(text: str, start: int, end: int) -> Edit:
    """A list of points."""
    return _listed(text, start, end, lambda _number: "- ")


def numbers(text: str, start: int, end: int) -> Edit:
    """A list with numbers."""
    return _listed(text, start, end, lambda number: f"{number}. ")


def boxes(text: str, start: int, end: int) -> Edit:
    """A list with boxes to tick."""
    return _listed(text, start, end, lambda _number: "- [ ] ")


def inserted(block: str, select: str = "") -> Callable[[str, int, int], Edit]:
    """A function that puts a block on lines of its own, with a part of it selected."""

    def insert(text: str, start: int, end: int) -> Edit:
        before, after = text[:start], text[end:]
        lead = "" if not before or before.endswith("\n\n") else "\n" * (2 - _ending(before))
        tail = "" if after.startswith("\n\n") else "\n" * (2 - _beginning(after))
        chosen = text[start:end].strip()
        filled = block.replace(select, chosen, 1) if chosen and select else block
        made = f"{lead}{filled}{tail}"
        at = start + len(lead)
        if select and not chosen:
            at += block.index(select)
            return Edit(start, end, made, at, at + len(select))
        return Edit(start, end, made, at + len(filled), at + len(filled))

    return insert


def _listed(text: str, start: int, end: int, mark: Callable[[int], str]) -> Edit:
    """Mark each line; when all have this mark already, take it away."""
    first, last = _lines(text, start, end)
    lines = text[first:last].split("\n")
    marked = [mark(number) for number in range(1, len(lines) + 1)]
    if all(line.startswith(sign) for line, sign in zip(lines, marked, strict=True)):
        made = [line[len(sign) :] for line, sign in zip(lines, marked, strict=True)]
    else:
        made = [sign + _BULLET.sub("", line) for line, sign in zip(lines, marked, strict=True)]
    joined = "\n".join(made)
    return Edit(
        first, last, joined, first if "\n" in joined else first + len(joined), first + len(joined)
    )


def _word(text: str, at: int) -> tuple[int, int]:
    start = end = at
    while start and (text[start - 1].isalnum() or text[start - 1] in "’'-"):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] in "’'-"):
        end += 1
    return start, end


def _lines(text: str, start: int, end: int) -> tuple[int, int]:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return first, len(text) if last < 0 else last


def _ending(text: str) -> int:
    return 1 if text.endswith("\n") else 0


def _beginning(text: str) -> int:
    return 1 if text.startswith("\n") else 0
