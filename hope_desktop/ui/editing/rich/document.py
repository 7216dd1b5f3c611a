"""Puts pieces into a QTextDocument.

The source of a block is in its format, so that undo and redo restore it with the words.
"""

import re
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTable,
    QTextTableFormat,
)

from hope_desktop.dialect.blocks import Span, Spans
from hope_desktop.dialect.source import ITEMS, SourcePiece, pieces_of
from hope_desktop.domain.texts.directives import INLINE
from hope_desktop.ui.editing.rich.chips import ChipWords, insert_chip, parts
from hope_desktop.ui.theme import tones

KIND, SOURCE, GAP, AFTER = (QTextFormat.Property.UserProperty.value + n for n in (2, 3, 4, 7))
HEADINGS = {"h1": 2, "h2": 1, "h3": 0}
"""How many sizes larger than the text each is."""
BOLD, HEADED = "\ue000", "\ue001"
"""In a text in words alone: the word before is bold, the line is a heading."""
_WORD = re.compile(r"\w+(?![\w{}:-]*\}\})")
DIVIDERS = frozenset({"card", "back"})
_STYLE = QTextListFormat.Style


def block_format(kind: str, piece: SourcePiece | None = None) -> QTextBlockFormat:
    """Return how a kind of block stands on the page, with what it was read from."""
    form = QTextBlockFormat()
    form.setProperty(KIND, kind)
    form.setHeadingLevel(int(kind[1]) if kind in HEADINGS else 0)
    above, below = 14 if kind in HEADINGS else 4, 4
    if kind in DIVIDERS:
        above = below = 20
        form.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    elif kind == "object":
        above, below = 8, 12
    if piece and parts(piece.token)[0] in {"banner", "help"}:
        above = below = 16
        form.setLeftMargin(14)
        form.setRightMargin(14)
    form.setTopMargin(above)
    form.setBottomMargin(below)
    if kind in {"box", "done"}:
        marker = QTextBlockFormat.MarkerType
        form.setMarker(marker.Checked if kind == "done" else marker.Unchecked)
    if piece:
        _remember(form, piece)
    return form


def _remember(form: QTextFormat, piece: SourcePiece) -> None:
    for key, letters in ((SOURCE, piece.source), (GAP, piece.gap), (AFTER, piece.after)):
        form.setProperty(key, letters)


def letter_format(kind: str, span: Span | None = None) -> QTextCharFormat:
    """Return how words look in a kind of block."""
    look = QTextCharFormat()
    if kind in HEADINGS:
        look.setProperty(QTextFormat.Property.FontSizeAdjustment, HEADINGS[kind])
    bold = kind in HEADINGS or kind == "head" or (span is not None and span.bold)
    look.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    if span is not None:
        look.setFontItalic(span.italic)
        if span.link:
            look.setAnchor(True)
            look.setAnchorHref(span.link)
            look.setFontUnderline(True)
    return look


class Inserter:
    """Writes pieces at a cursor, one after the other."""

    def __init__(self, cursor: QTextCursor, words: ChipWords) -> None:
        self._cursor = cursor
        self._words = words

    def insert(self, pieces: Iterable[SourcePiece], *, fresh: bool) -> None:
        """Write them; `fresh` says that the block at the cursor is empty and may be the first."""
        cursor = self._cursor
        cursor.beginEditBlock()
        lists: list[QTextList] = []
        for piece in pieces:
            if piece.kind == "table":
                self._table(piece)
                fresh, lists = True, []
                continue
            form, letters = block_format(piece.kind, piece), letter_format(piece.kind)
            if fresh:
                cursor.setBlockFormat(form)
                cursor.setBlockCharFormat(letters)
            else:
                cursor.insertBlock(form, letters)
            fresh = False
            lists = _in_lists(cursor, piece, lists) if piece.kind in ITEMS else []
            if piece.beside:
                self.chip(piece.beside, letters, beside=True)
            if piece.token:
                self.chip(piece.token, letters)
            self.words(piece.spans, piece.kind)
        cursor.endEditBlock()

    def chip(self, token: str, look: QTextCharFormat, *, beside: bool = False) -> None:
        """Write a directive as one thing; `beside` is a picture before words."""
        insert_chip(self._cursor, token, look, self._words.shown(token, beside=beside))

    def words(self, spans: Spans, kind: str) -> None:
        """Words with their look, and what stands for words among them."""
        for span in spans:
            at, look = 0, letter_format(kind, span)
            for token in INLINE.finditer(span.text):
                self._cursor.insertText(span.text[at : token.start()], look)
                self.chip(token[0], look)
                at = token.end()
            self._cursor.insertText(span.text[at:].replace("\n", "\u2028"), look)

    def _table(self, piece: SourcePiece) -> None:
        cursor, columns = self._cursor, len(piece.rows[0])
        table = cursor.insertTable(len(piece.rows), columns, _table_format(columns, piece))
        for y, row in enumerate(piece.rows):
            for x, cell in enumerate(row):
                self._cursor = table.cellAt(y, x).firstCursorPosition()
                kind = "head" if y == 0 else "p"
                self._cursor.setBlockFormat(block_format(kind))
                self._cursor.setBlockCharFormat(letter_format(kind))
                self.words(cell, kind)
        self._cursor = cursor
        cursor.setPosition(table.lastPosition() + 1)


