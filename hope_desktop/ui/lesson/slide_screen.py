"""The slides of a workshop on the digital board: one at a time, and nothing else."""

from typing import override

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QScreen,
)
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget

from hope_desktop.ui.lesson.awake import Awake
from hope_desktop.ui.lesson.look import GROUND, TEXT
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID

_PATH = "1 2 3 4"
"""What stands on the four stones."""
_ON, _BACK = 1, -1
_STEPS = {
    Qt.Key.Key_Right: _ON,
    Qt.Key.Key_Down: _ON,
    Qt.Key.Key_PageDown: _ON,
    Qt.Key.Key_Space: _ON,
    Qt.Key.Key_Left: _BACK,
    Qt.Key.Key_Up: _BACK,
    Qt.Key.Key_PageUp: _BACK,
}
_BLACK = (Qt.Key.Key_B, Qt.Key.Key_Period)
_AWAY = (Qt.Key.Key_Escape, Qt.Key.Key_D)
"""Page keys and the full stop are those of a presenter in the hand."""


class SlideScreen(QWidget):
    """Fills a screen with slides. Its own text is for a screen reader."""

    closed = Signal(int)  # it was closed; the slide to resume at
    turned = Signal(str)  # what the class sees now

    def __init__(self, pdf: bytes, at: int, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._ui = ui
        self.at = at
        self.is_black = self.is_lost = False
        self._hint = ""
        """The keys, at the foot of the first slide that fills the only screen."""
        self._drawn: tuple[tuple[int, int, int], QImage] | None = None
        """The slide that was drawn last, and which of what size that is."""
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument(self)
        self._document.load(self._buffer)
        self.setWindowTitle(ui.translate("Digital board"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._awake = Awake(self)
        self.show_slide(at)

    @property
    def count(self) -> int:
        """Return how many slides there are."""
        return self._document.pageCount()

    def fill(self, screen: QScreen) -> None:
        """Take the whole of a screen; where it is the only one its keys stand there first."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()
        self.setFocus()
        self._awake.keep()
        if board_beside(self) is not screen:
            screen.destroyed.connect(self._on_lost)
        else:  # the only one
            translate = self._ui.translate
            self._hint = f"{translate('Back')}: Esc · {translate('Go on')}: →"

    def _on_lost(self) -> None:
        """Close when its screen is gone: it would cover that of the lesson."""
        self.is_lost = True
        self.close()

    def show_slide(self, at: int, *, black: bool = False) -> None:
        """Show one of the slides, or black in its place."""
        translate = self._ui.translate
        self.at, self.is_black = max(0, min(at, self.count - 1)), black
        words = translate("Slide %(number)d of %(total)d")
        self.setAccessibleName(words % {"number": self.at + 1, "total": self.count})
        # The path, and who made the pictures with the number, are drawn first: nobody reads them.
        lines = self._document.getAllText(self.at).text().split("\r\n")
        said = "\r\n".join(lines[2 if lines[0] == _PATH else 1 :])
        if black:
            said = translate("The board is black. B shows the slide again.")
        said = said or translate("An empty slide, for a rest.")
        self.setAccessibleDescription(said)
        self.turned.emit(f"{self.at + 1}/{self.count}: {said.partition('\r')[0]}")
        self.update()

    def turn(self, by: int) -> None:
        """Show another slide; from black the same one."""
        self._hint = ""
        self.show_slide(self.at if self.is_black else self.at + by)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _AWAY:
            self.close()
        elif key in _BLACK:
            self.show_slide(self.at, black=not self.is_black)
        elif key in _STEPS:
            self.turn(_STEPS[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.show_slide(0 if key is Qt.Key.Key_Home else self.count - 1)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.RightButton:
            self.close()
        else:
            self.turn(_ON)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), GROUND)
        if self.is_black:
            return
        times = self.devicePixelRatio()
        size = self._document.pagePointSize(self.at).toSize()
        size = size.scaled(self.size() * times, Qt.AspectRatioMode.KeepAspectRatio)
        wanted = (self.at, size.width(), size.height())
        if self._drawn is None or self._drawn[0] != wanted:
            self._drawn = wanted, self._document.render(self.at, size)
        free = self.size() - size / times
        place = QRect(QPoint(free.width() // 2, free.height() // 2), size / times)
        painter.fillRect(place, Qt.GlobalColor.white)
        painter.drawImage(place, self._drawn[1])
        if self._hint:
            foot = self.rect().adjusted(0, self.height() - 5 * GRID, 0, 0)
            painter.fillRect(foot, GROUND)
            painter.setPen(QColor(TEXT))
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self._hint)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._awake.let_go()
        self.closed.emit(self.at if self.at < self.count - 1 else 0)
        event.accept()


def board_beside(window: QWidget) -> QScreen:
    """Another screen than that of a window; where there is none, or it shows the same, that one."""
    here = window.screen()
    others = (one for one in QGuiApplication.screens() if one.geometry() != here.geometry())
    return next(others, here)
