"""When a workshop is and how long: the fields to type that in, and its minutes as a strip."""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import override

from PySide6.QtCore import QDate, QLocale, QObject, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QSpinBox, QWidget, QWidgetAction

from hope_desktop import wall_clock
from hope_desktop.domain.terms import Module
from hope_desktop.ui.icons import icon
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, module_colour, set_look, tones
from hope_desktop.ui.widgets.fields.boxes import NumberBox, WholeEdit
from hope_desktop.ui.widgets.fields.calendar import Calendar
from hope_desktop.ui.widgets.fields.dates import short_date
from hope_desktop.ui.widgets.layouts import TextLabel, column, label

type Minutes = Sequence[tuple[int, Module | None]]
"""How long each part takes, and of which module it is."""


def paint_minutes(painter: QPainter, area: QRectF, parts: Minutes, slot: int) -> None:
    """Draw the parts of a lesson; what is free has a dashed edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    total = max(slot, sum(minutes for minutes, _module in parts), 1)
    bar, round_ = area.adjusted(0, 1, 0, -1), area.height() / 2 - 1
    painter.setPen(Qt.PenStyle.NoPen)
    for minutes, module in parts:
        wide = area.width() * minutes / total
        bar.setWidth(max(2.0, wide - 4))
        painter.setBrush(module_colour(module) if module else QColor(tones().border))
        painter.drawRoundedRect(bar, round_, round_)
        bar.moveLeft(bar.left() + wide)
    bar.setRight(area.right() - 1)
    if bar.width() > 5:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tones().strong_border), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(bar, round_, round_)


class MinuteStrip(QWidget):
    """As wide as there is room: the whole of a lesson."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Minutes, int] = (), 0
        self.setFixedHeight(10)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_minutes(self, parts: Minutes, slot: int) -> None:
        """Show the parts of a plan, and what is free of the lesson."""
        self._shown = parts, slot
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_minutes(QPainter(self), QRectF(self.rect()), *self._shown)


_CENTURY = 2000
_MONTHS = range(1, 13)


class WrongMoment(ValueError):
    """The typing is not a date or time; the text is a sentence in the window's language."""


def read_date(text: str, today: date, ui: Ui) -> date | None:
    """Read the day that `1-12`, `1/12/2026`, `di 1 dec` or `2026-12-01` means; None for nothing.

    Without a year it is the first such day from today on.
    """
    words = re.findall(r"\d+|[^\W\d_]+", text.casefold())
    if not words:
        return None
    numbers = [int(word) for word in words if word.isdigit()]
    month = next(filter(None, map(_month, words)), None)
    if month:
        numbers.insert(1, month)
    if len(numbers) == 3 and numbers[0] > 31:
        numbers.reverse()
    if len(numbers) not in {2, 3}:
        raise WrongMoment(ui.translate("Write the date like 1-12-2026."))
    found = _coming(numbers, today) if len(numbers) == 2 else _exact(*numbers)
    if found is None:
        raise _no_such(text, ui)
    return found


def _no_such(text: str, ui: Ui) -> WrongMoment:
    said = {"text": text.strip()}
    return WrongMoment(ui.translate("%(text)s does not exist. Look at it again.") % said)


def read_time(text: str, ui: Ui) -> time | None:
    """Read the time that `9:05`, `9.05`, `905` or `9` means; None for nothing."""
    digits = re.findall(r"\d+", text)
    if not text.strip():
        return None
    if len(digits) == 1 and len(digits[0]) in {3, 4}:
        digits = [digits[0][:-2], digits[0][-2:]]
    if len(digits) not in {1, 2}:
        raise WrongMoment(ui.translate("Write the time like 9:05."))
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) == 2 else 0
    if hour > 23 or minute > 59:
        raise _no_such(text, ui)
    return time(hour, minute)


def shown_date(day: date | None) -> str:
    """Return a day as a field shows it: `di 1 dec 2026`; `read_date` understands it."""
    if day is None:
        return ""
    shown = short_date(day)
    return shown if str(day.year) in shown else f"{shown} {day.year}"


