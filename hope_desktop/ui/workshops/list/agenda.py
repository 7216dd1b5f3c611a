"""The list of workshops as an agenda: days at the left, under headings of which some fold."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import override

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem

from hope_desktop.domain.overview import SessionRow, ToArrange
from hope_desktop.domain.terms import Module, SessionId, frozen
from hope_desktop.i18n.catalogue import dotted, marked as _
from hope_desktop.i18n.labels import clock, module_name
from hope_desktop.ui import icons
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, bold_font, tones
from hope_desktop.ui.widgets.fields.calendar import Mark
from hope_desktop.ui.widgets.fields.dates import weekday_and_month, when_text
from hope_desktop.ui.widgets.row_list import RowView
from hope_desktop.ui.widgets.rows import Index, Row, RowDelegate, RowModel, row_of
from hope_desktop.ui.workshops.moments import short_minutes

TODAY = _("Today")
FOLDED = (_("Without a date"), _("Past"))
"""What is seldom looked for; it is open when there is nothing else."""
_ICON = 16
_LARGE = 1.4
LOOKS: dict[Mark, tuple[str, str]] = {
    "ready": ("circle-check", "good"),
    "arrange": ("circle-question-mark", "advice"),
    "given": ("circle-check", "muted"),
}
"""Icon and tone of what is still to be done."""
_GROUNDS = {"good": "good_tint", "advice": "advice_tint", "muted": "hover"}


@frozen
class DayRow(Row):
    """A workshop. What stands at the left is left out where the row above it says it."""

    large: str = ""
    """The day of the month; below the heading of today the time."""
    small: tuple[str, ...] = ()
    """Weekday and month."""
    time: str = ""
    about: Module | None = None
    """The module whose icon and colour it has, on a plain ground."""
    has_buttons: bool = False
    """Below its words is room for what is done on the day."""


class _GroupModel(RowModel):
    """Headings stand between the rows; only one that folds can be chosen."""

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and row_of(index).key is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class _GroupDelegate(RowDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        shown = row_of(index)
        if isinstance(shown, DayRow):
            size = super().sizeHint(_sized(option, shown), index)
            return size + QSize(0, _room(option, shown))
        return QSize(160, option.fontMetrics.lineSpacing() + 3 * GRID)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown = row_of(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(shown, DayRow):
            above = row_of(index.sibling(index.row() - 1, 0))
            self._paint_workshop(painter, option, shown, above)
        else:
            if shown.key is not None:
                self.paint_ground(painter, option, option.rect.adjusted(3, GRID, -3, -2), shown)
            ink = QColor(tones().muted)
            place: QRect = option.rect.adjusted(GRID + 4, GRID, -GRID, 0)
            if shown.icon:
                self._paint_icon(painter, place, shown.icon, ink)
                place.setLeft(place.left() + _ICON + GRID)
            painter.setFont(bold_font(option.font))
            painter.setPen(ink)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown.title)
        painter.restore()

    def _paint_workshop(
        self, painter: QPainter, option: QStyleOptionViewItem, shown: DayRow, above: Row
    ) -> None:
        whole = self.area(option.rect)
        area = whole.adjusted(0, 0, 0, -_room(option, shown))
        wide = option.fontMetrics.horizontalAdvance
        number = QFontMetrics(bold_font(option.font, _LARGE)).horizontalAdvance("30") + GRID
        days = area.adjusted(2 * GRID, 0, 0, 0)
        times = days.adjusted(number + wide("2026 ") + GRID, 0, 0, 0)
        text_area = times.adjusted(wide("23:00") + GRID, 0, 0, 0)
        if isinstance(above, DayRow) and not shown.stands_out:
            painter.setPen(QColor(tones().border))
            left, top = (days if shown.large else times).left(), option.rect.top() - 1
            painter.drawLine(left, top, area.right() - GRID, top)
        self.paint_ground(painter, option, whole, shown)
        option = _sized(option, shown)
        text_area.setRight(self._paint_state(painter, option, area, shown))
        right = "" if shown.time or shown.large else shown.right
        plain = replace(shown, module=shown.about, icon="", tone="", right=right, right_below="")
        self.paint_words(painter, option, text_area, plain)
        lines = QRect(days.left() + number, area.top(), days.width(), area.height())
        self._paint_day(painter, option, shown, (days, lines, times.left()))

    def _paint_day(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        shown: DayRow,
        at: tuple[QRect, QRect, int],
    ) -> None:
        """Draw the number of a day, its names beside it, and when the workshop begins."""
        days, beside, times = at
        middle, high = Qt.AlignmentFlag.AlignVCenter, option.fontMetrics.lineSpacing()
        lines = QRect(beside.left(), 0, beside.width(), 2 * high)
        lines.moveTop(beside.top() + (beside.height() - 2 * high) // 2)
        painter.setFont(option.font)
        painter.setPen(QColor(tones().muted))
        painter.drawText(lines, middle, "\n".join(shown.small))
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.setFont(bold_font(option.font))
        lines.setLeft(times)
        painter.drawText(lines, Qt.AlignmentFlag.AlignTop, shown.time)
        painter.setFont(bold_font(option.font, _LARGE))
        painter.drawText(days, middle, shown.large)

    def _paint_state(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, shown: Row
    ) -> int:
        """Draw what is still to be done, in a pill at the right; give where that begins."""
        wide = option.fontMetrics.horizontalAdvance(shown.right_below) + _ICON + 3 * GRID
        pill = QRect(0, 0, wide, option.fontMetrics.lineSpacing() + GRID // 2)
        pill.moveCenter(area.center())
        pill.moveRight(area.right() - GRID)
        painter.setFont(option.font)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(tones(), _GROUNDS[shown.tone])))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        ink = QColor(getattr(tones(), shown.tone))
        self._paint_icon(painter, pill.adjusted(GRID, 0, 0, 0), shown.icon, ink)
        painter.setPen(ink)
        place = pill.adjusted(2 * GRID + _ICON - 2, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown.right_below)
        return pill.left()

    def _paint_icon(self, painter: QPainter, place: QRect, icon: str, ink: QColor) -> None:
        drawn = icons.pixmap(icon, ink, _ICON, icons.ratio_of(painter))
        painter.drawPixmap(place.left(), place.center().y() - _ICON // 2, drawn)


class SessionsView(RowView):
    """The list; Delete removes the current row, a click or Enter on a heading folds it."""

    def __init__(self, name: str, fold: Callable[[str], None], remove: Callable[[], None]) -> None:
        super().__init__(name, _GroupModel())
        self._fold, self._remove = fold, remove
        self.setUniformItemSizes(False)
        self.setItemDelegate(_GroupDelegate(self))
        self.clicked.connect(self._on_clicked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.current_key()
        presses = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if isinstance(key, str) and event.key() in presses:
            self._fold(key)
            return
        if event.key() == Qt.Key.Key_Delete and isinstance(key, int):
            self._remove()
            return
        super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        key = row_of(index).key
        if isinstance(key, str):
            self._fold(key)


def by_week(found: Iterable[SessionRow], today: date) -> dict[str, list[SessionRow]]:
    """Return the workshops under the headings of an agenda, those that fold last."""
    groups: dict[str, list[SessionRow]] = {}
    for one in found:
        groups.setdefault(_week(one, today), []).append(one)
    coming = {words: rows for words, rows in groups.items() if words not in FOLDED}
    return coming | {words: groups[words] for words in FOLDED if words in groups}


def _week(found: SessionRow, today: date) -> str:
    if found.start is None:
        return _("Without a date")
    day = found.start.date()
    if day < today:
        return _("Past")
    if day == today:
        return TODAY
    monday = today - timedelta(days=today.weekday())
    weeks = (_("This week"), _("Next week"), _("Later"))
    return weeks[min((day - monday).days // 7, 2)]


def on_the_day(found: Iterable[SessionRow], now: datetime) -> dict[SessionId, bool]:
    """Today's workshops with something to do: whether it was, or is the next to be given."""
    today = [r for r in found if r.start and r.start.date() == now.date() and not r.done]
    was = {r.id for r in today if r.start and r.start + timedelta(minutes=r.slot_minutes) < now}
    coming = sorted((r for r in today if r.id not in was), key=lambda r: r.start or now)
    return dict.fromkeys(was, True) | {r.id: False for r in coming[:1]}


