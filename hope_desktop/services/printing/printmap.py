"""A workshop's papers: which documents, their folder (printmap), or one file for the copy room.

Nothing here needs the database, so all of it may run in a worker.
"""

from dataclasses import replace
from itertools import count
from pathlib import Path

from hope_desktop.domain.errors import Cancelled, FolderProblem, NothingToPrint, Progress
from hope_desktop.domain.library.handout import Handout, name_of
from hope_desktop.domain.printing.copies import COPY_ORDER
from hope_desktop.domain.printing.paper_kind import Whose
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.handouts import specs
from hope_desktop.i18n.catalogue import translator
from hope_desktop.services.printing import drawing
from hope_desktop.services.printing.drawing import files_of
from hope_desktop.services.printing.list_rows import copy_rows
from hope_desktop.services.printing.planned import Documents, safe_words
from hope_desktop.services.printing.printed import Bundle, attached_rows, is_copied
from hope_desktop.storage.files import problems_of

MAILED = 10_000_000
"""Bytes of the largest file that most mail takes."""


def folder_name(documents: Documents) -> str:
    """`Printmap 2B 2026-12-01`: safe on every system, whatever the class is called."""
    translate = translator("nl")
    parts = [translate("Print folder"), safe_words(documents.label, 40)]
    start = documents.view.session.facts.start
    if start is not None:
        parts.append(start.date().isoformat())
    return " ".join(part for part in parts if part)


def put_down(
    bundle: Bundle,
    parent: Path,
    progress: Progress | None = None,
    *,
    notes: Path | None = None,
    make_parent: bool = False,
) -> Path:
    """Write a bundle into a folder of its own under `parent`, whole or not at all; gives it.

    A folder that is there already is never touched: the new one gets a number. When one of them
    holds exactly these files, it is given and nothing is written. `make_parent` is for the
    program's own place, which is not there the first time; `notes` is that of `write`.

    Raises:
        FolderProblem: the parent is missing, a file, full, not writable, or gone.
    """
    if progress is not None and not progress(0, 0):
        raise Cancelled
    try:
        with problems_of(parent):
            if make_parent:
                parent.mkdir(parents=True, exist_ok=True)
            files = files_of(bundle)
            folder, is_there = _place(parent, folder_name(bundle.documents), files)
        if not is_there:
            drawing.write(bundle, folder, notes)
    except FolderProblem as problem:
        # Named by the folder that was chosen, not by the one that did not come to be.
        raise FolderProblem(parent, problem.why) from problem
    return folder


def _place(parent: Path, name: str, files: dict[str, bytes]) -> tuple[Path, bool]:
    """Choose a folder that is not there yet, or one that holds these files already and True."""
    for number in count(1):
        folder = parent / (f"{name} ({number})" if number > 1 else name)
        if not folder.exists():
            break
        if _holds(folder, files):
            return folder, True
    return folder, False


def _holds(folder: Path, files: dict[str, bytes]) -> bool:
    if not folder.is_dir() or {path.name for path in folder.iterdir()} != set(files):
        return False
    return all((folder / name).read_bytes() == data for name, data in files.items())


def for_copier(whole: Bundle) -> tuple[Bundle, Rendered]:
    """Return what of a workshop's papers is copied, and the file; fit for a worker."""
    from hope_desktop.handouts.own_files.assembly import one_after_another  # seldom needed

    bundle = whole.only(frozenset(f.printed.kind for f in whole.files if is_copied(f.printed)))
    if not bundle.files:
        raise NothingToPrint
    parts = [file.rendered.pdf for file in bundle.files]
    texts = whole.documents.copies.school
    text = next((one for one in texts if name_of(one.id) == COPY_ORDER), None)
    if text is not None:
        before, order = 0, drawing.draw(_order(bundle, text, 1))
        while before != order.pages:  # how long the order is moves the pages behind it
            before = order.pages
            order = drawing.draw(_order(bundle, text, before))
        parts.insert(0, order.pdf)
    title = translator("nl")("For the copy room")
    pdf, pages = one_after_another(parts, title)
    return bundle, Rendered(pdf, pages, "")


def _order(bundle: Bundle, text: Handout, before: int) -> specs.Document:
    """Return the copying order alone, with the pages of the file that each line is about."""
    translate, rows, last = translator("nl"), [], before
    for file in bundle.files:
        first = last + last % 2 + 1  # on the front of a sheet
        last = first + file.rendered.pages - 1
        pages = f"{first}-{last}" if last > first else f"{first}"
        named = translate("p. %(pages)s") % {"pages": pages}
        rows.append(replace(file.printed, file=named))
    every = bundle.documents.every
    school = next(one.document for one in every if one.kind.whose is Whose.SCHOOL)
    lists = copy_rows((*rows, *attached_rows(bundle)), translator(text.language))
    return replace(school, sheets=(specs.SchoolLetter(text, lists),), apart=False)
