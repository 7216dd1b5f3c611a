"""The facts of a handout besides its text: the form on the left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.levels import Audience, Profile
from hope_desktop.domain.library.handout import Handout, HandoutKind
from hope_desktop.i18n.catalogue import LANGUAGES
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.labels import language_name
from hope_desktop.ui.editing.fields import (
    LICENCE,
    SHARED,
    FieldsPart,
    chosen,
    member,
    one_of,
    ticked,
    ticks,
)
from hope_desktop.ui.editing.review_mark import ReviewMark
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.forms import Choice, Field, LineField, TickField
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import column

_LEVELS = ("A1", "A2", "B1", "B2")
_RIGHTS = (
    Field("fictional", _("A made-up story: say so on every page"), TickField()),
    Field("source", _("&Source"), LineField()),
    Field("licence", _("L&icence"), LICENCE),
)
_PICTURES = "pictures"
"""The tick for `Handout.profile`: a text is written for readers of pictures, or for all others."""


class Facts(QWidget):
    """Everything is saved as it is chosen or typed.

    Signals:
        changed: The name of a field of `Handout` and its new value.
    """

    changed = Signal(str, object)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        kinds = sorted(HandoutKind, key=lambda kind: name_of(kind, ui.translate).casefold())
        main = (
            Field("title", _("&Title"), LineField(longest=120)),
            Field("kind", _("&Kind"), member(kinds)),
            Field("group_size", _("How &many"), one_of(SHARED)),
            Field(
                "reading",
                _("Reading &level"),
                Choice([(level, level) for level in _LEVELS]),
                _("A goal to write for; it is not printed."),
            ),
        )
        spoken = Choice([(code, language_name(code, ui.translate)) for code in LANGUAGES])
        language = (Field("language", _("&Language"), spoken),)
        pictures = (Field(_PICTURES, _("With pictures beside it"), TickField()),)
        self.main, self.rights = FieldsPart(main, ui), FieldsPart(_RIGHTS, ui)
        self.levels = FieldsPart(
            ticks(Audience, beside=False), ui, "audiences", read=ticked, make=chosen
        )
        self.language = FieldsPart(language, ui)
        self.pictures = FieldsPart(
            pictures,
            ui,
            "profile",
            read=lambda profile: {_PICTURES: profile is Profile.PICTO},
            make=lambda ticks, _was: Profile.PICTO if ticks[_PICTURES] else Profile.STANDARD,
        )
        self._parts = (self.main, self.rights, self.levels, self.language, self.pictures)
        self.mark = ReviewMark(ui)
        self.whom, more, review = (
            Fold(ui.translate(words))
            for words in (_("For which classes"), _("Source and licence"), _("Review"))
        )
        for part in (self.levels, self.language, self.pictures):
            self.whom.add(part)
        more.add(self.rights)
        review.add(self.mark)
        self.setLayout(column(self.main, self.whom, more, review, 1, space=2 * GRID))
        for part in self._parts:
            part.changed.connect(self.changed)

    def show_handout(
        self, handout: Handout, *, suited: Sequence[Audience] = (), kind_stays: bool = False
    ) -> None:
        """Fill the form; who types is not disturbed.

        `suited` are the levels that a text of the trainer's own can be for. What its name says
        already, such as its language, cannot be chosen any more.
        """
        self.main.form.editor("kind").setDisabled(kind_stays)
        self.whom.setVisible(bool(suited))
        for part in self._parts:
            part.show_text(handout)
        for one in Audience:
            self.levels.form.editor(one.value).setVisible(one in suited)
        named = handout.id.partition("/")[2].split(".")[1:]
        self.language.setVisible(handout.language not in named)
        self.pictures.setVisible(Profile.PICTO.value not in named)
        self.mark.show_mark(handout.status, handout.reviewed_by, handout.reviewed_on)

    @Slot()
    def focus_title(self) -> None:
        """Where the title is typed."""
        self.main.form.editor("title").setFocus()
