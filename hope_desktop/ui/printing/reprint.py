"""Printing again: what became different since the last time, and only those papers ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hope_desktop.ui.printing.documents import DocumentList
from hope_desktop.ui.printing.reprint_words import reasons, since_line
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button, quiet_button
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import Flow, card, clear
from hope_desktop.ui.widgets.texts import hint, label

if TYPE_CHECKING:
    from hope_desktop.domain.printing.reprinting import Different, PrintDifferences
    from hope_desktop.services.printing.printing import Document
    from hope_desktop.services.printing.printmap import Drawn
    from hope_desktop.services.printing.prints import Prints

SCHOOL = "school"


class ReprintNotice(QWidget):
    """Hidden when the workshop was not on paper before.

    Signals:
        shown: It says something else.
    """

    shown = Signal()

    def __init__(self, prints: Prints, documents: DocumentList, ui: Ui) -> None:
        super().__init__()
        self._prints = prints
        self._documents = documents
        self._ui = ui
        self._school: tuple[dict[str, Document], tuple[Different, ...]] = ({}, ())
        self.said: tuple[str, ...] = ()
        """The sentences that stand there."""
        self.button: QPushButton | None = None
        self.all_button: QPushButton | None = None
        self.fold: Fold | None = None
        self._needed: dict[str, int] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.dismiss()

    @Slot()
    def dismiss(self) -> None:
        """Be gone."""
        clear(self._column)
        self.said, self.button, self.all_button, self.fold = (), None, None, None
        self.hide()

    @Slot(object)
    def show_drawn(self, drawn: Drawn) -> None:
        """Compare the papers as they are now with what was printed."""
        since = self._prints.since(drawn.whole)
        if since is None:
            self.dismiss()
            return
        self._show(since, self._different(since, drawn))

    def _different(self, since: PrintDifferences, drawn: Drawn) -> tuple[Different, ...]:
        """The papers to make again.

        The copy order of the school names what is ticked. So while some papers are not, only what
        was seen when all were says whether the school's papers became different.
        """
        papers = {
            planned.kind: planned.document
            for bundle in (drawn.chosen, drawn.others)
            for planned in bundle.prepared.documents
        }
        school = tuple(paper for paper in since.papers if paper.kind == SCHOOL)
        if not drawn.others.files or not school:  # seen in full, or just made as it is
            self._school = (papers, school)
        elif self._school[0] != papers:
            school = ()
        else:
            school = self._school[1]
        others = tuple(paper for paper in since.papers if paper.kind != SCHOOL)
        return (*others, *school)

    def _show(self, since: PrintDifferences, papers: tuple[Different, ...]) -> None:
        titles = {kind: row.words.text() for kind, row in self._documents.rows.items()}
        words = since_line(since, papers, titles, self._ui)
        lines = reasons(since, papers, titles, self._ui) if papers else ()
        if (words, *lines) == self.said:
            return
        self.dismiss()
        self.said = (words, *lines)
        self._needed = {paper.kind: paper.missing for paper in papers}
        if not papers:
            self._documents.tick_whole()
        if papers:
            self._column.addWidget(
                card(*self._parts(words, lines), look="tinted", margins=GRID + 4)
            )
        else:
            self._column.addWidget(hint(words))
        self.show()
        self.shown.emit()

    def _parts(self, words: str, lines: tuple[str, ...]) -> tuple[QWidget, ...]:
        translate = self._ui.translate
        self.button = quiet_button(translate("Only what is needed"), "list-checks")
        self.all_button = link_button(translate("Everything after all"))
        self.button.clicked.connect(self._tick_needed)
        self.all_button.clicked.connect(self._documents.tick_all)
        self.fold = Fold(translate("What is different?"))
        for line in lines:
            self.fold.add(label(line))
        return label(words), Flow([self.button, self.all_button]), self.fold

    @Slot()
    def _tick_needed(self) -> None:
        self._documents.tick_only(self._needed)
