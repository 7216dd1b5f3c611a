"""The steps of a part: the one of now large, with what to say; the others a line each."""

from collections.abc import Mapping
from itertools import product
from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from hope_desktop.domain.library.activity import Step, StepRole
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.lesson import look, words
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.layouts import label

type People = Mapping[StepRole, str]
"""Who leads a step, as far as names are known."""

_INSIDE, _ABOVE, _BELOW = 28, 18, 22
"""Room in the card beside, above and below its words."""
_AROUND = 8
"""Room above and below the card."""
_HEAD, _ROW, _TICK = 40, 46, 50


class Card(QFrame):
    """A step: who leads it, its minutes, what is done, and what is said. As high as it needs."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.setObjectName("open")
        self.now, self.leader, self.left = label(), label(), label()
        self.what, self.say_name, self.say = label(), label(ui.translate("Say")), label()
        for field, ink in (
            (self.now, "green"),
            (self.leader, "quiet"),
            (self.left, "quiet"),
            (self.say_name, "amber"),
        ):
            field.setProperty("ink", ink)
            field.setWordWrap(False)
        for field in (self.now, self.leader, self.left, self.what, self.say_name, self.say):
            field.setParent(self)
        self.left.setObjectName("step-left")
        self.say.setObjectName("say")
        self.what.setObjectName("what")

    def show_step(self, step: Step, name: str, leader: str) -> None:
        """Show what it is called here (`Now`), and who leads it."""
        self.now.setText(name)
        self.leader.setText(leader)
        self.what.setText(step.what)
        self.say.setText(words.by_sentence(step.say))
        self.say.setVisible(bool(step.say))
        self.say_name.setVisible(bool(step.say))
        self._said = step.say

    _said = ""

    def fit(self, width: int, room: float) -> int:
        """Take the largest letters that fit in a width and height; gives how high it is."""
        for made in (self.now, self.leader, self.left, self.say_name):
            look.size(made, look.or_less([22])[-1], bold=made in (self.now, self.say_name))
        inside = width - round(2 * _INSIDE * look.unit(self))
        sizes = look.or_less(look.NOW if self._said else look.ALONE)
        for say, what in product(look.SAY if self._said else (0,), sizes):
            for text in (words.by_sentence(self._said), self._said):
                self.say.setText(text)
                high = self._place(inside, say, what)
                if high <= room:
                    return high
        return high

    def _place(self, inside: int, say: float, what: float) -> int:
        """Put the parts under each other; gives how high that is."""
        unit = look.unit(self)
        left, at, head = round(_INSIDE * unit), round(_ABOVE * unit), round(_HEAD * unit)
        hint = self.now.sizeHint().width()
        self.now.setGeometry(left, at, hint, head)
        gap = round(14 * unit)
        self.leader.setGeometry(left + hint + gap, at, inside // 2 - hint - gap, head)
        self.left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.left.setGeometry(left + inside // 2, at, inside - inside // 2, head)
        look.size(self.what, what)
        at += head
        high = self.what.heightForWidth(inside)
        self.what.setGeometry(left, at, inside, high)
        at += high
        if self._said:
            look.size(self.say, say, bold=True)
            at += round(16 * unit)
            high = self.say_name.sizeHint().height()
            self.say_name.setGeometry(left, at, inside, high)
            at += high
            high = self.say.heightForWidth(inside)
            self.say.setGeometry(left, at, inside, high)
            at += high
        return at + round(_BELOW * unit)


class Steps(QWidget):
    """All steps of a part on the room there is; what is done shrinks to a line, and goes first."""

    def __init__(self, ui: Ui, people: People) -> None:
        super().__init__()
        self._ui, self._people = ui, people
        self.way = label()
        self.way.setParent(self)
        self.way.setProperty("ink", "quiet")
        self.card = Card(ui)
        self.card.setParent(self)
        self.rows: list[QLabel] = []
        self.ticks: list[QLabel] = []
        self._steps: tuple[Step, ...] = ()
        self._shown: object = None
        self._at = self._reached = 0

    def show_steps(self, steps: tuple[Step, ...], at: int, reached: int, way: str) -> bool:
        """Show the step `at` large, those before `reached` done. Tell whether it is another one."""
        wanted = (steps, at, reached, way)
        if wanted == self._shown:
            return False
        self._shown, self._steps, self._at, self._reached = wanted, steps, at, reached
        while len(self.rows) < len(steps):
            row, tick = label(), label()
            row.setProperty("ink", "quiet")
            row.setParent(self)
            tick.setParent(self)
            self.rows.append(row)
            self.ticks.append(tick)
        self.way.setText(way)
        if steps:
            number = self._ui.translate("Step %(number)d of %(total)d")
            other = number % {"number": at + 1, "total": len(steps)}
            name = self._ui.translate("Now") if at == reached else other
            role = steps[at].role
            leader = self._people.get(role) or name_of(role, self._ui.translate)
            self.card.show_step(steps[at], name, leader)
        self.fit()
        return True

    def call(self, people: People) -> None:
        """Other names, from the next step that is shown on."""
        self._people, self._shown = people, None

    def show_left(self, minutes: str) -> None:
        """Show how long the step that is large takes, or still takes."""
        self.card.left.setText(minutes)

    def fit(self) -> None:
        """Put everything where there is room for it."""
        unit, width = look.unit(self), self.width()
        self.card.setVisible(bool(self._steps))
        self.way.setVisible(bool(self.way.text()))
        top = 0
        if self.way.text():
            look.size(self.way, look.NOTE)
            top = self.way.heightForWidth(width)
            self.way.setGeometry(0, 0, width, top)
            top += round(look.GAP * unit)
        high = self.card.fit(width, self.height() - top)
        seen = self._in_sight(self.height() - top - high - 2 * round(_AROUND * unit))
        for at, row in enumerate(self.rows):
            row.setVisible(at in seen)
            self.ticks[at].setVisible(at in seen and at < self._reached)
        for at in (one for one in sorted(seen) if one < self._at):
            top = self._place_row(at, top, seen[at])
        around = round(_AROUND * unit) if len(seen) else 0
        top += around if self._at and top else 0
        self.card.setGeometry(0, top, width, high)
        top += high + around
        for at in (one for one in sorted(seen) if one > self._at):
            top = self._place_row(at, top, seen[at])

    def _in_sight(self, room: int) -> dict[int, int]:
        """Return the last one done, those to come, and those done before; and how high each is.

        Those to come stand there whole when there is room for that, else the begin of each: two
        lines of it rather than what was done before.
        """
        pitch = round(_ROW * look.unit(self))
        before = range(self._at - 1, -1, -1)
        after = range(self._at + 1, len(self._steps))
        for lines, done in ((0, before), (2, before), (2, before[:1])):
            high = {at: self._write(at, lines) for at in after}
            if sum(high.values()) + pitch * len(done) <= room:
                return high | dict.fromkeys(done, pitch)
        seen = [*before[:1], *after, *before[1:]][: max(0, room // pitch)]
        for at in after:
            self._write(at, 1)
        return dict.fromkeys(seen, pitch)

    def _write(self, at: int, lines: int) -> int:
        """Put a step in its row, whole or the begin of it; gives how high that is."""
        row, unit = self.rows[at], look.unit(self)
        look.size(row, look.STEP)
        wide = self.width() - round(_TICK * unit)
        first = words.by_sentence(self._steps[at].what).partition("\n")[0]
        room = (
            wide if lines < 2 else 2 * wide - round(_TICK * unit)
        )  # a word may not fit at the end
        short = row.fontMetrics().elidedText(first, Qt.TextElideMode.ElideRight, room)
        row.setText(short if lines else self._steps[at].what)
        return max(round(_ROW * unit), row.heightForWidth(wide) + round(look.GAP * unit))

    def _place_row(self, at: int, top: int, high: int) -> int:
        unit, row, tick = look.unit(self), self.rows[at], self.ticks[at]
        if at < self._at:
            self._write(at, 1)
        left = round(_TICK * unit)
        row.setGeometry(left, top, self.width() - left, high)
        tick.setPixmap(look.sign_icon(self, "check", look.GREEN))
        tick.setGeometry(round(12 * unit), top, left, high)
        return top + high

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
