"""The form of an activity: what a trainer changes herself. The rest of it stays as it is."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any, override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from hope_desktop.domain.library.activity import Activity, Step, StepRole
from hope_desktop.domain.library.handout import Handout
from hope_desktop.i18n.catalogue import marked as _, minutes_text
from hope_desktop.ui.commands import page_action
from hope_desktop.ui.editing.fields import (
    INTENSITIES,
    FieldsPart,
    FormPart,
    member,
    one_of,
    translated,
)
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import cut_words, quiet_button
from hope_desktop.ui.widgets.fields.forms import Field, Form, LineField, Number, TextField
from hope_desktop.ui.widgets.layouts import (
    Flow,
    card,
    column,
    heading,
    hint,
    holder,
    row,
    tab_through,
)

_SHORT = TextField(2, most=10)
WHAT = (
    Field("title", _("Title"), LineField(longest=100_000)),  # too much is said, never cut
    Field("intensity", _("How heavy"), one_of(INTENSITIES)),
    Field("goal", _("Goal"), _SHORT),
)
CARE = (
    Field("exit", _("Way out"), _SHORT),
    Field("lighter_alternative", _("Lighter alternative"), _SHORT),
    Field("aftercare", _("Aftercare"), _SHORT),
)
"""The first is for every activity, the others for one that can touch people."""
STEP = (
    Field("what", _("What happens"), _SHORT),
    Field("say", _("What you say"), TextField(1, most=10)),
    Field("minutes", _("Minutes"), Number(0, 240)),
    Field("role", _("Who"), member(StepRole), beside=True),
)
_NEW = Step(5, "")
_OF_A_STEP = (
    ("up", _("Move up"), "arrow-up", "Alt+Up"),
    ("down", _("Move down"), "arrow-down", "Alt+Down"),
    ("gone", _("Leave out this step"), "x", "Del"),
)


class _StepHead(QPushButton):
    """A step as a row: its words end in dots where they are wider."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("look", "quiet")
        self.setStyleSheet("text-align: left;")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(words)
        cut_words(self, words, self.width() - 5 * GRID)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.say(self._words)


