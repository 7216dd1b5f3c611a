"""What has to be known before or while printing: notices above the tick list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hope_desktop.domain.errors import (
    FactsNeeded,
    HopeError,
    NothingToPrint,
    ReasonNeeded,
    UnprintableText,
)
from hope_desktop.labels import label as name_of
from hope_desktop.paper_words import signs_sentence, untranslated_sentence
from hope_desktop.sentences import sentence
from hope_desktop.texts import Translator, listed
from hope_desktop.texts import marked as _
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.layouts import clear
from hope_desktop.ui.widgets.warnings import Notice, notice

if TYPE_CHECKING:
    from hope_desktop.services.printing import Prepared

_SOLVED_IN_WORKSHOP = (ReasonNeeded, NothingToPrint, UnprintableText)


class Waiting(QWidget):
    """Hidden when there is nothing to say.

    Signals:
        workshop_requested: Wish to solve it in the workshop.
        class_requested: Wish to solve it at the class.
    """

    workshop_requested = Signal()
    class_requested = Signal()

    def __init__(self, translate: Translator) -> None:
        super().__init__()
        self._translate = translate
        self.said: tuple[str, ...] = ()
        self.button: QPushButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._fill(())

    def show_refusal(self, error: HopeError) -> None:
        """Say what printing waits for, with the way to where that is solved."""
        self.button = self._way(error)
        self._fill((Notice(sentence(error, self._translate), "serious"),), self.button)

    def show_missing(self, prepared: Prepared, lost: str) -> None:
        """Say what nobody has written yet, and which signs no font has."""
        self.button = None
        found = []
        names = [
            f"{handout.title or name_of(handout.kind, self._translate)} ({activity})"
            for activity, handouts in prepared.to_come
            for handout in handouts
        ]
        if names:
            words = self._translate(_("Not written yet, so not in the print folder: %(names)s."))
            found.append(Notice(words % {"names": listed(names, self._translate)}))
        if prepared.without_pictures:
            words = self._translate(_("Still without pictures: %(names)s."))
            plain = listed(prepared.without_pictures, self._translate)
            found.append(Notice(words % {"names": plain}))
        if prepared.untranslated:
            found.append(Notice(untranslated_sentence(prepared.untranslated, self._translate)))
        if lost:
            found.append(Notice(signs_sentence(lost, self._translate)))
        self._fill(found)

    def _way(self, error: HopeError) -> QPushButton | None:
        if isinstance(error, FactsNeeded):
            button = quiet_button(self._translate(_("To the class")), "school")
            button.clicked.connect(self.class_requested)
            return button
        if isinstance(error, _SOLVED_IN_WORKSHOP):
            button = quiet_button(self._translate(_("To the workshop")), "calendar-days")
            button.clicked.connect(self.workshop_requested)
            return button
        return None

    def _fill(self, notices: Iterable[Notice], button: QPushButton | None = None) -> None:
        clear(self._column)
        shown = tuple(notices)
        self.said = tuple(one.text for one in shown)
        for one in shown:
            self._column.addWidget(notice(one, self._translate, button))
        self.setVisible(bool(shown))
