"""What is known about a handout besides its text: the form at the left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.levels import Audience
from hope_desktop.domain.library.editions import LICENCES
from hope_desktop.domain.library.handout import GroupSize, Handout, HandoutKind
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.editing import licences
from hope_desktop.ui.editing.handout.for_whom import ForWhom
from hope_desktop.ui.editing.review_mark import ReviewMark
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, LineField, TickField
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import column

LEVELS = ("A1", "A2", "B1", "B2")
_SIZES = {
    GroupSize.ONE: _("one for each pupil"),
    GroupSize.TWO: _("one for two pupils"),
    GroupSize.THREE: _("one for three pupils"),
    GroupSize.FOUR: _("one for four pupils"),
    GroupSize.CLASS: _("one for the class"),
}


class Facts(QWidget):
    """All of it is kept as it is chosen or typed.

    Signals:
        changed: The name of a field of `Handout` and its new value.
    """

    changed = Signal(str, object)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        kinds = sorted(((kind, name_of(kind, ui.translate)) for kind in HandoutKind), key=_words)
        sizes = [(size, ui.translate(words)) for size, words in _SIZES.items()]
        self.main = Form(
            [
                Field("title", ui.translate("&Title"), LineField(longest=120)),
                Field("kind", ui.translate("&Kind"), Choice(kinds)),
                Field("group_size", ui.translate("How &many"), Choice(sizes)),
                Field(
                    "reading",
                    ui.translate("Reading &level"),
                    Choice([(level, level) for level in LEVELS]),
                    ui.translate("A goal to write for; it is not printed."),
                ),
            ]
        )
        names = [(name, ui.translate(licences.NAMES[name])) for name in LICENCES]
        self.rights = Form(
            [
                Field(
                    "fictional", ui.translate("A made-up story: say so on every page"), TickField()
                ),
                Field("source", ui.translate("&Source"), LineField()),
                Field("licence", ui.translate("L&icence"), Choice(names)),
            ]
        )
        self.more = Fold(ui.translate("Source and licence"))
        self.more.add(self.rights)
        self.review = Fold(ui.translate("Review"))
        self.mark = ReviewMark(ui)
        self.review.add(self.mark)
        self.whom = ForWhom(ui)
        self.setLayout(column(self.main, self.whom, self.more, self.review, 1, space=2 * GRID))
        self.main.value_changed.connect(self._tell_main)
        self.rights.value_changed.connect(self._tell_rights)
        self.whom.changed.connect(self.changed)

    def show_handout(
        self, handout: Handout, *, suited: Sequence[Audience] = (), kind_stays: bool = False
    ) -> None:
        """Fill the form; who types is not disturbed.

        `suited` are the levels that a text of the trainer's own can be for.
        """
        self.main.editor("kind").setDisabled(kind_stays)
        self.whom.setVisible(bool(suited))
        self.whom.show_handout(handout, suited)
        for form in (self.main, self.rights):
            form.refill({name: getattr(handout, name) for name in form.values()})
        self.mark.show_mark(handout.status, handout.reviewed_by, handout.reviewed_on)

    @Slot()
    def focus_title(self) -> None:
        """Where the title is typed."""
        self.main.editor("title").setFocus()

    @Slot(str)
    def _tell_main(self, name: str) -> None:
        self._tell(self.main, name)

    @Slot(str)
    def _tell_rights(self, name: str) -> None:
        self._tell(self.rights, name)

    def _tell(self, form: Form, name: str) -> None:
        value = form.values()[name]
        if value is not None:
            self.changed.emit(name, value)


def _words(pair: tuple[Any, str]) -> str:
    return pair[1].casefold()
