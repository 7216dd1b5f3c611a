"""What is arranged with the school: the checklist in three states, who, where, and the helper."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import override

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QLineEdit, QWidget

from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import CheckItem, ChecklistLine, CheckState, never_asked
from hope_desktop.i18n.catalogue import Translator, marked as _, words_for
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui import icons
from hope_desktop.ui.commands import bare
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, set_look
from hope_desktop.ui.widgets.buttons import link_button
from hope_desktop.ui.widgets.fields.boxes import show_typed
from hope_desktop.ui.widgets.layouts import (
    NO_NAMES,
    below_name,
    beside,
    column,
    hint,
    holder,
    label,
    row,
)

_STATES = {
    CheckState.TODO: (_("To do"), "circle-question-mark", "muted"),
    CheckState.DONE: (_("Done"), "circle-check", "good"),
    CheckState.AGREED_OTHERWISE: (_("Agreed otherwise"), "message-circle-heart", "advice"),
}
_TICKS = {
    CheckState.TODO: Qt.CheckState.Unchecked,
    CheckState.DONE: Qt.CheckState.Checked,
    CheckState.AGREED_OTHERWISE: Qt.CheckState.PartiallyChecked,
}
_INDENT = 98
_PRESS = _("A tick is done. Press once more for agreed otherwise.")
_LINES = {"trainer1": _("Trainer 1"), "trainer2": _("Trainer 2"), "room": _("Room")}


class AnswerBox(QCheckBox):
    """A press says done, another one agreed otherwise, and the next one to do again."""

    @property
    def state(self) -> CheckState:
        """Return what it says."""
        return next(state for state, tick in _TICKS.items() if tick == self.checkState())

    def put(self, state: CheckState) -> None:
        """Say something, without telling."""
        self.setCheckState(_TICKS[state])

    @override
    def nextCheckState(self) -> None:
        every = tuple(_TICKS)
        self.put(every[(every.index(self.state) + 1) % len(every)])


class CheckRow(QObject):
    """One line of the checklist: its answer, and what was agreed instead."""

    def __init__(
        self, item: CheckItem, changed: Callable[[], None], ui: Ui, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.item, self._changed, self._ui = item, changed, ui
        self.box = AnswerBox()
        self.box.setObjectName(item.value)
        self.answer, self._sign = label(), label()
        self._before: ChecklistLine | None = None
        self.again = link_button("", "rotate-ccw")
        self.again.clicked.connect(self._answer_again)
        self.answer.setWordWrap(False)
        self.line = holder(row(self.box, 1, self.again, self._sign, self.answer))
        words = ui.translate("Agreed with, and what")
        self.note = QLineEdit(maxLength=200, placeholderText=words)
        self.note.setAccessibleName(f"{words}: {name_of(item, ui.translate)}")
        self.no_names = hint()
        self.note_box = holder(column(self.note, self.no_names, space=2))
        self.box.clicked.connect(self._tell)
        self.note.textEdited.connect(self._tell)

    def reword(self, translate: Translator, *, asked: bool) -> None:
        """Ask it of this group in its own words, or not at all."""
        self.box.setText(name_of(self.item, translate))
        self.no_names.setText(translate(NO_NAMES))
        self.line.setVisible(asked)
        if not asked:
            self.note_box.hide()

    def check(self) -> ChecklistLine:
        """Return what stands here."""
        return ChecklistLine(self.item, self.box.state, self.note.text())

    def put(self, check: ChecklistLine, before: ChecklistLine | None) -> None:
        """Show a check, and what it was `before`; words that mean the same stay as typed."""
        self._before = before
        self.box.put(check.state)
        show_typed(self.note, check.note)
        self._show_answer()

    def _show_answer(self) -> None:
        """Show what was answered, and a place for the note when it matters."""
        translate = self._ui.translate
        words, icon, tone = _STATES[self.box.state]
        said = translate(words)
        self.answer.setText(said)
        self.box.setAccessibleDescription(said)
        icons.put_on_label(self._sign, icon, tone)
        if self._before is not None:
            what = self._before.note or translate(_STATES[self._before.state][0]).lower()
            self.again.setText(translate("Still so: %(what)s") % {"what": what})
        self.again.setVisible(self._before is not None and self.box.state is CheckState.TODO)
        otherwise = self.box.state is CheckState.AGREED_OTHERWISE
        self.note_box.setVisible(otherwise or bool(self.note.text().strip()))

    def _answer_again(self) -> None:
        assert self._before
        self.put(self._before, self._before)
        self.box.setFocus()
        self._changed()

    def _tell(self) -> None:
        self._show_answer()
        self._changed()


class Arranged(QWidget):
    """The inside of the whole lesson in the plan."""

    def __init__(self, typed: Callable[[str, object], object], ui: Ui) -> None:
        """`typed` gets the name of a field of `SessionFacts`, or the helper, and its value."""
        super().__init__()
        self._typed, self._ui = typed, ui
        self.checks = {item: CheckRow(item, self._on_check_changed, ui, self) for item in CheckItem}
        self._build()
        for name, edit in self.lines.items():
            edit.textEdited.connect(partial(typed, name))
        self.helper.textEdited.connect(partial(typed, "helper"))
        self.alone.clicked.connect(partial(typed, "alone"))

    def _build(self) -> None:
        translate = self._ui.translate
        self.told, self.arranged, self.no_names = label(), label(bold=True), hint("")
        self.helper = QLineEdit(placeholderText=translate("name, role, phone"))
        self.reserve = hint()
        self.named = label(translate("Go-to person for pupils"), buddy=self.helper)
        asks = column(self.named, self.helper, self.reserve, space=GRID // 2)
        self.alone = QCheckBox(translate("I am alone in front of this class"))
        self.lines = {name: QLineEdit(maxLength=200) for name in _LINES}
        for name, edit in self.lines.items():
            edit.setObjectName(name)
        fields = [
            holder(below_name(translate(words), self.lines[name])) for name, words in _LINES.items()
        ]
        checks = [holder(column(one.line, one.note_box, space=0)) for one in self.checks.values()]
        left = column(asks, self.arranged, hint(translate(_PRESS)), *checks, 1, space=2)
        trainers = beside((fields[0], 1), (fields[1], 1), space=GRID)
        right = column(trainers, fields[2], self.no_names, self.alone, 1, space=4)
        self._sides = beside((holder(left), 3), (holder(right), 2), space=4 * GRID)
        self._around = column(self.told, self._sides)
        self.setLayout(self._around)
        self.lay(narrow=False)

    def lay(self, *, narrow: bool) -> None:
        """Put who and where beside what is arranged, or in little room below it."""
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._around.setContentsMargins(3 * GRID if narrow else _INDENT, 2, 2 * GRID, GRID + 4)

    def show_plan(
        self, view: PlanView, pairs: Sequence[tuple[str, str]], before: ChecklistLine | None
    ) -> None:
        """Show a plan with what is typed in it and not kept yet.

        `told` is what is wrong, each with its tone, and `before` what was arranged the last time.
        """
        self.told.setText("\n".join(said for said, _tone in pairs))
        self.told.setVisible(bool(pairs))
        set_look(self.told, pairs[0][1] if pairs else "")
        facts = view.session.facts
        group = view.school_class.facts
        translate = words_for(self._ui.translate, adults=group.adults)
        self.arranged.setText(bare(translate("Agreements with the &school")))
        self.no_names.setText(translate(NO_NAMES))
        self.named.setText(translate("Go-to person for pupils"))
        never = never_asked(group.level, are_two=facts.are_two)
        for item, shown in self.checks.items():
            shown.reword(translate, asked=item not in never)
        self.alone.setVisible(not group.are_adults)
        for check in facts.checklist:
            is_asked = before is not None and before.item is check.item
            self.checks[check.item].put(check, before if is_asked else None)
        for name, edit in self.lines.items():
            show_typed(edit, getattr(facts, name))
        self.alone.setChecked(facts.alone)
        show_typed(self.helper, group.helper)
        self.reserve.setText(f"{translate(_('Reserve'))}: {group.reserve}")
        self.reserve.setVisible(bool(group.reserve))

    def focus_asked(self) -> None:
        """Begin at the go-to person, or at the first line of the checklist."""
        first = next(iter(self.checks.values())).box
        (first if self.helper.text() else self.helper).setFocus()

    def _on_check_changed(self) -> None:
        self._typed("checklist", tuple(shown.check() for shown in self.checks.values()))
