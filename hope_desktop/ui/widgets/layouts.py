"""Labels, and cards, columns and rows on the grid of 8 pixels.

Labels show plain text: what a trainer typed is never read as markup.
"""

import re
from collections.abc import Iterable
from functools import partial
from itertools import pairwise
from typing import override

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui import icons
from hope_desktop.ui.theme import GRID, scale_text

LINE_LETTERS = 80
"""About how many letters a comfortable line has."""
NO_NAMES = _("No names or stories of pupils.")
"""Stands under each field in which something about a class could be typed."""
_ENDLESS, _BREAK = re.compile(r"\w{40,}"), "\u200b"
TITLE, SECTION, BODY, SMALL = 1.55, 1.15, 1.0, 0.92


class TextLabel(QLabel):
    """A label whose size is a share of the application's font, so that zoom reaches it."""

    def __init__(self, text: str = "", scale: float = BODY, *, bold: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        scale_text(self, scale, bold=bold)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        """A word that no language has may end a line anywhere: Qt would paint it over others."""
        super().setText(_ENDLESS.sub(lambda word: _BREAK.join(word[0]), text))

    @override
    def text(self) -> str:
        return super().text().replace(_BREAK, "")

    @override
    def sizeHint(self) -> QSize:
        """As wide as the words need, up to a comfortable line; Qt's own hint wraps far too soon."""
        if not self.wordWrap():
            return super().sizeHint()
        margins = self.contentsMargins()
        lines = self.text().split("\n")
        wide = max(self.fontMetrics().horizontalAdvance(line) for line in lines) + 2
        longest = self.fontMetrics().averageCharWidth() * LINE_LETTERS
        width = min(wide, longest) + margins.left() + margins.right()
        return QSize(width, self.heightForWidth(width))


class OneLine(TextLabel):
    """A label that never widens the window: too long a text ends in dots, whole in the tip."""

    def __init__(self, text: str = "", scale: float = BODY, *, bold: bool = False) -> None:
        super().__init__(text, scale, bold=bold)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self.updateGeometry()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    @override
    def paintEvent(self, _event: QEvent) -> None:
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        tip = self.text() if shown != self.text() else ""
        if tip != self.toolTip():
            self.setToolTip(tip)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(
            self.contentsRect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown
        )


def label(text: str = "", *, buddy: QWidget | None = None, bold: bool = False) -> TextLabel:
    """Running text. With a buddy it names a field."""
    made = TextLabel(text, bold=bold)
    if buddy is not None:
        made.setBuddy(buddy)
        if not buddy.accessibleName():  # who reads names only would hear what is typed
            buddy.setAccessibleName(text)
    return made


def title(text: str = "") -> TextLabel:
    """Return the name of a page: one a page."""
    return TextLabel(text, TITLE, bold=True)


def heading(text: str = "") -> TextLabel:
    """Return the name of a section or card."""
    return TextLabel(text, SECTION, bold=True)


def hint(text: str = "") -> TextLabel:
    """Return a quiet line that explains."""
    made = TextLabel(text, SMALL)
    made.setProperty("look", "hint")
    return made


def marked_up() -> QLabel:
    """For HTML that the program made, with what was typed escaped; its words can be copied."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setWordWrap(True)
    return made


def for_reading(text: QTextEdit | QPlainTextEdit) -> None:
    """Let a field be read and copied, by keys too, and not be typed in."""
    flags = Qt.TextInteractionFlag
    text.setReadOnly(True)
    text.setTextInteractionFlags(flags.TextSelectableByKeyboard | flags.TextSelectableByMouse)
    text.setTabChangesFocus(True)


def cut_to_lines(text: str, metrics: QFontMetrics, width: int, lines: int) -> str:
    """As many words as fit on so many lines; the last line ends in dots when there are more.

    Of one long word the middle goes: names of files differ at their ends.
    """
    words, cut = text.replace("\n", " ").split(" "), [""]  # not at a space that binds
    for at, word in enumerate(words):
        longer = f"{cut[-1]} {word}".strip()
        if metrics.horizontalAdvance(longer) <= width:
            cut[-1] = longer
        elif len(cut) < lines:
            cut = [line for line in (*cut, word) if line]
        else:
            cut[-1] = " ".join((cut[-1], *words[at:]))
            break
    for at, line in enumerate(cut):
        if metrics.horizontalAdvance(line) > width:
            mode = Qt.TextElideMode.ElideRight if " " in line else Qt.TextElideMode.ElideMiddle
            cut[at] = metrics.elidedText(line, mode, width)
    return "\n".join(cut)


def picture(icon: str, tone: str = "", pixels: int = 20) -> QLabel:
    """Return an icon by itself, in a tone of `theme.Tones`; words beside it say the same."""
    made = QLabel()
    icons.put_on_label(made, icon, tone, pixels)
    return made


type LayoutPart = QWidget | QLayout | int | tuple[QWidget | QLayout, int]
"""A widget, a layout, a stretch, or a part with its share of the room that is left."""
type Edges = int | tuple[int, int, int, int]
"""On every side, or at the left, above, at the right and below."""

READING_WIDTH = 960
"""Wider than this a page of text is tiring; the column is centred from there."""


def column(*parts: LayoutPart, space: int = GRID, margins: Edges = 0) -> QVBoxLayout:
    """Parts under each other."""
    made = QVBoxLayout()
    _fill(made, parts, space, margins)
    return made


def beside(*parts: LayoutPart, space: int = GRID, margins: Edges = 0) -> QHBoxLayout:
    """Parts beside each other, each as high as there is room."""
    made = QHBoxLayout()
    _fill(made, parts, space, margins)
    return made


def row(*parts: LayoutPart, space: int = GRID, margins: Edges = 0) -> QHBoxLayout:
    """Parts beside each other, middled."""
    made = beside(*parts, space=space, margins=margins)
    for part in parts:
        inside = part[0] if isinstance(part, tuple) else part
        if isinstance(inside, QWidget):
            made.setAlignment(inside, Qt.AlignmentFlag.AlignVCenter)
    return made


def card(
    *parts: LayoutPart, look: str = "card", space: int = GRID, margins: Edges = 2 * GRID
) -> QFrame:
    """Return a panel. Looks: card, plain, tinted, serious, advice, good."""
    made = QFrame()
    made.setProperty("look", look)
    made.setLayout(column(*parts, space=space, margins=margins))
    return made


def below_name(words: str, field: QWidget, *more: QWidget) -> QVBoxLayout:
    """Return a field below its name, in which `&` gives its key, and what belongs to it."""
    return column(label(words, buddy=field), field, *more, space=GRID // 2)


def holder(layout: QLayout) -> QWidget:
    """Return a widget without a look around a layout, to show or hide it at once."""
    made = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    made.setLayout(layout)
    return made


def line() -> QFrame:
    """Return a hairline between parts."""
    made = QFrame()
    made.setProperty("look", "line")
    made.setFixedHeight(1)
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and throw it away."""
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        widget = item.widget()
        if inner is not None:
            clear(inner)
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def tab_through(*stops: QWidget) -> None:
    """Let Tab reach widgets in this order."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def bring_into_sight(part: QWidget) -> None:
    """Scroll the page that it stands on, once it is laid out: what was shut has no height yet."""
    above = part.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        QTimer.singleShot(0, part, partial(above.ensureWidgetVisible, part))


class Scroll(QScrollArea):
    """A page that scrolls only up and down, and scrolls to the widget with the focus."""

    def __init__(self, content: QWidget | QLayout, *, width: int = READING_WIDTH) -> None:
        super().__init__()
        # Our own: asked for Qt's, PySide first makes every kind of widget to see which one it is.
        self.setViewport(QWidget())
        self._column = QWidget()
        self._column.setProperty("look", "ground")
        inner = content if isinstance(content, QWidget) else holder(content)
        inner.setMaximumWidth(width)
        self._column.setLayout(beside(inner, margins=(3 * GRID, 2 * GRID, 3 * GRID, 3 * GRID)))
        self.setWidget(self._column)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._column.setAutoFillBackground(False)

    @override
    def minimumSizeHint(self) -> QSize:
        wanted = self._column.minimumSizeHint().width()
        return QSize(wanted + self.verticalScrollBar().sizeHint().width(), 120)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._column.setMaximumWidth(self.viewport().width())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # what is inside needs other room
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def keep_in_sight(self, part: QWidget, area: QRect) -> None:
        """Scroll until an area of a part of this page can be seen."""
        middle = part.mapTo(self._column, QPoint(area.center()))
        self.ensureVisible(middle.x(), middle.y(), 0, area.height() // 2 + 3 * GRID)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = super().focusNextPrevChild(forward)
        focused = self.focusWidget()
        if moved and focused is not None:
            self.ensureWidgetVisible(focused, GRID, 4 * GRID)
        return moved


class SnugScroll(Scroll):
    """As high as its content, and scrolls when there is less room; lines up with its neighbours."""

    def __init__(self, content: QWidget | QLayout) -> None:
        super().__init__(content)
        flush(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @override
    def sizeHint(self) -> QSize:
        wanted = self._column.sizeHint()
        if self._column.hasHeightForWidth():  # words take more lines in a narrow place
            wanted.setHeight(self._column.heightForWidth(self.width()))
        return wanted

    @override
    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(least.width(), min(least.height(), self.sizeHint().height()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()


def flush(scroll: Scroll) -> Scroll:
    """Return a scrolling part that lines up with what stands above and below it."""
    ground = scroll.widget()
    inside = ground.layout() if ground is not None else None
    if inside is not None:
        inside.setContentsMargins(0, 0, 0, 0)
    return scroll


_MOVES_OTHERS = frozenset(
    {QEvent.Type.LayoutRequest, QEvent.Type.ShowToParent, QEvent.Type.HideToParent}
)


class Flow(QWidget):
    """Widgets beside each other that go on below when there is no room (chips, buttons)."""

    def __init__(self, widgets: Iterable[QWidget] = (), space: int = GRID) -> None:
        super().__init__()
        self._space = space
        self._widgets: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for widget in widgets:
            self.add(widget)

    def add(self, widget: QWidget) -> None:
        """Put a widget after the others."""
        widget.setParent(self)
        widget.installEventFilter(self)
        self._widgets.append(widget)
        widget.show()
        self._place_anew()

    def _place_anew(self) -> None:
        self._place(self.width())
        self.updateGeometry()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES_OTHERS:
            self._place_anew()
        return super().eventFilter(watched, event)

    @override
    def event(self, event: QEvent) -> bool:
        # A button got other words, maybe out of sight.
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Show}:
            self._place_anew()
        return super().event(event)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    @override
    def sizeHint(self) -> QSize:
        sizes = [widget.sizeHint() for widget in self._shown()]
        wide = sum(size.width() + self._space for size in sizes)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max((w.minimumSizeHint().width() for w in self._shown()), default=0)
        return QSize(widest, self.heightForWidth(max(self.width(), widest)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width())

    def _shown(self) -> list[QWidget]:
        """Return the widgets that are shown: what is hidden takes no room."""
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _place(self, width: int, *, move: bool = True) -> int:
        y = 0
        for line in self._lines(width):
            x, height = 0, max(size.height() for _widget, size in line)
            for widget, size in line:
                if move:
                    down = y + (height - size.height()) // 2
                    widget.setGeometry(x, down, min(size.width(), max(width, 1)), size.height())
                x += size.width() + self._space
            y += height + self._space
        return max(0, y - self._space)

    def _lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        """Return which widgets stand beside each other; those of a line are middled."""
        lines: list[list[tuple[QWidget, QSize]]] = []
        x = 0
        for widget in self._shown():
            size = widget.sizeHint()
            if not lines or (x and x + size.width() > width):
                lines.append([])
                x = 0
            lines[-1].append((widget, size))
            x += size.width() + self._space
        return lines


def _fill(layout: QBoxLayout, parts: Iterable[LayoutPart], space: int, margins: Edges) -> None:
    layout.setSpacing(space)
    layout.setContentsMargins(*((margins,) * 4 if isinstance(margins, int) else margins))
    for part in parts:
        if isinstance(part, int):
            layout.addStretch(part)
            continue
        inside, share = part if isinstance(part, tuple) else (part, 0)
        if isinstance(inside, QWidget):
            layout.addWidget(inside, share)
        else:
            layout.addLayout(inside, share)


class BesideOrBelow(QWidget):
    """Two parts beside each other at both ends, or one below the other where that does not fit."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._parts = (first, second)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GRID)
        self._box.addWidget(first, 1)
        self._box.addWidget(second)

    @override
    def sizeHint(self) -> QSize:
        """As wide as beside each other, also while one is below the other."""
        wide = sum(part.sizeHint().width() for part in self._parts) + 3 * GRID
        return QSize(wide, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        wide = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(wide, super().minimumSizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            direction = QBoxLayout.Direction
            is_wide = self.width() >= self.sizeHint().width()
            wanted = direction.LeftToRight if is_wide else direction.TopToBottom
            if wanted is not self._box.direction():
                self._box.setDirection(wanted)
                self.updateGeometry()
        return super().event(event)
