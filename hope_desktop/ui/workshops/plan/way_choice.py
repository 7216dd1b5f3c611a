"""In which working form a part is done: as the activity says, or another that is safe for it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.choice import ChoiceBox
from hope_desktop.ui.widgets.texts import label


class WayChoice(QWidget):
    """A list with a name above it; hidden when there is nothing to choose.

    Signals:
        chosen: A person chose a `WorkingForm`, or None for what the activity says.
    """

    chosen = Signal(object)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.box = ChoiceBox()
        inner = QVBoxLayout(self)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GRID // 4)
        inner.addWidget(label(ui.translate("Way of working"), buddy=self.box))
        inner.addWidget(self.box)
        self.box.activated.connect(self._on_activated)

    def show_nothing(self) -> None:
        """Nothing to choose."""
        self.hide()

    def show_choices(self, activity: Activity, form: WorkingForm | None) -> None:
        """The forms of an activity, with the one in the plan."""
        ways = activity.ways_offered
        self.box.clear()
        self.box.addItem(self._ui.translate("As the steps say"), None)
        for way in ways:
            self.box.addItem(name_of(way.form, self._ui.translate).capitalize(), way.form.value)
        chosen = activity.way(form)
        self.box.setCurrentIndex(self.box.findData(chosen.form.value) if chosen else 0)
        self.setVisible(bool(ways))

    @Slot(int)
    def _on_activated(self, at: int) -> None:
        value = self.box.itemData(at)
        self.chosen.emit(WorkingForm(value) if value else None)
