"""Where papers are saved, written there whole or not at all, and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QPoint
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from hope_desktop.domain.errors import FolderProblem
from hope_desktop.paths import DataFolder, on_this_computer
from hope_desktop.services.printing.printed import Bundle
from hope_desktop.services.printing.printing import Document
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.dialogs import either
from hope_desktop.ui.widgets.opening import open_path
from hope_desktop.ui.widgets.paper import PaperPanel, ask_file
from hope_desktop.ui.widgets.usb_sticks import Stick
from hope_desktop.ui.widgets.worker import Report, Task


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
    place = translate("In %(folder)s") % {"folder": _near(inside)}
    look = quiet_button(translate("Open folder"), "folder-open")
    look.clicked.connect(partial(open_path, saved.folder, ui, panel))
    panel.say(f"{words} · {place}", "good", look)


def _near(folder: Path) -> str:
    """A folder as a trainer knows it: from the home folder on, when it is in there."""
    home = Path.home()
    return str(folder.relative_to(home) if folder.is_relative_to(home) else folder)


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
        stays = self._ask_cloud(cloud)
        if stays is None:
            return False
        chosen = on_this_computer() if stays else documents
        self._ui.preferences.change(print_folder=str(chosen))
        return True

    def _ask_cloud(self, cloud: str) -> bool | None:
        translate = self._ui.translate
        title = translate("Your Documents folder is in %(cloud)s") % {"cloud": cloud}
        text = translate(
            "What is put there goes to other computers by itself. Print folders name the "
            "school, the class and the person whom pupils can go to.\n\nHope Desktop can keep "
            "them on this computer only, in %(folder)s. You can change this in the settings."
        ) % {"folder": on_this_computer()}
        here = translate("Keep on this computer")
        there = translate("In %(cloud)s all the same") % {"cloud": cloud}
        return either(self._parent, title, text, here, there, translate("Cancel"))

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
