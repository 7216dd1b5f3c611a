"""The choices for one part: the version of its handouts, and its working form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.levels import Audience, Level
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import choices
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.versions import story_title, version_name
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox
from hope_desktop.ui.widgets.layouts import column
from hope_desktop.ui.widgets.texts import label


class PartChoice(QWidget):
    """A list with a name above it; hidden when there is nothing to choose.

    Signals:
        chosen: A person chose something: the name of it, empty for what is usual.
    """

    chosen = Signal(str)
    what: ClassVar[str]

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.box = ChoiceBox()
        self.name = label(ui.translate(self.what), buddy=self.box)
        whole = column(self.name, self.box, space=GRID // 4)
        self.setLayout(whole)
        self.box.activated.connect(self._on_activated)

    def offer(self, usual: str, others: Sequence[tuple[str, str]], chosen: str) -> None:
        """The usual, and other words with their names; one of the names is in the plan."""
        self.box.clear()
        for words, name in ((usual, ""), *others):
            self.box.addItem(words, name)
        self.box.setCurrentIndex(max(0, self.box.findData(chosen)))
        self.setVisible(bool(others))

    @Slot(int)
    def _on_activated(self, at: int) -> None:
        self.chosen.emit(str(self.box.itemData(at)))


class VersionChoice(PartChoice):
    """Which version of an activity's handouts is printed: the suitable one, or another."""

    what = _("Version of the handouts")

    def show_choices(
        self,
        activity: Activity,
        audiences: frozenset[Audience],
        version: str,
        level: Level | None = None,
    ) -> None:
        """The versions of an activity, with the one in the plan."""
        words, handouts = self._ui.translate, activity.handouts
        suits = story_title(handouts, audiences, "", level)
        usual = words(_("%(story)s (suits the class)")) % {"story": suits}
        self.name.setText(words(_("Story") if suits else self.what))
        others = [(version_name(handouts, name, words), name) for name in choices(handouts)]
        self.offer(usual if suits else words(_("What suits the class")), others, version)


class WayChoice(PartChoice):
    """In which working form it is done: as the steps say, or another that is safe for it."""

    what = _("Way of working")

    def show_choices(self, activity: Activity, form: WorkingForm | None) -> None:
        """The forms of an activity, with the one in the plan."""
        words, chosen = self._ui.translate, activity.way(form)
        forms = [way.form for way in activity.ways_offered]
        others = [(name_of(one, words).capitalize(), one.value) for one in forms]
        self.offer(words(_("As the steps say")), others, chosen.form.value if chosen else "")
