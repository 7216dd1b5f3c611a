"""What is known about a handout besides its text: the form at the left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.handout import GroupSize, Handout, HandoutKind, Status
from hope_desktop.domain.levels import Audience
from hope_desktop.domain.material import LICENCES
from hope_desktop.labels import label as name_of
from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui.editing.for_whom import ForWhom
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.dates import long_date
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.forms import Choice, Field, Form, Line, Tick
from hope_desktop.ui.widgets.layouts import column
from hope_desktop.ui.widgets.texts import label

LEVELS = ("A1", "A2", "B1", "B2")
_SIZES = {
    GroupSize.ONE: _("one for each pupil"),
    GroupSize.TWO: _("one for two pupils"),
    GroupSize.THREE: _("one for three pupils"),
    GroupSize.FOUR: _("one for four pupils"),
    GroupSize.CLASS: _("one for the class"),
}
_LICENCES = {
    "CC-BY-SA-4.0": _("may be shared and changed, under the same licence (CC BY-SA 4.0)"),
    "CC-BY-4.0": _("may be shared and changed, with the name of the maker (CC BY 4.0)"),
    "CC0-1.0": _("free for everybody (CC0)"),
    "all-rights-reserved": _("all rights reserved: only for ourselves"),
    "unknown": _("not known: only for ourselves"),
}


class Facts(QWidget):
    """All of it is kept as it is chosen or typed.

    Signals:
        changed: The name of a field of `Handout` and its new value.
        reviewed: The name of who found the text right.
    """

    changed = Signal(str, object)
    reviewed = Signal(str)

    def __init__(self, translate: Translator) -> None:
        super().__init__()
        self._translate = translate
        kinds = sorted(((kind, name_of(kind, translate)) for kind in HandoutKind), key=_words)
        sizes = [(size, translate(words)) for size, words in _SIZES.items()]
        self.main = Form(
            [
                Field("title", translate(_("&Title")), Line(longest=120)),
                Field("kind", translate(_("&Kind")), Choice(kinds)),
                Field("group_size", translate(_("How &many")), Choice(sizes)),
                Field(
                    "reading",
                    translate(_("Reading &level")),
                    Choice([(level, level) for level in LEVELS]),
                    translate(_("A goal to write for; it is not printed.")),
                ),
            ]
        )
        licences = [(name, translate(_LICENCES[name])) for name in LICENCES]
        self.rights = Form(
            [
                Field("fictional", translate(_("A made-up story: say so on every page")), Tick()),
                Field("source", translate(_("&Source")), Line()),
                Field("licence", translate(_("L&icence")), Choice(licences)),
            ]
        )
        self.more = Fold(translate(_("Source and licence")))
        self.more.add(self.rights)
        self.whom = ForWhom(translate)
        self._build_review()
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
        self._show_review(handout)

    @Slot()
    def focus_title(self) -> None:
        """Where the title is typed."""
        self.main.editor("title").setFocus()

    def _build_review(self) -> None:
        translate = self._translate
        self.review = Fold(translate(_("Review")))
        self.status = label()
        self.by = Form([Field("by", translate(_("Reviewed b&y")), Line())])
        self.sign = quiet_button(translate(_("This text is right")), "circle-check")
        self.sign.clicked.connect(self._tell_review)
        for part in (self.status, self.by, self.sign):
            self.review.add(part)

    def _show_review(self, handout: Handout) -> None:
        said = name_of(handout.status, self._translate)
        if handout.status is Status.REVIEWED and handout.reviewed_by:
            words = self._translate(_("Reviewed by %(name)s on %(date)s."))
            said = words % {"name": handout.reviewed_by, "date": _day(handout.reviewed_on)}
        elif handout.status is Status.CONCEPT:
            said = self._translate(_("Concept: nobody has reviewed this text yet."))
        self.status.setText(said)

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

    @Slot()
    def _tell_review(self) -> None:
        self.reviewed.emit(self.by.values()["by"])


def _day(written: str) -> str:
    try:
        return long_date(date.fromisoformat(written))
    except ValueError:
        return written


def _words(pair: tuple[Any, str]) -> str:
    return pair[1].casefold()
