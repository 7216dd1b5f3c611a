"""Marks misspelt words while a text is typed, and suggests others."""

from collections.abc import Callable
from functools import partial
from typing import override

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QMenu

from hope_desktop.domain.terms import Changes
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.services.spelling import Spelling
from hope_desktop.ui import icons
from hope_desktop.ui.editing.rich import shaping
from hope_desktop.ui.editing.rich.chips import RUN
from hope_desktop.ui.editing.rich.document import table_at
from hope_desktop.ui.editing.rich.edit import RichText
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import tones
from hope_desktop.ui.widgets.worker import dictionary_timer

_OF_TABLES = (
    (_("Row below"), shaping.add_to_table, True),
    (_("Column beside"), shaping.add_to_table, False),
    (_("Take this row away"), shaping.take_from_table, True),
    (_("Take this column away"), shaping.take_from_table, False),
)


class Underliner(QSyntaxHighlighter):
    """Underlines each wrong word of the lines that changed."""

    def __init__(self, document: QTextDocument, spelling: Spelling) -> None:
        super().__init__(document)
        self._spelling = spelling
        self.is_on = False

    @override
    def highlightBlock(self, text: str) -> None:
        if not self.is_on:
            return
        for start, end, _word in self._spelling.wrong_words(text):
            first, last = _units_before(text, start), _units_before(text, end)
            cursor = QTextCursor(self.document())
            cursor.setPosition(self.currentBlock().position() + first + 1)  # in a chip
            if cursor.charFormat().hasProperty(RUN):
                continue
            look = self.format(first)
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            look.setUnderlineColor(QColor(tones().serious))
            self.setFormat(first, last - first, look)


class SpellCheck(QObject):
    """Reads the dictionary when it is first needed, in a worker, while nothing is touched."""

    def __init__(
        self, edit: RichText, spelling: Spelling, missing: Callable[[], object], ui: Ui
    ) -> None:
        """`missing`: there is no dictionary; nothing is underlined."""
        super().__init__(edit)
        self._edit = edit
        self._spelling = spelling
        self._ui = ui
        self.lines = Underliner(edit.document(), spelling)
        rehighlight = self.lines.rehighlight
        self._still = dictionary_timer(spelling, self, rehighlight, lambda _error: missing())
        edit.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        edit.customContextMenuRequested.connect(self._offer)
        ui.bus.changed.connect(self._on_changed)

    def check(self, language: str) -> None:
        """Underline in this language; only Dutch can be. Called at each change of the text."""
        is_on = language == "nl"
        if is_on:
            self._still.start()
        if is_on != self.lines.is_on:
            self.lines.is_on = is_on
            self.lines.rehighlight()

    def word_at(self, position: int) -> tuple[QTextCursor, str] | None:
        """Return the wrong word at a place of the text, chosen by a cursor; None when well."""
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(position)
        block = cursor.block()
        for start, end, word in self._spelling.wrong_words(block.text()):
            first = block.position() + _units_before(block.text(), start)
            last = block.position() + _units_before(block.text(), end)
            if first <= position <= last:
                cursor.setPosition(first)
                cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
                return cursor, word
        return None

    def menu(self, position: int) -> QMenu:
        """Return the usual menu of a text, with what may be meant on top."""
        menu = self._edit.createStandardContextMenu()
        if table_at(self._edit.textCursor()) is not None:
            menu.addSeparator()
            for title, change, row in _OF_TABLES:
                action = menu.addAction(self._ui.translate(title))
                action.triggered.connect(partial(change, self._edit, row=row))
        found = self.word_at(position) if self.lines.is_on else None
        if found is None:
            return menu
        cursor, word = found
        usual = menu.actions()
        for meant in self._spelling.suggest(word):
            menu.addAction(meant).triggered.connect(partial(self._replace, cursor, meant))
        title = self._ui.translate("Add %(word)s to my words") % {"word": word}
        add = menu.addAction(title)
        icons.put(add, "plus")
        add.triggered.connect(partial(self._add, word))
        menu.addSeparator()
        menu.addActions(usual)  # they go to the end
        return menu

    def _offer(self, place: QPoint) -> None:
        cursor = self._edit.cursorForPosition(place)
        if not self._edit.textCursor().hasSelection():
            self._edit.setTextCursor(cursor)
        menu = self.menu(cursor.position())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._edit.viewport().mapToGlobal(place))

    def _replace(self, cursor: QTextCursor, meant: str) -> None:
        cursor.insertText(meant)

    def _add(self, word: str) -> None:
        words = self._ui.translate("%(name)s added") % {"name": word}
        self._ui.operations.run(partial(self._spelling.add, word), words)

    def _on_changed(self, changes: Changes) -> None:
        if changes.own_words or changes.everything:
            self._spelling.forget_looked_up()
            self.lines.rehighlight()


def _units_before(text: str, letters: int) -> int:
    """Qt counts some letters, such as pictures, as two."""
    before = text[:letters]
    return len(before) if before.isascii() else len(before.encode("utf-16-le")) // 2
