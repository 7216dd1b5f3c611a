"""The line above the page of modules: where one is, and the ways back."""

from collections.abc import Sequence
from functools import partial
from typing import override

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QWidget

from hope_desktop.ui.modules.places import ModulesPlace
from hope_desktop.ui.modules.prose import page_width
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import cut_words, icon_button, link_button, quiet_button
from hope_desktop.ui.widgets.layouts import OneLine, beside, clear, holder, picture, row

_LONGEST = 40 * GRID
_ALL = 10_000


class Crumbs(QWidget):
    place_chosen = Signal(object)  # the `ModulesPlace` to go to

    def __init__(self, back: QAction, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._spread = False
        self._here = OneLine()
        self._above: list[QWidget] = []
        """The steps that lead back, from the first."""
        self.back = icon_button(back.toolTip(), "arrow-left")
        self.back.clicked.connect(back.trigger)
        self._steps = beside(space=GRID // 2)
        self.origin = link_button("")
        """Back to the workshop, or another page, that one came from."""
        self.origin.hide()
        self.new = quiet_button(ui.translate("New"), "plus")
        parts = (self.back, (self._steps, 1), self.origin, self.new)
        self._line = holder(row(*parts, space=GRID // 2))
        self.setLayout(beside(self._line, margins=(2 * GRID, GRID, 3 * GRID, 0)))
        self._narrow()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._narrow()

    def _narrow(self) -> None:
        """As wide as the page below it, so that the way back stands above its edge."""
        self._line.setMaximumWidth(_ALL if self._spread else page_width() + GRID)

    def spread(self, *, whole: bool) -> None:
        """Stand above a page that fills the window, with nothing to begin there."""
        self._spread = whole
        self.new.setVisible(not whole)
        self._narrow()

    def show_origin(self, name: str) -> None:
        """Name the place that led here, when there is one; a long name is cut."""
        words = self._ui.translate("Back to %(place)s") % {"place": name} if name else ""
        cut_words(self.origin, words, _LONGEST)
        self.origin.setVisible(bool(name))
        self._shorten()

    def show_steps(self, above: Sequence[tuple[str, ModulesPlace]], here: str) -> None:
        """Show the places above, each a link, and the name of this one."""
        clear(self._steps)
        if self._spread:
            above = above[1:]  # the column at the left leads there
        self._above = []
        for name, place in above:
            link = link_button(name)
            link.clicked.connect(partial(self.place_chosen.emit, place))
            mark = picture("chevron-right", "muted", 16)
            self._above.append(holder(row(link, mark, space=GRID // 2)))
            self._steps.addWidget(self._above[-1])
        self._steps.addSpacing(GRID // 2)
        self._here = OneLine(here)
        self._steps.addWidget(self._here, 1)
        self._shorten()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        """Leave out the first steps where the name of this place would be cut."""
        for step in self._above:
            step.show()
        self._steps.invalidate()
        for step in self._above:
            here = self._here.fontMetrics().horizontalAdvance(self._here.text())
            if self._line.sizeHint().width() + here <= self._line.width():
                return
            step.hide()
            self._steps.invalidate()
