"""Workshops to come whose paper shows an old number, each with a way to print it again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button
from hope_desktop.ui.widgets.destination import to_papers
from hope_desktop.ui.widgets.fields.dates import day_and_time
from hope_desktop.ui.widgets.layouts import Flow, clear
from hope_desktop.ui.widgets.warnings import Notice, notice

if TYPE_CHECKING:
    from hope_desktop.services.printing.old_papers import OldPaper


class OldPaperList(QWidget):
    """A notice with the workshops; hidden when all paper is right.

    Signals:
        go: The papers of a workshop, to print again.
        thrown_away: The workshop of which the paper is gone.
    """

    go = Signal(object)
    thrown_away = Signal(int)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID // 2)
        self.hide()

    def show_papers(self, papers: Sequence[OldPaper]) -> None:
        """Show these workshops."""
        clear(self._column)
        self.setVisible(bool(papers))
        if not papers:
            return
        words = _("These workshops were printed before a line changed. Print again, or throw away:")
        told = Notice(self._ui.translate(words), "serious")
        self._column.addWidget(notice(told, self._ui.translate))
        for paper in papers:
            self._column.addWidget(self._line(paper))

    def _line(self, paper: OldPaper) -> QWidget:
        words, number = self._words(paper), int(paper.session.id)
        button = link_button(words, "printer")
        button.clicked.connect(partial(self.go.emit, to_papers(number)))
        gone = link_button(self._ui.translate("Thrown away"), "check")
        gone.setAccessibleName(f"{gone.text()}: {words}")
        gone.clicked.connect(partial(self.thrown_away.emit, number))
        return Flow((button, gone), space=GRID)

    def _words(self, paper: OldPaper) -> str:
        row = paper.session
        when = day_and_time(row.start) if row.start else self._ui.translate("no date yet")
        parts = [part for part in (row.class_label, row.school, when) if part]
        return f"{', '.join(parts)} ({listed(paper.lines, self._ui.translate)})"
