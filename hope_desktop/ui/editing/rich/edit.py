"""Edits a text as it looks: words as they are printed, and every directive as one object."""

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QTextEdit, QToolTip

from hope_desktop.dialect.source import SourcePiece, letters_of, pieces_of
from hope_desktop.domain.texts.directives import MAX_CHARACTERS
from hope_desktop.ui.editing.rich import keys, shaping
from hope_desktop.ui.editing.rich.around import (
    KEEP,
    chip_at,
    chosen_place,
    lost_without,
    object_in,
    token_of,
)
from hope_desktop.ui.editing.rich.chips import DRAWN, RUN, TOKEN, ChipPainter, ChipWords
from hope_desktop.ui.editing.rich.document import DIVIDERS, Inserter, kind_of_block, letter_format
from hope_desktop.ui.editing.rich.taken import (
    KnownBlocks,
    copied,
    faithful,
    fragments,
    is_tangled,
    pasted,
    pieces,
)
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import is_dark, tones

_INDENT = 26
"""Pixels from the edge to the words of a list."""
_LARGEST = 50 * MAX_CHARACTERS
"""Letters of a page from elsewhere, with its signs."""
_LONG_MS = 10_000
"""How long what is said at a place can be read."""
_SMALLEST = 30
"""Letters on a line that are always in sight."""


