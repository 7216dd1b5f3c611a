"""Which classes get a text of the trainer's own: levels, language, and with or without pictures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot

from hope_desktop.domain.levels import Audience
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.profiles import Profile
from hope_desktop.i18n.catalogue import LANGUAGES
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.labels import language_name
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, TickField
from hope_desktop.ui.widgets.fold import Fold

_PICTURES = "pictures"
"""The tick for `Handout.profile`: a text is written for readers of pictures, or for all others."""


class ForWhom(Fold):
    """What the name of a version says already, such as its language, cannot be chosen any more.

    Signals:
        changed: The name of a field of `Handout` and its new value.
    """

    changed = Signal(str, object)

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui.translate("For which classes"))
        levels = [Field(one.value, name_of(one, ui.translate), TickField()) for one in Audience]
        self.levels = Form(levels)
        spoken = [(code, language_name(code, ui.translate)) for code in LANGUAGES]
        self.language = Form([Field("language", ui.translate("&Language"), Choice(spoken))])
        self.pictures = Form(
            [Field(_PICTURES, ui.translate("With pictures beside it"), TickField())]
        )
        for part in (self.levels, self.language, self.pictures):
            self.add(part)
        self.levels.value_changed.connect(self._on_level)
        self.language.value_changed.connect(self._on_language)
        self.pictures.value_changed.connect(self._on_pictures)

    def show_handout(self, handout: Handout, suited: Sequence[Audience]) -> None:
        """Fill the ticks; only levels that the activity suits can be chosen."""
        self.levels.fill({one.value: one in handout.audiences for one in Audience})
        for one in Audience:
            self.levels.editor(one.value).setVisible(one in suited)
        named = handout.id.partition("/")[2].split(".")[1:]
        self.language.fill({"language": handout.language})
        self.language.setVisible(handout.language not in named)
        self.pictures.fill({_PICTURES: handout.profile is Profile.PICTO})
        self.pictures.setVisible(Profile.PICTO.value not in named)

    @Slot()
    def _on_level(self) -> None:
        ticked = self.levels.values()
        self.changed.emit("audiences", frozenset(one for one in Audience if ticked[one.value]))

    @Slot()
    def _on_language(self) -> None:
        self.changed.emit("language", self.language.values()["language"])

    @Slot()
    def _on_pictures(self) -> None:
        pictured = self.pictures.values()[_PICTURES]
        self.changed.emit("profile", Profile.PICTO if pictured else Profile.STANDARD)
