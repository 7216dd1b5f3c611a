"""The commands of the papers: they are printed, saved here, on a stick or elsewhere, or opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from hope_desktop.domain.errors import Cancelled, FolderProblem, HopeError
from hope_desktop.domain.printing.print_jobs import PrintJob
from hope_desktop.domain.terms import Changes, frozen
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.refusals import sentence
from hope_desktop.paths import DataFolder, on_this_computer
from hope_desktop.services.printing.printed import Bundle
from hope_desktop.services.printing.printing import Printing
from hope_desktop.services.printing.prints import Prints
from hope_desktop.ui.printers.dialog import OpenDialog
from hope_desktop.ui.printers.flow import PrintFlow
from hope_desktop.ui.printing.drawing import PapersDrawing
from hope_desktop.ui.printing.foot import Foot
from hope_desktop.ui.printing.waiting import uncounted_text
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.dialogs import either
from hope_desktop.ui.widgets.opening import open_path
from hope_desktop.ui.widgets.paper import ask_file
from hope_desktop.ui.widgets.usb_sticks import is_on_stick, stick_or
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
    file: Path | None = None
    """One document under a name of the trainer's, not a folder."""
    names: str = ""
    """Of the papers, where they are not all of them."""
    too_large: bool = False
    """Most mail refuses it."""


