"""What is dragged onto a page: files of this computer, or something to leave alone."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """The files of this computer in what is dragged; none when anything else is."""
    urls = data.urls()
    if not all(url.isLocalFile() for url in urls):
        return ()
    return tuple(path for path in (Path(url.toLocalFile()) for url in urls) if path.is_file())
