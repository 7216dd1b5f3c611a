"""The words to say in a workshop, one by one: to practise at home, without a clock or a class."""

from typing import NamedTuple, override

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget

from hope_desktop.domain.library.activity import Step
from hope_desktop.domain.workshops.lesson import Lesson
from hope_desktop.ui.lesson import look, words
from hope_desktop.ui.lesson.key_bar import KeyBar
from hope_desktop.ui.lesson.steps import Card, People
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.layouts import column
from hope_desktop.ui.widgets.texts import label

_BUTTONS = ("back", "next", "stop")
_LARGER = (84, 72)
"""There is nothing else on the screen."""


class ToSay(NamedTuple):
    """A step with words to say, and the part it belongs to."""

    part: str
    step: Step


def said_in(lesson: Lesson, ui: Ui) -> tuple[ToSay, ...]:
    """All words of a workshop, in their order."""
    found = []
    for block in lesson.planned:
        activity = lesson.activity(block)
        steps = activity.steps_in(block.variant) if activity else ()
        name = words.title_of(activity, ui)
        found += [ToSay(name, step) for step in steps if step.say]
    return tuple(found)


class _Middle(QWidget):
    """A card in the middle of the room there is, with letters as large as that lets them be."""

    def __init__(self, card: Card) -> None:
        super().__init__()
        self._card = card
        card.setParent(self)

    def place(self) -> None:
        room = self.size()
        high = self._card.fit(room.width(), room.height(), look.unit(self.window()))
        self._card.setGeometry(0, (room.height() - high) // 2, room.width(), high)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()


class Practice(QWidget):
    """One after the other, by arrows, a presenter or a click. Nothing is counted or kept."""

    def __init__(
        self,
        name: str,
        every: tuple[ToSay, ...],
        people: People,
        ui: Ui,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._ui, self._every, self._people = ui, every, people
        self.at = 0
        self.name = label(name)
        self.name.setProperty("ink", "quiet")
        self.card = Card(ui, (*_LARGER, *look.SAY))
        self.middle = _Middle(self.card)
        self.bar = KeyBar(ui, _BUTTONS)
        self.setObjectName("lesson")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(ui.translate("Practise"))
        self.setStyleSheet(look.STYLE)
        self._outer = column(self.name, (self.middle, 1), self.bar)
        self._outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(self._outer)
        self.bar.chosen.connect(self.choose)
        self._show(0)

    def begin(self) -> None:
        """Fill the screen."""
        self.showFullScreen()
        self.setFocus()

    def choose(self, name: str) -> None:
        """What a button or its key stands for."""
        if name == "stop":
            self.close()
        else:
            self._show(self.at + (1 if name == "next" else -1))

    def _show(self, at: int) -> None:
        self.at = max(0, min(at, len(self._every) - 1))
        part, step = self._every[self.at]
        self.card.show_step(step, part, words.leader_of(step.role, self._people, self._ui))
        count = self._ui.translate("%(number)d of %(total)d")
        self.card.left.setText(count % {"number": self.at + 1, "total": len(self._every)})
        self.bar.buttons["back"].setEnabled(self.at > 0)
        self.bar.buttons["next"].setEnabled(self.at + 1 < len(self._every))
        self.middle.place()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, step.say))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.choose("next")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        unit = look.unit(self)
        side, gap = round(look.SIDE * unit), round(18 * unit)
        self._outer.setContentsMargins(side, gap, side, gap)
        self._outer.setSpacing(gap)
        look.size(self.name, look.SMALL * unit)
        self.bar.fit(unit, self.width() - 2 * side)
        self.middle.place()
