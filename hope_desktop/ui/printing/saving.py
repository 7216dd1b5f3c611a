"""Writing papers to a folder, a stick or one file: in the worker, whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hope_desktop.domain.errors import FolderProblem
from hope_desktop.ui.widgets.worker import Report, Task

if TYPE_CHECKING:
    from hope_desktop.services.printing.printed import Bundle
    from hope_desktop.services.printing.printing import Document
    from hope_desktop.services.printing.printmap import Drawn


@dataclass(frozen=True, slots=True)
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


def for_copy_room(drawn: Drawn, file: Path) -> Task:
    """Write what the school copies in one file under a name."""
    from hope_desktop.services.printing.drawing import write_file
    from hope_desktop.services.printing.printmap import MAILED, for_copier

    def task(_report: Report) -> Saved:
        bundle, rendered = for_copier(drawn)
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
