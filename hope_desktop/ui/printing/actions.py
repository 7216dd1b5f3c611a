"""The commands of the papers: they are printed, saved here, elsewhere, on a stick, or opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from hope_desktop.domain.errors import Cancelled, FolderProblem, HopeError
from hope_desktop.domain.printing.print_jobs import PrintJob
from hope_desktop.domain.terms import Changes, frozen
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.refusals import sentence
from hope_desktop.paths import DataFolder, on_this_computer
from hope_desktop.services.printing.printed import Bundle
from hope_desktop.services.printing.printing import Document, Printing
from hope_desktop.services.printing.prints import Prints
from hope_desktop.ui.printers.dialog import OpenDialog
from hope_desktop.ui.printers.flow import PrintFlow
from hope_desktop.ui.printing.drawing import PapersDrawing
from hope_desktop.ui.printing.foot import Foot
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.dialogs import either
from hope_desktop.ui.widgets.opening import open_path
from hope_desktop.ui.widgets.paper import PaperPanel, ask_file
from hope_desktop.ui.widgets.usb_sticks import Stick, sticks
from hope_desktop.ui.widgets.worker import Job, Report, Task, Worker

if TYPE_CHECKING:
    from hope_desktop.services.printing.print_out import Handed
    from hope_desktop.services.printing.to_print import DrawnPapers


@frozen
class Saved:
    """What was written, and where."""

    bundle: Bundle | None
    """None when it is not of a workshop."""
    folder: Path
    files: tuple[Path, ...]
    on_stick: bool = False
    is_file: bool = False
    """One document under a name of the trainer's, not a folder."""
    too_large: bool = False
    """Most mail refuses it."""


def in_folder(
    bundle: Bundle, parent: Path, notes: Path, *, make_parent: bool = False, on_stick: bool = False
) -> Task:
    """Write a bundle into a folder of its own under `parent`."""
    from hope_desktop.services.printing.printmap import put_down

    def task(report: Report) -> Saved:
        try:
            folder = put_down(bundle, parent, report, notes=notes, make_parent=make_parent)
        except FolderProblem as problem:
            if on_stick and problem.why == "missing":
                raise FolderProblem(parent, "gone") from problem
            raise
        files = tuple(folder / file.spoken_name for file in bundle.files)
        return Saved(bundle, folder, files, on_stick)

    return task


def for_copy_room(whole: Bundle, file: Path) -> Task:
    """Write what the school copies in one file under a name."""
    from hope_desktop.services.printing.drawing import write_file
    from hope_desktop.services.printing.printmap import MAILED, for_copier

    def task(_report: Report) -> Saved:
        bundle, rendered = for_copier(whole)
        write_file(rendered.pdf, file)
        too_large = len(rendered.pdf) > MAILED
        return Saved(bundle, file.parent, (file,), is_file=True, too_large=too_large)

    return task


def as_file(document: Document, file: Path) -> Task:
    """Draw a document and write it under a name."""
    from hope_desktop.services.printing.drawing import draw, write_file

    def task(_report: Report) -> Saved:
        write_file(draw(document).pdf, file)
        return Saved(None, file.parent, (file,), is_file=True)

    return task


def say_saved(saved: Saved, panel: PaperPanel, ui: Ui) -> None:
    """Say where it is, and offer to open it."""
    translate = ui.translate
    if saved.on_stick:
        words = translate("Ready: %(name)s is on the stick. You may take the stick out now.")
    else:
        words = translate("Ready: %(name)s")
    words = words % {"name": saved.files[0].name if saved.is_file else saved.folder.name}
    if saved.too_large:
        words = f"{words}. {translate('It is too large for most mail: put it on a stick.')}"
    inside = saved.folder if saved.is_file else saved.folder.parent
    home = Path.home()
    place = translate("In %(folder)s") % {
        "folder": str(inside.relative_to(home) if inside.is_relative_to(home) else inside)
    }
    look = quiet_button(translate("Open folder"), "folder-open")
    look.clicked.connect(partial(open_path, saved.folder, ui, panel))
    panel.say(f"{words} · {place}", "good", look)


