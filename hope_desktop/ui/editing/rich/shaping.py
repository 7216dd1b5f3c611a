"""What buttons and keys do to the text: bold, headings, lists, tables, and things put in it."""

from __future__ import annotations

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextListFormat
from PySide6.QtWidgets import QTextEdit

from hope_desktop.services.library.as_it_looks import ITEMS, SourcePiece
from hope_desktop.ui.editing.rich.around import between, chip_at, chosen_chip, object_in
from hope_desktop.ui.editing.rich.chips import CHIP, RUN, ChipWords
from hope_desktop.ui.editing.rich.document import (
    DIVIDERS,
    HEADINGS,
    Inserter,
    block_format,
    kind_of,
    letter_format,
    list_of,
    table_at,
)
from hope_desktop.ui.editing.rich.taken import fragments

_END = QTextCursor.MoveOperation.EndOfBlock
_STYLE = QTextListFormat.Style


def bold(edit: QTextEdit) -> None:
    """Make the selection bold, or plain again; without a selection the word at the cursor."""
    cursor = edit.textCursor()
    if not cursor.hasSelection():
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
    look = QTextCharFormat()
    heavy = cursor.charFormat().fontWeight() > QFont.Weight.Normal
    look.setFontWeight(QFont.Weight.Normal if heavy else QFont.Weight.Bold)
    if cursor.hasSelection():
        cursor.mergeCharFormat(look)
    edit.mergeCurrentCharFormat(look)
    edit.setFocus()


def make(edit: QTextEdit, kind: str) -> None:
    """Give the blocks of the selection a kind; when all have it, they become plain again."""
    cursor = edit.textCursor()
    if table_at(cursor) is not None:
        return
    blocks = [one for one in _chosen(cursor) if not object_in(one)]
    if not blocks:
        return
    wanted = "p" if all(kind_of(one) == kind for one in blocks) else kind
    listed = None
    cursor.beginEditBlock()
    for block in blocks:
        at = QTextCursor(block)
        is_headed = bool({kind_of(block), wanted} & HEADINGS.keys())
        form = block_format(wanted)
        form.setObjectIndex(-1)
        at.setBlockFormat(form)
        if wanted in ITEMS:
            if listed is None:
                number = wanted == "number"
                listed = at.createList(_STYLE.ListDecimal if number else _STYLE.ListDisc)
            else:
                listed.add(block)
        if is_headed:
            _reword(block, wanted)
    cursor.endEditBlock()
    edit.setFocus()


def _chosen(cursor: QTextCursor) -> list[QTextBlock]:
    doc = cursor.document()
    block, last = (doc.findBlock(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
    found = [block]
    while block != last and block.next().isValid():
        block = block.next()
        found.append(block)
    return found


def _reword(block: QTextBlock, kind: str) -> None:
    """The words of a block as large as its kind is."""
    at = QTextCursor(block)
    at.setBlockCharFormat(letter_format(kind))
    for fragment in list(fragments(block)):  # changing them ends the walk
        if not fragment.charFormat().property(RUN):
            start = fragment.position()
            stretch = between(block.document(), start, start + fragment.length())
            form = letter_format(kind)
            form.setFontItalic(fragment.charFormat().fontItalic())
            stretch.setCharFormat(form)


def change_chip(edit: QTextEdit, token: str, words: ChipWords) -> None:
    """Another directive in the place of the one that is chosen: one step of undo."""
    run = chosen_chip(edit.textCursor())
    if run is None:
        return
    beside = run.selectedText() == CHIP
    run.beginEditBlock()
    run.removeSelectedText()
    look = letter_format(kind_of(run.block()))
    Inserter(run, words).chip(token, look, beside=beside)
    run.endEditBlock()


def put_beside(edit: QTextEdit, token: str, words: ChipWords) -> None:
    """A picture before the words at the cursor, in the place of the one that is there."""
    cursor = edit.textCursor()
    block = cursor.block()
    cursor.setPosition(block.position())
    cursor.beginEditBlock()
    there = chip_at(edit.document(), block.position() + 1)
    if there is not None and there.selectedText() == CHIP:
        there.removeSelectedText()
    Inserter(cursor, words).chip(token, letter_format(kind_of(block)), beside=True)
    cursor.endEditBlock()


def insert(edit: QTextEdit, found: list[SourcePiece], words: ChipWords) -> None:
    """Put pieces at the cursor, in the place of what is chosen; a chosen chip stays, above them."""
    cursor = edit.textCursor()
    cursor.beginEditBlock()
    if chosen := object_in(cursor.block()):
        cursor.setPosition(chosen.selectionEnd())
    else:
        cursor.removeSelectedText()
    writer = Inserter(cursor, words)
    if table_at(cursor) is not None or (len(found) == 1 and found[0].kind == "p"):
        for piece in found:
            writer.words(piece.spans, "p")
    elif found:
        fresh = cursor.block().length() < 2 and list_of(cursor.block()) is None
        if not fresh and not cursor.atBlockEnd():
            cursor.insertBlock()
            cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
            cursor.movePosition(_END)
            fresh = cursor.block().length() < 2 and list_of(cursor.block()) is None
        writer.insert(found, fresh=fresh)
        if found[-1].kind in DIVIDERS:
            _begin_card(cursor)
    cursor.endEditBlock()
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()


def _begin_card(cursor: QTextCursor) -> None:
    """To the words after a divider, or to a place for them: typed words never replace it."""
    after = cursor.block().next()
    if after.isValid() and kind_of(after) not in DIVIDERS:
        cursor.setPosition(after.position())
    else:
        cursor.insertBlock(block_format("p"), letter_format("p"))


def remove_object(edit: QTextEdit, chosen: QTextCursor) -> None:
    """A thing with its block; what comes after keeps its own look."""
    after = chosen.block().next()
    form = after.blockFormat() if after.isValid() else None
    is_table = after.isValid() and table_at(QTextCursor(after)) is not None
    chosen.beginEditBlock()
    chosen.removeSelectedText()
    chosen.setBlockFormat(block_format("p"))
    if form is not None and not is_table:
        chosen.deleteChar()
        chosen.setBlockFormat(form)
    chosen.endEditBlock()
    edit.setTextCursor(chosen)


def new_line(edit: QTextEdit) -> None:
    """Enter: the next item of a list, the end of one, or plain words after a heading."""
    cursor = edit.textCursor()
    kind, form = kind_of(cursor.block()), cursor.blockFormat()
    if kind in ITEMS and cursor.block().length() < 2:
        plain = block_format("p")
        plain.setObjectIndex(-1)
        cursor.setBlockFormat(plain)
    elif kind in HEADINGS and cursor.atBlockEnd():
        cursor.insertBlock(block_format("p"), letter_format("p"))
    else:
        if kind == "done":
            form.setMarker(form.MarkerType.Unchecked)
        cursor.insertBlock(form)
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()


def next_cell(edit: QTextEdit, *, back: bool) -> None:
    """Tab in a table: the next cell, and a new row after the last one."""
    cursor = edit.textCursor()
    table = cursor.currentTable()
    way = QTextCursor.MoveOperation.PreviousCell if back else QTextCursor.MoveOperation.NextCell
    if not cursor.movePosition(way) and not back:
        cursor.beginEditBlock()
        table.appendRows(1)
        for x in range(table.columns()):
            at = table.cellAt(table.rows() - 1, x).firstCursorPosition()
            at.setBlockFormat(block_format("p"))
            at.setBlockCharFormat(letter_format("p"))
        cursor.endEditBlock()
        cursor = table.cellAt(table.rows() - 1, 0).firstCursorPosition()
    edit.setTextCursor(cursor)
