"""The commands of the printing page: make the printmap here, elsewhere, on a stick, or one PDF."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QCursor, QKeySequence
from PySide6.QtWidgets import QMenu

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.errors import Cancelled, FolderProblem, HopeError
from hope_desktop.sentences import sentence
from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui import icons
from hope_desktop.ui.operations import Operations
from hope_desktop.ui.printing.drawing import Drawing
from hope_desktop.ui.printing.panes import Panes
from hope_desktop.ui.printing.places import Places
from hope_desktop.ui.printing.saving import Saved, Saving
from hope_desktop.ui.printing.sticks import Stick, sticks

if TYPE_CHECKING:
    from hope_desktop.services.printing import Bundle, Document
    from hope_desktop.services.printmap import Drawn

type Wish = Callable[[Drawn], None]


class Making(QObject):
    """Waits until the papers are drawn, writes them, keeps what was printed, and says so."""

    def __init__(
        self,
        drawing: Drawing,
        saving: Saving,
        places: Places,
        panes: Panes,
        operations: Operations,
        record: Callable[[Bundle], Changes],
        translate: Translator,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._drawing, self._saving, self._places = drawing, saving, places
        self._panes, self._outcome = panes, panes.outcome
        self._operations, self._record = operations, record
        self._translate = translate
        self._wish: Wish | None = None
        self.stick_menu: QMenu | None = None
        """The question which stick, when there are several."""
        self._build()
        self._connect()

    @property
    def is_busy(self) -> bool:
        """Something is being drawn for a wish, or written."""
        return self._wish is not None or self._saving.is_busy

    def enable(self, *, ready: bool) -> None:
        """Whether there is anything to make."""
        for action in self.actions:
            action.setEnabled(ready)

    def _build(self) -> None:
        self.make = self._action(_("Make print folder"), "printer")
        self.stick = self._action(_("Put on USB stick"), "usb")
        self.elsewhere = self._action(_("Save somewhere else…"), "folder-output")
        self.pdf = self._action(_("Save as PDF…"), "file-down", "Ctrl+E")
        self.actions = (self.make, self.stick, self.elsewhere, self.pdf)

    def _action(self, text: str, icon: str, keys: str = "") -> QAction:
        action = QAction(self._translate(text), self)
        action.setIconText(action.text())
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.put(action, icon)
        return action

    def _connect(self) -> None:
        self.make.triggered.connect(self._make)
        self.elsewhere.triggered.connect(self._make_elsewhere)
        self.stick.triggered.connect(self._make_on_stick)
        self.pdf.triggered.connect(self._save_pdf)
        self._outcome.cancel_requested.connect(self.cancel)
        self._outcome.elsewhere_requested.connect(self._make_elsewhere)
        self._drawing.progressed.connect(self._outcome.show_progress)
        self._drawing.drawn.connect(self._on_drawn)
        self._drawing.refused.connect(self._drop_wish)
        self._saving.saved.connect(self._on_saved)
        self._saving.refused.connect(self._on_refused)

    # The commands

    @Slot()
    def _make(self) -> None:
        usual = self._places.usual()
        self._put_in(usual, make_parent=usual == self._places.own)

    @Slot()
    def _make_elsewhere(self) -> None:
        folder = None if self.is_busy else self._places.ask_folder()
        if folder is not None:
            self._put_in(folder)

    @Slot()
    def _make_on_stick(self) -> None:
        found = sticks()
        if found:
            self.stick_menu = self._places.choose_stick(found, QCursor.pos(), self._put_on)
        else:
            words = _("There is no USB stick in the computer. Put one in and try again.")
            self._outcome.show_problem(self._translate(words), elsewhere=False)

    def _put_on(self, stick: Stick) -> None:
        self._put_in(stick.path, on_stick=True)

    def _put_in(self, parent: Path, *, make_parent: bool = False, on_stick: bool = False) -> None:
        def wish(drawn: Drawn) -> None:
            self._saving.save_bundle(
                drawn.chosen, parent, make_parent=make_parent, on_stick=on_stick
            )

        self._when_drawn(wish)

    @Slot()
    def _save_pdf(self) -> None:
        self._when_drawn(partial(self._ask_and_save, self._panes.documents.chosen))

    def _ask_and_save(self, kind: str, drawn: Drawn) -> None:
        found = drawn.files.get(kind)
        file = self._places.ask_file(found.spoken_name) if found else None
        if file is None:
            self._outcome.show_nothing()
        else:
            self._saving.save_file(drawn.only(kind), file)

    def save_other(self, document: Document, name: str) -> None:
        """Save a document that is not of this workshop."""
        file = None if self.is_busy else self._places.ask_file(name)
        if file is not None:
            self._outcome.show_busy(self._translate(_("Making the papers…")))
            self._saving.save_document(document, file)

    # Waiting, doing, telling

    def _when_drawn(self, wish: Wish) -> None:
        if self.is_busy:
            return
        self._outcome.show_busy(self._translate(_("Making the papers…")))
        self._panes.order_tabs()
        drawn = self._drawing.current()
        if drawn is not None:
            wish(drawn)
        else:
            self._wish = wish
            self._drawing.refresh()

    @Slot(object)
    def _on_drawn(self, drawn: Drawn) -> None:
        wish, self._wish = self._wish, None
        if wish is not None:
            wish(drawn)

    @Slot()
    def cancel(self) -> None:
        """Stop; nothing is written, unless the writing has begun and is done in a moment."""
        if self._saving.is_busy:
            self._saving.cancel()
        else:
            self._wish = None
            self._outcome.show_nothing()

    @Slot()
    def _drop_wish(self) -> None:
        if not self._saving.is_busy:
            self.cancel()

    @Slot(object)
    def _on_saved(self, saved: Saved) -> None:
        if saved.bundle is not None:
            self._operations.run(partial(self._record, saved.bundle))
        self._outcome.show_saved(saved)
        self._panes.order_tabs()

    @Slot(object)
    def _on_refused(self, error: HopeError) -> None:
        if isinstance(error, Cancelled):
            self._outcome.show_nothing()
            return
        words = sentence(error, self._translate)
        self._outcome.show_problem(words, elsewhere=isinstance(error, FolderProblem))
        self._panes.order_tabs()
