"""What has to be known before there are papers of a story: one small form, in the part itself."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any, override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.ids import ClassId
from hope_desktop.domain.levels import VO_LEVELS, Level
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.safety import Concern, Rule
from hope_desktop.domain.workshops.stories import STORY_FIRST_YEAR
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.services.classes import Classes
from hope_desktop.ui.autosave import AutoSave
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import chip_button, link_button
from hope_desktop.ui.widgets.layouts import Flow, below_name, column, holder, row
from hope_desktop.ui.widgets.texts import hint, label
from hope_desktop.ui.workshops.plan.reason import ReasonAsked

_LAST_YEAR = 6


def asked_here(view: PlanView) -> frozenset[Rule]:
    """The rules that are answered in the card of a story, so that nothing else says them."""
    if not view.is_live:
        return frozenset({Rule.MODULE_SKIPPED, Rule.PLAN_B})
    facts = view.school_class.facts
    unknown = [(facts.level, Rule.STORY_LEVEL), (facts.year, Rule.STORY_YEAR)]
    always = {Rule.HELPER_MISSING, Rule.SECOND_ADULT_MISSING, Rule.MODULE_SKIPPED}
    return frozenset(always | {rule for value, rule in unknown if value is None})


class Chips(Flow):
    """One of a few, in one press; a digit presses the one that says so, or that stands there."""

    chosen = Signal(object)

    def __init__(self, options: Mapping[Any, str]) -> None:
        self.buttons = {value: chip_button(words) for value, words in options.items()}
        super().__init__(self.buttons.values(), space=GRID // 2)
        for value, button in self.buttons.items():
            button.clicked.connect(partial(self._choose, value))

    def show_chosen(self, chosen: object) -> None:
        """Show which of them it is, if any."""
        for value, button in self.buttons.items():
            button.setChecked(value == chosen)

    def _choose(self, value: object) -> None:
        self.show_chosen(value)
        self.chosen.emit(value)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        said = [one for one in self.buttons.values() if one.text() == event.text()]
        at = int(event.text()) if event.text().isdecimal() else 0
        pressed = said or list(self.buttons.values())[at - 1 : at] if at else []
        for button in pressed:
            button.click()
        if not pressed:
            super().keyPressEvent(event)


class Missing(QWidget):
    """Empty when nothing is missing."""

    reason_typed = Signal(str)

    def __init__(self, classes: Classes, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._view: PlanView | None = None
        translate = ui.translate
        self.typing = _TypedClass(classes, ui, self)
        levels = [one for one in Level if one in VO_LEVELS or one is Level.MBO]
        years = range(STORY_FIRST_YEAR, _LAST_YEAR + 1)
        self.level = Chips({one: name_of(one, translate) for one in levels})
        self.year = Chips({one: str(one) for one in years})
        self.helper = QLineEdit()
        self.helper.setPlaceholderText(translate("name, role, phone"))
        self.helper.setMinimumWidth(26 * GRID)
        self.second = QCheckBox(translate("A second adult is there"))
        self._build()
        self._connect()

    def _build(self) -> None:
        translate = self._ui.translate
        named = (
            (translate("Level"), self.level, Rule.STORY_LEVEL),
            (translate("Year"), self.year, Rule.STORY_YEAR),
            (translate("&Go-to person at school"), self.helper, Rule.HELPER_MISSING),
        )
        self._parts: dict[Rule, QWidget] = {
            rule: holder(below_name(words, field)) for words, field, rule in named
        }
        self._parts[Rule.SECOND_ADULT_MISSING] = self.second
        self.reason = ReasonAsked(self._ui)
        self.given, self.change = hint(), link_button(translate("Change"))
        self._explained = holder(row((self.given, 1), self.change))
        self.first = label(translate("First this, then there are papers:"), bold=True)
        asked = Flow(self._parts.values(), space=2 * GRID)
        self.setLayout(column(self.first, asked, self.reason, self._explained))

    def _connect(self) -> None:
        self.level.chosen.connect(partial(self._on_class, "level"))
        self.year.chosen.connect(partial(self._on_class, "year"))
        self.helper.textEdited.connect(partial(self._on_class, "helper"))
        self.reason.typed.connect(self.reason_typed)
        self.change.clicked.connect(self._change_reason)

    def show_plan(self, view: PlanView, *, keep_reason: bool) -> None:
        """Ask what is missing; what is being typed stays as it is."""
        self._view = view
        facts, class_id = view.school_class.facts, view.session.class_id
        rules = {one.rule: one for one in view.concerns if one.rule in asked_here(view)}
        if facts.level is None and view.is_live:
            rules |= {Rule.STORY_YEAR: rules[Rule.STORY_LEVEL]}  # asked at once, not after
        typing = set(self.typing.typed(class_id))
        if self.helper.hasFocus():
            typing.add("helper")
        for rule, part in self._parts.items():
            name = "helper" if rule is Rule.HELPER_MISSING else ""
            part.setVisible(rule in rules or name in typing)
        if "helper" not in typing:
            self.helper.setText(facts.helper)
        self.level.show_chosen(facts.level)
        self.year.show_chosen(facts.year)
        self.second.setChecked(False)
        self._show_reason(rules.get(Rule.MODULE_SKIPPED), keep=keep_reason)
        shown = (*self._parts.values(), self.reason)
        self.first.setVisible(any(not one.isHidden() for one in shown))

    @property
    def asks(self) -> bool:
        """Something is missing, or is being typed."""
        return not self.first.isHidden()

    def _show_reason(self, skipped: Concern | None, *, keep: bool) -> None:
        """What was answered is a line, with the way to change it."""
        reason = self._view.session.facts.reason if self._view else ""
        self.given.setText(reason)
        asks = skipped is not None and (not skipped.explained or keep or self.reason.has_focus())
        names = skipped.names if skipped else ()
        self.reason.show_reason(names, reason, keep=keep)
        self.reason.setVisible(asks)
        self._explained.setVisible(skipped is not None and not asks)

    def _change_reason(self) -> None:
        for part in (self.first, self.reason):
            part.show()
        self._explained.hide()
        self.reason.line.setFocus()

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab reaches, in order."""
        asked = (*self.reason.buttons, self.reason.line)
        chips = (*self.level.buttons.values(), *self.year.buttons.values())
        return (*chips, self.helper, self.second, *asked, self.change)

    def go_to_first(self) -> None:
        """The first thing that is asked gets the focus; what is typed goes there."""
        asked = (
            (self.level, next(iter(self.level.buttons.values()))),
            (self.year, next(iter(self.year.buttons.values()))),
            (self.helper, self.helper),
            (self.second, self.second),
            (self.reason.buttons[0], self.reason.buttons[0]),
        )
        for part, stop in asked:
            if part.isVisibleTo(self):
                stop.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _on_class(self, name: str, value: object) -> None:
        if self._view is not None:
            self.typing.change(self._view.session.class_id, **{name: value})
            if name != "helper":
                self.typing.flush()
                self.go_to_first()


class _TypedClass(AutoSave[ClassId]):
    """Values by the name of their field of a class."""

    def __init__(self, classes: Classes, ui: Ui, parent: QWidget) -> None:
        super().__init__(self._keep, lambda one: classes.get(one).facts.label, ui, parent)
        self._classes = classes

    def _keep(self, class_id: ClassId, values: dict[str, Any]) -> HopeError | None:
        facts = replace(self._classes.get(class_id).facts, **values)
        change = partial(self._classes.change, class_id, facts)
        return self._ui.operations.try_run(change, self._ui.translate("class changed"))
