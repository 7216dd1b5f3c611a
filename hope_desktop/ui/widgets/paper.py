"""A module or handout as PDF: drawn in the worker, and written whole or not at all."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from shiboken6 import isValid

from hope_desktop.domain.errors import Cancelled, HopeError
from hope_desktop.domain.library.material import safe_name
from hope_desktop.i18n.paper import signs_sentence
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button, link_button
from hope_desktop.ui.widgets.layouts import SnugScroll, TextLabel, clear, column, label
from hope_desktop.ui.widgets.opening import open_path
from hope_desktop.ui.widgets.warnings import Notice, Weight, notice
from hope_desktop.ui.widgets.worker import Job, Report, Task, Worker, drawn

_LINES = 6
"""So many stand below the first of a notice; the rest is scrolled to."""
_WIDEST = 4000


class PaperActions(QObject):
    """Draws or writes one PDF at a time.

    Signals:
        drawn: The `Document` and what was `Rendered` of it; nothing is written.
        saved: The `Path` that was written, and the signs that no font has.
        refused: The `HopeError` that stopped it; nothing was written.
    """

    drawn = Signal(object, object)
    saved = Signal(object, str)
    refused = Signal(object)

    def __init__(self, ui: Ui, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._worker = Worker(self)
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Something is being made."""
        return self._job is not None

    def save(self, document: Any, file: Path) -> None:
        """Draw a `Document` and write it; one at a time."""

        def task(report: Report) -> tuple[Path, str]:
            from hope_desktop.services.printing.drawing import write_file

            rendered = drawn(document, report)
            write_file(rendered.pdf, file)
            return file, rendered.replaced

        self._start(task, file.name, self._on_written)

    def write(self, data: bytes, file: Path) -> None:
        """Write what is no paper; a folder elsewhere may answer late."""

        def task(_report: Report) -> tuple[Path, str]:
            from hope_desktop.services.printing.drawing import write_file

            write_file(data, file)
            return file, ""

        self._start(task, file.name, self._on_written)

    def draw(self, document: Any, name: str) -> None:
        """Draw a `Document`, and write nothing; `name` is said meanwhile."""
        done = partial(self.drawn.emit, document)
        self._start(partial(drawn, document), name, done)

    def _start(self, task: Task, name: str, done: Callable[[Any], None]) -> None:
        if self._job is not None:
            return
        self._job = self._worker.do(task, done, self.refused.emit)
        self._job.ended.connect(partial(setattr, self, "_job", None))
        words = self._ui.translate("Making %(name)s…") % {"name": name}
        self._ui.operations.show_work(self._job, words)

    def _on_written(self, made: tuple[Path, str]) -> None:
        self.saved.emit(*made)


def tell_of(paper: PaperActions, ui: Ui, window: QWidget) -> None:
    """Say what comes of it in the status line."""

    def saved(file: Path, lost: str) -> None:
        words = ui.translate("Saved: %(name)s, in the folder %(folder)s.")
        look = link_button(ui.translate("Open"), "eye")
        look.clicked.connect(partial(open_path, file, ui, window))
        told = words % {"name": file.name, "folder": file.parent.name}
        lost = signs_sentence(lost, ui.translate) if lost else ""
        ui.operations.happened.emit(" ".join(filter(None, (told, lost))), [look])

    def refused(error: HopeError) -> None:
        if not isinstance(error, Cancelled):
            ui.operations.problem_found.emit(sentence(error, ui.translate))

    paper.saved.connect(saved)
    paper.refused.connect(refused)


class PaperPanel(QWidget):
    """Reports the result; hidden when there is nothing to say."""

    def __init__(self, ui: Ui, *, inside: bool = False) -> None:
        """`inside` a page it is as wide as what stands around it; else it lies over one."""
        super().__init__()
        self._ui = ui
        self.said = self.told = ""
        """The sentence that stands there; and that with all that is below it."""
        self._before: QWidget | None = None
        self._column = column(margins=0 if inside else (3 * GRID, GRID, 3 * GRID, 0))
        self.setLayout(self._column)
        self.hide()

    def dismiss(self) -> None:
        """Be gone; the focus goes where it was, and not to undo."""
        before, focused = self._before, QApplication.focusWidget()
        if before and focused and isValid(before) and self.isAncestorOf(focused):
            before.setFocus()
        self.said = ""
        clear(self._column)
        self.hide()

    def say(self, text: str, weight: Weight, *buttons: QWidget, below: Sequence[str] = ()) -> None:
        """Say what came of it, until it is closed; `below` are sentences that may be many."""
        first, *more = filter(None, (text, *below))
        self.told = "\n".join((first, *more))
        rest = _scrolled(label("\n".join(more))) if more else None
        frame = notice(Notice(first, weight), self._ui.translate, *buttons, below=rest)
        frame.setAccessibleName(self.told)
        close = icon_button(self._ui.translate("Close this message"), "x")
        close.clicked.connect(self.dismiss)
        inside = frame.layout()
        if inside is not None:
            inside.addWidget(close)
            inside.setAlignment(close, Qt.AlignmentFlag.AlignTop)
        self._put(frame, text)

    def _put(self, frame: QWidget, words: str) -> None:
        clear(self._column)
        self.said, self._before = words, QApplication.focusWidget()
        self._column.addWidget(frame)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


def _scrolled(lines: TextLabel) -> SnugScroll:
    """Sentences that may be many: by the wheel, and by the arrows once Tab came to them."""
    made = SnugScroll(lines)
    lines.setMaximumWidth(_WIDEST)  # as wide as the sentence above them
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAccessibleName(lines.text())
    made.setMaximumHeight(_LINES * label(" ").sizeHint().height())
    return made


def ask_file(
    parent: QWidget, name: str, ui: Ui, folder: Path | None = None, *, ending: str = ".pdf"
) -> Path | None:
    """Ask where a file goes, beginning in `folder`, and warn before another is replaced."""
    start, kinds = (folder or ui.preferences.documents) / name, f"*{ending}"
    words = ui.translate("Save as PDF" if ending == ".pdf" else "Save as a file…")
    found, _kind = QFileDialog.getSaveFileName(parent, words, str(start), kinds)
    if not found:
        return None
    return Path(found if found.lower().endswith(ending) else f"{found}{ending}")


def file_name(title: str, ending: str = ".pdf") -> str:
    """Return a name that every system takes: no signs that mean something to a disk."""
    kept = "".join(c if c.isalnum() or c in " -_,()" else " " for c in title)
    return safe_name(f"{' '.join(kept.split())[:80].strip() or 'Hope Desktop'}{ending}")
