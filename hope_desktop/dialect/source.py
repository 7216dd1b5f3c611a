"""A text as pieces that remember their source, and back.

A piece is what the editor shows as one block. It keeps the characters it was read from and the line
ends before it; only a piece whose meaning changed is rewritten. What a piece means is asked of the
parser that makes the paper, so that the editor cannot show another text than is printed. How deeply
an item of a list is nested is shown by the room before it.
"""

import re
from collections.abc import Iterator
from dataclasses import field, replace
from functools import lru_cache
from itertools import takewhile

from hope_desktop.dialect import blocks as page
from hope_desktop.dialect.blocks import Span, Spans
from hope_desktop.dialect.markdown import blocks
from hope_desktop.domain.terms import frozen
from hope_desktop.domain.texts.directives import MAX_CHARACTERS

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
        """Return the letters of an item, as far from the edge as its depth asks."""
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


WORDS = frozenset({"p", "h1", "h2", "h3", "bullet", "number", "box", "done"})
"""Kinds that are a line of words."""
ITEMS = frozenset({"bullet", "number", "box", "done"})

_OWN = re.compile(r"[ ]{0,3}\{\{(?:(?:lines|figure|banner|picture|head):.*|help)\}\}[ ]*")
_ALONE = re.compile(r"#{1,6} .*|---[ ]*|\*\*\*[ ]*")
_ODD = re.compile(r"[ ]{0,3}(?:```|~~~|\[[^\]]*\]:)")
_FENCES = ("```", "~~~")
_RISKY = re.compile(r"([\\`*_\[\]<>&#|~]|^[-+]|(?<=^\d)[.)]|(?<=^\d\d)[.)])")
_MARKS = {"h1": "# ", "h2": "## ", "h3": "### ", "bullet": "- ", "box": "- [ ] ", "done": "- [x] "}


@frozen
class SourcePiece:
    """Kinds: those of WORDS, table, card, back, object (one directive) and odd (left alone)."""

    kind: str
    spans: Spans = ()
    token: str = ""
    beside: str = ""
    """The directive of the picture that stands beside these words."""
    rows: tuple[tuple[Spans, ...], ...] = ()
    number: int = field(default=1, compare=False)
    depth: int = field(default=0, compare=False)
    """In how many items of a list this item stands."""
    source: str = field(default="", compare=False)
    gap: str = field(default="", compare=False)
    """The line ends between the piece before and this one."""
    after: str = field(default="", compare=False)
    """The letters of the piece before, as they were read."""
    at: int = field(default=0, compare=False)
    """Where it begins on the screen."""


def pieces_of(text: str) -> tuple[list[SourcePiece], str]:
    """Return the pieces of a text, and the line ends after the last one."""
    pieces: list[SourcePiece] = []
    around = Around()
    gap = ""
    for letters, is_gap in _cut(text):
        if is_gap:
            gap += letters
            continue
        before = pieces[-1] if pieces else None
        after = before.source if before else ""
        piece = replace(piece_meaning(letters), source=letters, gap=gap, after=after)
        piece = replace(piece, depth=around.depth(letters if piece.kind in ITEMS else ""))
        if before and before.token.startswith("{{picture:") and piece.kind in WORDS:
            both = f"{before.source}{gap}{letters}"
            pieces[-1] = replace(
                piece, beside=before.token, source=both, gap=before.gap, after=before.after
            )
        else:
            pieces.append(piece)
        gap = ""
    return pieces, gap


def letters_of(pieces: list[SourcePiece], tail: str) -> list[str]:
    """Return the text again, two strings a piece: its gap and its letters; the tail comes last.

    What still means the same keeps its letters.
    """
    out: list[str] = []
    before: SourcePiece | None = None
    was_kept = True
    around = Around()
    for piece in pieces:
        gap, piece_letters = piece.gap, _placed(around, piece)
        is_kept = bool(piece.source) and piece_letters == piece.source
        neighbours = is_kept and was_kept and piece.after == (before.source if before else "")
        if before is None:
            gap = gap if not gap.strip() else ""
        elif not neighbours and (
            "\n" not in gap or (gap.count("\n") < 2 and _needs_room(before.kind, piece))
        ):
            gap = "\n" if before.kind in ITEMS and piece.kind in ITEMS and not gap else "\n\n"
        out += [gap, piece_letters]
        before, was_kept = piece, is_kept
    return [*out, tail]


def _placed(around: Around, piece: SourcePiece) -> str:
    """Return the letters of a piece, as far from the edge as its depth asks."""
    said = letters(piece)
    if piece.kind in ITEMS and not piece.beside:
        return around.moved(said, piece.depth)
    around.depth("")  # a picture beside an item ends the lists around it
    return said