class StepsPart(FormPart):
    """The steps below each other; the one that is chosen is open, with its fields in its row.

    An activity takes as long as its steps together.
    """

    def __init__(self, before: QWidget, ui: Ui) -> None:
        """`before` is what Tab leaves to come here."""
        super().__init__()
        self._before, self._ui = before, ui
        self.steps: list[Step] = []
        self.heads: list[_StepHead] = []
        self.at = -1
        """The number of the open step, from 0; below 0 when there is none."""
        self.form = Form(translated(STEP, ui))
        self.add = quiet_button(ui.translate("Add a step"), "plus")
        self.more = quiet_button(ui.translate("This step"))
        menu = QMenu(self.more)
        here = Qt.ShortcutContext.WidgetShortcut  # Delete is for typing elsewhere
        self.by_name = {
            name: page_action(words, icon, ui, self, keys, context=here)
            for name, words, icon, keys in _OF_A_STEP
        }
        menu.addActions(list(self.by_name.values()))
        self.more.setMenu(menu)
        self.form.value_changed.connect(self._typed)
        self.add.clicked.connect(self._add)
        self.by_name["up"].triggered.connect(partial(self._move, -1))
        self.by_name["down"].triggered.connect(partial(self._move, 1))
        self.by_name["gone"].triggered.connect(self._remove)
        self.total = hint()
        self._inside = holder(column(self.form, row(self.more, 1), space=GRID))
        self._inside.setContentsMargins(2 * GRID, 0, 0, GRID)
        self._rows = column(self._inside, space=GRID // 2)
        self.setLayout(column(self.total, self._rows, row(self.add, 1), space=GRID))

    @override
    def show_text(self, text: Any) -> None:
        if _tidy(self.steps) != _tidy(text.steps):  # spaces at an end may still become a word
            self._show(list(text.steps), min(max(self.at, 0), len(text.steps) - 1))

    @override
    def editor(self, place: str) -> QWidget | None:
        head, _bracket, inner = place.partition("[")
        if head != "steps":
            return None
        number, _end, name = inner.partition("]")
        if number.isdigit() and int(number) < len(self.steps):
            self._show(self.steps, int(number))
        return self.form.editor(name.strip(".") or "what")

    def _show(self, steps: list[Step], at: int) -> None:
        """Show the steps, with the fields of one below its words."""
        self.steps, self.at = steps, at
        total = sum(one.minutes for one in steps)
        words = self._ui.translate("Together %(minutes)s")
        self.total.setText(words % {"minutes": minutes_text(total, self._ui.translate)})
        while len(self.heads) < len(steps):
            head = _StepHead(self)
            head.addActions(list(self.by_name.values()))
            head.clicked.connect(partial(self._choose, len(self.heads)))
            self.heads.append(head)
        has_focus = any(one.hasFocus() for one in self.heads)
        for number, head in enumerate(self.heads):
            head.setVisible(number < len(steps))
            head.setChecked(number == at)
            self._rows.removeWidget(head)
            self._rows.insertWidget(number + (number > at), head)
        for number, step in enumerate(steps):
            translate = self._ui.translate
            what = " ".join(step.what.split()) or translate("Still to write")
            self.heads[number].say(
                f"{number + 1}. {minutes_text(step.minutes, translate)} · {what}"
            )
        shown = self.heads[: len(steps)]
        inside = (*self.form.stops(), self.more)
        tab_through(self._before, *shown[: at + 1], *inside, *shown[at + 1 :], self.add)
        if has_focus and at >= 0:
            self.heads[at].setFocus()
        self._fill()

    def _choose(self, at: int) -> None:
        self._show(self.steps, at)

    def _fill(self) -> None:
        at, many = self.at, len(self.steps)
        self._inside.setVisible(at >= 0)
        shown = self.steps[at] if at >= 0 else _NEW
        self.form.refill({one.name: getattr(shown, one.name) for one in STEP})
        self.more.setVisible(many > 1)
        self.by_name["up"].setEnabled(at > 0)
        self.by_name["down"].setEnabled(0 <= at < many - 1)
        self.by_name["gone"].setEnabled(many > 1)

    def _typed(self) -> None:
        at = self.at
        self.steps[at] = replace(self.steps[at], **self.form.values())
        self._tell(at)

    def _tell(self, at: int) -> None:
        self._show(self.steps, at)
        self.changed.emit("steps", tuple(self.steps))

    def _add(self) -> None:
        self.steps.insert(self.at + 1, _NEW)
        self._tell(self.at + 1)
        self.form.editor("what").setFocus()

    def _move(self, by: int) -> None:
        at = self.at
        self.steps.insert(at + by, self.steps.pop(at))
        self._tell(at + by)

    def _remove(self) -> None:
        at = self.at
        del self.steps[at]
        self._tell(min(at, len(self.steps) - 1))


def _tidy(steps: Sequence[Step]) -> list[Step]:
    return [replace(s, what=s.what.strip(), say=s.say.strip()) for s in steps]


class ActivityForm(QWidget):
    """Signals when a field of `Activity` changed by hand.

    Signals:
        changed: The name of the field and its new value.
        handout_chosen: The id of a handout to change; None to write a new one.
    """

    changed = Signal(str, object)
    handout_chosen = Signal(object)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.what, self.care = FieldsPart(WHAT, ui), FieldsPart(CARE, ui)
        self.steps = StepsPart(self.what.form.stops()[-1], ui)
        self.papers = quiet_button("", "file-text")
        self.menu = QMenu(self.papers)
        self.papers.setMenu(self.menu)
        self.parts: tuple[FormPart, ...] = (self.what, self.steps, self.care)
        named = zip((_("What it is"), _("Steps"), _("Keep it safe")), self.parts, strict=True)
        cards = [card(heading(ui.translate(name)), part, space=GRID + 4) for name, part in named]
        for part in self.parts:
            part.changed.connect(self.changed)
        self.setLayout(column(*cards, Flow([self.papers]), 1, space=GRID + 4))

    def show_activity(self, activity: Activity, papers: Sequence[Handout] = ()) -> None:
        """Fill everything; who types is not disturbed."""
        for part in self.parts:
            part.show_text(activity)
        self.follow(activity)
        title = self._ui.translate("Handouts (%(n)d)") % {"n": len(papers)}
        self.papers.setText(title)
        self.menu.clear()
        for one in papers:
            self.menu.addAction(one.title, partial(self.handout_chosen.emit, one.id))
        title = self._ui.translate("Write a handout")
        self.menu.addAction(title, partial(self.handout_chosen.emit, None))

    def follow(self, draft: Activity) -> None:
        """Ask for more care when it can touch people."""
        asked = CARE if draft.intensity > 1 else CARE[:1]
        self.care.form.reword(translated(asked, self._ui))

    def reach(self, place: str) -> QWidget | None:
        """Go to a field such as `steps[2].say`; None when it is not one of these."""
        for part in self.parts:
            editor = part.editor(place)
            if editor is not None:
                editor.setFocus()
                return editor
        return None
