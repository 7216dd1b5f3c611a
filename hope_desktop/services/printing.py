"""Printing: a plan becomes documents, documents become bytes, and bytes become whole files.

`prepare` reads the database, in the main thread. `render` needs nothing but its argument and may
run in a worker. `write` and `record` finish. Preview, file and printer get the same bytes.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.classes import Unknown
from hope_desktop.domain.errors import FactsNeeded, FolderProblem, NothingToPrint, ReasonNeeded
from hope_desktop.domain.ids import HandoutId, OwnFileId, SessionId
from hope_desktop.domain.modules import Module
from hope_desktop.domain.profiles import Profile
from hope_desktop.domain.safety import Rule
from hope_desktop.domain.views import PlanView
from hope_desktop.handouts import specs
from hope_desktop.handouts.render import render as render_document
from hope_desktop.handouts.specs import Rendered
from hope_desktop.services.bundle import Sources, packing_of, planned_documents
from hope_desktop.services.library import Library
from hope_desktop.services.own_documents import own_document
from hope_desktop.services.own_files import OwnFiles
from hope_desktop.services.planning import Planning
from hope_desktop.services.printed import (
    Bundle,
    BundleFile,
    Prepared,
    bundle_file,
    manifest,
    record_of,
)
from hope_desktop.storage import history, prints
from hope_desktop.storage.database import Database
from hope_desktop.storage.files import write_all, write_whole
from hope_desktop.texts import translator

__all__ = [
    "MANIFEST",
    "Bundle",
    "BundleFile",
    "Prepared",
    "Printing",
    "Progress",
    "draw",
    "render",
    "write",
    "write_pdf",
]

MANIFEST = "manifest.json"

type Progress = Callable[[int, int], bool]
"""Called with documents done and documents in all; False stops the work."""


class Printing:
    """Turns workshops, modules and handouts into PDF."""

    def __init__(
        self,
        database: Database,
        planning: Planning,
        library: Library,
        own: OwnFiles,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        self._database = database
        self._planning = planning
        self._library = library
        self._own = own
        self._now = now

    def prepare(self, session_id: SessionId, profile: Profile = Profile.STANDARD) -> Prepared:
        """Everything to draw the bundle of a workshop.

        Raises:
            NotFound: there is no such workshop.
            NothingToPrint: it has no activities.
            ReasonNeeded: it skips modules and says no reason.
            FactsNeeded: the head-count is unknown, so there is no number of copies.
        """
        view = self._planning.get(session_id)
        if not view.activities:
            raise NothingToPrint
        skipped = [c for c in view.concerns if c.rule is Rule.MODULE_SKIPPED and not c.explained]
        if skipped:
            raise ReasonNeeded(skipped[0].names)
        if view.school_class.facts.pupils is None:
            raise FactsNeeded((Unknown.PUPILS,))
        sources = self._sources(view, with_own_bytes=True)
        return Prepared(
            session=session_id,
            class_label=view.school_class.facts.label,
            start=view.session.facts.start,
            library_version=sources.library_version,
            profile=profile,
            documents=planned_documents(sources),
            to_come=tuple((a.title, a.to_come) for a in view.in_order if a.to_come),
            activities=tuple((a.id, a.version) for a in view.in_order),
        )

    def packing(self, session_id: SessionId) -> tuple[specs.PackingItem, ...]:
        """What to bring to a workshop, also when it cannot be printed yet.

        Raises:
            NotFound: there is no such workshop.
        """
        return packing_of(self._sources(self._planning.get(session_id)))

    def record(self, bundle: Bundle, way: str = "saved") -> Changes:
        """Keep what was printed, so that it is known what is on paper.

        `way` is `saved` for files, and `printer` for what a printer took.
        """
        if self._database.read_only:
            return Changes()
        with self._database.transaction() as connection:
            change = history.begin(connection, "session.printed")
            record = record_of(bundle, way)
            prints.insert(connection, change, bundle.prepared.session, self._now(), record)
        return Changes(prints=True, sessions=frozenset({bundle.prepared.session}))

    def module_document(self, module: Module) -> specs.Document:
        """A whole module, ready to be drawn by `draw`."""
        page = self._library.module(module)
        return specs.Document(
            title=page.text.title,
            sheets=(specs.ModuleBook(page.text, page.activities),),
            occasion=self._no_occasion(),
            for_trainer=True,
            version=self._library.version(),
        )

    def handout_document(self, handout_id: HandoutId) -> specs.Document:
        """One handout, ready to be drawn by `draw`.

        Raises:
            NotFound: there is no such handout.
        """
        handout = self._library.handout(handout_id)
        return specs.Document(
            title=handout.title,
            sheets=(specs.SingleHandout(handout),),
            occasion=self._no_occasion(),
            version=self._library.version(),
        )

    def own_file_document(self, file_id: OwnFileId) -> specs.Document:
        """An own file by itself, ready to be drawn by `draw`.

        Raises:
            NotFound: there is no such file.
        """
        file = self._own.get(file_id)
        pdf = self._own.content(file)
        return own_document(file, pdf, self._no_occasion(), translator("nl"))

    def _sources(self, view: PlanView, *, with_own_bytes: bool = False) -> Sources:
        level = view.school_class.facts.level
        return Sources(
            view=view,
            title=self._title(view.session.template),
            handouts=self._library.handouts_of(view.in_order),
            school_papers=self._library.school_papers(),
            help_lines=self._library.help_card(level),
            all_lines=self._library.helplines(),
            library_version=self._library.version(),
            today=self._now().date(),
            translate=translator("nl"),
            own=tuple(
                (file, self._own.content(file) if with_own_bytes else b"")
                for activity in view.in_order
                for file in self._own.of_activity(activity.id)
            ),
        )

    def _title(self, template: str | None) -> str:
        names = {str(t.id): t.title for t in self._library.templates()}
        return names.get(template or "", "")

    def _no_occasion(self) -> specs.Occasion:
        lines = self._library.helplines()
        return specs.Occasion(
            class_label="",
            school="",
            start=None,
            room="",
            trainers=(),
            pupils=None,
            helper="",
            reserve="",
            help_lines=self._library.help_card(None),
            all_lines=tuple(lines.values()),
        )


def draw(document: specs.Document, progress: Callable[[int], bool] | None = None) -> Rendered:
    """One document as PDF; may run in a worker.

    Raises:
        Cancelled: progress said so.
        UnprintableText: a text is too long for paper.
    """
    return render_document(document, progress)


def render(
    prepared: Prepared, progress: Progress | None = None, *, spoken_names: bool = False
) -> Bundle:
    """Draw a whole bundle; may run in a worker.

    The copy order, first in the school's document, tells the names and pages of the others, so the
    school's document is drawn last. `spoken_names` as for `write`.

    Raises:
        Cancelled: progress said so.
        UnprintableText: a text is too long for paper.
    """
    done: list[BundleFile] = []
    total = len(prepared.documents)

    def page(_number: int) -> bool:
        return progress is None or progress(len(done), total)

    for planned in prepared.documents:
        document = replace(planned.document, profile=prepared.profile)
        if planned.kind == "school":
            document = _with_copy_order(document, done, spoken_names=spoken_names)
        rendered = draw(document, page)
        done.append(bundle_file(prepared, planned, rendered))
    if progress is not None:
        progress(total, total)
    return Bundle(prepared, tuple(done))


def write(bundle: Bundle, folder: Path, *, spoken_names: bool = False) -> tuple[Path, ...]:
    """Write a bundle into a folder, whole or not at all; gives the files.

    Args:
        bundle: what to write.
        folder: made when its parent is there.
        spoken_names: Dutch names for people, and no manifest; else the names of the contract.

    Raises:
        FolderProblem: the folder is missing, a file, full, not writable, or gone.
    """
    if spoken_names:
        files = {file.spoken_name: file.rendered.pdf for file in bundle.files}
    else:
        files = {file.printed.file: file.rendered.pdf for file in bundle.files}
        files[MANIFEST] = manifest(record_of(bundle))
    if not folder.is_dir():
        _needs_folder(folder.parent)
    write_all(folder, files)
    return tuple(folder / name for name in files)


def write_pdf(rendered: Rendered, file: Path) -> None:
    """Write one document, whole or not at all.

    Raises:
        FolderProblem: the file cannot be written.
    """
    if file.is_dir():
        raise FolderProblem(file, "folder")
    _needs_folder(file.parent)
    write_whole(file, rendered.pdf)


def _needs_folder(folder: Path) -> None:
    """Name the folder that is not there, rather than what was to come in it."""
    if not folder.is_dir():
        raise FolderProblem(folder, "file" if folder.exists() else "missing")


def _with_copy_order(
    document: specs.Document, done: list[BundleFile], *, spoken_names: bool
) -> specs.Document:
    rows = tuple(
        specs.CopyRow(
            file=file.spoken_name if spoken_names else file.printed.file,
            title=file.printed.title,
            pages=file.printed.pages,
            copies=file.printed.copies,
            sides="single",
            paper="A4",
        )
        for file in done
        if file.printed.kind != "trainer"
    )
    return replace(document, sheets=(specs.CopyOrder(rows), *document.sheets[1:]))
