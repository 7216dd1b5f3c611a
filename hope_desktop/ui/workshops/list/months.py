"""This month and the one after it, with a mark at each day that has a workshop."""

from PySide6.QtCore import QDate, QLocale, QSize, Signal, Slot
from PySide6.QtWidgets import QWidget

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.calendar import Calendar, Mark, MarkSign
from hope_desktop.ui.widgets.layouts import column, holder, row
from hope_desktop.ui.widgets.texts import heading, hint

_WITH_MONTH = 4.5
"""In a window as wide as so many months, one stands beside the list: also with large text."""
_AROUND = 31 * GRID
"""What a window needs beside two months: its frame, the title and the legend."""
_WORDS: dict[Mark, str] = {
    "ready": _("ready"),
    "arrange": _("still to arrange"),
    "given": _("was"),
}


class Months(QWidget):
    """Two months in a high window, one in a lower one, none in a narrow one.

    Signals:
        day_chosen: A day was clicked.
    """

    day_chosen = Signal(QDate)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.first, self.second = Calendar(self), Calendar(self, turns=False)
        self.first.setAccessibleName(ui.translate("Month"))
        self.second.setAccessibleName(ui.translate("The month after it"))
        self.name = heading("")
        self.after = holder(column(self.name, self.second, space=4))
        for month in (self.first, self.second):
            month.clicked.connect(self.day_chosen)
            month.activated.connect(self.day_chosen)
        self.first.currentPageChanged.connect(self._turn)
        said = [
            row(MarkSign(mark), hint(ui.translate(words)), 1, space=4)
            for mark, words in _WORDS.items()
        ]
        self.setLayout(column(self.first, self.after, *said, 1, space=GRID))
        self.setMinimumHeight(GRID)  # what does not fit is not asked of the window

    def fit(self, window: QSize, *, wanted: bool) -> None:
        """Take the room that a window of this size has, when there is something to mark."""
        size = self.first.sizeHint() + QSize(2 * GRID, 6 * GRID)
        self.first.setFixedSize(size)
        self.second.setFixedSize(size.width(), self.second.sizeHint().height() + 6 * GRID)
        self.setVisible(wanted and window.width() > _WITH_MONTH * size.width())
        self.after.setVisible(window.height() >= 2 * size.height() + _AROUND)
        self._turn()

    @Slot()
    def _turn(self) -> None:
        """The second month is the one after the first."""
        shown = QDate(self.first.yearShown(), self.first.monthShown(), 1).addMonths(1)
        self.second.setCurrentPage(shown.year(), shown.month())
        self.name.setText(QLocale().toString(shown, "MMMM yyyy"))
