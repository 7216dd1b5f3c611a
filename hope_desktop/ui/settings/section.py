"""One of the things that Beheer shows: a name, what it is about, and what was said of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

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

    def lay_out(
        self,
        *above: LayoutPart | str,
        inside: QLayout | None = None,
        below: tuple[LayoutPart, ...] = (),
    ) -> None:
        """Words or parts below the name, what may be long, and buttons at the end."""
        parts: list[LayoutPart] = [hint(one) if isinstance(one, str) else one for one in above]
        if inside is not None:
            parts.append(inside)
        elif not any(isinstance(one, tuple) for one in parts):
            parts.append(1)
        whole = (self.name, *parts, self.notices, row(*below))
        self.setLayout(column(*whole, space=GRID + 4))

    def say(self, words: str, weight: Weight = "serious", button: QWidget | None = None) -> None:
        """Say something of what was done here; without words nothing any more."""
        told = Notice(words, weight)
        self.notices.show_notices([told] if words else (), {told: button} if button else {})
