"""Drawn papers become files, whole or not at all; may run in a worker."""

from pathlib import Path

from hope_desktop.domain.errors import FolderProblem
from hope_desktop.handouts.specs import Rendered
from hope_desktop.services.printing.printed import Bundle, attached_name, manifest, record_of
from hope_desktop.storage.files import problems_of, write_whole
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
    files = files_of(bundle, spoken_names=spoken_names)
    if not spoken_names:
        files[MANIFEST] = manifest(record_of(bundle))
    if not folder.is_dir():
        _needs_folder(folder.parent)
    write_all(folder, files, notes)
    return tuple(folder / name for name in files)


def files_of(bundle: Bundle, *, spoken_names: bool) -> dict[str, bytes]:
    """The files of a bundle by their names, with those that go along as they came.

    Raises:
        FolderProblem: one of those is gone.
    """
    files = {
        file.spoken_name if spoken_names else file.printed.file: file.rendered.pdf
        for file in bundle.files
    }
    for one in bundle.prepared.attached:
        if one.path is not None:
            with problems_of(one.path):
                name = attached_name(one) if spoken_names else one.printed.file
                files[name] = one.path.read_bytes()
    return files


def write_pdf(rendered: Rendered, file: Path) -> None:
    """Write one document; raises what `write_file` does."""
    write_file(rendered.pdf, file)


def write_file(data: bytes, file: Path) -> None:
    """Write a file, whole or not at all.

    Raises:
        FolderProblem: the file cannot be written.
    """
    if file.is_dir():
        raise FolderProblem(file, "folder")
    _needs_folder(file.parent)
    write_whole(file, data)


def _needs_folder(folder: Path) -> None:
    """Name the folder that is not there, rather than what was to come in it."""
    if not folder.is_dir():
        raise FolderProblem(folder, "file" if folder.exists() else "missing")
