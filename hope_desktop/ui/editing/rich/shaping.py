"""What buttons and keys do to the text: bold, headings, lists, tables, and things put in it."""

import re

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextList
from PySide6.QtWidgets import QTextEdit

from hope_desktop.dialect.source import ITEMS, SourcePiece
from hope_desktop.ui.editing.rich.around import between, chip_at, chosen_chip, object_in
from hope_desktop.ui.editing.rich.chips import CHIP, RUN, ChipWords
from hope_desktop.ui.editing.rich.document import (
    DIVIDERS,
    HEADINGS,
    Inserter,
    block_format,
    depth_of,
    kind_of_block,
    letter_format,
    list_format,
    list_of,
    table_at,
)
from hope_desktop.ui.editing.rich.taken import fragments

_NUMBERED = re.compile(r"(\D*)(\d{1,3})")
_A_SET = 2
"""Cards with a number that make the next one have one."""
_END = QTextCursor.MoveOperation.EndOfBlock


def bold(edit: QTextEdit) -> None:
    """Make the selection bold, or plain again; without a selection the word at the cursor."""
    cursor = edit.textCursor()
    if not cursor.hasSelection():
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        if not cursor.selectedText().isalnum():  # at the end of a word Qt means the sign after it
            cursor = edit.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
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
    wanted = "p" if all(kind_of_block(one) == kind for one in blocks) else kind
    lists: dict[int, QTextList] = {}
    cursor.beginEditBlock()
    for block in blocks:
        at = QTextCursor(block)
        depth = max(0, depth_of(block))
        is_headed = bool({kind_of_block(block), wanted} & HEADINGS.keys())
        form = block_format(wanted)
        form.setObjectIndex(-1)
        at.setBlockFormat(form)
        if wanted in ITEMS:
            lists[depth] = _list_at(block, wanted, depth, lists.get(depth))
        if is_headed:
            _reword(block, wanted)
    cursor.endEditBlock()
    edit.setFocus()


def shift(edit: QTextEdit, way: int) -> bool:
    """Items of a list, with what stands in them, one deeper (1) or less deep (-1).

    False when there is none to move.
    """
    cursor = edit.textCursor()
    moved = False
    cursor.beginEditBlock()
    blocks = _chosen(cursor)
    while (after := blocks[-1].next()).isValid() and depth_of(after) > depth_of(blocks[0]) >= 0:
        blocks.append(after)
    for block in blocks:
        before = depth_of(block.previous()) if block.previous().isValid() else -1
        depth = depth_of(block) + way
        if depth_of(block) >= 0 and 0 <= depth <= before + 1 + (way < 0):
            _list_at(block, kind_of_block(block), depth, _list_above(block, depth))
            moved = True
    cursor.endEditBlock()
    return moved


def _list_at(block: QTextBlock, kind: str, depth: int, listed: QTextList | None) -> QTextList:
    """Put a block in a list, or in one of its own when that looks otherwise."""
    look = list_format(kind, depth)
    if listed is None or listed.format().style() != look.style():
        return QTextCursor(block).createList(look)
    listed.add(block)
    return listed


def _list_above(block: QTextBlock, depth: int) -> QTextList | None:
    before = block.previous()
    while before.isValid() and depth_of(before) > depth:
        before = before.previous()
    return list_of(before) if before.isValid() and depth_of(before) == depth else None