class RichText(QTextEdit):
    """It has its own undo while typing; the window undoes what was saved.

    Signals:
        left_out: Part of what was pasted or dropped cannot be in a text: a sentence.
        block_entered: The words of the block that the cursor entered.
        change_wanted: The chip that is chosen is to be changed: its directive.
    """

    left_out = Signal(str)
    block_entered = Signal(str)
    change_wanted = Signal(str)

    def __init__(self, name: str, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._painter = ChipPainter(self)
        self.chip_words = ChipWords(ui.translate, {}, cards=False)
        self.protected: frozenset[str] = frozenset()
        """What the text cannot do without, since it protects somebody; `lost_words` says so."""
        self.lost_words: Callable[[frozenset[str]], str] = ", ".join
        self._tail = ""
        self._known: KnownBlocks = {}
        self._before, self._settling, self._is_dark = 0, False, is_dark()
        self.setAccessibleName(name)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _SMALLEST + 2 * MARGIN)
        self.document().setDocumentMargin(MARGIN)
        self.document().setIndentWidth(_INDENT)
        self.document().documentLayout().registerHandler(DRAWN, self._painter)
        self.cursorPositionChanged.connect(self._settle)
        self.selectionChanged.connect(self._settle)

    # The text

    def markdown(self) -> str:
        """Return the text as it is kept: what was not touched has the letters that it had."""
        return "".join(letters_of(pieces(self.document(), self._known), self._tail))

    def load(self, text: str, words: ChipWords | None = None) -> None:
        """Show another text, and forget the steps of the one before."""
        self.chip_words = words or self.chip_words
        self._painter.photo = self.chip_words.photo
        found, self._tail = faithful(text, self.chip_words)
        doc = self.document()
        doc.setUndoRedoEnabled(False)
        doc.clear()
        self._known.clear()
        Inserter(QTextCursor(doc), self.chip_words).insert(found, fresh=True)
        doc.setUndoRedoEnabled(True)
        first = doc.begin()
        while object_in(first) and first.next().isValid():  # writing begins at words
            first = first.next()
        self.setTextCursor(QTextCursor(first))
        self._settle()

    def replace_all(self, text: str) -> None:
        """Show the same text as it became elsewhere; the cursor stays about where it was."""
        at = self.textCursor().position()
        self.load(text)
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    # Places

    def select(self, start: int, end: int) -> None:
        """Choose a place of the kept text, counted in its letters, and bring it into sight."""
        self.setTextCursor(chosen_place(self.document(), self._tail, start, end))
        self.ensureCursorVisible()
        self.setFocus()

    def find_line(self, line: str) -> None:
        """Go to words as they stand on a page; those at its begin and end count too."""
        words = line.split()
        for count in (6, 4, 3, 2):
            for at in range(max(1, len(words) - count + 1)):
                found = self.document().find(" ".join(words[at : at + count]))
                if not found.isNull():
                    self.setTextCursor(found)
                    self.setFocus()
                    return

    # What is seen and heard

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_sheets(self, QRectF(event.rect()))
        super().paintEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """The colours of chips are in the text: by night it is shown anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._is_dark != is_dark():
            self._is_dark = is_dark()
            self.replace_all(self.markdown())

    def _settle(self) -> None:
        """Never inside a chip: beside it, or all of it. What it is gets said."""
        if self._settling:
            return
        self._settling = True
        cursor, at = self.textCursor(), self.textCursor().position()
        if not cursor.hasSelection() and (chosen := object_in(cursor.block())):
            self.setTextCursor(chosen)
        elif run := chip_at(self.document(), at, inside=True):
            on = at > (cursor.anchor() if cursor.hasSelection() else self._before)
            keep = KEEP if cursor.hasSelection() else QTextCursor.MoveMode.MoveAnchor
            cursor.setPosition(run.position() if on else run.anchor(), keep)
            self.setTextCursor(cursor)
        block = self.textCursor().block()
        if self.hasFocus() and block != self.document().findBlock(self._before):
            self.block_entered.emit(block.text())
        self._before = self.textCursor().position()
        self._settling = False
        if not QApplication.mouseButtons():
            leave_room(self)
        if self.hasFocus() and (token := token_of(self.textCursor())):
            said = self._ui.translate("%(what)s. F2 changes it, Delete takes it away.")
            words = said % {"what": self.chip_words.words(token)}
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # Keys and mouse

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        gone = None if self.isReadOnly() or not self.protected else keys.going(self, event)
        if gone is not None and (lost := lost_without(self.protected, gone)):
            self.say_here(self.lost_words(lost), gone)
            return
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and event.key() in keys.ENTER and not self.isReadOnly():
            self.put("---")
            return
        is_asked = event.key() == Qt.Key.Key_F2 and self.open_chip()
        if is_asked or (not self.isReadOnly() and keys.press(self, event)):
            return
        cursor = self.textCursor()
        replaces = cursor.hasSelection() and keys.writes(event)
        if replaces:  # else what is typed takes the look of a chip that goes
            cursor.beginEditBlock()
            cursor.removeSelectedText()
        self._write_plainly()
        super().keyPressEvent(event)
        if replaces:
            cursor.endEditBlock()

    def say_here(self, words: str, at: QTextCursor | None = None) -> None:
        """Say something at a place of the text, to who sees it and who hears it."""
        below = self.cursorRect(at or self.textCursor()).bottomLeft()
        QToolTip.showText(self.viewport().mapToGlobal(below), words, self, QRect(), _LONG_MS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A letter with an accent may come like this."""
        writes = bool(event.commitString() or event.preeditString()) and not self.isReadOnly()
        if writes and keys.is_on_object(self.textCursor()):
            keys.to_below(self)
        self._write_plainly()
        super().inputMethodEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        place, cursor = event.position().toPoint(), self.textCursor()
        near = self.cursorForPosition(place).position()
        for run in filter(None, (chip_at(self.document(), at) for at in (near, near + 1))):
            cursor.setPosition(run.anchor())
            if self.cursorRect(cursor).left() <= place.x():
                self.setTextCursor(run)
        self.open_chip()

    def _write_plainly(self) -> None:
        """Write what is typed beside a chip as no part of it."""
        if not self.textCursor().hasSelection() and self.currentCharFormat().property(RUN):
            self.setCurrentCharFormat(letter_format(kind_of_block(self.textCursor().block())))

    def chosen(self) -> str:
        """Return the directive that is chosen, or that the cursor stands beside; else nothing."""
        return token_of(self.textCursor())

    def open_chip(self) -> bool:
        """Ask to change the chip that is chosen; False when there is none."""
        token = self.chosen()
        if token and not self.isReadOnly():
            self.change_wanted.emit(token)
        return bool(token)

    def put(self, found: str | list[SourcePiece]) -> None:
        """Pieces at the cursor, such as a drawing, lines or the next card, or what was pasted."""
        self._settle()  # a drop may point into a chip
        shaping.insert(
            self, pieces_of(found)[0] if isinstance(found, str) else found, self.chip_words
        )
        self.setFocus()

    # Copy and paste

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        return copied(self.textCursor(), super().createMimeDataFromSelection())

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """A picture too: it is not taken, and that has to be said."""
        return source.hasText() or source.hasHtml() or source.hasImage() or source.hasUrls()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Our blocks from whatever is pasted; what stays out is said."""
        translate = self._ui.translate
        if len(source.text()) > MAX_CHARACTERS or len(source.html()) > _LARGEST:
            self.left_out.emit(translate("This is too long for one sheet. Paste a part of it."))
            return
        if is_tangled(source.html()):
            words = translate(
                "This cannot be pasted as it looks. Copy it as words only, and paste that."
            )
            self.left_out.emit(words)
            return
        found, is_left_out = pasted(source)
        self.put(found)
        if is_left_out:
            self.left_out.emit(
                translate(
                    "A picture or a file cannot be pasted here. Bring it in as a file of your own:"
                    " a picture is then under the button for pictures."
                )
            )


MARGIN = 32
"""Pixels from the edge of the document to its words."""
_EDGE = 12


def paint_sheets(edit: QTextEdit, area: QRectF) -> None:
    """Paint what is in sight of them, before the words are painted."""
    painter = QPainter(edit.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(area, QGuiApplication.palette().color(QPalette.ColorRole.Window))
    layout, scroll = edit.document().documentLayout(), edit.verticalScrollBar().value()
    width = edit.viewport().width()
    bottom = float(edit.viewport().height() + 20)
    block = edit.cursorForPosition(QPoint(0, 0)).block()
    top = -20.0 if block.position() else float(_EDGE - scroll)
    framed: list[QRectF] = []
    while block.isValid():
        box = layout.blockBoundingRect(block).translated(0, -scroll)
        if box.top() > bottom:
            break
        if kind_of_block(block) in DIVIDERS and block.length() > 1:
            _sheet(painter, top, box.top() - 6, width)
            top = box.bottom() + 6
        elif _is_framed(block):
            framed.append(QRectF(MARGIN, box.top() - 8, width - 2 * MARGIN, box.height() + 16))
        block = block.next()
    end = edit.document().size().height() - scroll - _EDGE
    _sheet(painter, top, bottom if block.isValid() else max(end, top + 2 * MARGIN), width)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tones().strong_border), 1.5))
    for box in framed:
        painter.drawRoundedRect(box, 6, 6)
    painter.end()


def leave_room(edit: QTextEdit) -> None:
    """Never a line half out of sight where keys brought the cursor."""
    line, bar = edit.cursorRect(), edit.verticalScrollBar()
    below = line.bottom() + MARGIN - edit.viewport().height()
    bar.setValue(bar.value() + max(0, below) + min(0, line.top() - MARGIN))


def _is_framed(block: QTextBlock) -> bool:
    first = next(fragments(block), None)
    token = str(first.charFormat().property(TOKEN) or "") if first else ""
    return token.startswith(("{{banner", "{{help}}"))


def _sheet(painter: QPainter, top: float, bottom: float, width: int) -> None:
    painter.setPen(QPen(QColor(tones().border), 1))
    painter.setBrush(QColor(tones().card))
    painter.drawRoundedRect(QRectF(_EDGE, top, width - 2 * _EDGE, bottom - top), 8, 8)