def _room(option: QStyleOptionViewItem, shown: DayRow) -> int:
    """Count how much higher a row is for its buttons."""
    return option.fontMetrics.lineSpacing() + 3 * GRID if shown.has_buttons else 0


def _sized(option: QStyleOptionViewItem, shown: DayRow) -> QStyleOptionViewItem:
    """Make what is today stand out by its size."""
    made = QStyleOptionViewItem(option)
    made.font.setPointSizeF(option.font.pointSizeF() * (1.15 if shown.stands_out else 1))
    made.fontMetrics = QFontMetrics(made.font)
    return made


def row_mark(found: SessionRow, progress: ToArrange | None, today: date) -> Mark:
    """Given or past, ready, or something is still to be arranged."""
    if progress is None or (found.start is not None and found.start.date() < today):
        return "given"
    return "ready" if progress.printed and not progress.to_ask else "arrange"


def workshop_row(
    row: SessionRow, progress: ToArrange | None, today: date, ui: Ui, *, named: bool
) -> DayRow:
    """Return a row; a day that was named is not shown again, and a reader hears it each time."""
    about = ", ".join(module_name(module, ui.translate) for module in row.modules)
    if not about and row.minutes:  # with adults
        about = short_minutes(row.minutes, ui)
    example = [ui.translate("example")] if row.is_example else []
    mark = row_mark(row, progress, today)
    icon, tone = LOOKS[mark]
    if progress is not None and mark == "given":
        icon = "circle-question-mark"  # it was, and nobody said that it was given
    shown = DayRow(
        key=row.id,
        title=dotted(row.class_label, row.school),
        below=dotted(*example, about or ui.translate("no modules yet")),
        right=when_text(row.start, ui.translate),
        right_below=_state_words(progress, mark, ui),
        icon=icon,
        tone=tone,
        about=row.modules[0] if row.modules else None,
    )
    if row.start is None:
        return shown
    shown = replace(shown, time=clock(row.start), stands_out=row.start.date() == today)
    if named:
        return replace(shown, large=shown.time, time="") if shown.stands_out else shown
    small = weekday_and_month(row.start)
    return replace(shown, large=str(row.start.day), small=small)


def _state_words(progress: ToArrange | None, mark: Mark, ui: Ui) -> str:
    """Tell what is still to be done, in a few words."""
    if progress is None:
        return ui.translate("given")
    if mark == "given":
        return ui.translate("was it given?")
    asked, papers = "", _("papers are made") if progress.printed else _("no papers yet")
    if progress.to_ask:
        asked = ui.plural("%(n)d still to ask", "%(n)d still to ask", progress.to_ask)
    return dotted(asked, ui.translate(papers) if progress.printed or not asked else "")