def _chosen(cursor: QTextCursor) -> list[QTextBlock]:
    doc = cursor.document()
    block, last = (doc.findBlock(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
    found = [block]
    while block != last and block.next().isValid():
        block = block.next()
        found.append(block)
    return found


def _reword(block: QTextBlock, kind: str) -> None:
    """Make the words of a block as large as its kind is."""
    at = QTextCursor(block)
    at.setBlockCharFormat(letter_format(kind))
    for fragment in list(fragments(block)):  # changing them ends the walk
        if not fragment.charFormat().property(RUN):
            start = fragment.position()
            stretch = between(block.document(), start, start + fragment.length())
            form = letter_format(kind)
            form.setFontItalic(fragment.charFormat().fontItalic())
            stretch.setCharFormat(form)


def change_chip(edit: QTextEdit, token: str, chip_words: ChipWords) -> None:
    """Another directive in the place of the one that is chosen: one step of undo."""
    run = chosen_chip(edit.textCursor())
    if run is None:
        return
    beside = run.selectedText() == CHIP
    run.beginEditBlock()
    run.removeSelectedText()
    look = letter_format(kind_of_block(run.block()))
    Inserter(run, chip_words).chip(token, look, beside=beside)
    run.endEditBlock()


def put_beside(edit: QTextEdit, token: str, chip_words: ChipWords) -> None:
    """Put a picture before the words at the cursor, in the place of the one that is there."""
    cursor = edit.textCursor()
    block = cursor.block()
    cursor.setPosition(block.position())
    cursor.beginEditBlock()
    there = chip_at(edit.document(), block.position() + 1)
    if there is not None and there.selectedText() == CHIP:
        there.removeSelectedText()
    Inserter(cursor, chip_words).chip(token, letter_format(kind_of_block(block)), beside=True)
    cursor.endEditBlock()


def insert(edit: QTextEdit, inserted: list[SourcePiece], chip_words: ChipWords) -> None:
    """Put pieces at the cursor, in the place of what is chosen; a chosen chip stays, above them."""
    cursor = edit.textCursor()
    cursor.beginEditBlock()
    chosen = object_in(cursor.block())
    if chosen and cursor.selectionStart() >= chosen.selectionStart():
        cursor.setPosition(chosen.selectionEnd())
    else:
        cursor.removeSelectedText()
    writer = Inserter(cursor, chip_words)
    if table_at(cursor) is not None or (len(inserted) == 1 and inserted[0].kind == "p"):
        for piece in inserted:
            writer.words(piece.spans, "p")
    elif inserted:
        fresh = cursor.block().length() < 2 and list_of(cursor.block()) is None
        if not fresh and not cursor.atBlockEnd():
            cursor.insertBlock()
            cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
            cursor.movePosition(_END)
            fresh = cursor.block().length() < 2 and list_of(cursor.block()) is None
        writer.insert(inserted, fresh=fresh)
        if inserted[-1].kind in DIVIDERS:
            _begin_card(cursor)
    cursor.endEditBlock()
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()


def _begin_card(cursor: QTextCursor) -> None:
    """To the words after a divider, or to a place for them: typed words never replace it.

    A new card of a numbered set gets the next number.
    """
    divider = cursor.block()
    after = divider.next()
    if after.isValid() and kind_of_block(after) not in DIVIDERS:
        cursor.setPosition(after.position())
        return
    kind, words = _next_heading(cursor.document()) if kind_of_block(divider) == "card" else ("", "")
    if words:
        cursor.insertBlock(block_format(kind), letter_format(kind))
        cursor.insertText(words)
    cursor.insertBlock(block_format("p"), letter_format("p"))


def _next_heading(doc: QTextDocument) -> tuple[str, str]:
    """Return the heading that a card more gets, when those there are counted: "Card 9"."""
    block, begins, headings = doc.begin(), True, []
    while block.isValid():
        if begins and block.length() > 1:
            numbered = _NUMBERED.fullmatch(block.text())
            if kind_of_block(block) in HEADINGS and numbered:
                headings.append((kind_of_block(block), numbered[1], int(numbered[2])))
        begins = kind_of_block(block) == "card" or (begins and block.length() < 2)
        block = block.next()
    same = {one[:2] for one in headings}
    if len(headings) < _A_SET or len(same) > 1:
        return "", ""
    (kind, before), last = same.pop(), max(one[2] for one in headings)
    return kind, f"{before}{last + 1}"


def remove_object(edit: QTextEdit, chosen: QTextCursor) -> None:
    """Take away a thing with its block; what comes after keeps its own look."""
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
    kind, form = kind_of_block(cursor.block()), cursor.blockFormat()
    if kind in ITEMS and cursor.block().length() < 2:
        if depth_of(cursor.block()) > 0:
            shift(edit, -1)
            return
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
    way = QTextCursor.MoveOperation.PreviousCell if back else QTextCursor.MoveOperation.NextCell
    if cursor.movePosition(way) or back:
        edit.setTextCursor(cursor)
    else:
        add_to_table(edit, row=True)


def add_to_table(edit: QTextEdit, *, row: bool) -> None:
    """Add a row below the cursor, or a column beside it."""
    cursor = edit.textCursor()
    table = cursor.currentTable()
    cell = table.cellAt(cursor)
    cursor.beginEditBlock()
    if row:
        at = cell.row() + 1
        table.insertRows(at, 1)
        added = [table.cellAt(at, x) for x in range(table.columns())]
    else:
        at = cell.column() + 1
        table.insertColumns(at, 1)
        added = [table.cellAt(y, at) for y in range(table.rows())]
    for one in added:
        kind, inside = "p" if one.row() else "head", one.firstCursorPosition()
        inside.setBlockFormat(block_format(kind))
        inside.setBlockCharFormat(letter_format(kind))
    cursor.endEditBlock()
    edit.setTextCursor(added[0].firstCursorPosition())


def take_from_table(edit: QTextEdit, *, row: bool) -> None:
    """Take away the row or the column of the cursor; the head of a table stays."""
    table = edit.textCursor().currentTable()
    cell = table.cellAt(edit.textCursor())
    if not row:
        table.removeColumns(cell.column(), 1)
    elif cell.row():
        table.removeRows(cell.row(), 1)
