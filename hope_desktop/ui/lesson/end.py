"""The end of a lesson in front of its class: how its parts went, and one line for next time."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QWidget

from hope_desktop.domain.page import PartRan
from hope_desktop.domain.terms import ActivityId, BlockId
from hope_desktop.domain.workshops.afterwards import Aftercare
from hope_desktop.i18n.labels import clock, label as name_of
from hope_desktop.i18n.lines import CARE
from hope_desktop.ui.autosave import Refusals
from hope_desktop.ui.lesson import look, words
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.boxes import show_typed
from hope_desktop.ui.widgets.layouts import NO_NAMES, Scroll, clear, column, flush, label, row
from hope_desktop.ui.widgets.part_lines import NextTimeField

_WIDE = 10_000
STAY_MINUTES = 10
"""So long after the end of a heavy lesson somebody may still come."""


class EndOfLesson(QWidget):
    """The parts under each other, one of them open. Pupils may still see it.

    Signals:
        typed: The activity of a part, and the words of its line.
        ticked: An `Aftercare`, and whether it was done.
        last: There is no part left to write at.
    """

    typed = Signal(object, str)
    ticked = Signal(object, bool)
    last = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._parts: tuple[PartRan, ...] = ()
        self._lines: dict[ActivityId, str] = {}
        self._opened: BlockId | None = None
        self.is_heavy = False
        self.name, self.told, self.asked = label(), label(), label()
        self.told.setProperty("ink", "quiet")
        self.asked.setProperty("ink", "amber")
        self.field = NextTimeField()
        self.parts: dict[BlockId, QPushButton] = {}
        self.ticks = {one: QCheckBox(ui.translate(words)) for one, words in CARE.items()}
        """They stand at the left, below where the lesson was."""
        self.helper = label()
        self.helper.setProperty("ink", "quiet")
        self.care = QWidget()
        self.care.setLayout(column(*self.ticks.values(), self.helper, space=look.GAP))
        self.care.hide()
        self._lines_of_parts = column(space=2)
        self.pane = flush(Scroll(self._lines_of_parts, width=_WIDE))
        self.setLayout(column(self.name, self.told, (self.pane, 1), space=GRID))
        for one, tick in self.ticks.items():
            tick.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tick.setAccessibleName(name_of(one, ui.translate))
            tick.clicked.connect(partial(self._on_tick, one))
        self.field.textEdited.connect(self._on_typed)
        self.field.left.connect(self._go_on)

    def show_end(
        self,
        parts: Sequence[PartRan],
        first: BlockId | None,
        *,
        is_heavy: bool,
        ends: datetime,
        helper: str,
    ) -> None:
        """Show how it went; after a heavy part nothing is typed while somebody may still come."""
        self._parts, self.is_heavy = tuple(parts), is_heavy
        self._lines = {
            one.activity.id: one.line.words for one in parts if one.activity and one.line
        }
        self._opened = None if is_heavy else first
        self.helper.setText(helper)
        translate = self._ui.translate
        if is_heavy:
            stay = translate("Stay until %(time)s, somebody may still come.")
            self.name.setText(stay % {"time": clock(ends)})
            self.told.setText(translate("K shows what to do then. Your remark waits in After."))
        else:
            self.name.setText(translate("Do differently next time"))
            self.told.setText(
                translate("One remark is enough. It is there when you give this part again.")
            )
        self._lay_out()

    def show_refusal(self, activity: ActivityId, why: Refusals) -> None:
        """Say why a line is not kept; the part it is at opens."""
        wrong = why.get("words")
        if wrong is not None:
            at = (one.block for one in self._parts if one.activity and one.activity.id == activity)
            self._open(next(at))
        self._ui.show_refusal(self.asked, wrong)

    def focus_field(self) -> None:
        """Begin to type at the part that is open."""
        if self._opened is not None:
            self.field.setFocus()

    def _lay_out(self) -> None:
        had = self.field.hasFocus()
        for kept in (self.field, self.asked):
            kept.setParent(None)
        clear(self._lines_of_parts)
        self.parts = {}
        for one in self._parts:
            is_open = one.block == self._opened
            self._lines_of_parts.addWidget(self._part(one, is_open=is_open))
        self._lines_of_parts.addStretch(1)
        self.fit()
        if had:
            self.focus_field()

    def _part(self, part: PartRan, *, is_open: bool) -> QWidget:
        translate = self._ui.translate
        name = words.title_of(part.activity, self._ui).replace("&", "&&")
        button = look.unfocused_button(name)
        button.setProperty("look", "part")
        button.setEnabled(part.is_public and not self.is_heavy)
        button.clicked.connect(partial(self._open, part.block))
        self.parts[part.block] = button
        minutes = f"{part.took} {translate('min')}"
        if part.given and part.took != part.planned:
            minutes = f"{part.planned} → {minutes}"
        took = label(minutes if part.given else translate("not given"))
        took.setWordWrap(False)
        took.setProperty("ink", "amber" if is_open and part.took != part.planned else "quiet")
        line = self._lines.get(part.activity.id, "") if part.activity else ""
        held = QFrame()
        inside = column(row((button, 1), took), space=GRID, margins=GRID)
        if is_open:
            held.setObjectName("open")
            show_typed(self.field, line)
            asked = translate("Do differently next time")
            self.field.setAccessibleName(f"{asked}: {button.text()}")
            names = label(translate(NO_NAMES))
            names.setProperty("ink", "quiet")
            for below in (self.field, names, self.asked):
                inside.addWidget(below)
        elif line and part.is_public:
            said = label(line)
            said.setProperty("ink", "quiet")
            inside.addWidget(said)
        held.setLayout(inside)
        if is_open:  # not before: it would be a window of its own
            self.field.show()
        return held

    def _open(self, block: BlockId, _checked: bool = False) -> None:
        self._opened = block
        self.asked.hide()
        self._lay_out()
        self.field.setFocus()

    def _on_tick(self, item: Aftercare) -> None:
        self.ticked.emit(item, self.ticks[item].isChecked())

    def _on_typed(self, text: str) -> None:
        here = next((one for one in self._parts if one.block == self._opened), None)
        if here is not None and here.activity is not None:
            self._lines[here.activity.id] = text
            self.typed.emit(here.activity.id, text)

    def _go_on(self, by: int) -> None:
        asked = [one.block for one in self._parts if one.is_public and one.given]
        at = asked.index(self._opened) + by if self._opened in asked else 0
        if 0 <= at < len(asked):
            self._open(asked[at])
        elif by > 0:
            self.last.emit()

    def fit(self) -> None:
        """Take letters that suit the screen."""
        look.size(self.name, look.TITLE, bold=True)
        for told in (self.told, self.helper):
            look.size(told, look.SMALL)
        for tick in self.ticks.values():
            look.size(tick, look.NOTE)
        for made in self.pane.findChildren(QWidget):
            is_open = made is self.parts.get(self._opened) if self._opened else False
            look.size(made, look.NEXT, bold=is_open)
