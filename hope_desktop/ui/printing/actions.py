"""What the commands of the printing page do: print, or save here, elsewhere or on a stick."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from hope_desktop.domain.errors import Cancelled, FolderProblem, HopeError
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.printers.dialog import OpenDialog
from hope_desktop.ui.printers.flow import PrintFlow
from hope_desktop.ui.printing.drawing import BundleDrawing
from hope_desktop.ui.printing.panes import Panes, PrintingCommands
from hope_desktop.ui.printing.saving import Places, Saved, as_file, for_copy_room, in_folder
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.usb_sticks import Stick, sticks
from hope_desktop.ui.widgets.worker import Job, Task, Worker

if TYPE_CHECKING:
    from hope_desktop.domain.changes import Changes
    from hope_desktop.services.opening import Services
    from hope_desktop.services.printing.print_out import Handed
    from hope_desktop.services.printing.printed import Bundle
    from hope_desktop.services.printing.printing import Document
    from hope_desktop.services.printing.printmap import Drawn

type DrawnCall = Callable[[Drawn], None]


class PrintingActions(QObject):
    """Waits until the papers are drawn, prints or writes them, records it, and says so."""

    def __init__(
        self,
        services: Services,
        drawing: BundleDrawing,
        worker: Worker,
        flow: PrintFlow,
        panes: Panes,
        commands: PrintingCommands,
        ui: Ui,
    ) -> None:
        super().__init__(panes)
        self._drawing, self._worker, self._flow = drawing, worker, flow
        self._prints = services.prints
        self._places = Places(ui, services.printing.folder, panes)
        self._panes, self._outcome = panes, panes.outcome
        self._ui = ui
        self._wish: DrawnCall | None = None
        self._writing: Job | None = None
        self._asked: Bundle | None = None
        """What the printer is about."""
        self._is_apart = False
        """It is what only who tells has."""
        self._open_next = False
        self.stick_menu: QMenu | None = None
        """The question which stick, when there are several."""
        self.opening: OpenDialog | None = None
        """The papers to be opened one by one, where no command prints."""
        self._connect(commands, flow)

    @property
    def is_busy(self) -> bool:
        """Something is being drawn for a wish, asked, printed or written."""
        return bool(self._wish or self._writing or self._flow.is_busy)

    def _connect(self, commands: PrintingCommands, flow: PrintFlow) -> None:
        commands.print.triggered.connect(self.print)
        commands.save.triggered.connect(self._save)
        commands.elsewhere.triggered.connect(self._make_elsewhere)
        commands.stick.triggered.connect(self._make_on_stick)
        commands.copier.triggered.connect(lambda: self._when_drawn(self._ask_and_join))
        prints = self._prints
        flow.handed.connect(
            lambda handed: self._record(handed, partial(prints.record, way="printer"))
        )
        flow.taken_back.connect(lambda handed: self._record(handed, prints.correct))
        flow.pdf_requested.connect(lambda: self._save(asked=True))
        flow.opening_requested.connect(lambda: self.print(apart=self._is_apart, by_hand=True))
        flow.stick_requested.connect(self._make_on_stick)
        self._outcome.elsewhere_requested.connect(self._make_elsewhere)
        self._drawing.begun.connect(self._show_work)
        self._drawing.drawn.connect(self._on_drawn)
        self._drawing.refused.connect(self._drop_wish)

    # The commands

    def print(self, *, apart: bool = False, by_hand: bool = False) -> None:
        """Ask the printer, or where the trainer prints herself: save the papers and open them.

        `apart` is what only who tells has, and nothing with it.
        """
        from hope_desktop.services.printing.print_out import can_print, jobs_of

        def ask(drawn: Drawn) -> None:
            self._outcome.dismiss()
            hers = self._panes.hers.kind
            self._asked = drawn.only(hers) if apart else drawn.chosen
            jobs = jobs_of(drawn.files[hers]) if apart else self._panes.documents.jobs(drawn.chosen)
            self._flow.ask(jobs, has_stick=not apart)

        self._is_apart = apart
        if can_print() and not by_hand:
            self._when_drawn(ask)
        elif not self.is_busy:
            self._open_next = not apart
            self._save(asked=True)

    def _save(self, *, asked: bool = False) -> None:
        """`asked` is what the printer was asked for."""
        if self.is_busy:
            return
        if asked and self._is_apart:
            self._when_drawn(lambda drawn: self.save_other(*_hers(drawn)))
            return
        if not self._places.settle():
            self._open_next = False
            return
        usual = self._places.usual()
        self._put_in(usual, make_parent=self._places.is_own(usual))

    def _make_elsewhere(self) -> None:
        folder = None if self.is_busy else self._places.ask_folder()
        if folder is not None:
            self._put_in(folder)

    def _make_on_stick(self) -> None:
        found = sticks()
        if found:

            def put_on(stick: Stick) -> None:
                self._put_in(stick.path, on_stick=True)

            self.stick_menu = self._places.choose_stick(found, QCursor.pos(), put_on)
        else:
            words = _("There is no USB stick in the computer. Put one in and try again.")
            self._outcome.show_problem(self._ui.translate(words), elsewhere=False)
            self._panes.show_outcome()

    def _put_in(self, parent: Path, *, make_parent: bool = False, on_stick: bool = False) -> None:
        def wish(drawn: Drawn) -> None:
            notes = self._places.folder.unfinished
            self._write(
                in_folder(drawn.chosen, parent, notes, make_parent=make_parent, on_stick=on_stick)
            )

        self._when_drawn(wish)

    def _ask_and_join(self, drawn: Drawn) -> None:
        words = self._ui.translate("Copy room %(name)s.pdf")
        file = self._places.ask_file(words % {"name": drawn.chosen.prepared.class_label})
        if file is None:
            self._outcome.dismiss()
        else:
            self._write(for_copy_room(drawn, file))

    def save_other(self, document: Document, name: str) -> None:
        """Save a document that is not of this workshop."""
        file = None if self.is_busy else self._places.ask_file(name)
        if file is not None:
            self._outcome.dismiss()
            self._write(as_file(document, file))

    # Waiting, doing, telling

    def _write(self, task: Task) -> None:
        """In the worker, and nothing else meanwhile."""
        self._writing = self._worker.do(task, self._on_saved, self._on_refused)
        self._show_work(self._writing)

    def _when_drawn(self, wish: DrawnCall) -> None:
        if self.is_busy:
            return
        self._outcome.dismiss()
        self._panes.order_tabs()
        drawn = self._drawing.current()
        if drawn is not None:
            wish(drawn)
        else:
            self._wish = wish
            if self._drawing.job is not None:
                self._show_work(self._drawing.job)
            self._drawing.refresh()

    def _show_work(self, job: Job) -> None:
        """Stopping while it is drawn drops the wish; the papers are drawn on, to be looked at."""
        if self.is_busy:
            stop = None if self._writing else self.cancel
            self._ui.operations.show_work(job, self._ui.translate("Making the papers…"), stop)

    def _on_drawn(self, drawn: Drawn) -> None:
        wish, self._wish = self._wish, None
        if wish is not None:
            wish(drawn)

    def cancel(self) -> None:
        """Stop; nothing is written, unless the writing has begun and is done in a moment."""
        if self._writing is not None:
            self._writing.cancel()
        else:
            self._wish, self._open_next = None, False
            self._outcome.dismiss()

    def _drop_wish(self) -> None:
        if self._writing is None:
            self.cancel()

    def _on_saved(self, saved: Saved) -> None:
        self._writing = None
        if saved.bundle is not None:
            self._ui.operations.run(partial(self._prints.record, saved.bundle))
        self._outcome.show_saved(saved)
        self._panes.show_outcome()
        opens, self._open_next = self._open_next, False
        if opens and saved.bundle is not None:
            self._open_one_by_one(saved.bundle, saved.files)

    def _open_one_by_one(self, bundle: Bundle, files: tuple[Path, ...]) -> None:
        """Backs on thick paper are in the file of their fronts."""
        kinds = (file.printed.kind for file in bundle.files)
        places = dict(zip(kinds, files, strict=True))
        jobs = self._panes.documents.jobs(bundle)
        papers = tuple((job, places[job.kind]) for job in jobs if job.part != "backs")
        self.opening = OpenDialog(papers, self._ui, self._panes)
        self.opening.open()

    def _on_refused(self, error: HopeError) -> None:
        self._writing, self._open_next = None, False
        if isinstance(error, Cancelled):
            self._outcome.dismiss()
            return
        words = sentence(error, self._ui.translate)
        self._outcome.show_problem(words, elsewhere=isinstance(error, FolderProblem))
        self._panes.show_outcome()

    def _record(self, handed: Handed, keep: Callable[[Bundle], Changes]) -> None:
        """What a printer accepted, or gave back."""
        from hope_desktop.services.printing.printed import as_handed

        bundle = as_handed(self._asked, handed.jobs) if self._asked is not None else None
        if bundle is not None:
            self._ui.operations.run(partial(keep, bundle))


def _hers(drawn: Drawn) -> tuple[Document, str]:
    """What only who tells has, and a name for its file."""
    planned = next(one for one in drawn.whole.prepared.documents if one.is_hers)
    return planned.document, f"{planned.name}.pdf"