def shown_time(moment: time | None) -> str:
    """Return a time as a field shows it."""
    return f"{moment.hour}:{moment.minute:02d}" if moment else ""


def _month(word: str) -> int | None:
    """Return the number of a month from its name or the first three letters of it."""
    if len(word) < 3 or word.isdigit():
        return None
    for locale in (QLocale(), QLocale("nl"), QLocale("en")):
        for number in _MONTHS:
            name = locale.standaloneMonthName(number, QLocale.FormatType.LongFormat).casefold()
            short = locale.monthName(number, QLocale.FormatType.ShortFormat).casefold()
            if name.startswith(word) or short.rstrip(".") == word:
                return number
    return None


def _exact(day: int, month: int, year: int) -> date | None:
    try:
        return date(year + _CENTURY if year < 100 else year, month, day)
    except ValueError:
        return None


def _coming(numbers: list[int], today: date) -> date | None:
    """Return the first such day from today on; up to eight years ahead for 29 February."""
    found = (_exact(numbers[0], numbers[1], today.year + ahead) for ahead in range(9))
    return next((day for day in found if day and day >= today), None)


def short_minutes(minutes: int, ui: Ui) -> str:
    """`25 min`."""
    return ui.translate("%(minutes)d min") % {"minutes": minutes}


USUAL_START = time(9, 0)
"""Shown, and easy to change, when a date is typed before a time."""

MOST_TYPED = 999
"""The service knows the real limit; this only keeps the field small."""
PAUSE_MS = 1000
"""A typo may stand this long before anything is said about it."""


def complaint() -> TextLabel:
    """Make the line below a field that says what cannot be; hidden while all is well."""
    made = label()
    made.setProperty("look", "serious")
    made.setContentsMargins(GRID // 2, 2, GRID // 2, 2)
    made.hide()
    return made


def minutes_field(ui: Ui) -> QSpinBox:
    """Make a field for the minutes of a lesson. It takes 0, so that a sentence can say why not."""
    made = NumberBox(0, MOST_TYPED)
    made.setSingleStep(5)
    made.setSuffix(" " + ui.translate("min"))
    return made


class SampleEdit(WholeEdit):
    """A line as wide as a sample, at any size of the letters."""

    def __init__(self, sample: str) -> None:
        super().__init__()
        self._sample = sample

    @override
    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self._sample) + 3 * GRID
        wide += 3 * GRID * len(self.actions())  # what stands in it besides
        return QSize(wide, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class MomentField[T: date | time](QWidget):
    """A line for one moment."""

    value_typed = Signal(object)  # the date or time that was typed by hand, or None for nothing

    def __init__(
        self, read: Callable[[str], T | None], show: Callable[[T | None], str], sample: str
    ) -> None:
        super().__init__()
        self._read, self._show = read, show
        self.edit = SampleEdit(sample)
        self.complaint = complaint()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.setLayout(column(self.edit, self.complaint, space=GRID // 2))
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.editingFinished.connect(self._on_finished)
        self._pause.timeout.connect(self.check)

    def value(self) -> T | None:
        """Return what stands there, or None.

        Raises:
            WrongMoment: it is no date or time.
        """
        return self._read(self.edit.text())

    def put(self, value: T | None) -> None:
        """Show a value; what is being typed stays as it is, right or wrong."""
        try:
            if self.edit.isModified() and self.value() == value and self.edit.hasFocus():
                return
        except WrongMoment:
            return
        self.edit.setText(self._show(value))
        self.complain("")

    def clear(self) -> None:
        """Empty, for another workshop."""
        self.edit.clear()
        self.edit.setModified(False)
        self.complain("")

    def check(self) -> bool:
        """Say below the field what cannot be; True when all is well."""
        try:
            self.value()
        except WrongMoment as wrong:
            self.complain(str(wrong))
            return False
        self.complain("")
        return True

    def complain(self, sentence: str, look: str = "serious") -> None:
        """Say something about what stands here; what is no mistake has another look."""
        set_look(self.complaint, look)
        self.complaint.setText(sentence)
        self.complaint.setVisible(bool(sentence))
        self.edit.setAccessibleDescription(sentence)

    def _on_edited(self, _text: str) -> None:
        self._pause.start()
        try:
            found = self.value()
        except WrongMoment:
            return
        self.complain("")
        self.value_typed.emit(found)

    def _on_finished(self) -> None:
        self._pause.stop()
        if self.check():
            self.edit.setText(self._show(self.value()))
            self.edit.setModified(False)


class DateField(MomentField[date]):
    """A date, typed or chosen in a calendar."""

    def __init__(self, ui: Ui) -> None:
        def read(text: str) -> date | None:
            return read_date(text, wall_clock.today(), ui)

        super().__init__(read, shown_date, shown_date(date(2026, 9, 30)))
        self._ui = ui
        soon = wall_clock.today() + timedelta(days=14)
        self.edit.setPlaceholderText(f"{soon.day}-{soon.month}-{soon.year}")
        words, keys = ui.translate("Choose a date"), QKeySequence("Alt+Down")
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        choose = QAction(icon("calendar-days"), words, self.edit)
        choose.setToolTip(f"{words} ({shown})")
        self.edit.addAction(choose, QLineEdit.ActionPosition.TrailingPosition)
        opening = QShortcut(keys, self.edit, context=Qt.ShortcutContext.WidgetShortcut)
        opening.activated.connect(self._choose)
        choose.triggered.connect(self._choose)

    def _choose(self) -> None:
        menu = QMenu(self)
        calendar = Calendar(menu)
        calendar.setAccessibleName(self._ui.translate("Choose a date"))
        if self.check() and (shown := self.value()):
            calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)
        calendar.activated.connect(self._take)
        calendar.clicked.connect(self._take)
        calendar.activated.connect(menu.close)
        calendar.clicked.connect(menu.close)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.edit.height() + 2)))
        calendar.setFocus()

    def _take(self, day: QDate) -> None:
        chosen = date(day.year(), day.month(), day.day())
        self.edit.setText(shown_date(chosen))
        self.check()
        self.value_typed.emit(chosen)
        self.edit.setFocus()