class Places:
    """Remembers the folder that was chosen last."""

    def __init__(self, ui: Ui, folder: DataFolder, parent: QWidget) -> None:
        self._ui = ui
        self.folder = folder
        self._parent = parent

    def usual(self) -> Path:
        """Return where printmaps go when nobody asks."""
        kept = self._ui.preferences.settings.print_folder
        return Path(kept) if kept else self.folder.papers

    def is_own(self, folder: Path) -> bool:
        """Return whether it is a place of the program's, made when it is first needed."""
        return folder in {self.folder.papers, on_this_computer()}

    def settle(self) -> bool:
        """Ask before the first papers go where others can read them, and keep the answer.

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
        """Ask for another folder, first on a stick; None when the question was closed.

        One that is on no stick is kept for the next time.
        """
        words = self._ui.translate("Where should the print folder go?")
        start = stick_or(self._start())
        found = QFileDialog.getExistingDirectory(self._parent, words, str(start))
        if found and not is_on_stick(Path(found)):
            self._ui.preferences.change(print_folder=found)
        return Path(found) if found else None

    def ask_file(self, name: str) -> Path | None:
        """Ask for a name for one PDF; the question itself warns before a file is replaced."""
        return ask_file(self._parent, name, self._ui, self._start())

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
        self.opening: OpenDialog | None = None
        """The papers to be opened one by one, where no printer is known."""
        self._asked: Bundle | None = None
        """What the printer is about."""
        can = foot.can
        can.elsewhere.triggered.connect(self._make_elsewhere)
        can.copier.triggered.connect(lambda: self._when_drawn(self._ask_and_join))
        can.by_hand.triggered.connect(lambda: self._when_drawn(self._open_due))
        drawing.begun.connect(self._show_work)
        drawing.drawn.connect(self._on_drawn)
        drawing.refused.connect(self._drop_wish)
        can.print.triggered.connect(lambda: self._when_drawn(self._print_due))
        can.again.triggered.connect(
            lambda: self._when_drawn(lambda papers: drawing.print_again(frozenset(papers.files)))
        )
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
        if jobs and self._places.settle():
            self._opens = jobs
            self._put_down(papers.due, self._places.usual())

    def save(self) -> None:
        """Save what changed, or all of it where nothing did."""

        def put(papers: DrawnPapers) -> None:
            made, usual = papers.changed, self._places.usual()
            names = [papers.documents.called(one.planned) for one in made.files]
            names += [one.printed.title for one in made.documents.attached]
            words = listed(names, self._ui.translate) if papers.since else ""
            self._put_down(made if names else papers.shared, usual, words)

        if not self.is_busy and self._places.settle():
            self._when_drawn(put)

    def _make_elsewhere(self) -> None:
        folder = None if self.is_busy else self._places.ask_folder()
        if folder is not None:
            self._when_drawn(lambda papers: self._put_down(papers.shared, folder))

    def _put_down(self, bundle: Bundle, parent: Path, names: str = "") -> None:
        """Write a bundle into a folder of its own."""
        from hope_desktop.services.printing.printmap import put_down

        notes, make_parent = self._places.folder.unfinished, self._places.is_own(parent)

        def task(report: Report) -> Saved:
            folder = put_down(bundle, parent, report, notes=notes, make_parent=make_parent)
            return Saved(bundle, folder, names=names)

        self._write(task)

    def _ask_and_join(self, papers: DrawnPapers) -> None:
        """Write what the school copies in one file under a name."""
        from hope_desktop.services.printing.drawing import write_file
        from hope_desktop.services.printing.printmap import MAILED, for_copier

        words = self._ui.translate("Copy room %(name)s.pdf")
        file = self._places.ask_file(words % {"name": papers.documents.label})
        if file is None:
            return

        def task(_report: Report) -> Saved:
            bundle, rendered = for_copier(papers.shared)
            write_file(rendered.pdf, file)
            return Saved(bundle, file.parent, file, too_large=len(rendered.pdf) > MAILED)

        self._write(task)

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
        """Say where it is, offer to open it, and keep that it was made."""
        self._writing = None
        jobs, self._opens = self._opens, ()
        translate = self._ui.translate
        if is_on_stick(saved.folder):
            text = translate("Ready: %(name)s is on the stick. You may take the stick out now.")
        else:
            text = f"{translate('Ready')}: %(name)s"
        text = text % {"name": saved.names or (saved.file or saved.folder).name}
        if saved.too_large:
            text = f"{text}. {translate('It is too large for most mail: put it on a stick.')}"
        is_in = saved.file or saved.names
        inside, home = saved.folder if is_in else saved.folder.parent, Path.home()
        inside = inside.relative_to(home) if inside.is_relative_to(home) else inside
        look = quiet_button(translate("Open folder"), "folder-open")
        look.clicked.connect(partial(open_path, saved.folder, self._ui, self._said))
        place = translate("In %(folder)s") % {"folder": str(inside)}
        self._said.say(f"{text} · {place}", "good", look)
        bundle = saved.bundle
        if bundle is None:
            return

        def record(kinds: Iterable[str], way: str = "saved") -> None:
            """These are right now, until something of them changes."""
            wanted = frozenset(kinds)
            self._drawing.was_printed(wanted)
            self._ui.operations.run(partial(self._prints.record, bundle.only(wanted), way))

        places = {one.printed.kind: saved.folder / one.spoken_name for one in bundle.files}
        if jobs:
            waits = uncounted_text(bundle.documents, self._ui)
            self._open_one_by_one(jobs, places, waits, record)
        else:
            record(places)

    def _open_one_by_one(
        self,
        jobs: tuple[PrintJob, ...],
        places: Mapping[str, Path],
        waits: str,
        record: Callable[[Iterable[str], str], None],
    ) -> None:
        """Only she says what is printed."""
        papers = tuple((job, places[job.kind]) for job in jobs)
        self.opening = dialog = OpenDialog(papers, waits, self._ui, self._foot)

        def closed() -> None:
            if not dialog.opened:
                return
            kinds = {job.kind for job in dialog.opened}
            record(kinds, "opened")
            printed = quiet_button(self._ui.translate("All of it is printed"), "check")
            printed.clicked.connect(partial(record, kinds, "printer"))
            printed.clicked.connect(self._foot.main.setFocus)  # it goes, and the focus stays here
            printed.clicked.connect(self._said.dismiss)
            words = self._ui.plural("%(n)d paper opened.", "%(n)d papers opened.", len(kinds))
            self._said.say(words, "advice", printed)

        dialog.finished.connect(closed)
        dialog.open()

    def _on_refused(self, error: HopeError) -> None:
        self._writing, self._opens = None, ()
        if isinstance(error, Cancelled):
            self._said.dismiss()
            return
        ways = []
        if isinstance(error, FolderProblem):
            ways.append(quiet_button(self._ui.translate("On a stick or elsewhere…"), "usb"))
            ways[0].clicked.connect(self._make_elsewhere)
        self._said.say(sentence(error, self._ui.translate), "serious", *ways)

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

    def _on_handed(self, handed: Handed) -> None:
        self._drawing.was_printed(frozenset(job.kind for job in handed.jobs))
        self._record(handed, partial(self._prints.record, way="printer"))

    def _record(self, handed: Handed, keep: Callable[[Bundle], Changes]) -> None:
        """Keep what a printer accepted, or gave back."""
        from hope_desktop.services.printing.printed import as_handed

        if self._asked is not None:
            bundle = as_handed(self._asked, handed.jobs)
            self._ui.operations.run(partial(keep, bundle))

    def _save_instead(self) -> None:
        """Save the one paper that was asked about, under a name that is asked for."""
        from hope_desktop.services.printing.drawing import draw, write_file

        if self._asked is None:
            return
        paper = self._asked.files[0].planned
        file = self._places.ask_file(f"{paper.name}.pdf")
        if file is None:
            return

        def task(_report: Report) -> Saved:
            write_file(draw(paper.drawn).pdf, file)
            return Saved(None, file.parent, file)

        self._write(task)
