"""What of a window cannot be read or reached: cut at a side, painted over, or with too little room.

Up and down a page may scroll. What ends in dots on purpose draws itself, and is not looked at.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from hope_desktop.ui.widgets.layouts import OneLine
from hope_desktop.ui.widgets.search.finder import Finder

SLACK = 1
"""Pixels by which a rounded width may differ."""
_WHOLE = (QAbstractScrollArea, QAbstractSpinBox, QComboBox)
"""What is made of parts that nobody sees as such."""
_WITH_WORDS = (QPushButton, QCheckBox, QRadioButton, QToolButton)


def clipped(shown: QWidget) -> list[str]:
    """Each part in sight that is cut, with what it says and what cuts it."""
    found: list[str] = []
    places: list[tuple[QRect, QWidget]] = []
    for one in shown.findChildren(QWidget):
        if not one.isVisibleTo(shown) or one.window() is not shown.window() or _is_inside(one):
            continue
        found += [f"{_named(one)}: {why}" for why in _crowded(one)]
        if isinstance(one, _WHOLE) or not _has_parts(one):
            found += [f"{_named(one)}: {why}" for why in _outside(one, shown)]
            places.append((_place(one, shown), one))
    return [*found, *_painted_over(places)]


def _named(widget: QWidget) -> str:
    said = getattr(widget, "text", str)() or widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__} {str(said)[:50]!r}"


def _is_inside(widget: QWidget) -> bool:
    above = widget.parentWidget()
    return isinstance(above, (*_WHOLE, QLineEdit)) or widget.size().isEmpty()


def _has_parts(widget: QWidget) -> bool:
    return any(one.isVisibleTo(widget) for one in widget.findChildren(QWidget))


def _extent(widget: QWidget) -> QRect:
    """Where it draws; a list its rows, which may leave some of it empty."""
    if isinstance(widget, QAbstractItemView) and (model := widget.model()) and model.rowCount():
        row = widget.visualRect(model.index(0, 0))
        empty = getattr(widget.itemDelegate(), "overhang", 0)
        left = widget.viewport().mapTo(widget, row.topLeft()).x()
        return QRect(left, 0, row.width() + empty, 1)
    return widget.rect()


def _outside(widget: QWidget, shown: QWidget) -> Iterator[str]:
    """What of a widget lies outside what it stands in."""
    drawn, scrolls = _extent(widget), isinstance(widget, QAbstractItemView)
    above = widget.parentWidget()
    while above is not None:
        at = drawn.translated(widget.mapTo(above, QPoint()))
        if at.left() < -SLACK or at.right() > above.width() + SLACK:
            yield f"{at.left()}-{at.right()} in {above.width()} of {type(above).__name__}"
            return
        page = above.parentWidget()
        scrolls = scrolls or (isinstance(page, QAbstractScrollArea) and page.viewport() is above)
        if not scrolls and (at.top() < -SLACK or at.bottom() > above.height() + SLACK):
            yield f"{at.top()}-{at.bottom()} in the height {above.height()}"
            return
        if above is shown:
            return
        above = page


def _crowded(widget: QWidget) -> Iterator[str]:
    """Words for which a widget has too little room."""
    if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QAbstractItemView):
        if wider := widget.horizontalScrollBar().maximum():
            yield f"scrolls sideways by {wider}"
        return
    needed = QSize()
    if isinstance(widget, QLabel) and not isinstance(widget, OneLine):
        needed = _label_needs(widget)
    elif isinstance(widget, QTabBar):
        needed = QSize(sum(widget.tabRect(at).width() for at in range(widget.count())), 0)
    elif isinstance(widget, _WITH_WORDS) and widget.text():
        needed = QSize(widget.minimumSizeHint().width(), 0)
    if needed.width() > widget.width() + SLACK or needed.height() > widget.height() + SLACK:
        yield f"needs {needed.width()}x{needed.height()}, has {widget.width()}x{widget.height()}"


def _label_needs(label: QLabel) -> QSize:
    if not label.text():
        return QSize()
    flags = Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextExpandTabs
    if label.wordWrap():
        flags |= Qt.TextFlag.TextWordWrap
    room, edges = label.contentsRect(), label.width() - label.contentsRect().width()
    room.setHeight(10_000)
    words = label.fontMetrics().boundingRect(room, flags, label.text())
    high = label.heightForWidth(label.width()) if label.wordWrap() else words.height()
    return QSize(words.width() + edges, high)


def _place(widget: QWidget, shown: QWidget) -> QRect:
    """Where it is in sight."""
    at = QRect(widget.mapTo(shown, QPoint()), widget.size())
    above = widget.parentWidget()
    while above is not None and above is not shown:
        at &= QRect(above.mapTo(shown, QPoint()), above.size())
        if not above.mask().isEmpty():
            at &= above.mask().boundingRect().translated(above.mapTo(shown, QPoint()))
        above = above.parentWidget()
    return at.adjusted(SLACK, SLACK, -SLACK, -SLACK)


def _painted_over(places: list[tuple[QRect, QWidget]]) -> Iterator[str]:
    """What stands where something else stands too; what was found lies over the page."""
    below = (one for one in places if not _is_found(one[1]))
    places = sorted(below, key=lambda one: one[0].top())
    for at, (place, one) in enumerate(places):
        for other_place, other in places[at + 1 :]:
            if other_place.top() > place.bottom():
                break
            lies_over = one.isAncestorOf(other)
            if place.intersects(other_place) and not lies_over:
                both = place & other_place
                yield f"{_named(one)} and {_named(other)} share {both.width()}x{both.height()}"


def _is_found(widget: QWidget | None) -> bool:
    while widget is not None and not isinstance(widget, Finder):
        widget = widget.parentWidget()
    return widget is not None
