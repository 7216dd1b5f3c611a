"""Where material belongs and what it is for: a form for one file, and keys for many."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, override

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from hope_desktop.domain.levels import VO_LEVELS, VSO_LEVELS, Level
from hope_desktop.domain.library.material import Material, Purpose
from hope_desktop.domain.modules import AROUND, NUMBERED, Module
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui import icons
from hope_desktop.ui.colours import MODULE_LOOKS
from hope_desktop.ui.modules.words import own_sheets
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.dialogs import Dialog
from hope_desktop.ui.widgets.fields.forms import Choice, Field, LineField, TickField
from hope_desktop.ui.widgets.layouts import beside, column
from hope_desktop.ui.widgets.only_me import FOR_ME
from hope_desktop.ui.widgets.texts import heading, hint
from hope_desktop.ui.widgets.thumbnails import Thumbnails

if TYPE_CHECKING:
    from hope_desktop.services.library.materials import Materials

_LEVELS: Mapping[str, tuple[str, frozenset[Level]]] = {
    "po": (_("primary"), frozenset({Level.PO})),
    "vo": (_("secondary"), VO_LEVELS),
    "pro": (_("pro"), frozenset({Level.PRO})),
    "mbo": (_("mbo"), frozenset({Level.MBO})),
    "vso": (_("vso"), VSO_LEVELS),
    "isk": (_("ISK"), frozenset({Level.ISK})),
}


def sorting_fields(ui: Ui) -> list[Field]:
    """The fields, for a form."""
    modules = [(one, module_name(one, ui.translate)) for one in Module]
    purposes = [(one, name_of(one, ui.translate)) for one in Purpose]
    none = (None, ui.translate("still to be sorted"))
    return [
        Field("module", ui.translate("&Module"), Choice([none, *modules])),
        Field("purpose", ui.translate("For &what"), Choice(purposes)),
        *(
            Field(name, ui.translate(words), TickField(), beside=number > 0)
            for number, (name, (words, _levels)) in enumerate(_LEVELS.items())
        ),
        Field("tags", ui.translate("&Keywords"), LineField(ui.translate("between commas"))),
        Field("only_me", ui.translate("Only for me"), TickField(), help=ui.translate(FOR_ME)),
    ]


def shown_values(piece: Material) -> dict[str, Any]:
    """What the fields say of it."""
    return {
        "module": piece.module,
        "purpose": piece.purpose,
        "tags": ", ".join(piece.tags),
        "only_me": piece.only_me,
        **{name: levels <= piece.levels for name, (_words, levels) in _LEVELS.items()},
    }


def sorted_as(piece: Material, typed: Mapping[str, Any]) -> Material:
    """A piece with what changed in the fields, the rest as it was."""
    before = shown_values(piece)
    after = before | {name: value for name, value in typed.items() if name in before}
    levels = piece.levels
    for name, (_words, those) in _LEVELS.items():
        if after[name] != before[name]:
            levels = levels | those if after[name] else levels - those
    same = {name: after[name] for name in ("module", "purpose", "only_me")}
    return replace(piece, levels=levels, tags=tags_in(after["tags"]), **same)


def tags_in(line: str) -> tuple[str, ...]:
    """The words between commas."""
    return tuple(dict.fromkeys(filter(None, (" ".join(tag.split()) for tag in line.split(",")))))


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
        words = ui.plural("Sort %(n)d file", "Sort %(n)d files", len(pieces)) % {"n": len(pieces)}
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
        """The next one; after the last it is done."""
        if self._at >= len(self._pieces):
            self.accept()
            return
        piece = self._materials.get(self._pieces[self._at].id)
        self.picture.show_file(piece)
        self.name.setText(piece.title)
        place = module_name(piece.module, self._ui.translate) if piece.module else ""
        parts = (f"{self._at + 1}/{len(self._pieces)}", piece.file_name, place)
        self.about.setText(" · ".join(filter(None, parts)))
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
                words = self._ui.translate("%(file)s changed") % {"file": was.title}
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
