"""Which version of an activity's handouts is printed: what suits the class, or one by hand."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.domain.levels import Audience, Level
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import choices
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.versions import story_title, version_name
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.choice import ChoiceBox
from hope_desktop.ui.widgets.texts import label


class VersionChoice(QWidget):
    """A list with a name above it; hidden when there is nothing to choose.

    Signals:
        chosen: A person chose a version; its name, empty for what suits the class.
    """

    chosen = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.box = ChoiceBox()
        self.name = label("", buddy=self.box)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GRID // 4)
        inner.addWidget(self.name)
        inner.addWidget(self.box)
        self.box.activated.connect(self._on_activated)

    def show_nothing(self) -> None:
        """Nothing to choose."""
        self.hide()

    def show_choices(
        self,
        activity: Activity,
        audiences: frozenset[Audience],
        version: str,
        level: Level | None = None,
    ) -> None:
        """The versions of an activity, with the one in the plan."""
        names = choices(activity.handouts)
        words, handouts = self._ui.translate, activity.handouts
        suits = story_title(handouts, audiences, "", level)
        named = words(_("%(story)s (suits the class)")) % {"story": suits}
        self.name.setText(words(_("Story")) if suits else words(_("Version of the handouts")))
        self.box.clear()
        self.box.addItem(named if suits else words(_("What suits the class")), "")
        for name in names:
            self.box.addItem(version_name(handouts, name, words), name)
        self.box.setCurrentIndex(max(0, self.box.findData(version)))
        self.setVisible(bool(names))

    @Slot(int)
    def _on_activated(self, at: int) -> None:
        self.chosen.emit(str(self.box.itemData(at)))
