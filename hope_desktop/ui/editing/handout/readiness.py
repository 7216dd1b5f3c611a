"""Shown above the text of a version: who gets it, whether it is ready, what is untranslated."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.levels import Audience, Profile
from hope_desktop.domain.library.handout import USUAL_LANGUAGE, Handout
from hope_desktop.domain.library.own_versions import untranslated_lines
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button
from hope_desktop.ui.widgets.layouts import Flow
from hope_desktop.ui.widgets.texts import hint


class VersionReadiness(QWidget):
    """For a text of the trainer's own; one that is no version of another is always ready.

    Signals:
        ready_chosen: It is ready to be printed, or not any more.
        place_chosen: From where to where the next line stands that is to be translated.
        title_chosen: The title is left to translate; True, for what has to be opened.
    """

    ready_chosen = Signal(bool)
    place_chosen = Signal(int, int)
    title_chosen = Signal(bool)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._places: tuple[tuple[int, int], ...] = ()
        self._at = -1
        self._shown: HandoutId | None = None
        self.ready = QCheckBox(ui.translate("Ready: classes get this version"))
        self.ready.clicked.connect(self.ready_chosen)
        self.said = hint()
        self.said.setWordWrap(False)
        self.next = link_button("", "arrow-down")
        self.next.clicked.connect(self._to_next)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Flow([self.ready, self.said, self.next], space=2 * GRID))

    def show_version(
        self, handout: Handout, source: Handout | None, gets: frozenset[Audience], count: int
    ) -> None:
        """Say it for a text that was made from `source`; `count` audiences could get it."""
        if handout.id != self._shown:
            self._shown, self._at = handout.id, -1
        self.ready.setVisible(handout.draft or source is not None)
        self.ready.setChecked(not handout.draft)
        self.said.setText(self._receivers(handout, gets, count))
        self._show_left(handout, source)

    def _show_left(self, handout: Handout, source: Handout | None) -> None:
        """What of a translation still says the same as its source: lines, and then the title."""
        self._places, has_title = (), True
        if source is not None and source.language != handout.language:
            self._places = untranslated_lines(handout.body, source.body)
            has_title = handout.title != source.title
        words = self._ui.plural(
            "%(n)d line still to translate", "%(n)d lines still to translate", len(self._places)
        )
        last = self._ui.translate("The title is still to translate")
        self.next.setText(words % {"n": len(self._places)} if self._places else last)
        self.next.setVisible(bool(self._places) or not has_title)

    def _receivers(self, handout: Handout, gets: frozenset[Audience], count: int) -> str:
        translate = self._ui.translate
        if not (gets or handout.audiences):
            return translate("Nobody gets it yet: choose for which classes it is.")
        if not gets:
            return translate("Nobody gets it: there is another version for these classes.")
        names = ", ".join(name_of(one, translate) for one in Audience if one in gets)
        whom = translate("all classes") if len(gets) == count else names
        parts = [translate("For: %(whom)s") % {"whom": whom}]
        if handout.language != USUAL_LANGUAGE:
            parts.append(translate("in English papers"))
        if handout.profile is Profile.PICTO:
            parts.append(translate("in papers with pictures"))
        return ", ".join(parts)

    @Slot()
    def _to_next(self) -> None:
        """From one place to the next, and from the last to the first."""
        if self._places:
            later = [place for place in self._places if place[0] > self._at]
            start, end = (later or self._places)[0]
            self._at = start
            self.place_chosen.emit(start, end)
        else:
            self.title_chosen.emit(True)  # noqa: FBT003