class Places:
    """Remembers the folder that was chosen last."""

    def __init__(self, ui: Ui, folder: DataFolder, parent: QWidget) -> None:
        self._ui = ui
        self.folder = folder
        self._parent = parent

    def usual(self) -> Path:
        """Where printmaps go when nobody asks."""
        kept = self._ui.preferences.settings.print_folder
        return Path(kept) if kept else self.folder.papers

    def is_own(self, folder: Path) -> bool:
        """Whether it is a place of the program's, made when it is first needed."""
        return folder in {self.folder.papers, on_this_computer()}

    def settle(self) -> bool:
        """Before the first papers go where others can read them: ask, and keep the answer.

        False when the question was closed.
        """
        if self.folder.portable or self._ui.preferences.settings.print_folder:
            return True
        from hope_desktop.services.clouds import cloud_of  # asked once

        documents = self.folder.papers
        cloud = cloud_of(documents)
        if not cloud:
            return True
        translate = self._ui.translate
        title = translate("Your Documents folder is in %(cloud)s") % {"cloud": cloud}
        text = translate(
            "What is put there goes to other computers by itself. Print folders name the "
            "school, the class and the person whom pupils can go to.\n\nHope Desktop can keep "
            "them on this computer only, in %(folder)s. You can change this in the settings."
        ) % {"folder": on_this_computer()}
        here = translate("Keep on this computer")
        there = translate("In %(cloud)s all the same") % {"cloud": cloud}
        stays = either(self._parent, title, text, here, there, translate("Cancel"))
        if stays is None:
            return False
        chosen = on_this_computer() if stays else documents
        self._ui.preferences.change(print_folder=str(chosen))
        return True

    def ask_folder(self) -> Path | None:
        """Another folder, kept for the next time; None when the question was closed."""
        words = self._ui.translate("Where should the print folder go?")
        found = QFileDialog.getExistingDirectory(self._parent, words, str(self._start()))
        if not found:
            return None
        self._ui.preferences.change(print_folder=found)
        return Path(found)

    def ask_file(self, name: str) -> Path | None:
        """A name for one PDF; the question itself warns before a file is replaced."""
        return ask_file(self._parent, name, self._ui, self._start())

    def choose_stick(
        self, sticks: tuple[Stick, ...], at: QPoint, chosen: Callable[[Stick], None]
    ) -> QMenu | None:
        """Ask which stick when there are several; with one there is nothing to ask."""
        if len(sticks) == 1:
            chosen(sticks[0])
            return None
        menu = QMenu(self._parent)
        for stick in sticks:
            free = QLocale().formattedDataSize(
                stick.free_bytes, 0, QLocale.DataSizeFormat.DataSizeSIFormat
            )
            text = self._ui.translate("%(name)s (%(free)s free)")
            words = text % {"name": stick.name.replace("&", "&&"), "free": free}
            menu.addAction(words, partial(chosen, stick))
        menu.popup(at)
        return menu

    def _start(self) -> Path:
        usual = self.usual()
        return usual if usual.is_dir() else self.folder.papers.parent


type PapersCall = Callable[[DrawnPapers], None]


