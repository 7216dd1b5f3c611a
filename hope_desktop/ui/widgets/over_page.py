"""What has to be known on every page, over its foot: nothing that can be clicked moves for it."""

from typing import override

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QWidget

from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import column


class OverPage(QFrame):
    """Lies on a place, as high as what is in it; without that it is not there."""

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self._place = place
        self.setProperty("look", "card")
        self.inside = column(margins=GRID)
        self.setLayout(self.inside)
        place.installEventFilter(self)
        self._lie()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._lie()
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._lie()
        return super().eventFilter(watched, event)

    def _lie(self) -> None:
        items = (self.inside.itemAt(at) for at in range(self.inside.count()))
        widgets = (item.widget() for item in items if item is not None)
        place = self._place
        wide, high = place.width(), 0  # a hidden widget is not told that something came
        if any(one is not None and not one.isHidden() for one in widgets):
            high = self.inside.totalSizeHint().height()
            if self.inside.hasHeightForWidth():
                high = self.inside.totalHeightForWidth(wide)
        high = min(high, place.height())
        self.setGeometry(0, place.height() - high, wide, high)
        self.raise_()