def _in_lists(cursor: QTextCursor, piece: SourcePiece, lists: list[QTextList]) -> list[QTextList]:
    """Put a block in the list before it, of those around it by depth, or begin one."""
    lists = lists[: piece.depth + 1]
    look = list_format(piece.kind, piece.depth)
    if len(lists) > piece.depth and (before := lists.pop()).format().style() == look.style():
        next_one = before.count() + before.format().start()
        if look.style() != _STYLE.ListDecimal or piece.number == next_one:
            before.add(cursor.block())
            return [*lists, before]
    look.setStart(piece.number)
    return [*lists, cursor.createList(look)]


def list_format(kind: str, depth: int) -> QTextListFormat:
    """Return how a list looks that stands in some others."""
    look = QTextListFormat()
    bullet = _STYLE.ListCircle if depth % 2 else _STYLE.ListDisc
    look.setStyle(_STYLE.ListDecimal if kind == "number" else bullet)
    look.setIndent(depth + 1)
    return look


def _table_format(columns: int, piece: SourcePiece) -> QTextTableFormat:
    look = QTextTableFormat()
    look.setHeaderRowCount(1)
    look.setCellPadding(6)
    look.setCellSpacing(0)
    look.setBorderCollapse(True)
    look.setBorder(1)
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderBrush(QColor(tones().strong_border))
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    wide = QTextLength(QTextLength.Type.PercentageLength, 100 / columns)
    look.setColumnWidthConstraints([wide] * columns)
    look.setTopMargin(8)
    look.setBottomMargin(10)
    _remember(look, piece)
    return look


def table_at(cursor: QTextCursor) -> QTextTable | None:
    """Return the table that a cursor is in; Qt's types do not know that there may be none."""
    return cursor.currentTable()


def list_of(block: QTextBlock) -> QTextList | None:
    """Return the list that a block is an item of."""
    return block.textList()


def depth_of(block: QTextBlock) -> int:
    """In how many items of a list an item stands; -1 for what is none."""
    listed = list_of(block)
    return -1 if listed is None else max(0, listed.format().indent() - 1)


def kind_of_block(block: QTextBlock) -> str:
    """Return the kind of a block, which its list and its marker know best."""
    form, listed = block.blockFormat(), list_of(block)
    if form.headingLevel():
        return f"h{min(form.headingLevel(), 3)}"
    if listed is None:
        kind = str(form.property(KIND) or "p")
        return "p" if kind in ITEMS or kind in HEADINGS else kind
    marker = QTextBlockFormat.MarkerType
    boxes = {marker.Unchecked: "box", marker.Checked: "done"}
    ordered = listed.format().style() == _STYLE.ListDecimal
    return boxes.get(form.marker(), "number" if ordered else "bullet")


def in_plain_words(text: str, words: ChipWords) -> str:
    """Return a text in words alone, a line for each piece, to lay beside another."""
    return "\n".join(_plain_line(piece, words) for piece in pieces_of(text)[0])


def _plain_line(piece: SourcePiece, chip_words: ChipWords) -> str:
    if piece.token:
        return chip_words.words(piece.token)
    if piece.rows:
        return "\n".join(" | ".join(chip_words.filled(cell) for cell in row) for row in piece.rows)
    edge = " " * 4 * piece.depth + (HEADED if piece.kind in HEADINGS else "")
    sign = {"number": f"{piece.number}. ", "bullet": "• ", "box": "☐ ", "done": "☑ "}
    beside = f"[{chip_words.words(piece.beside)}] " if piece.beside else ""
    said = "".join(
        _WORD.sub(rf"\g<0>{BOLD}", span.text) if span.bold else span.text for span in piece.spans
    )
    return f"{edge}{beside}{sign.get(piece.kind, '')}{chip_words.filled((Span(said),))}"
