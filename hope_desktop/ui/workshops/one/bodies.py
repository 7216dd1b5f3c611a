"""What stands in an open row: the steps, the papers, how else it can be given, and a note."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property, partial
from html import escape
from typing import override

from PySide6.QtCore import QEvent, QPoint, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QCheckBox,
    QLabel,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.workshops.lines import Line, LineState, Of, Said, stays_in_plan
from hope_desktop.i18n.lines import earlier_text
from hope_desktop.services.workshops.lines import Lines
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.destination import to_handout
from hope_desktop.ui.widgets.fields.forms import GrowingText
from hope_desktop.ui.widgets.layouts import Flow, beside, card, column, hint, holder, label
from hope_desktop.ui.widgets.thumbnails import A4, Thumbnails
from hope_desktop.ui.workshops.one.rows import WorkshopRow
from hope_desktop.ui.workshops.one.told import ReasonAsked, TellerPanel

MOST_SHEETS = 2


class Sheets(QWidget):
    """The first pages of what is printed, beside each other; a click opens one."""

    opened = Signal(object)  # a `Destination`

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._thumbnails = thumbnails
        self.sheets: tuple[Handout, ...] = ()
        self._page = QSize()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        thumbnails.drawn.connect(self.update)

    def show_sheets(self, sheets: Sequence[Handout], high: int) -> None:
        """Show others, or the same in another height."""
        self.sheets = tuple(sheets[:MOST_SHEETS])
        self._page = QSize(high * A4.width() // A4.height(), high)
        self.setFixedSize(len(self.sheets) * (self._page.width() + GRID), high + 2)
        names = ", ".join(one.title for one in self.sheets)
        self.setAccessibleName(names)
        self.setToolTip(names)
        self.setVisible(bool(self.sheets))
        self.update()

    def _places(self) -> list[tuple[QRect, Handout]]:
        step = self._page.width() + GRID
        areas = (QRect(QPoint(at * step + 1, 1), self._page) for at in range(len(self.sheets)))
        return list(zip(areas, self.sheets, strict=True))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for area, sheet in self._places():
            self._thumbnails.paint(painter, area, sheet)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        for area, sheet in self._places():
            if area.contains(at):
                self.opened.emit(to_handout(sheet.id))


class EarlierLine(QWidget):
    """In the details of a part; not there when nothing was written."""

    def __init__(self, lines: Lines, ui: Ui) -> None:
        super().__init__()
        self._lines, self._ui = lines, ui
        self._line = Line(Of(), "")
        self.words = label()
        self.done = quiet_button(ui.translate("Worked in"), "check")
        self.on_paper = QCheckBox(ui.translate("Also on the run sheet"))
        ways = Flow((self.done, self.on_paper))
        self.setLayout(column(card(self.words, ways, look="tinted")))
        self.done.clicked.connect(self._work_in)
        self.on_paper.clicked.connect(self._put_on_paper)
        self.hide()

    def show_line(self, earlier: Said | None, activity: Activity | None) -> None:
        """Of the part that is chosen."""
        self.setVisible(earlier is not None)
        if earlier is not None and activity is not None:
            self._line = earlier.line
            self.words.setText(earlier_text(earlier, self._ui.translate))
            self.on_paper.setChecked(earlier.line.on_paper)
            self.on_paper.setVisible(not stays_in_plan(activity))

    def _work_in(self) -> None:
        keep = partial(self._lines.answer, [self._line], LineState.DONE)
        self._ui.operations.run(keep, self.done.text())

    def _put_on_paper(self) -> None:
        keep = partial(self._lines.say, replace(self._line, on_paper=self.on_paper.isChecked()))
        self._ui.operations.run(keep, self.on_paper.text())


_INDENT = 98
_LINES = 99, 3, 2, 1
"""How many a step may take: all of it, or fewer where that is too high."""
_PAPER = 130
_ROOM_FOR_PAPER, _ROOM_BELOW = 1200, 195


class StepList(QLabel):
    """The steps of a part under each other; all that was typed is escaped."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._again: Callable[[], object] = list
        self._cut = 0

    def show_steps(self, shown: WorkshopRow, most: int) -> None:
        """Show those of a row, as whole as so many pixels allow, below what is asked or wrong."""
        self._again, self._cut = partial(self.show_steps, shown, most), self.width()
        for lines in _LINES:
            self.setText(self._written(shown, lines))
            if self.heightForWidth(self.width()) <= most:
                return

    def _written(self, shown: WorkshopRow, most_lines: int) -> str:
        muted, lines, metrics = tones().muted, [], self.fontMetrics()
        for step in shown.steps:
            say = f" <b>“{escape(step.say)}”</b>" if step.say else ""
            indent = metrics.horizontalAdvance("000 min") + 4 * GRID
            room = (self.width() - indent) * most_lines - metrics.horizontalAdvance(step.who)
            what = metrics.elidedText(step.what, Qt.TextElideMode.ElideRight, room)
            lines.append(
                f'<tr><td style="white-space: nowrap; color: {muted}">{escape(step.minutes)}</td>'
                f'<td><span style="color: {muted}">{escape(step.who)}</span>&nbsp; '
                f"{escape(what)}{say}</td></tr>"
            )
        style = "<style>td { padding: 0 12px 3px 0; } p { margin: 0 0 4px 0; }</style>"
        told = "".join(
            f'<p style="color: {tones().serious if tone == "red" else ""}">{escape(said)}</p>'
            for said, tone in shown.told
        )
        return f"{style}{told}<table cellspacing=0>{''.join(lines)}</table>"

    @override
    def event(self, event: QEvent) -> bool:
        # A scroll bar comes and goes with what is cut: that is no other width.
        if event.type() is QEvent.Type.PaletteChange or abs(self.width() - self._cut) > 3 * GRID:
            self._again()
        return super().event(event)


