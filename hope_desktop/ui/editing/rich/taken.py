"""Reads a QTextDocument back as pieces, and so what is copied and pasted."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any, NamedTuple, override

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextTable,
)

from hope_desktop.dialect.blocks import Span, Spans
from hope_desktop.dialect.source import SourcePiece, left_alone, letters_of, pieces_of
from hope_desktop.domain.texts.directives import INLINE
from hope_desktop.domain.texts.typed_material import kept_letters
from hope_desktop.ui.editing.rich.chips import CHIP, RUN, SHOWN, TOKEN, ChipWords
from hope_desktop.ui.editing.rich.document import (
    AFTER,
    GAP,
    HEADINGS,
    SOURCE,
    Inserter,
    depth_of,
    kind_of_block,
    list_of,
    table_at,
)

_NO_WORDS = frozenset({"object", "card", "back", "odd", "head"})
"""Kinds that become a paragraph when words are typed in their block."""


type KnownBlocks = dict[tuple[Any, ...], list[SourcePiece]]
"""What blocks said by their format (with its source and list), their words and how these look."""


def pieces(doc: QTextDocument, known: KnownBlocks | None = None) -> list[SourcePiece]:
    """Return all of it, in order; blocks without a word are nothing.

    With what is known from the time before only changed blocks are read; places are then old.
    """
    before, now = dict(known or {}), known if known is not None else {}
    now.clear()
    all_pieces: list[SourcePiece] = []
    block = doc.begin()
    while block.isValid():
        table = table_at(QTextCursor(block))
        if table is not None:
            all_pieces.append(_table(table))
            block = doc.findBlock(table.lastPosition() + 1)
            continue
        looks = [(one.length(), one.charFormatIndex()) for one in fragments(block)]
        key = (block.blockFormatIndex(), block.text(), *looks)
        said = now[key] = before.get(key) or _block(block)
        if known is not None and said and said[0].kind == "number":
            said = [replace(one, number=_number(block)) for one in said]
        all_pieces += said
        block = block.next()
    return all_pieces


def faithful(text: str, chip_words: ChipWords) -> tuple[list[SourcePiece], str]:
    """Return the pieces that come back letter by letter, and the line ends after the last.

    What would come back as something else is shown as one thing, and left alone.
    """
    found, tail = pieces_of(text)
    if "".join(letters_of(_visited(found, chip_words), tail)) == text:
        return found, tail
    return [
        one
        if _comes_back(one, chip_words)
        else replace(left_alone(one.source), source=one.source, gap=one.gap, after=one.after)
        for one in found
    ], tail


def _visited(found: list[SourcePiece], words: ChipWords) -> list[SourcePiece]:
    spare = QTextDocument()
    Inserter(QTextCursor(spare), words).insert(found, fresh=True)
    return pieces(spare)


def _comes_back(piece: SourcePiece, words: ChipWords) -> bool:
    back = _visited([piece], words)
    return len(back) == 1 and letters_of(back, "")[1] == piece.source


def fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    """Return the stretches of a block that look the same."""
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1


def _table(table: QTextTable) -> SourcePiece:
    rows = []
    for y in range(table.rows()):
        row = []
        for x in range(table.columns()):
            cell = table.cellAt(y, x)
            spans: list[Span] = []
            block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
            while True:
                spans += [span or Span(token) for span, token in _runs(block, bold=y == 0)]
                if block == last:
                    break
                spans.append(Span(" "))
                block = block.next()
            row.append(_joined(spans))
        rows.append(tuple(row))
    at = table.firstPosition()
    return SourcePiece("table", (), "", "", tuple(rows), 1, 0, *_remembered(table.format()), at)


def _remembered(form: QTextFormat) -> tuple[str, str, str]:
    """Return what something was read from: its letters, the line ends and what came before."""
    source, gap, after = form.property(SOURCE), form.property(GAP), form.property(AFTER)
    return source or "", gap or "", after or ""


def _block(block: QTextBlock) -> list[SourcePiece]:
    """Return the pieces of a block: its words, and each directive on a line of its own."""
    kind = kind_of_block(block)
    number = _number(block)
    runs = _runs(block, bold=kind in HEADINGS)
    words = "p" if kind in _NO_WORDS else kind
    known = (max(0, depth_of(block)), *_remembered(block.blockFormat()), block.position())
    if all(span for span, _token in runs):
        line = _joined([span for span, _token in runs if span])
        return [SourcePiece(words, line, "", "", (), number, *known)] if line else []
    whole = SourcePiece(words, (), "", "", (), number, *known)
    has_words = any(span and span.text.strip() for span, _token in runs)
    spans: list[Span] = []
    block_pieces: list[SourcePiece] = []
    beside = ""
    for span, token in runs:
        if span:
            spans.append(span)
        elif token.startswith("{{picture:") and not beside and has_words:
            beside = token
        else:
            own = {"---": "card", "***": "back"}.get(token, "object")
            own = own if token.startswith("{{") or own != "object" else "odd"
            if line := _joined(spans):
                block_pieces.append(replace(whole, spans=line))
                spans = []
            block_pieces.append(replace(whole, kind=own, token=token))
    if line := _joined(spans):
        block_pieces.append(replace(whole, spans=line, beside=beside))
    elif beside:
        block_pieces.append(replace(whole, kind="object", token=beside))
    return block_pieces


def _number(block: QTextBlock) -> int:
    listed = list_of(block)
    return 1 if listed is None else listed.itemNumber(block) + listed.format().start()


def _runs(block: QTextBlock, *, bold: bool) -> list[tuple[Span | None, str]]:
    """Words with their look, and directives of their own; those in a sentence become words."""
    out: list[tuple[Span | None, str]] = []
    for number, run in groupby(fragments(block), lambda f: f.charFormat().property(RUN)):
        same_look = list(run)
        if number:
            form, text = same_look[0].charFormat(), "".join(f.text() for f in same_look)
            token, shown = str(form.property(TOKEN)), str(form.property(SHOWN))
            if INLINE.fullmatch(token):
                out.append((Span(token, *_look(form, bold=bold)), ""))
            else:
                out.append((None, token))
            before, _whole, after = text.partition(shown)
            if text != shown and shown in text:  # Qt let letters in; they are words
                out.insert(-1, (Span(before), ""))
                out.append((Span(after), ""))
            continue
        for fragment in same_look:
            text = kept_letters(fragment.text().replace("\u2028", "\n").replace(CHIP, ""))
            out.append((Span(text, *_look(fragment.charFormat(), bold=bold)), ""))
    return out


def _look(form: QTextCharFormat, *, bold: bool) -> tuple[bool, bool, str]:
    strong = form.fontWeight() > QFont.Weight.Normal and not bold
    return strong, form.fontItalic(), form.anchorHref() if form.isAnchor() else ""


def _joined(spans: list[Span]) -> Spans:
    """Neighbours with one look as one span, without the white space around the line."""
    out: list[Span] = []
    for span in spans:
        if out and out[-1][1:] == span[1:]:
            out[-1] = out[-1]._replace(text=out[-1].text + span.text)
        elif span.text:
            out.append(span)
    if len(out) == 1:
        text = out[0].text.strip()
        return (out[0]._replace(text=text),) if text else ()
    if out:
        out[0] = out[0]._replace(text=out[0].text.lstrip())
        out[-1] = out[-1]._replace(text=out[-1].text.rstrip())
    return tuple(span for span in out if span.text)


_TAG = re.compile(r"(/?)([A-Za-z][^\s/>]*)")
_NEVER_DEEP = frozenset(
    {"p", "li", "td", "th", "tr", "dd", "dt", "thead", "tbody", "tfoot", "br", "hr", "img", "meta",
     "link", "input", "col", "area", "base", "wbr"}
)  # fmt: skip
"""Tags that end by themselves."""
_DEEPEST, _MOST_TAGS = 200, 10_000


def is_tangled(html: str) -> bool:
    """More tags, or more within each other, than anybody writes: Qt would need minutes for them."""
    opened: Counter[str] = Counter()
    deep = 0
    if html.count("<") > _MOST_TAGS:
        return True
    for part in html.split("<"):
        if (tag := _TAG.match(part)) is None or (name := tag[2].lower()) in _NEVER_DEEP:
            continue
        step = -1 if tag[1] else 1
        if step > 0 or opened[name]:
            opened[name] += step
            deep += step
            if deep > _DEEPEST:
                return True
    return False


def _without_pictures(html: str) -> str:
    first, *parts = html.split("<")
    return first + "".join(
        CHIP + part.partition(">")[2] if part[:3].lower() == "img" else f"<{part}" for part in parts
    )


OURS = "application/x-hope-handout"
_WORD_ITEM = re.compile(r"(?:[\u00b7\u2022\uf0b7\u25aa\u25e6o-]|(\d{1,4})[.)])[\s\u00a0]+")


class Apart(QTextDocument):
    """Reads what is pasted without opening any file or address that it names."""

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None


class Pasted(NamedTuple):
    """What was pasted, and whether a picture or a file was left out."""

    pieces: list[SourcePiece]
    left_out: bool


def copied(selection: QTextCursor, data: QMimeData) -> QMimeData:
    """Our blocks for us, and words with their look for whoever else, in the data that Qt made.

    Data that is made in Python would outlive it on the clipboard, and end the program badly.
    """
    data.setHtml(data.html().replace(CHIP, ""))
    apart = Apart()
    QTextCursor(apart).insertFragment(selection.selection())
    first = selection.document().findBlock(selection.selectionStart())
    begins = selection.selectionStart() == first.position()
    if begins and selection.selectionEnd() >= first.position() + first.length() - 1:
        form, cursor = first.blockFormat(), QTextCursor(apart)
        form.setObjectIndex(-1)
        cursor.setBlockFormat(form)
        if (listed := list_of(first)) is not None:
            cursor.createList(listed.format())
    data.setData(OURS, "".join(letters_of(pieces(apart), "\n")).encode())
    said = selection.selection().toPlainText()
    data.setText(said.replace(CHIP, "").replace("\u2009", "").replace("\u00a0", " "))
    return data


def pasted(data: QMimeData) -> Pasted:
    """Pieces of whatever is pasted; no font, no picture, and nothing is loaded."""
    if data.hasFormat(OURS):
        every = pieces_of(bytes(data.data(OURS).data()).decode())[0]
        if len(every) == 1 and every[0].kind == "p":  # a piece has no room around it; words do
            text = data.text()
            before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
            every = [replace(every[0], spans=(Span(before), *every[0].spans, Span(after)))]
        return Pasted(every, left_out=False)
    left_out = data.hasImage() or any(url.isLocalFile() for url in data.urls())
    if data.hasHtml():
        apart = Apart()
        apart.setHtml(_without_pictures(data.html()))
        taken_pieces = [_from_word(piece) for piece in pieces(apart)]
        return Pasted(taken_pieces, left_out=CHIP in apart.toRawText())
    lines = [] if left_out else data.text().replace("\u00a0", " ").replace(CHIP, "").splitlines()
    said = [(Span(kept_letters(line.strip())),) for line in lines if line.strip()]
    return Pasted([_from_word(SourcePiece("p", spans)) for spans in said], left_out)


def _from_word(piece: SourcePiece) -> SourcePiece:
    """Word pastes the sign of a list item as letters; here it becomes an item again."""
    text = piece.spans[0].text if piece.spans else ""
    if piece.kind != "p" or not (sign := _WORD_ITEM.match(text)):
        return piece
    spans = (piece.spans[0]._replace(text=text[sign.end() :]), *piece.spans[1:])
    return SourcePiece("number" if sign[1] else "bullet", spans, number=int(sign[1] or 1))
