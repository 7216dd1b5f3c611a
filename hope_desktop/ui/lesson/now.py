"""The left of the lesson's screen, which never changes its places: where the lesson is."""

from collections.abc import Callable
from datetime import datetime
from typing import override

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from hope_desktop.domain.terms import Module
from hope_desktop.domain.workshops.lesson import Lesson
from hope_desktop.i18n.labels import clock, module_name
from hope_desktop.ui.colours import MODULE_LOOKS
from hope_desktop.ui.lesson import look, words
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.layouts import OneLine, beside, column, label, row
from hope_desktop.ui.widgets.thumbnails import A4

_SIZES = {
    "class": look.SMALL,
    "module": look.SMALL,
    "then": look.SMALL,
    "next": look.NEXT,
    "ends": look.SMALL,
    "end": look.NEXT,
    "hint": look.NOTE,
    "on-table": look.SMALL,
    "sheet-title": look.NOTE,
}
_QUIET = {"class", "then", "ends", "on-table"}
_LONG = {"title", "hint", "on-table", "sheet-title"}
_NAMES = 78
"""How wide the names of what comes next and of the end are."""


class WholeLesson(QWidget):
    """The whole lesson as a line: a piece for each part, filled as far as it is."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[tuple[int, float]] = []
        """The minutes of each part that has a place, and which share of it has passed."""

    def show_lesson(self, lesson: Lesson) -> None:
        """Show a moment of the lesson."""
        before = [b.minutes for b in lesson.planned[: lesson.at] if b.id not in lesson.left_out]
        now = lesson.current
        gone = [(now.minutes, _share(lesson.block_seconds, now.minutes * 60))] if now else []
        rest = [(block.minutes, 0.0) for block in lesson.rest]
        pieces = [(minutes, 1.0) for minutes in before] + gone + rest
        if pieces != self.pieces:
            self.pieces, self._now = pieces, len(before)
            self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap = self.height() / 2
        room = self.width() - gap * (len(self.pieces) - 1)
        every, left = sum(minutes for minutes, _share in self.pieces) or 1, 0.0
        for at, (minutes, share) in enumerate(self.pieces):
            piece = QRectF(left, 0, max(gap, room * minutes / every), self.height())
            painter.setBrush(QColor(look.LEFT_OVER if at == self._now else look.TO_COME))
            painter.drawRoundedRect(piece, gap, gap)
            painter.setBrush(QColor(look.GREEN))
            left = piece.right() + gap
            if share:
                piece.setWidth(max(2 * gap, piece.width() * share))
                painter.drawRoundedRect(piece, gap, gap)


class _Time(QLabel):
    """The time of this part; a click hides what is on the screen."""

    def __init__(self, hide: Callable[[], object]) -> None:
        super().__init__()
        self._hide = hide

    @override
    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self._hide()


class Now(QWidget):
    """This part, its time, what comes next, the end of the lesson, and the sheet of now."""

    def __init__(self, name: str, hide: Callable[[], object], ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.labels: dict[str, QLabel] = {part: _label(part) for part in (*_SIZES, "title")}
        self.time = _Time(hide)
        self.time.setObjectName("time")
        self.labels["class"].setText(name)
        self.labels["then"].setText(ui.translate("Next"))
        self.labels["ends"].setText(ui.translate("End"))
        self.icon: QLabel = label()
        self.sheet = look.unfocused_button()
        self.sheet.setObjectName("sheet")
        self.files = look.unfocused_button(f"{ui.translate('Material')} (M)")
        self._module: Module | None = None
        self._build()
        self.show_sheet("", "", None)

    def _build(self) -> None:
        part = self.labels
        module = beside(self.icon, (part["module"], 1))
        then = row(part["then"], (part["next"], 1), space=0)
        ends = row(part["ends"], (part["end"], 1), space=0)
        told = part["on-table"], part["sheet-title"], self.files
        self.beside_sheet = column(1, *told, space=2)
        lines = (part["class"], module, part["title"], self.time, then, ends)
        paper = beside(self.sheet, (self.beside_sheet, 1), space=2 * look.GAP)
        self.lines = column(*lines, part["hint"], 1, paper, space=0)
        self.setLayout(self.lines)

    def show_lesson(self, lesson: Lesson, moment: datetime) -> None:
        """Show a moment of the lesson."""
        activity = lesson.activity(lesson.current)
        is_over = lesson.current is None
        following = words.next_of(lesson, self._ui)
        shown = {
            "module": activity and module_name(activity.module, self._ui.translate, to_class=True),
            "title": words.over_of(lesson, moment, self._ui)
            if is_over
            else words.by_sentence(words.title_of(activity, self._ui)),
            "next": following,
            "then": self._ui.translate("Next") if following else "",
            "end": words.end_of(lesson, moment),
            "hint": words.hint_of(lesson, self._ui),
        }
        for name, text in shown.items():
            self.labels[name].setText(text or "")
        for name in ("then", "next"):
            self.labels[name].setHidden(is_over)
        time = clock(moment) if is_over else words.remaining(lesson.block_seconds_left)
        if minutes := words.minutes_before(lesson):  # no clock: nothing runs yet
            time = f"{minutes} {self._ui.translate('min')}"
        is_other = len(time) != len(self.time.text())
        self.time.setText(time)
        if is_other:
            self._fit_time()
        self._fit_titles()
        module = activity.module if activity else None
        if module is not self._module:
            self._module = module
            shade = MODULE_LOOKS[module].dark if module else look.GREEN
            self.labels["module"].setStyleSheet(f"color: {shade}")
            self._draw_icon()

    def _draw_icon(self) -> None:
        """Draw the icon of the module, in its colour on a dark ground."""
        looks = MODULE_LOOKS[self._module] if self._module else None
        drawn = look.sign_icon(self, looks.icon, looks.dark) if looks else QPixmap()
        self.icon.setPixmap(drawn)

    def show_sheet(self, said: str, title: str, picture: QPixmap | None) -> None:
        """Show what lies on the tables now; nothing where there is no sheet."""
        self.labels["on-table"].setText(said)
        self.labels["sheet-title"].setText(title)
        self.sheet.setIcon(QIcon(picture or QPixmap()))
        self.sheet.setAccessibleName(f"{self._ui.translate('The sheet of this part')}: {title}")
        self.sheet.setVisible(picture is not None)

    def sheet_size(self) -> QSize:
        """Return the size of a page of which one card is known by its shape."""
        return A4 * (look.SHEET * look.unit(self) / A4.width())

    def fit(self) -> None:
        """Take letters and places that suit the screen."""
        unit = look.unit(self)
        self.setFixedWidth(round(look.LEFT * unit))
        for name, pixels in _SIZES.items():
            look.size(self.labels[name], pixels)
        for name in ("then", "ends"):
            self.labels[name].setFixedWidth(round(_NAMES * unit))
        self.time.setFixedHeight(round(1.26 * look.TIME * unit))
        self.time.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.labels["title"].setFixedHeight(round(2.7 * look.TITLE * unit))
        self.labels["title"].setAlignment(Qt.AlignmentFlag.AlignBottom)
        for one in (self.labels["module"], self.icon):
            one.setContentsMargins(0, round(14 * unit), 0, round(6 * unit))
        for name in ("then", "next"):
            self.labels[name].setFixedHeight(round(56 * unit))
        self.labels["hint"].setContentsMargins(0, round(16 * unit), 0, 0)
        self.sheet.setIconSize(self.sheet_size())
        look.size(self.files, look.SMALL)
        self._draw_icon()
        self._fit_time()
        self._fit_titles()

    def _fit_time(self) -> None:
        """Hours and a plus take more room."""
        sizes = range(look.TIME, look.TIME // 2, -4)
        look.largest(self.time, sizes, lambda: _fits(self.time, self.width()), bold=True)

    def _fit_titles(self) -> None:
        """Of this part on two lines, of the next one on one."""
        now, following = self.labels["title"], self.labels["next"]
        room = self.width() - _NAMES * look.unit(self)
        look.largest(
            now,
            (look.TITLE, 28, look.NEXT),
            lambda: now.heightForWidth(self.width()) <= now.height(),
            bold=True,
        )
        look.largest(
            following,
            (look.NEXT, look.NOTE, look.SMALL),
            lambda: _fits(following, room),
        )


def _share(gone: float, planned: float) -> float:
    """Nothing before it begins, and no more than all."""
    return max(0.0, min(1.0, gone / planned))


def _fits(shown: QLabel, room: float) -> bool:
    return shown.fontMetrics().horizontalAdvance(shown.text()) <= room


def _label(name: str) -> QLabel:
    made = OneLine() if name == "next" else label()
    made.setObjectName(name)
    made.setProperty("ink", "quiet" if name in _QUIET else "amber" if name == "hint" else "")
    made.setWordWrap(name in _LONG)
    return made