def letters(piece: SourcePiece) -> str:
    """Return one piece in Markdown."""
    same = piece.source and piece_meaning(piece.source) == piece
    if same and piece.kind == "number":
        return re.sub(r"^([ ]*)\d+(?=[.)])", rf"\g<1>{piece.number}", piece.source, flags=re.M)
    if same:
        return piece.source
    if piece.kind == "table":
        old = piece_meaning(piece.source).rows if piece.source else ()
        lines = [line for line in piece.source.split("\n") if line.strip()]
        rule = "|" + "---|" * len(piece.rows[0])
        known: dict[tuple[Spans, ...], str] = {}
        if old and len(lines) == len(old) + 1 and len(old[0]) == len(piece.rows[0]):
            rule, known = lines[1], dict(zip(old, [lines[0], *lines[2:]], strict=True))
        made = [
            known.get(row) or f"| {' | '.join(_cell(cell) for cell in row)} |" for row in piece.rows
        ]
        return "\n".join([made[0], rule, *made[1:]])
    if piece.kind not in WORDS:
        return piece.token
    mark = f"{piece.number}. " if piece.kind == "number" else _MARKS.get(piece.kind, "")
    beside = f"{piece.beside}\n" if piece.beside else ""
    return f"{beside}{mark}{_line(piece.spans, mark)}"


@lru_cache(4096)
def piece_meaning(source: str) -> SourcePiece:
    """Return what one piece of a text is; a picture may stand on the line before words."""
    alone = source.strip()
    if alone in {"---", "***"} or _OWN.fullmatch(source):
        return SourcePiece({"---": "card", "***": "back"}.get(alone, "object"), token=alone)
    if len(source) > MAX_CHARACTERS:  # no page takes it, but its writer has to see it
        return SourcePiece("p", (Span(source),))
    piece: SourcePiece | None = None
    match blocks(source):
        case (page.Heading(level, spans),) if spans:
            piece = SourcePiece(f"h{level}", spans)
        case (page.Paragraph(spans),) if spans and not _ODD.match(source):
            piece = SourcePiece("p", spans)
        case (page.Pictured(_, page.Heading() | page.Paragraph()),) | (
            page.ListBlock((page.ListItem(picture=page.Picture()),)),
        ):
            token, _end, rest = source.partition("\n")
            piece = replace(piece_meaning(rest.lstrip("\n")), beside=token.strip())
        case (page.ListBlock((page.ListItem((page.Paragraph(spans),), checked),), first),) if spans:
            box = "number" if first is not None else "bullet"
            kind = box if checked is None else "done" if checked else "box"
            piece = SourcePiece(kind, spans, number=first or 1)
        case (page.TableBlock(top, rows),):
            piece = SourcePiece("table", rows=(top, *rows))
    return left_alone(source) if piece is None else piece


def left_alone(source: str) -> SourcePiece:
    """Return letters that are shown as one thing, since no block of ours says the same."""
    return SourcePiece("odd", token=source)


def _cut(text: str) -> Iterator[tuple[str, bool]]:
    """Return the text in stretches: pieces, and the line ends between them."""
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        end = at + 1
        if lines[at].strip():
            fence = lines[at][:3]
            if fence in _FENCES:
                inside = takewhile(lambda line: not line.startswith(fence), lines[end:])  # noqa: B023
                end = min(end + len(list(inside)) + 1, len(lines))
            while end < len(lines) and fence not in _FENCES and _goes_on(lines[at], lines[end]):
                end += 1
            yield "\n".join(lines[at:end]), False
        else:
            yield lines[at], True
        if end < len(lines):
            yield "\n", True
        at = end


def _goes_on(first: str, line: str) -> bool:
    if _OWN.fullmatch(first) or _ALONE.fullmatch(first) or not line.strip():
        return False
    if first.startswith("|"):
        return line.startswith("|")
    if _OWN.fullmatch(line) or _ALONE.fullmatch(line):
        return False
    item, own = ITEM.match(line), ITEM.match(first)
    begins = len(own[0]) if own else 0
    return item is None or len(item[1]) > begins + 3


def _needs_room(before: str, piece: SourcePiece) -> bool:
    """Tell whether a blank line keeps these two apart for the parser."""
    if piece.kind in ITEMS:
        return before == "p" and not piece.beside
    loose = before in {"p", "table", "odd", *ITEMS}
    return loose and not piece.beside and piece.kind in {"p", "table", "odd", "card"}


@lru_cache(4096)
def _line(spans: Spans, mark: str = "") -> str:
    """Words with their bold and italic, escaped only when they would be read as something else.

    Markdown knows no bold that ends in a sign before a letter: then the sign stays outside.
    """
    line = ""
    for escape, edge in ((False, r"\s"), (True, r"\s"), (True, r"(?:\\.|[^\w\\])")):
        line = "".join(_marked(span, edge, escape=escape) for span in spans).strip()
        if piece_meaning(mark + line).spans == spans:
            return line
    if any("\n" in span.text for span in spans):  # no word is lost to a break in the line
        return _line(tuple(s._replace(text=s.text.replace("\n", " ")) for s in spans), mark)
    return line


def _marked(span: Span, edge: str, *, escape: bool) -> str:
    text = _RISKY.sub(r"\\\1", span.text) if escape else span.text
    sign = "**" * span.bold + "*" * span.italic
    if not (sign or span.link):
        return text.replace("\n", "\\\n")
    found = re.fullmatch(rf"({edge}*)(.*?)({edge}*)", text, re.DOTALL)
    before, inner, after = found.groups() if found else ("", text, "")
    made = f"{sign}{inner}{sign[::-1]}" if inner else ""
    made = f"[{made}]({span.link})" if span.link and inner else made
    return f"{before}{made}{after}".replace("\n", "\\\n")


def _cell(spans: Spans) -> str:
    return re.sub(r"(?<!\\)\|", r"\\|", _line(spans)).replace("\\\n", " ").replace("\n", " ")
