"""The small box in which a directive is changed, in fields rather than signs."""

from __future__ import annotations

import json
from functools import cache
from typing import override

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QDialog, QLineEdit, QWidget

from hope_desktop.domain.library.pictures import PICTURES
from hope_desktop.domain.texts.dialect import MAX_LINES
from hope_desktop.i18n.catalogue import Translator, language_of
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.paths import resource
from hope_desktop.ui.editing.rich.chips import ChipWords, parts
from hope_desktop.ui.editing.rich.drawing import drawing
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, LineField, Number, TextField
from hope_desktop.ui.widgets.layouts import column, row
from hope_desktop.ui.widgets.texts import title

_FIGURE_NAMES = {
    "body": _("a body"),
    "circles": _("three rings"),
    "hand": _("a hand to write at"),
    "meter": _("a meter"),
    "path": _("a path of stones"),
    "stop": _("a stop sign"),
    "traffic-light": _("a traffic light"),
}
_ICON = 40
"""Pixels."""
_SIGNS = str.maketrans("", "", "{}|\n")
"""What would end a directive before its time."""


class ChipBox(QDialog):
    """Asks for what a directive says.

    Signals:
        answered: The changed directive.
    """

    answered = Signal(str)

    def __init__(self, token: str, words: ChipWords, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, values = parts(token)
        self._words, self._translate = words, ui.translate
        self._names = values[0]
        self.offered: list[str] = []
        """The drawings and pictures to choose from."""
        self.setWindowTitle(ui.translate("Change"))
        self.form = Form(self._fields())
        self.form.fill(self._begun(values))
        if (choice := self.choice()) is not None:
            choice.setIconSize(QSize(_ICON, _ICON))
            for at, name in enumerate(self.offered):
                choice.setItemIcon(at, _icon(name))
        self.keep = primary_button(ui.translate("&Keep"), "check")
        self.keep.setDefault(True)
        cancel = quiet_button(ui.translate("Cancel"))
        self.keep.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        buttons = row(1, cancel, self.keep, space=GRID)
        whole = column(title(words.kind(token)), self.form, 1, buttons, space=2 * GRID)
        whole.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        self.setLayout(whole)
        self.setMinimumWidth(56 * GRID)

    def choice(self) -> QComboBox | None:
        """The list of pictures, when there is one to choose."""
        has_one = self._name in {"figure", "picture", "head"} and " " not in self._names
        found = self.form.editor("what") if has_one else None
        return found if isinstance(found, QComboBox) else None

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """What is in the first field is there to type over."""
        super().showEvent(event)
        first = self.form.stops()[0]
        if isinstance(first, QLineEdit | QAbstractSpinBox):
            first.selectAll()

    @override
    def accept(self) -> None:
        self.answered.emit(self.token())
        super().accept()

    def token(self) -> str:
        """The directive as it is now."""
        values = self.form.values()
        what, said = (_plain(str(values.get(name) or "")) for name in ("what", "said"))
        inside = {
            "lines": f"{values.get('count')}|{said}",
            "scale": "|".join(filter(None, map(_plain, str(values.get("said")).split("\n")))),
            "banner": said,
            "head": what,
            "helpline": what,
        }
        return f"{{{{{self._name}:{inside.get(self._name, f'{what or self._names}|{said}')}}}}}"

    def _begun(self, values: list[str]) -> dict[str, object]:
        said = values[-1] if values[1:] or self._name == "banner" else ""
        if self._name == "scale":
            said = "\n".join(values)
        count = int(values[0]) if values[0].isdigit() else 3
        return {"count": count, "what": values[0], "said": said}

    def _fields(self) -> list[Field]:
        translate = self._translate
        own = {
            "lines": (
                ("count", _("&Lines"), Number(1, MAX_LINES)),
                ("said", _("What they are &for"), LineField()),
            ),
            "scale": (("said", _("&Words, one on a line"), TextField(lines=3)),),
            "banner": (("said", _("&Sentence"), LineField(longest=400)),),
            "helpline": (("what", _("&Help line"), Choice(list(self._words.lines.items()))),),
        }
        if fields := own.get(self._name):
            return [Field(name, translate(words), kind) for name, words, kind in fields]
        pictures = [(name, picture_name(name, translate)) for name in PICTURES]
        every = sorted(pictures, key=lambda one: one[1])
        if self._name == "figure":
            every = [(name, translate(words)) for name, words in _FIGURE_NAMES.items()] + every
        self.offered = [name for name, _words in every]
        made = [] if " " in self._names else [Field("what", translate("&Picture"), Choice(every))]
        if self._name != "head":
            words, about = translate("What is to be &seen"), translate("For whoever cannot see it.")
            made.append(Field("said", words, LineField(), about))
        return made


def _plain(words: str) -> str:
    return words.translate(_SIGNS).strip()


def can_change(token: str) -> bool:
    """Whether there is something about it to change."""
    return parts(token)[0] in {"lines", "scale", "banner", "helpline", "figure", "picture", "head"}


def picture_name(name: str, translate: Translator) -> str:
    """What a picture means, in the language of the window."""
    dutch = language_of(translate) == "nl"
    return _meanings().get(name, name) if dutch else name.replace("-", " ")


def _icon(name: str) -> QIcon:
    pixmap = QPixmap(2 * _ICON, 2 * _ICON)
    pixmap.fill(Qt.GlobalColor.white)
    painter = QPainter(pixmap)
    size, kept = drawing(name, "")
    times = (2 * _ICON - 8) / max(size.width(), size.height())
    painter.translate(4, 4)
    painter.scale(times, times)
    painter.drawPicture(0, 0, kept)
    painter.end()
    return QIcon(pixmap)


@cache
def _meanings() -> dict[str, str]:
    found: dict[str, str] = json.loads(resource("pictures/meaning.nl.json").read_text("utf-8"))
    return found