class PapersActions(QObject):
    """Waits until the papers are drawn, writes or prints them, records it, and says so."""

    def __init__(
        self,
        printing: Printing,
        prints: Prints,
        drawing: PapersDrawing,
        worker: Worker,
        flow: PrintFlow,
        foot: Foot,
        ui: Ui,
    ) -> None:
        super().__init__(foot)
        self._drawing, self._worker, self._flow = drawing, worker, flow
        self._prints = prints
        self._places = Places(ui, printing.folder, foot)
        self._foot, self._said = foot, foot.said
        self._ui = ui
        self._wish: PapersCall | None = None
        self._writing: Job | None = None
        self._opens: tuple[PrintJob, ...] = ()
        """What is opened one by one when it is saved."""
        self.stick_menu: QMenu | None = None
        """The question which stick, when there are several."""
        self.opening: OpenDialog | None = None
        """The papers to be opened one by one, where no printer is known."""
        self._asked: Bundle | None = None
        """What the printer is about."""
        can = foot.can
        can.save.triggered.connect(self._save)
        can.elsewhere.triggered.connect(self._make_elsewhere)
        can.stick.triggered.connect(self._make_on_stick)
        can.copier.triggered.connect(lambda: self._when_drawn(self._ask_and_join))
        can.by_hand.triggered.connect(lambda: self._when_drawn(self._open_due))
        drawing.begun.connect(self._show_work)
        drawing.drawn.connect(self._on_drawn)
        drawing.refused.connect(self._drop_wish)
        can.print.triggered.connect(lambda: self._when_drawn(self._print_due))
        can.again.triggered.connect(self._print_all_again)
        foot.one_by_one.clicked.connect(can.by_hand.trigger)
        flow.handed.connect(self._on_handed)
        flow.taken_back.connect(lambda handed: self._record(handed, prints.correct))
        flow.pdf_requested.connect(self._save_instead)

    @property
    def is_busy(self) -> bool:
        """Something is being drawn for a wish, asked, printed or written."""
        return bool(self._wish or self._writing or self._flow.is_busy)

    # Files

    def _open_due(self, papers: DrawnPapers) -> None:
        """Save what is not right yet, and open it paper by paper."""
        jobs = papers.jobs(self._foot.how())
        if not jobs or not self._places.settle():
            return
        self._opens = jobs
        usual = self._places.usual()
        self._put_down(papers.due, usual, make_parent=self._places.is_own(usual))

    def _save(self) -> None:
        if self.is_busy or not self._places.settle():
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
            self._said.say(self._ui.translate(words), "serious")

    def _put_in(self, parent: Path, *, make_parent: bool = False, on_stick: bool = False) -> None:
        def wish(papers: DrawnPapers) -> None:
            self._put_down(papers.shared, parent, make_parent=make_parent, on_stick=on_stick)

        self._when_drawn(wish)

    def _put_down(
        self, bundle: Bundle, parent: Path, *, make_parent: bool = False, on_stick: bool = False
    ) -> None:
        notes = self._places.folder.unfinished
        self._write(in_folder(bundle, parent, notes, make_parent=make_parent, on_stick=on_stick))

    def _ask_and_join(self, papers: DrawnPapers) -> None:
        words = self._ui.translate("Copy room %(name)s.pdf")
        file = self._places.ask_file(words % {"name": papers.documents.label})
        if file is not None:
            self._write(for_copy_room(papers.shared, file))

    # Waiting, doing, telling

    def _write(self, task: Task) -> None:
        """In the worker, and nothing else meanwhile."""
        self._writing = self._worker.do(task, self._on_saved, self._on_refused)
        self._show_work(self._writing)

    def _when_drawn(self, wish: PapersCall) -> None:
        """Do something with the papers as they are now, as soon as they are drawn."""
        if self.is_busy:
            return
        self._said.dismiss()
        papers = self._drawing.current()
        if papers is not None:
            wish(papers)
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

    def _on_drawn(self, papers: DrawnPapers) -> None:
        wish, self._wish = self._wish, None
        if wish is not None:
            wish(papers)

    def cancel(self) -> None:
        """Stop; nothing is written, unless the writing has begun and is done in a moment."""
        if self._writing is not None:
            self._writing.cancel()
        else:
            self._wish = None
            self._said.dismiss()

    def _drop_wish(self) -> None:
        if self._writing is None:
            self.cancel()

    def _on_saved(self, saved: Saved) -> None:
        self._writing = None
        jobs, self._opens = self._opens, ()
        say_saved(saved, self._said, self._ui)
        bundle = saved.bundle
        if bundle is None:
            return

        def record(kinds: frozenset[str], way: str = "saved") -> None:
            """These are right now, until something of them changes."""
            self._drawing.was_printed(kinds)
            self._ui.operations.run(partial(self._prints.record, bundle.only(kinds), way))

        kinds = [file.printed.kind for file in bundle.files]
        if jobs:
            self._open_one_by_one(jobs, dict(zip(kinds, saved.files, strict=True)), record)
        else:
            record(frozenset(kinds))

    def _open_one_by_one(
        self,
        jobs: tuple[PrintJob, ...],
        places: Mapping[str, Path],
        record: Callable[[frozenset[str], str], None],
    ) -> None:
        """Only she says what is printed."""
        papers = tuple((job, places[job.kind]) for job in jobs)
        self.opening = dialog = OpenDialog(papers, self._ui, self._foot)

        def closed() -> None:
            if not dialog.opened:
                return
            kinds = frozenset(job.kind for job in dialog.opened)
            record(kinds, "opened")
            n, printed = (
                len(kinds),
                quiet_button(self._ui.translate("All of it is printed"), "check"),
            )
            printed.clicked.connect(partial(record, kinds, "printer"))
            printed.clicked.connect(self._said.dismiss)
            words = self._ui.plural("%(n)d paper opened.", "%(n)d papers opened.", n)
            self._said.say(words, "advice", printed)

        dialog.finished.connect(closed)
        dialog.open()

    def _on_refused(self, error: HopeError) -> None:
        self._writing, self._opens = None, ()
        if isinstance(error, Cancelled):
            self._said.dismiss()
            return
        words = sentence(error, self._ui.translate)
        if isinstance(error, FolderProblem):
            other = quiet_button(self._ui.translate("Save somewhere else…"), "folder-output")
            other.clicked.connect(self._make_elsewhere)
            self._said.say(words, "serious", other)
        else:
            self._said.say(words, "serious")

    # At the printer

    def _print_due(self, papers: DrawnPapers) -> None:
        """Print what is not right yet; where no printer is known, save it and open it."""
        printer, jobs = self._foot.printers.printer(), papers.jobs(self._foot.how())
        if not jobs and papers.only_saved:  # it can be printed here all the same
            self._drawing.print_again(papers.only_saved)
            if printer is None:
                self._when_drawn(self._print_due)
        elif printer is None:
            self._open_due(papers)
        elif jobs:
            self._asked = papers.due
            self._ui.preferences.change(printer=printer.name)
            self._flow.print(jobs, printer)

    def print_apart(self, kind: str) -> None:
        """Ask how one paper is printed by itself, such as what only who tells has."""

        def ask(papers: DrawnPapers) -> None:
            file = papers.files[kind]
            self._asked = papers.whole.only(frozenset({kind}))
            self._flow.ask(self._foot.how().of(file, papers.documents.called(file.planned)))

        self._when_drawn(ask)

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
        """Save the one paper that was asked about, under a name that is asked for."""
        if self._asked is not None:
            paper = self._asked.files[0].planned
            file = self._places.ask_file(f"{paper.name}.pdf")
            if file is not None:
                self._write(as_file(paper.drawn, file))
