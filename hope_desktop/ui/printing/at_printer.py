"""What is printed of a workshop: what is not right yet, one paper by itself, or all of it again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hope_desktop.domain.ids import Changes
from hope_desktop.services.printing.printed import Bundle
from hope_desktop.services.printing.prints import Prints
from hope_desktop.ui.printers.flow import PrintFlow
from hope_desktop.ui.printing.actions import PapersActions
from hope_desktop.ui.printing.drawing import PapersDrawing
from hope_desktop.ui.printing.foot import Foot
from hope_desktop.ui.shared import Ui

if TYPE_CHECKING:
    from hope_desktop.services.printing.print_out import Handed
    from hope_desktop.services.printing.to_print import DrawnPapers


class AtPrinter(QObject):
    """Gives papers to the printer of the foot, and keeps what it took."""

    def __init__(
        self,
        prints: Prints,
        drawing: PapersDrawing,
        flow: PrintFlow,
        making: PapersActions,
        foot: Foot,
        ui: Ui,
    ) -> None:
        super().__init__(foot)
        self._prints, self._drawing, self._flow = prints, drawing, flow
        self._making, self._foot, self._ui = making, foot, ui
        self._asked: Bundle | None = None
        """What the printer is about."""
        foot.can.print.triggered.connect(self.print)
        foot.can.again.triggered.connect(self._print_all_again)
        foot.untried.one_by_one.clicked.connect(foot.can.by_hand.trigger)
        flow.handed.connect(self._on_handed)
        flow.taken_back.connect(lambda handed: self._record(handed, prints.correct))
        flow.pdf_requested.connect(self._save_instead)

    def print(self) -> None:
        """Print what is not right yet; where no printer is known, save it and open it."""
        self._making.when_drawn(self._print_due)

    def _print_due(self, papers: DrawnPapers) -> None:
        printer, jobs = self._foot.printers.printer(), papers.jobs(self._foot.how())
        if not jobs and papers.only_saved:  # it can be printed here all the same
            self._drawing.print_again(papers.only_saved)
            if printer is None:
                self._making.when_drawn(self._print_due)
        elif printer is None:
            self._making.open_due(papers)
        elif jobs:
            self._asked = papers.due
            self._ui.preferences.change(printer=printer.name)
            self._flow.print(jobs, printer)

    def print_apart(self, kind: str) -> None:
        """Ask how one paper is printed by itself, such as what only who tells has."""

        def ask(papers: DrawnPapers) -> None:
            from hope_desktop.services.printing.to_print import titles

            file = papers.files[kind]
            self._asked = papers.whole.only(frozenset({kind}))
            self._flow.ask(self._foot.how().of(file, titles(papers.prepared)[kind]))

        self._making.when_drawn(ask)

    def _print_all_again(self) -> None:
        papers = self._drawing.current()
        if papers is not None:
            self._drawing.print_again(frozenset(papers.files))

    def _on_handed(self, handed: Handed) -> None:
        self._drawing.was_printed(frozenset(job.kind for job in handed.jobs))
        self._record(handed, partial(self._prints.record, way="printer"))

    def _record(self, handed: Handed, keep: Callable[[Bundle], Changes]) -> None:
        """What a printer accepted, or gave back."""
        from hope_desktop.services.printing.printed import as_handed

        bundle = as_handed(self._asked, handed.jobs) if self._asked is not None else None
        if bundle is not None:
            self._ui.operations.run(partial(keep, bundle))

    def _save_instead(self) -> None:
        """Save the one paper that was asked about."""
        if self._asked is not None:
            kinds = {file.printed.kind for file in self._asked.files}
            every = self._asked.prepared.documents
            self._making.save_one(next(one for one in every if one.key in kinds))
