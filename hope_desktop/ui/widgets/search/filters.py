"""What limits a list of activities, and the filters that a trainer keeps."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from hope_desktop.domain.classes import MAX_PUPILS
from hope_desktop.domain.levels import Level
from hope_desktop.domain.modules import Module
from hope_desktop.domain.views import EVERYTHING, ActivityFilter, SavedFilter
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.catalogue import pupils_text
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button
from hope_desktop.ui.widgets.dialogs import NameDialog, NameQuestion
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox, NumberBox
from hope_desktop.ui.widgets.layouts import Flow, column, holder
from hope_desktop.ui.widgets.rows import module_icon
from hope_desktop.ui.widgets.texts import hint

if TYPE_CHECKING:
    from hope_desktop.domain.changes import Changes
    from hope_desktop.services.library.saved_filters import SavedFilters


MINUTES = (5, 10, 15, 20, 25, 30, 45)

_NAMES = {
    "module": _("Module"),
    "level": _("Level"),
    "max_minutes": _("Minutes"),
    "pupils": _("Number of pupils"),
    "max_intensity": _("Intensity"),
    "nothing_to_bring": _("To bring"),
    "mine": _("Whose"),
}
"""The fields of an `ActivityFilter` by name, in order."""

_MOST_LETTERS = 9
"""A closed field shows so much; the open one shows all of it."""


class FilterBar(QWidget):
    """Seven fields; each begins at "all"."""

    filter_changed = Signal()

    def __init__(self, ui: Ui, *, narrow: bool = False) -> None:
        """`narrow`: two beside each other, as wide as there is room, in place of a line."""
        super().__init__()
        self._ui = ui
        self._narrow = narrow
        self._filling = False
        self.boxes = {name: _combo(options) for name, options in self._options().items()}
        """By the name of their field in an `ActivityFilter`."""
        for at, module in enumerate(Module, 1):
            self.boxes["module"].setItemIcon(at, module_icon(module))
        self.pupils = NumberBox(0, MAX_PUPILS)
        self.pupils.setSpecialValueText(ui.translate(_("all") if narrow else _("any group")))
        self._build()
        for box in self.boxes.values():
            box.currentIndexChanged.connect(self._tell)
        self.pupils.valueChanged.connect(self._tell)

    def values(self, words: str = "") -> ActivityFilter:
        """What is asked for, with the words of the search box."""
        chosen: dict[str, Any] = {name: box.currentData() for name, box in self.boxes.items()}
        return ActivityFilter(**chosen, pupils=self.pupils.value() or None, words=words)

    def show_values(self, wanted: ActivityFilter) -> None:
        """Ask for what a filter asks, told once; its words are left to the search box."""
        self._filling = True
        for name, box in self.boxes.items():
            box.setCurrentIndex(max(0, box.findData(getattr(wanted, name))))
        self.pupils.setValue(wanted.pupils or 0)
        self._filling = False
        self.filter_changed.emit()

    def reset(self) -> None:
        """Back to everything, told once."""
        self.show_values(ActivityFilter())

    def described(self) -> str:
        """What is asked for in a few words; nothing when everything is."""
        translate, pupils = self._ui.translate, self.pupils.value()
        said = {n: box.currentText() for n, box in self.boxes.items() if box.currentIndex()}
        if "max_minutes" in said:
            most = self.boxes["max_minutes"].currentData()
            said["max_minutes"] = translate("at most %(minutes)d min") % {"minutes": most}
        if pupils:
            said["pupils"] = pupils_text(pupils, translate)
        return ", ".join(said[name] for name in _NAMES if name in said)

    def _options(self) -> dict[str, list[tuple[Any, str]]]:
        translate = self._ui.translate
        most = translate("at most: %(words)s") % {"words": translate("can touch people")}
        firsts = [_("all")] * 3 if self._narrow else [
            _("all modules"), _("all levels"), _("any length"),
        ]  # fmt: skip
        module, level, length = ((None, translate(words)) for words in firsts)
        up_to = translate("up to %(minutes)d")
        every = translate("all")
        return {
            "module": [module, *((one, module_name(one, translate)) for one in Module)],
            "level": [level, *((one, name_of(one, translate)) for one in Level)],
            "max_minutes": [length, *((n, up_to % {"minutes": n}) for n in MINUTES)],
            "max_intensity": [(None, every), (1, translate("only light")), (2, most)],
            "nothing_to_bring": [(False, every), (True, translate("only paper"))],
            "mine": [(False, every), (True, translate("only mine"))],
        }

    def _build(self) -> None:
        fields = {**self.boxes, "pupils": self.pupils}
        names = _NAMES | ({"pupils": _("Pupils")} if self._narrow else {})
        parts = [
            with_name(self._ui.translate(words), fields[name]) for name, words in names.items()
        ]
        if self._narrow:
            grid = QGridLayout(self)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setSpacing(4)
            for at, part in enumerate(parts):
                part.setMinimumWidth(5 * GRID)
                grid.addWidget(part, at // 2, at % 2)
                grid.setColumnStretch(at % 2, 1)
        else:
            self.flow = Flow(parts, space=GRID + 4)
            self.setLayout(column(self.flow))

    def _tell(self) -> None:
        if not self._filling:
            self.filter_changed.emit()


def _combo(options: Sequence[tuple[Any, str]]) -> ChoiceBox:
    longest = max(len(words) for _value, words in options)
    box = ChoiceBox(letters=min(longest, _MOST_LETTERS))
    box.offer(options)
    view = box.view()
    view.setMinimumWidth(view.sizeHintForColumn(0) + 5 * GRID)
    return box


def with_name(name: str, editor: QWidget) -> QWidget:
    """A field below its name."""
    above = hint(name)
    above.setWordWrap(False)
    above.setBuddy(editor)
    return holder(column(above, editor, space=2))


NAME_LENGTH = 60
_LETTERS = 18
"""A closed field shows so much; beside a workshop there is no room for more."""


class KeptFilters(QWidget):
    """Nothing is seen of it until something is asked or was kept."""

    filter_picked = Signal(object)  # the `ActivityFilter` that was chosen from those that are kept

    def __init__(self, filters: SavedFilters, ui: Ui) -> None:
        super().__init__()
        self._filters = filters
        self._ui = ui
        self._kept: tuple[SavedFilter, ...] = ()
        self._wanted = EVERYTHING
        self._suggested = ""
        self.dialog: NameDialog | None = None
        self._build()
        self.choice.activated.connect(self._pick)
        self.keep.clicked.connect(self._ask)
        self.forget.clicked.connect(self._forget)
        ui.bus.changed.connect(self._on_changed)
        self.refresh()

    def show_wanted(self, wanted: ActivityFilter, suggested: str) -> None:
        """What is asked for now, and how it would be called."""
        self._wanted, self._suggested = wanted, suggested
        self._show()

    def refresh(self) -> None:
        """Read again what is kept."""
        self._kept = self._filters.all()
        with QSignalBlocker(self.choice):
            self.choice.clear()
            self.choice.addItem(self._ui.translate("choose…"), None)
            for one in self._kept:
                self.choice.addItem(one.name, one.name)
        self._show()

    def _build(self) -> None:
        translate = self._ui.translate
        self.choice = ChoiceBox()
        self.choice.setMinimumContentsLength(_LETTERS)
        self.kept = with_name(translate("Kept filters"), self.choice)
        self.keep = link_button(translate("Keep these filters…"), "bookmark")
        self.forget = link_button(translate("Forget this filter"), "trash-2")
        self.setLayout(column(Flow((self.kept, self.keep, self.forget), space=GRID + 4)))

    def _show(self) -> None:
        mine = self._mine()
        self.kept.setVisible(bool(self._kept))
        self.keep.setVisible(mine is None and self._wanted != EVERYTHING)
        self.forget.setVisible(mine is not None)
        with QSignalBlocker(self.choice):
            self.choice.setCurrentIndex(max(0, self.choice.findData(mine.name if mine else None)))
        self.setVisible(bool(self._kept) or self._wanted != EVERYTHING)

    def _mine(self) -> SavedFilter | None:
        """What is asked, when it is kept."""
        return next((one for one in self._kept if one.wanted == self._wanted), None)

    def _pick(self, at: int) -> None:
        name = self.choice.itemData(at)
        for one in self._kept:
            if one.name == name:
                self.filter_picked.emit(one.wanted)
                return
        self._show()

    def _ask(self) -> None:
        translate = self._ui.translate
        asked = NameQuestion(
            translate("Keep these filters"),
            translate("You find them back here and beside a workshop, under “Kept filters”."),
            self._suggested[:NAME_LENGTH],
            NAME_LENGTH,
        )
        self.dialog = NameDialog(asked, self._replaced, self._keep, self._ui, self.window())
        self.dialog.open()

    def _replaced(self, name: str) -> str:
        same = any(one.name.casefold() == name.casefold() for one in self._kept)
        return self._ui.translate("This takes the place of what has this name.") if same else ""

    def _keep(self, name: str) -> bool:
        words = self._ui.translate("Filter %(name)s kept") % {"name": name}
        kept = self._ui.operations.run(partial(self._filters.keep, name, self._wanted), words)
        if kept:
            self.choice.setFocus()  # not on the button to forget it, where Enter would undo this
        return kept

    def _forget(self) -> None:
        mine = self._mine()
        if mine is not None:
            words = self._ui.translate("Filter %(name)s forgotten") % {"name": mine.name}
            self._ui.operations.run(partial(self._filters.remove, mine.name), words)

    def _on_changed(self, changes: Changes) -> None:
        if changes.filters or changes.everything:
            self.refresh()
