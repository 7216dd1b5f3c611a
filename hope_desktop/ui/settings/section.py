"""One of the things that Beheer shows: what it is about, and what was said of it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.terms import Changes
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.destination import Destination
from hope_desktop.ui.widgets.layouts import LayoutPart, column, hint, row
from hope_desktop.ui.widgets.warnings import Notice, NoticeList, Weight


class Section(QWidget):
    """Made once, and read again each time that it is chosen; what is half typed stays."""

    go = Signal(object)  # wish to be somewhere else; a `Destination`

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.notices = NoticeList(ui.translate)

    def refresh(self) -> None:
        """Something was changed: read again what is shown."""

    def arrive(self, wanted: Destination) -> None:
        """It was asked for: show what of it is wanted."""

    def lay_out(self, *above: LayoutPart | str, below: tuple[LayoutPart, ...] = ()) -> None:
        """Words or parts, and buttons at the end."""
        parts = (hint(one) if isinstance(one, str) else one for one in above)
        self.setLayout(column(self.notices, *parts, row(*below), space=GRID + 4))

    def tried(self, operation: Callable[[], Changes], step: str) -> bool:
        """Carry out an operation; say here why it was refused, or else nothing any more."""
        refused = self._ui.operations.try_run(operation, step)
        self.say(sentence(refused, self._ui.translate) if refused else "")
        return refused is None

    def say(self, words: str, weight: Weight = "serious") -> None:
        """Say something of what was done here; without words nothing any more."""
        self.notices.show_notices([Notice(words, weight)] if words else ())
