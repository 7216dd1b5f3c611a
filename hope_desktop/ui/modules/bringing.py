"""Brings in files that are dropped or chosen: stores them in the worker and reports it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, override

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QObject,
    QPoint,
    QRect,
    QStandardPaths,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QPushButton, QRubberBand, QWidget

from hope_desktop.domain.errors import Cancelled, HopeError
from hope_desktop.domain.terms import MaterialId
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.labels import module_name
from hope_desktop.i18n.refusals import arrival_sentences, sentence
from hope_desktop.services.library.taking_in import Arrival
from hope_desktop.ui.commands import bare
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import link_button, look_as
from hope_desktop.ui.widgets.destination import Destination, to_material
from hope_desktop.ui.widgets.only_me import who_may_see
from hope_desktop.ui.widgets.paper import PaperPanel
from hope_desktop.ui.widgets.worker import Job, Worker

if TYPE_CHECKING:
    from hope_desktop.ui.modules.needs import ModulesServices

type _Came = tuple[list[Arrival], list[HopeError]]

_FEW = 5
"""So many files may belong to what is in sight; more of them, or a folder, are a collection."""
_ONCE_MORE_MS = 3000
"""What was saved just before the window came back is whole by then."""
_DRAGGED = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """Return the files and folders of this computer in a drag; none when anything else is."""
    urls = data.urls()
    if not all(url.isLocalFile() for url in urls):
        return ()
    return tuple(path for path in (Path(url.toLocalFile()) for url in urls) if path.exists())


def _are_few(paths: Sequence[Path]) -> bool:
    return len(paths) <= _FEW and not any(one.is_dir() for one in paths)


def files_place(window: QWidget, at: QPoint) -> tuple[Destination, QRect] | None:
    """Return what lies at a place of the window, with its area, of a widget with `files_at`."""
    widget = window.childAt(at)
    while widget is not None and widget is not window:
        files_at = getattr(widget, "files_at", None)
        found = files_at(widget.mapFrom(window, at)) if files_at is not None else None
        if found is not None:
            to, area = found
            return to, QRect(widget.mapTo(window, area.topLeft()), area.size())
        widget = widget.parentWidget()
    return None


class Bringing(QObject):
    """One batch at a time; later files wait. They are added to what is shown.

    Signals:
        go: Show everything that came in.
        ended: A batch is in, or was refused or stopped.
    """

    go = Signal(object)
    ended = Signal()

    def __init__(
        self,
        services: ModulesServices,
        ui: Ui,
        window: QWidget,
        showing: Callable[[], Destination],
        receive: Callable[[Path], object],
    ) -> None:
        """`receive` shows what a colleague sent."""
        super().__init__(window)
        self._files, self._materials = services.files, services.materials
        self._services, self._library = services, services.library
        self._ui, self._window, self._showing, self._receive = ui, window, showing, receive
        self._worker = Worker(self)
        self._waiting: list[tuple[tuple[Path, ...], Destination]] = []
        self._job: Job | None = None
        self._mark = QRubberBand(QRubberBand.Shape.Rectangle, window)
        aside = QWidget(window)
        aside.hide()
        self.panel = PaperPanel(ui, inside=True)
        """What came in and has to be asked or told; *My material* takes it in."""
        self.panel.setParent(aside)
        self._asked: list[MaterialId] = []
        self._remarked: list[str] = []
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._look_for_changes)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dragged from outside or pasted, wherever that is."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Paste):
                self.bring(dropped_files(QGuiApplication.clipboard().mimeData()), self._showing())
            return False
        if event.type() is QEvent.Type.DragLeave:
            self._mark.hide()
        if event.type() not in _DRAGGED or not isinstance(event, QDropEvent):
            return False
        files = dropped_files(event.mimeData())
        if not files:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)  # never take it away from where it was
        event.accept()
        below = None
        if _are_few(files):
            below = files_place(self._window, event.position().toPoint())
        is_over = event.type() is QEvent.Type.Drop
        self._mark.setVisible(below is not None and not is_over)
        if below is not None:
            self._mark.setGeometry(below[1])
        if is_over:
            self.bring(files, below[0] if below else self._showing())
        return True

    @property
    def is_busy(self) -> bool:
        """Files are coming in."""
        return self._job is not None

    def ask_here(self) -> None:
        """Let the trainer choose files, for what is shown."""
        self.ask(self._showing())

    def ask(self, to: Destination) -> None:
        """Let the trainer choose files, for what `to` names."""
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        words = bare(self._ui.translate("Add &files…"))
        found, _kind = QFileDialog.getOpenFileNames(self._window, words, start)
        self.bring(tuple(map(Path, found)), to)

    def bring(self, paths: tuple[Path, ...], to: Destination) -> None:
        """Take in files and folders, a few of them for what `to` names."""
        for one in (one for one in paths if one.suffix == ".hope"):
            self._receive(one)
        paths = tuple(one for one in paths if one.suffix != ".hope")
        if paths:
            self._waiting.append((paths, to))
        self._next()

    def cancel(self) -> None:
        """Stop; of what is coming in nothing stays."""
        self._waiting = []
        if self._job is not None:
            self._job.cancel()

    def _next(self) -> None:
        if self._job is not None or not self._waiting:
            return
        paths, to = self._waiting.pop(0)
        translate = self._ui.translate

        if heavy := self._files.heavy(paths):
            kept = arrival_sentences(((one.name, one, frozenset()) for one in heavy), translate)
            self._ui.operations.happened.emit(" ".join(kept), ())
        task = partial(self._files.take_in_all, paths)
        keep = partial(self._keep, to, _are_few(paths))
        self._job = self._worker.do(task, keep, self._refuse)
        words = translate("Bringing in files…")
        self._ui.operations.show_work(self._job, words, self.cancel)

    def _keep(self, to: Destination, belongs: bool, came: _Came) -> None:
        arrivals, refused = came
        known = {one.sha256: one.id for one in self._materials.all()}
        n = len({one.material.sha256 for one in arrivals} - known.keys())
        ids: Sequence[MaterialId] = ()
        if arrivals:
            words = self._ui.plural("%(n)d file added", "%(n)d files added", n)
            owner = to.activity or to.session
            add = partial(self._materials.add, arrivals, owner, to.module, belongs=belongs)
            ids = self._ui.operations.run_new(add, words) or ()
        fresh = [one for one in dict.fromkeys(ids) if one not in known.values()]
        beside = self._name_of(to) if ids and belongs else ""
        self._tell(fresh, len(arrivals) - len(fresh), beside, self._remarks(arrivals, refused))
        self._end()

    def _name_of(self, to: Destination) -> str:
        if to.activity:
            return self._library.activity(to.activity).title
        return self._services.planning.get(to.session).name if to.session else ""

    def _refuse(self, error: HopeError) -> None:
        if not isinstance(error, Cancelled):
            self._ui.operations.problem_found.emit(sentence(error, self._ui.translate))
        self._end()

    def _end(self) -> None:
        self._job = None
        self.ended.emit()
        self._next()

    def _remarks(self, arrivals: Sequence[Arrival], refused: Sequence[HopeError]) -> list[str]:
        """Tell of each that could not come or is only kept, and of what lost something."""
        translate = self._ui.translate
        came = ((one.material.file_name, one.trouble, one.dropped) for one in arrivals)
        return [
            *(sentence(error, translate) for error in refused),
            *arrival_sentences(came, translate),
        ]

    def _tell(
        self, fresh: Sequence[MaterialId], known: int, beside: str, remarks: Sequence[str]
    ) -> None:
        """Say in one line what came and where it lies; what is asked stands with her material."""
        translate = self._ui.translate
        plural = self._ui.plural
        sentences = [self._where(fresh, beside)] if fresh else []
        if known > 0:
            text = plural("%(n)d file was here already.", "%(n)d files were here already.", known)
            sentences.append(text)
        if beside:
            sentences.append(translate("Beside: %(names)s") % {"names": beside})
        if not (sentences or remarks):
            sentences.append(translate("There is no file in it."))
        text, ways = " ".join(sentences or remarks[:1]), list[QPushButton]()
        question, who = self._who_may_see(fresh)
        if question or remarks:
            self._ask_beside(fresh, remarks)
            n = len(remarks)
            asks = self._ui.plural("%(n)d remark", "%(n)d remarks", n)
            asks = translate("Who may see this?") if question else asks
            ways = [self._way(asks, "info", Destination("modules", mine=True))]
        elif fresh:
            for one in who:
                look_as(one, "link", "lock")
            to = to_material(fresh[0]) if len(fresh) == 1 else Destination("modules", mine=True)
            ways = [*who, self._way(translate("S&how"), "eye", to)]
        self._ui.operations.happened.emit(text, ways)

    def _who_may_see(self, ids: Sequence[MaterialId]) -> tuple[str, list[QPushButton]]:
        pieces = [one for one in self._materials.all() if one.id in ids]
        return who_may_see(pieces, self._materials, self.panel, self._ui)

    def _ask_beside(self, fresh: Sequence[MaterialId], remarks: Sequence[str]) -> None:
        """Let it stand with her material, with what she did not answer or close before."""
        if self.panel.isHidden():
            self._asked, self._remarked = [], []
        self._asked += fresh
        self._remarked += remarks
        question, who = self._who_may_see(self._asked)
        self.panel.say(question, "advice", *who, below=self._remarked)

    def _way(self, words: str, icon: str, to: Destination) -> QPushButton:
        made = link_button(words, icon)
        made.clicked.connect(partial(self.go.emit, to))
        return made

    def _where(self, fresh: Sequence[MaterialId], beside: str) -> str:
        """Return how many came, and how many where; `beside` is named after it."""
        translate, n = self._ui.translate, len(fresh)
        added = self._ui.plural("%(n)d file added", "%(n)d files added", n)
        if beside:
            return f"{added}."
        counts = Counter(self._materials.get(one).module for one in fresh)
        none = counts.pop(None, 0)
        places = [
            translate("%(n)d in %(module)s") % {"n": of, "module": module_name(module, translate)}
            for module, of in counts.items()
            if module is not None
        ]
        if none:
            places.append(translate("%(n)d still to be sorted") % {"n": none})
        return f"{added}: {listed(places, translate)}."

    def _look_for_changes(self, state: Qt.ApplicationState) -> None:
        """Back from another program: what was changed there is taken in."""
        if state is Qt.ApplicationState.ApplicationActive:
            self._take_back()
            QTimer.singleShot(_ONCE_MORE_MS, self, self._take_back)

    def _take_back(self) -> None:
        for piece, arrival in self._files.changed_copies():
            words = self._ui.translate("%(name)s changed") % {"name": piece.title}
            self._ui.operations.run(partial(self._files.take_back, piece, arrival), words)
