"""What a search is narrowed to besides its words: module, level, minutes, group, and so on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from hope_desktop.domain.classes import MAX_PUPILS
from hope_desktop.domain.levels import Level
from hope_desktop.domain.modules import Module
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.catalogue import pupils_text
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.choice import ChoiceBox
from hope_desktop.ui.widgets.fields.number import NumberBox
from hope_desktop.ui.widgets.layouts import Flow, column, holder
from hope_desktop.ui.widgets.rows import module_icon
from hope_desktop.ui.widgets.texts import SMALL, TextLabel

MINUTES = (5, 10, 15, 20, 25, 30, 45)

_MOST_LETTERS = 9
"""A closed field shows so much; the open one shows all of it."""


class FilterBar(QWidget):
    """Seven fields; each begins at "all".

    Signals:
        filter_changed: One of them was changed by hand.
    """

    filter_changed = Signal()

    def __init__(self, ui: Ui, *, narrow: bool = False) -> None:
        """`narrow`: two beside each other, as wide as there is room, in place of a line."""
        super().__init__()
        self._ui = ui
        self._narrow = narrow
        self._filling = False
        self.module = _combo(
            [(None, ui.translate(_("all") if narrow else _("all modules"))), *_modules(ui)],
        )
        for at, module in enumerate(Module, 1):
            self.module.setItemIcon(at, module_icon(module))
        self.level = _combo(
            [
                (None, ui.translate(_("all") if narrow else _("all levels"))),
                *((level, name_of(level, ui.translate)) for level in Level),
            ]
        )
        self.minutes = _combo(
            [
                (None, ui.translate(_("all") if narrow else _("any length"))),
                *((n, ui.translate("up to %(minutes)d") % {"minutes": n}) for n in MINUTES),
            ]
        )
        self.pupils = NumberBox(0, MAX_PUPILS)
        self.pupils.setSpecialValueText(ui.translate(_("all") if narrow else _("any group")))
        most = ui.translate("at most: %(words)s")
        self.intensity = _combo(
            [
                (None, ui.translate("all")),
                (1, ui.translate("only light")),
                (2, most % {"words": ui.translate("can touch people")}),
            ]
        )
        self.bring = _combo([(False, ui.translate("all")), (True, ui.translate("only paper"))])
        self.mine = _combo([(False, ui.translate("all")), (True, ui.translate("only mine"))])
        self._boxes = (
            self.module, self.level, self.minutes, self.intensity, self.bring, self.mine,
        )  # fmt: skip
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
            nothing_to_bring=self.bring.currentData(),
            mine=self.mine.currentData(),
            words=words,
        )

    def show_values(self, wanted: ActivityFilter) -> None:
        """Ask for what a filter asks, told once; its words are left to the search box."""
        self._filling = True
        values = (
            wanted.module,
            wanted.level,
            wanted.max_minutes,
            wanted.max_intensity,
            wanted.nothing_to_bring,
            wanted.mine,
        )
        for box, value in zip(self._boxes, values, strict=True):
            box.setCurrentIndex(max(0, box.findData(value)))
        self.pupils.setValue(wanted.pupils or 0)
        self._filling = False
        self.filter_changed.emit()

    def reset(self) -> None:
        """Back to everything, told once."""
        self.show_values(ActivityFilter())

    def described(self) -> str:
        """What is asked for in a few words; nothing when everything is."""
        module, level, _minutes, intensity, bring, mine = (
            box.currentText() if box.currentIndex() else "" for box in self._boxes
        )
        most, length = self.minutes.currentData(), self._ui.translate("at most %(minutes)d min")
        minutes = length % {"minutes": most} if most else ""
        pupils = self.pupils.value()
        group = pupils_text(pupils, self._ui.translate) if pupils else ""
        return ", ".join(filter(None, (module, level, minutes, group, intensity, bring, mine)))

    def _build(self) -> None:
        fields = (
            (_("Module"), self.module),
            (_("Level"), self.level),
            (_("Minutes"), self.minutes),
            (_("Pupils") if self._narrow else _("Number of pupils"), self.pupils),
            (_("Intensity"), self.intensity),
            (_("To bring"), self.bring),
            (_("Whose"), self.mine),
        )
        parts = [_with_name(self._ui.translate(name), editor) for name, editor in fields]
        if self._narrow:
            grid = QGridLayout(self)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setSpacing(4)
            for at, part in enumerate(parts):
                part.setMinimumWidth(5 * GRID)
                grid.addWidget(part, at // 2, at % 2)
                grid.setColumnStretch(at % 2, 1)
        else:
            self.setLayout(column(Flow(parts, space=GRID + 4)))

    def _connect(self) -> None:
        for box in self._boxes:
            box.currentIndexChanged.connect(self._tell)
        self.pupils.valueChanged.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        if not self._filling:
            self.filter_changed.emit()


def _modules(ui: Ui) -> list[tuple[Module, str]]:
    return [(module, module_name(module, ui.translate)) for module in Module]


def _combo(options: Sequence[tuple[Any, str]]) -> ChoiceBox:
    longest = max(len(words) for _value, words in options)
    box = ChoiceBox(letters=min(longest, _MOST_LETTERS))
    for value, words in options:
        box.addItem(words, value)
    view = box.view()
    view.setMinimumWidth(view.sizeHintForColumn(0) + 5 * GRID)
    return box


def _with_name(name: str, editor: QWidget) -> QWidget:
    above = TextLabel(name, SMALL)
    above.setProperty("look", "hint")
    above.setWordWrap(False)
    above.setBuddy(editor)
    return holder(column(above, editor, space=2))
