"""Reading texts: lines of a comfortable length, paragraphs, points, and two columns that fold."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import override

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QWidget

from hope_desktop.domain.library.curriculum import Target
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import (
    READING_WIDTH,
    Scroll,
    TextLabel,
    beside,
    card,
    column,
    heading,
    hint,
    holder,
    label,
    picture,
)

_LINE = "De klas ontdekt hoe je een grens voelt en hoe je die zegt, en wat er dan."
"""As many letters as a line should have at most: 72."""


def line_width() -> int:
    """Return the pixels of a line that reads well, at the size of text in use."""
    return QFontMetrics(QApplication.font()).horizontalAdvance(_LINE)


def page_width() -> int:
    """Return the pixels of a page with two columns that read well."""
    return max(READING_WIDTH, line_width() * 21 // 10)


class Prose(TextLabel):
    """Running text that never gets too wide to read well."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._narrow()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._narrow()

    @override
    def heightForWidth(self, width: int) -> int:
        """For the width it will get: Qt's layouts ask for widths above the greatest one.

        They ask for each some 25 times.
        """
        asked = min(width, self.maximumWidth()), self.text()
        if asked not in self._heights:
            self._heights[asked] = super().heightForWidth(asked[0])
        return self._heights[asked]

    def _narrow(self) -> None:
        self._heights: dict[tuple[int, str], int] = {}
        self.setMaximumWidth(line_width())


def points(sentences: Iterable[str]) -> QWidget:
    """Sentences under each other with a bullet before each."""
    return holder(column(*map(_point, sentences), space=GRID - 2))


def named_card(name: str, icon: str, *parts: QWidget) -> QFrame:
    """Make a card with an icon and a name above its parts."""
    return card(with_icon(heading(name), icon), *parts)


def with_icon(text: QWidget, icon: str, tone: str = "muted", *, pixels: int = 20) -> QHBoxLayout:
    """Make a picture before a text; decoration."""
    return beside(picture(icon, tone, pixels), (text, 1))


def fact(name: str, text: str) -> QWidget:
    """Make a small heading with a text below it."""
    return holder(column(hint(name), Prose(text), space=2))


class Columns(QWidget):
    """Two columns beside each other, or under each other when the room is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self.main, self.side = column(space=2 * GRID), column(space=2 * GRID)
        self._box = beside((self.main, 5), (self.side, 4), space=2 * GRID)
        self.setLayout(self._box)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= self.beside_from()
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not way:
            self._box.setDirection(way)

    @staticmethod
    def beside_from() -> int:
        """From how many pixels there is room for two columns."""
        return line_width() * 3 // 2


class ReadingPage(Scroll):
    """A page to read. It scrolls to the focus and to the current row of a list."""

    def __init__(self, content: QWidget) -> None:
        super().__init__(content, width=page_width())
        self._content = content

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._content.setMaximumWidth(page_width())

    def to_top(self) -> None:
        """Begin at the beginning."""
        self.verticalScrollBar().setValue(0)


def _point(sentence: str) -> QHBoxLayout:
    bullet = label("•")
    bullet.setWordWrap(False)
    bullet.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
    bullet.setMinimumWidth(2 * GRID)
    return beside(bullet, (Prose(sentence), 1000), 1)


def targets_fold(targets: Sequence[Target], ui: Ui) -> Fold:
    """Return each target in our own words, with what it is called for whoever looks it up."""
    made = Fold(ui.translate("What this adds to"))
    in_order = sorted(targets, key=lambda one: (not one.is_law, one.is_for_mbo))
    for name, some in groupby(in_order, key=_set_of):
        made.add(hint(ui.translate(name)))
        made.add(points(f"{one.words or one.topic} ({one.label}, {one.sector})" for one in some))
    return made


def _set_of(target: Target) -> str:
    if target.is_for_mbo:
        return _("Citizenship in mbo")
    return (
        _("The set that is law now (2006)") if target.is_law else _("The renewed set (final draft)")
    )


def first_sentence(text: str) -> str:
    """Up to and with the first full stop that ends a sentence."""
    head, stop, _rest = text.partition(". ")
    return head + stop.strip()
