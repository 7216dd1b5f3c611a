"""A text and its page: beside each other, or one of the two in a narrow window."""

from typing import override

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from hope_desktop.ui.editing.side_panel import SidePanel
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button

_LETTERS_BESIDE = 100
"""So many letters wide, there is room for both."""
_SHARE = 6
"""Of the page."""


class TextAndPage(QSplitter):
    """Has the buttons that bring the page, and what was changed in the text."""

    def __init__(self, right: SidePanel, ui: Ui) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._right = right
        self._folded: set[QWidget] = set()
        self.compare = quiet_button(ui.translate("Compare"), "history")
        self.page = quiet_button(ui.translate("Page"), "panel-right")
        for button in (self.compare, self.page):
            button.setCheckable(True)
        self.setHandleWidth(2 * GRID)
        self.setProperty("look", "wide")
        self.compare.clicked.connect(self._compare)
        self.page.clicked.connect(self._show_page)
        right.currentChanged.connect(self.compare.setChecked)
        right.installEventFilter(self)

    def arrange(self, parts: dict[QWidget, int]) -> None:
        """The parts of the text beside each other, each with its share, and the page last."""
        for at, (part, share) in enumerate({**parts, self._right: _SHARE}.items()):
            self.addWidget(part)
            self.setStretchFactor(at, share)
        self.setSizes([1000 * share for share in (*parts.values(), _SHARE)])
        self.setChildrenCollapsible(False)

    def fold(self, part: QWidget, *, away: bool) -> None:
        """Leave out a part of the text, or bring it back."""
        (self._folded.add if away else self._folded.discard)(part)
        self._share()

    def to_text(self) -> None:
        """Where there is room for one of them, begin with the text."""
        if self._is_narrow():
            self._right.hide()

    def _is_narrow(self) -> bool:
        editor: QWidget = self.parentWidget() or self
        wide = (editor.parentWidget() or editor).width()
        return wide < _LETTERS_BESIDE * self.fontMetrics().averageCharWidth()

    def _show_page(self, on: bool) -> None:
        self._right.turn(comparing=False)
        self._right.setVisible(on)
        self._share()

    def _compare(self, on: bool) -> None:
        self._right.turn(comparing=on)
        self._right.setVisible(on or not self._is_narrow())
        self._share()

    def _share(self) -> None:
        """The page is beside the text, or in its place."""
        beside, page = not self._is_narrow(), not self._right.isHidden()
        for at in range(self.count()):
            part = self.widget(at)
            if part is not None and part is not self._right:
                part.setVisible(part not in self._folded and (beside or not page))
        self.page.setVisible(not (beside and page))
        self.page.setChecked(page and not self._right.currentIndex())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Also F9 brings the page, and folds it away."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._share()
        return super().eventFilter(watched, event)
