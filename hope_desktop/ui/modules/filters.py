"""What a search is narrowed to besides its words: module, level, minutes, group and intensity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from hope_desktop.domain.classes import MAX_PUPILS
from hope_desktop.domain.levels import Level
from hope_desktop.domain.modules import Module
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.labels import label as name_of
from hope_desktop.labels import module_name
from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui.modules.words import INTENSITIES
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.forms import number_box
from hope_desktop.ui.widgets.layouts import Flow, column, holder
from hope_desktop.ui.widgets.rows import module_icon
from hope_desktop.ui.widgets.texts import SMALL, Text

MINUTES = (10, 15, 20, 25, 30, 45)

_MOST_LETTERS = 9
"""A closed field shows so much; the open one shows all of it."""


class FilterBar(QWidget):
    """Five fields; each begins at "all".

    Signals:
        filter_changed: One of them was changed by hand.
    """

    filter_changed = Signal()

    def __init__(self, translate: Translator) -> None:
        super().__init__()
        self._translate = translate
        self._filling = False
        self.module = _combo(
            [(None, translate(_("all modules"))), *_modules(translate)],
        )
        for at, module in enumerate(Module, 1):
            self.module.setItemIcon(at, module_icon(module))
        self.level = _combo(
            [
                (None, translate(_("all levels"))),
                *((level, name_of(level, translate)) for level in Level),
            ]
        )
        self.minutes = _combo(
            [
                (None, translate(_("any length"))),
                *((n, translate(_("at most %(minutes)d")) % {"minutes": n}) for n in MINUTES),
            ]
        )
        self.pupils = number_box(0, MAX_PUPILS)
        self.pupils.setSpecialValueText(translate(_("any group")))
        most = translate(_("at most: %(words)s"))
        self.intensity = _combo(
            [
                (None, translate(_("all"))),
                (1, translate(_("only light"))),
                (2, most % {"words": translate(INTENSITIES[2])}),
            ]
        )
        self._build()
        self._connect()

    def values(self, words: str = "") -> ActivityFilter:
        """What is asked for, with the words of the search box."""
        return ActivityFilter(
            module=self.module.currentData(),
            level=self.level.currentData(),
            max_minutes=self.minutes.currentData(),
            pupils=self.pupils.value() or None,
            max_intensity=self.intensity.currentData(),
            words=words,
        )

    def reset(self) -> None:
        """Back to everything, told once."""
        self._filling = True
        for box in (self.module, self.level, self.minutes, self.intensity):
            box.setCurrentIndex(0)
        self.pupils.setValue(0)
        self._filling = False
        self.filter_changed.emit()

    def _build(self) -> None:
        fields = (
            (_("Module"), self.module),
            (_("Level"), self.level),
            (_("Minutes"), self.minutes),
            (_("Number of pupils"), self.pupils),
            (_("Intensity"), self.intensity),
        )
        parts = [_with_name(self._translate(name), editor) for name, editor in fields]
        self.setLayout(column(Flow(parts, space=GRID + 4)))

    def _connect(self) -> None:
        for box in (self.module, self.level, self.minutes, self.intensity):
            box.currentIndexChanged.connect(self._tell)
        self.pupils.valueChanged.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        if not self._filling:
            self.filter_changed.emit()


def _modules(translate: Translator) -> list[tuple[Module, str]]:
    return [(module, module_name(module, translate)) for module in Module]


def _combo(options: Sequence[tuple[Any, str]]) -> QComboBox:
    box = QComboBox()
    for value, words in options:
        box.addItem(words, value)
    longest = max(len(words) for _value, words in options)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(min(longest, _MOST_LETTERS))
    view = box.view()
    view.setMinimumWidth(view.sizeHintForColumn(0) + 5 * GRID)
    return box


def _with_name(name: str, editor: QWidget) -> QWidget:
    above = Text(name, SMALL)
    above.setProperty("look", "hint")
    above.setWordWrap(False)
    above.setBuddy(editor)
    return holder(column(above, editor, space=2))
