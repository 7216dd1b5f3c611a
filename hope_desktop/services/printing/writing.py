"""Drawn papers become files, whole or not at all; may run in a worker."""

from pathlib import Path

from hope_desktop.domain.errors import FolderProblem
from hope_desktop.handouts.specs import Rendered
from hope_desktop.services.printing.printed import Bundle, manifest, record_of
from hope_desktop.storage.files import write_whole
from hope_desktop.storage.together import write_all

MANIFEST = "manifest.json"


def write(
    bundle: Bundle, folder: Path, notes: Path | None = None, *, spoken_names: bool = False
) -> tuple[Path, ...]:
    """Write a bundle into a folder, whole or not at all; gives the files.

    Args:
        bundle: what to write.
        folder: made when its parent is there.
        notes: `DataFolder.unfinished`, so that it holds when the program is killed too.
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
    write_all(folder, files, notes)
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
