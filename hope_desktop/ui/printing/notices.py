"""Notices above the tick list, for before and during printing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from hope_desktop.domain.errors import (
    HelperNeeded,
    HopeError,
    NothingToPrint,
    ReasonNeeded,
    StoryNotReady,
    UnprintableText,
)
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.paper import LACKING, signs_sentence, untranslated_sentence
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import link_button, quiet_button
from hope_desktop.ui.widgets.destination import to_handout
from hope_desktop.ui.widgets.layouts import clear, column
from hope_desktop.ui.widgets.warnings import Notice, notice

if TYPE_CHECKING:
    from hope_desktop.services.printing.printed import Prepared

_SOLVED_IN_WORKSHOP = (StoryNotReady, ReasonNeeded, HelperNeeded, NothingToPrint, UnprintableText)


class Waiting(QWidget):
    """Hidden when there is nothing to say.

    Signals:
        workshop_requested: Go to the workshop to solve it.
        go: Show a text that has to be translated.
    """

    workshop_requested = Signal()
    go = Signal(object)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.said: tuple[str, ...] = ()
        self.button: QPushButton | None = None
        self.menu = QMenu(self)
        """The texts to translate."""
        self._column = column()
        self.setLayout(self._column)
        self._fill(())

    def show_refusal(self, error: HopeError) -> None:
        """Say what printing waits for, with the way to where that is solved."""
        self.button = self._way(error)
        self._fill([(Notice(sentence(error, self._ui.translate), "serious"), self.button)])

    def show_missing(self, prepared: Prepared, lost: str) -> None:
        """Say what nobody has written yet, and which signs no font has."""
        self.button = None
        found: list[tuple[Notice, QPushButton | None]] = []
        names = [
            f"{handout.title or name_of(handout.kind, self._ui.translate)} ({activity})"
            for activity, handouts in prepared.to_come
            for handout in handouts
        ]
        for words, lacking in (
            (_("Not written yet, so not in the print folder: %(names)s."), names),
            (LACKING, prepared.lacking),
            (_("Still without pictures: %(names)s."), prepared.without_pictures),
        ):
            if lacking:
                named = {"names": listed(lacking, self._ui.translate)}
                found.append((Notice(self._ui.translate(words) % named), None))
        if prepared.untranslated:
            words = untranslated_sentence(prepared.untranslated, self._ui.translate)
            found.append((Notice(words), self._way_to_translate(prepared)))
        if lost:
            found.append((Notice(signs_sentence(lost, self._ui.translate)), None))
        self._fill(found)

    def _way_to_translate(self, prepared: Prepared) -> QPushButton:
        self.menu.clear()
        for handout in prepared.untranslated:
            wish = partial(self.go.emit, to_handout(handout.id))
            self.menu.addAction(handout.title.replace("&", "&&"), wish)
        button = link_button(self._ui.translate("Translate…"))
        button.clicked.connect(partial(self._offer, button))
        return button

    @Slot()
    def _offer(self, below: QPushButton) -> None:
        self.menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    def _way(self, error: HopeError) -> QPushButton | None:
        if isinstance(error, _SOLVED_IN_WORKSHOP):
            button = quiet_button(self._ui.translate("To the workshop"), "calendar-days")
            button.clicked.connect(self.workshop_requested)
            return button
        return None

    def _fill(self, shown: Sequence[tuple[Notice, QPushButton | None]]) -> None:
        clear(self._column)
        self.said = tuple(one.text for one, _button in shown)
        for one, button in shown:
            self._column.addWidget(notice(one, self._ui.translate, button))
        self.setVisible(bool(shown))
