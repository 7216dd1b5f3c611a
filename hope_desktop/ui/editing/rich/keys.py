"""What keys do where Qt would do something else: over chips, in tables and lists."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QTextEdit

from hope_desktop.ui.editing.rich import shaping
from hope_desktop.ui.editing.rich.around import KEEP, chip_beside, object_in
from hope_desktop.ui.editing.rich.document import block_format, letter_format, table_at

_END = QTextCursor.MoveOperation.EndOfBlock
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_GONE = {Qt.Key.Key_Backspace: -1, Qt.Key.Key_Delete: 1}
_WORD_GONE = {
    QKeySequence.StandardKey.DeleteStartOfWord: QTextCursor.MoveOperation.PreviousWord,
    QKeySequence.StandardKey.DeleteEndOfWord: QTextCursor.MoveOperation.NextWord,
}
_TABS = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def press(edit: QTextEdit, event: QKeyEvent) -> bool:
    """Do what a key means here; False when it means what it means in every text."""
    key = Qt.Key(event.key())
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    cursor = edit.textCursor()
    if event.matches(QKeySequence.StandardKey.Bold):
        shaping.bold(edit)
        return True
    if key in _TABS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        back = key == Qt.Key.Key_Backtab
        first = cursor.document().findBlock(cursor.selectionStart())
        if table_at(cursor) is not None:
            shaping.next_cell(edit, back=back)
        elif cursor.selectionStart() > first.position() or not shaping.shift(
            edit, -1 if back else 1
        ):
            edit.focusNextPrevChild(not back)
        return True
    if is_on_object(cursor) and (plain or writes(event)):
        return _on_object(edit, event, key)
    return _in_words(edit, event, key, plain=plain)


def writes(event: QKeyEvent) -> bool:
    """Tell whether a key is a letter; on a Mac one that commands something has a letter too."""
    held = event.modifiers()
    modifier = Qt.KeyboardModifier
    commands = held & (modifier.ControlModifier | modifier.MetaModifier)
    letter = event.text()
    return (
        bool(letter) and letter.isprintable() and not (commands and not held & modifier.AltModifier)
    )


def going(edit: QTextEdit, event: QKeyEvent) -> QTextCursor | None:
    """Return what a key takes away: what is chosen, or the chip or word beside the cursor."""
    key, cursor = Qt.Key(event.key()), edit.textCursor()
    way = next((way for one, way in _WORD_GONE.items() if event.matches(one)), None)
    types = writes(event)
    if types and object_in(cursor.block()):
        return None  # it comes below the thing
    if cursor.hasSelection():
        return cursor if types or way or key in _GONE or key in ENTER else None
    if way is not None:
        cursor.movePosition(way, KEEP)
        return cursor
    return chip_beside(cursor, _GONE[key]) if key in _GONE else None


def _on_object(edit: QTextEdit, event: QKeyEvent, key: Qt.Key) -> bool:
    """Do with a chosen thing what a key asks: drop, leave or open it, or write below it."""
    cursor = edit.textCursor()
    block = cursor.block()
    chosen = object_in(block)
    if key in _GONE and chosen:
        shaping.remove_object(edit, chosen)
    elif key in _STEPS:
        step = block.next() if _STEPS[key] > 0 else block.previous()
        if step.isValid():
            cursor.setPosition(step.position())
            if _STEPS[key] < 0:
                cursor.movePosition(_END)
            edit.setTextCursor(cursor)
    elif key in ENTER or writes(event):
        to_below(edit)
        return key in ENTER
    else:
        return False
    return True


def is_on_object(cursor: QTextCursor) -> bool:
    """Tell whether a thing is chosen, or the cursor stands behind it."""
    chosen = object_in(cursor.block())
    return chosen is not None and cursor.selectionStart() >= chosen.selectionStart()


def to_below(edit: QTextEdit) -> None:
    """Give what comes after a chosen thing a line of its own below it."""
    cursor = edit.textCursor()
    cursor.clearSelection()
    cursor.movePosition(_END)
    cursor.insertBlock(block_format("p"), letter_format("p"))
    edit.setTextCursor(cursor)


def _in_words(edit: QTextEdit, event: QKeyEvent, key: Qt.Key, *, plain: bool) -> bool:
    cursor = edit.textCursor()
    if way := next((way for one, way in _WORD_GONE.items() if event.matches(one)), None):
        if not cursor.hasSelection():
            cursor.movePosition(way, KEEP)
        edit.setTextCursor(cursor)  # grows to whole chips
        edit.textCursor().removeSelectedText()
        return True
    if key in _GONE and not cursor.hasSelection() and (near := chip_beside(cursor, _GONE[key])):
        if object_in(near.block()):
            edit.setTextCursor(near)
        else:
            near.removeSelectedText()
        return True
    if key in ENTER and plain and table_at(cursor) is None:
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        shaping.new_line(edit)
        cursor.endEditBlock()
        return True
    return False