class TimeField(MomentField[time]):
    """A time of the day."""

    def __init__(self, ui: Ui) -> None:
        def read(text: str) -> time | None:
            return read_time(text, ui)

        super().__init__(read, shown_time, "00:00 000")
        self.edit.setPlaceholderText(ui.translate("9:00"))


class StartFields(QObject):
    """The date and the time at which something begins, each with its own field."""

    typed = Signal()

    def __init__(self, ui: Ui, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self.date, self.time = DateField(ui), TimeField(ui)
        self.date.value_typed.connect(self._on_date_typed)
        self.time.value_typed.connect(self.typed)

    def value(self) -> datetime | None:
        """When it begins; a time without a date says nothing.

        Raises:
            WrongMoment: one of them cannot be.
        """
        day, moment = self.date.value(), self.time.value()
        return datetime.combine(day, moment or USUAL_START) if day else None

    def put(self, start: datetime | None) -> None:
        """Show a moment."""
        self.date.put(start.date() if start else None)
        if start or not self.time.edit.isModified():
            self.time.put(start.time() if start else None)

    def clear(self) -> None:
        """Empty, for another workshop."""
        self.date.clear()
        self.time.clear()

    def point(self) -> None:
        """Go to what cannot be."""
        wrong = next((field for field in (self.date, self.time) if not field.check()), None)
        if wrong is not None:
            wrong.setFocus()

    def _on_date_typed(self, day: date | None) -> None:
        """Give a day the usual time, without which it is not kept; say that nobody chose it."""
        if day is not None and not self.time.edit.text():
            self.time.put(USUAL_START)
            words = self._ui.translate("%(time)s is a guess. Type it when it is another time.")
            self.time.complain(words % {"time": shown_time(USUAL_START)}, "hint")
        self.typed.emit()
