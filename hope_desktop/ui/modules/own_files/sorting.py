"""Where material belongs: keys for many files."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import override

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from hope_desktop.domain.library.material import Material
from hope_desktop.domain.terms import AROUND, NUMBERED, Module
from hope_desktop.i18n.catalogue import dotted, marked as _
from hope_desktop.i18n.labels import label as name_of, module_name
from hope_desktop.services.library.materials import Materials
from hope_desktop.ui import icons
from hope_desktop.ui.colours import MODULE_LOOKS
from hope_desktop.ui.modules.words import own_sheets
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.dialogs import Dialog
from hope_desktop.ui.widgets.layouts import beside, column, heading, hint
from hope_desktop.ui.widgets.thumbnails import Thumbnails

KEYS: Mapping[Module, str] = {
    **{module: str(module.number) for module in Module if module.number},
    Module.OPENING: _("O"),
    Module.CLOSING: _("C"),
    Module.ADULTS: _("A"),
}
"""What sorts a file at once: the number of a module, or its letter."""


class SortDialog(Dialog):
    """Files one by one, large: a key puts the one that is shown in a module."""

    def __init__(
        self,
        pieces: Sequence[Material],
        materials: Materials,
        thumbnails: Thumbnails,
        ui: Ui,
        parent: QWidget | None,
    ) -> None:
        words = ui.plural("Sort %(n)d file", "Sort %(n)d files", len(pieces))
        super().__init__(words, ui, parent)
        self._pieces, self._materials = pieces, materials
        self._at = 0
        self._done: list[tuple[int, Material | None]] = []
        """What was shown before, and how it was when it was put somewhere."""
        self.picture = LargePicture(thumbnails)
        self.name, self.about = heading(), hint()
        self.ways = {module: self._way(module) for module in (*NUMBERED, *AROUND, Module.ADULTS)}
        self.later = quiet_button(ui.translate("Later"), "arrow-right")
        self._on(self.later, Qt.Key.Key_Space, partial(self._go, None))
        self.back = quiet_button(ui.translate("The one before"), "undo-2")
        self._on(self.back, Qt.Key.Key_Backspace, self._take_back)
        keys = hint(ui.translate("Space is later, Backspace brings the last one back."))
        choices = column(*self.ways.values(), keys, 1)
        shown = column((self.picture, 1), self.name, self.about)
        self.lay_out(
            (beside((shown, 3), (choices, 2), space=3 * GRID), 1), below=(self.back, self.later, 1)
        )
        self.resize(112 * GRID, 0)
        self.picture.setMinimumHeight(48 * GRID)
        self.later.setFocus()
        self._show()

    def _way(self, module: Module) -> QPushButton:
        key = self._ui.translate(KEYS[module])
        name = name_of(module, self._ui.translate)
        made = quiet_button(f"{key}   {name}", MODULE_LOOKS[module].icon)
        made.setAccessibleName(f"{name}, {key}")
        made.setStyleSheet("text-align: left;")
        self._on(made, key, partial(self._go, module))
        return made

    def _on(self, button: QPushButton, key: str | Qt.Key, do: Callable[[], None]) -> None:
        """By a click, or at once by its key: that of a button itself waits until it was down."""
        button.clicked.connect(do)
        pressed = QShortcut(QKeySequence(key), self)
        pressed.setAutoRepeat(False)
        pressed.activated.connect(do)

    def _show(self) -> None:
        """Show the next one; after the last it is done."""
        if self._at >= len(self._pieces):
            self.accept()
            return
        piece = self._materials.get(self._pieces[self._at].id)
        self.picture.show_file(piece)
        self.name.setText(piece.title)
        place = module_name(piece.module, self._ui.translate) if piece.module else ""
        parts = (f"{self._at + 1}/{len(self._pieces)}", piece.file_name, place)
        self.about.setText(dotted(*parts))
        self.back.setEnabled(bool(self._done))

    def _go(self, module: Module | None) -> None:
        """Put the one that is shown in a module, or leave it for later."""
        piece = self._materials.get(self._pieces[self._at].id)
        now = piece if module is None else replace(piece, module=module)
        self._say("")
        if now != piece:
            place = module_name(module, self._ui.translate) if module else ""
            words = f"{piece.title}: {place}"
            if not self._ui.operations.run(partial(self._materials.change, now), words):
                return
            if now.may_be_hers and not piece.only_me:
                told = _("It is for you alone until you say otherwise: it may be your story.")
                self._say(self._ui.translate(told), "advice")
        self._done.append((self._at, piece if now != piece else None))
        self._at += 1
        self._show()

    def _take_back(self) -> None:
        """Show the last one again, as it was."""
        if self._done:
            self._say("")
            self._at, was = self._done.pop()
            if was is not None:
                words = self._ui.translate("%(name)s changed") % {"name": was.title}
                self._ui.operations.run(partial(self._materials.change, was), words)
            self._show()


class LargePicture(QWidget):
    """A file as large as there is room for; of what is for the trainer alone a lock."""

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.thumbnails = thumbnails
        self._file: Material | None = None
        self.setMinimumSize(24 * GRID, 24 * GRID)
        thumbnails.drawn.connect(self.update)

    def show_file(self, file: Material) -> None:
        """Show another."""
        self._file = file
        self.setAccessibleName(file.title)
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._file is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tones().rail))
        painter.drawRoundedRect(self.rect(), GRID, GRID)
        ratio, box = self.devicePixelRatioF(), self.rect().adjusted(GRID, GRID, -GRID, -GRID)
        if own_sheets(self._file):
            self.thumbnails.paint_whole(painter, box, self._file, ratio)
            return
        icon = icons.pixmap("lock", QColor(tones().muted), 64, ratio)
        painter.drawPixmap(box.center() - QPoint(32, 32), icon)
