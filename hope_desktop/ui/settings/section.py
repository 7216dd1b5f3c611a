"""One of the things that Beheer shows: a name, what it is about, and what was said of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.destination import Destination
from hope_desktop.ui.widgets.layouts import LayoutPart, column, heading, hint, row
from hope_desktop.ui.widgets.warnings import Notice, NoticeList, Weight


class Section(QWidget):
    """Made anew each time that its page is chosen, but while something is half typed there."""

    go = Signal(object)  # wish to be somewhere else; a `Destination`

    def __init__(self, words: str, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.name = heading(words)
        self.notices = NoticeList(ui.translate)

    @property
    def is_half_typed(self) -> bool:
        """Something is typed that is kept by a button only."""
        return False

    def refresh(self) -> None:
        """Something was changed: read again what is shown."""

    def arrive(self, wanted: Destination) -> None:
        """It was asked for: show what of it is wanted."""

    def lay_out(self, *above: LayoutPart | str, below: tuple[LayoutPart, ...] = ()) -> None:
        """Words or parts below the name, and buttons at the end."""
        parts = (hint(one) if isinstance(one, str) else one for one in above)
        self.setLayout(column(self.name, self.notices, *parts, row(*below), space=GRID + 4))

    def say(self, words: str, weight: Weight = "serious", button: QWidget | None = None) -> None:
        """Say something of what was done here; without words nothing any more."""
        told = Notice(words, weight)
        self.notices.show_notices([told] if words else (), {told: button} if button else {})
