"""Turns documents into bytes, without database or widget: it may run in a worker.

What was drawn is found again: a tick in the list, a look at another workshop and back, a preview
and then the printer ask for papers that did not change. A document is a value and its own key, so
that what is kept can never be out of date.

Drawn papers become files, whole or not at all; may run in a worker.
"""

import hashlib
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from hope_desktop.domain.errors import Cancelled, FolderProblem, Progress
from hope_desktop.domain.printing.paper_kind import Whose
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.handouts.render import left_out, render as render_document
from hope_desktop.handouts.specs import Document
from hope_desktop.services.printing.planned import Documents
from hope_desktop.services.printing.printed import (
    Bundle,
    bundle_file,
    manifest,
    record_of,
    with_copy_order,
)
from hope_desktop.services.recent import Recent
from hope_desktop.storage.files import problems_of, write_whole
from hope_desktop.storage.together import write_all

MOST_BYTES = 16_000_000
"""A print folder takes about a million."""


def weight(rendered: Rendered) -> int:
    """Count the bytes of a paper."""
    return len(rendered.pdf) + len(rendered.text)


KEPT = Recent[Document, Rendered](weight, MOST_BYTES)
"""Of this process; cleared with the data."""


def draw(document: Document, progress: Callable[[int], bool] | None = None) -> Rendered:
    """One document as PDF, drawn unless it was drawn before; may run in a worker."""
    rendered = KEPT.find(document)
    if rendered is None:
        rendered = render_document(document, progress)
        KEPT.keep(document, rendered)
    elif progress is not None and not progress(rendered.pages):
        raise Cancelled
    return rendered


without_room = left_out
"""For the window, which knows no handouts."""


def draw_bundle(
    documents: Documents, progress: Progress | None = None, *, spoken_names: bool = False
) -> Bundle:
    """Draw a whole bundle; may run in a worker.

    The copy order in the school's document tells the names and pages of the others, so the
    school's document is drawn last.
    """
    bundle, total = Bundle(documents, (), spoken_names), len(documents.counted)

    def page(_number: int) -> bool:
        return progress is None or progress(len(bundle.files), total)

    for planned in documents.counted:
        document = planned.drawn
        if planned.kind.whose is Whose.SCHOOL:
            document = with_copy_order(document, bundle)
        file = bundle_file(documents, planned, draw(document, page))
        bundle = replace(bundle, files=(*bundle.files, file))
    if progress is not None:
        progress(total, total)
    return bundle


MANIFEST = "manifest.json"


def write(bundle: Bundle, folder: Path, notes: Path | None = None) -> tuple[Path, ...]:
    """Write a bundle into a folder, whole or not at all; gives the files.

    Args:
        bundle: what to write; with the names of the contract comes a manifest.
        folder: made when its parent is there.
        notes: `DataFolder.unfinished`, so that it holds when the program is killed too.

    Raises:
        FolderProblem: the folder is missing, a file, full, not writable, gone, or has a file of
            such a name that no earlier print made.
    """
    files = files_of(bundle)
    if not bundle.spoken_names:
        files[MANIFEST] = manifest(record_of(bundle))
        # Only what an earlier print made is replaced, and only as it was then.
        digests: dict[str, str] = {}
        with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
            earlier = json.loads((folder / MANIFEST).read_bytes())
            digests = {one["file"]: one["sha256"] for one in earlier["documents"]}
            digests[MANIFEST] = ""
        for path in (folder / name for name in files):
            with problems_of(path):
                if path.is_file():
                    digest = hashlib.sha256(path.read_bytes()).hexdigest()
                    if digests.get(path.name) not in {"", digest}:
                        raise FolderProblem(path, "taken")
    if not folder.is_dir():
        _needs_folder(folder.parent)
    write_all(folder, files, notes)
    return tuple(folder / name for name in files)


def files_of(bundle: Bundle) -> dict[str, bytes]:
    """Return the files of a bundle by their names, with those that go along as they came.

    Raises:
        FolderProblem: one of those is gone.
    """
    spoken = bundle.spoken_names
    files = {
        one.spoken_name if spoken else one.printed.file: one.rendered.pdf for one in bundle.files
    }
    for one in bundle.documents.attached:
        if one.path is not None:
            with problems_of(one.path):
                files[one.spoken_name if spoken else one.printed.file] = one.path.read_bytes()
    return files


def write_file(data: bytes, file: Path) -> None:
    """Write a file, whole or not at all."""
    if file.is_dir():
        raise FolderProblem(file, "folder")
    _needs_folder(file.parent)
    write_whole(file, data)


def _needs_folder(folder: Path) -> None:
    """Name the folder that is not there, rather than what was to come in it."""
    if not folder.is_dir():
        raise FolderProblem(folder, "file" if folder.exists() else "missing")