class PartBody(QWidget):
    """The inside of a part, in the plan and in the lesson.

    Signals:
        wanted: The name of an act, and its value.
    """

    wanted = Signal(str, object)

    def __init__(
        self, lines: Lines, teller: Callable[[], TellerPanel], thumbnails: Thumbnails, ui: Ui
    ) -> None:
        super().__init__()
        self._teller, self._ui = teller, ui
        self.steps, self.sheets = StepList(), Sheets(thumbnails)
        self.earlier = EarlierLine(lines, ui)
        self.reason = ReasonAsked(ui)
        self.ways = [QRadioButton() for _way in range(4)]
        self._group = QButtonGroup(self)
        words = ui.translate("Note for the run sheet")
        self.note, self.note_help = GrowingText(1, 4), hint()
        self.note.setPlaceholderText(words)
        self.note.setAccessibleName(words)
        self._build()
        self._group.idClicked.connect(self._choose)
        self.note.textChanged.connect(
            lambda: self.wanted.emit("note", self.note.toPlainText().strip())
        )
        self.sheets.opened.connect(partial(self.wanted.emit, "go"))
        self.reason.typed.connect(partial(self.wanted.emit, "reason"))

    def _build(self) -> None:
        name = label(self._ui.translate("Give it otherwise"), bold=True)
        self._otherwise = holder(column(name, *self.ways, 1, space=0))
        self._note_box = holder(column(self.note, self.note_help, 1, space=2))
        for at, way in enumerate(self.ways):
            self._group.addButton(way, at)
        self._answers = column(self._otherwise, self._note_box, 1, space=4)
        self._right = holder(self._answers)
        left = holder(column(self.reason, self.earlier, self.steps, 1, space=GRID))
        left.setMinimumWidth(36 * GRID)
        self._pages = holder(column(self.sheets, 1))
        around = (_INDENT, 2, 2 * GRID, GRID)
        self._sides = beside((left, 1), self._pages, self._right, space=3 * GRID, margins=around)
        self.setLayout(self._sides)

    @cached_property
    def story(self) -> TellerPanel:
        """Return who tells, in the part of a story."""
        made = self._teller()
        made.reason.typed.connect(partial(self.wanted.emit, "reason"))
        made.names.clicked.connect(lambda: self.wanted.emit("names", None))
        self._answers.insertWidget(1, made)
        self._note_box.raise_()  # Tab comes to it after what stands above it
        return made

    def focus_asked(self) -> None:
        """Begin at what is asked here."""
        if self.reason.isVisible():
            self.reason.first_field.setFocus()
        elif "story" in self.__dict__:
            self.story.go_to_first()

    def lay(self, most: int, *, narrow: bool) -> None:
        """Put how else it can be given beside the steps, or below them; what is asked above.

        The steps are cut where they are higher than `most`, and than what stands beside them.
        """
        wide, direction = self.window().width() >= _ROOM_FOR_PAPER, QBoxLayout.Direction
        sheets = self._shown.sheets if wide and most > _ROOM_BELOW else ()
        self.sheets.show_sheets(sheets, _PAPER)
        self._pages.setVisible(bool(sheets))
        story = self.__dict__.get("story")
        beside = story and not story.isHidden() and wide
        self._answers.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        below = direction.BottomToTop if story and story.asks else direction.TopToBottom
        self._sides.setDirection(below if narrow else direction.LeftToRight)
        self._sides.setContentsMargins(3 * GRID if narrow else _INDENT, 2, 2 * GRID, GRID)
        self._sides.setSpacing((1 if narrow else 3) * GRID)
        high = 0 if narrow else self._right.sizeHint().height()
        taken = sum(
            one.sizeHint().height() for one in (self.reason, self.earlier) if not one.isHidden()
        )
        self.steps.show_steps(self._shown, max(most, high) - taken)

    def show_row(
        self, shown: WorkshopRow, activity: Activity | None, reason: str, *, answers: bool
    ) -> None:
        """Show another moment of the part; what is being typed stays as it is."""
        self._shown = shown
        self._right.setVisible(answers)
        self.earlier.show_line(shown.earlier, activity)
        self.reason.show_reason(shown.asked, reason)
        for way, words in zip(self.ways, (*shown.ways, "", "", "", ""), strict=False):
            way.setText(words)
            way.setVisible(bool(words))
        self._put_chosen()
        self._otherwise.setVisible(bool(shown.ways))
        self._note_box.setVisible(shown.note is not None)
        self.note_help.setText(shown.no_names)
        note = shown.note or ""
        if self.note.toPlainText().split() != note.split():  # the cursor stays where somebody types
            with QSignalBlocker(self.note):
                self.note.setPlainText(note)

    def _put_chosen(self) -> None:
        chosen = self.ways[self._shown.chosen]
        chosen.setChecked(True)
        for way in self.ways:  # Qt says so only to the one that gets the focus
            policy = Qt.FocusPolicy
            way.setFocusPolicy(policy.StrongFocus if way is chosen else policy.ClickFocus)

    def _choose(self, at: int) -> None:
        last = at == len(self._shown.ways) - 1
        if last:
            self._put_chosen()  # it opens what is chosen from
        self.wanted.emit("else" if last else "way", at)
