"""The form of a class, and what is typed in it until it is kept."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import partial
from typing import Any

from hope_desktop.domain.classes import MAX_PUPILS, ClassFacts
from hope_desktop.domain.errors import HopeError, SameClass
from hope_desktop.domain.terms import Adults, Changes, ClassId
from hope_desktop.i18n.catalogue import words_for
from hope_desktop.i18n.labels import class_name
from hope_desktop.i18n.refusals import sentence
from hope_desktop.services.classes import Classes
from hope_desktop.ui.autosave import AutoSave, Refusals
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.boxes import level_chosen, level_options, of_level
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, LineField, Number, TextField

MOST_YEARS = 8
NAMES = tuple(one.name for one in fields(ClassFacts) if one.name not in {"band", "elsewhere"})
"""The band follows from level and year, and where adults are is chosen with the level."""
OF_A_CLASS = frozenset({"year", "large", "reserve"})
"""What is not asked of a group of adults."""


def class_fields(ui: Ui, *, adults: Adults | None = None) -> tuple[Field, ...]:
    """Return the fields as one asks on the phone; for adults without `OF_A_CLASS`."""
    translate = words_for(ui.translate, adults=adults)
    unknown = translate("not known yet")
    every = (
        Field("school", translate("School"), LineField()),
        Field("label", translate("Class"), LineField(translate("for example 2B"), longest=40)),
        Field("level", translate("Level or group"), Choice(level_options(translate))),
        Field("year", translate("Year"), Number(1, MOST_YEARS, none=unknown)),
        Field("pupils", translate("Number of pupils"), Number(1, MAX_PUPILS, none=unknown)),
        Field("large", translate("With large letters"), Number(0, MAX_PUPILS)),
        Field(
            "helper",
            translate("Go-to person for pupils"),
            LineField(translate("name, role, phone")),
            translate("Who pupils can go to, that day and the next. Stands on their card."),
        ),
        Field("reserve", translate("Reserve"), LineField(translate("who takes over"))),
        Field("contact", translate("Arranged with"), LineField()),
        Field("address", translate("Address"), LineField()),
        Field(
            "question",
            translate("What does the school ask?"),
            TextField(3),
            translate("No names or stories of pupils."),
        ),
    )
    return tuple(field for field in every if not (adults and field.name in OF_A_CLASS))


def values_of(facts: ClassFacts) -> dict[str, Any]:
    """Return the values of the form for some facts."""
    return {name: getattr(facts, name) for name in NAMES} | {"level": level_chosen(facts)}


def facts_of(values: Mapping[str, Any]) -> ClassFacts:
    """Return the facts that the form says; the service checks them."""
    return ClassFacts(**{name: values[name] for name in NAMES} | of_level(values["level"]))


class TypedClass(AutoSave[ClassId | None]):
    """Which class the form is about, and what is typed in it. None is the place of a new one."""

    def __init__(self, form: Form, classes: Classes, redraw: Callable[[], None], ui: Ui) -> None:
        super().__init__(self._keep, self._name_of, ui, form)
        self.current: ClassId | None = None
        """The class in the form; None for a new one, and when nothing is shown."""
        self.is_new = False
        self.made: ClassId | None = None
        """The class in the form, when it was begun there: it was kept before it was whole."""
        self.problem = ""
        """Why it cannot be saved as it is."""
        self.same: ClassId | None = None
        """The class that what was typed already is."""
        self._form, self._redraw = form, redraw
        self._classes = classes
        form.value_changed.connect(self._on_typed)
        self.refused.connect(self._on_refused)

    def values(self) -> dict[str, Any]:
        """Return what the form shows: what is typed, over what is kept."""
        known = self._classes.get(self.current).facts if self.current else ClassFacts("")
        return values_of(known) | self.typed(self.current)

    def begin(self, class_id: ClassId | None) -> None:
        """Turn to a class, or with None to a new one; what was typed before is kept first.

        What cannot be kept is said, and stands in the form again when one comes back to it.
        """
        problem = self._ui.operations.save_typed()
        self.current, self.is_new, self.made = class_id, class_id is None, None
        self._say("", None)
        if self.typed(class_id):
            self.flush()
        elif problem:
            self._ui.operations.problem_found.emit(problem)

    def leave(self) -> None:
        """Leave nothing to keep of a class that is gone or not wanted."""
        self.forget(self.current)
        self.current, self.is_new, self.made = None, False, None

    def _keep(self, class_id: ClassId | None, values: dict[str, Any]) -> HopeError | None:
        facts = facts_of(values)
        if class_id is None:
            words = self._ui.translate("%(name)s added")
            words %= {"name": facts.label or facts.school}
            return self._ui.operations.try_run(partial(self._add, facts), words)
        change = partial(self._classes.change, class_id, facts)
        return self._ui.operations.try_run(change, self._ui.translate("Class changed"))

    def _add(self, facts: ClassFacts) -> Changes:
        made, changes = self._classes.add(facts)
        if self.is_new:
            self.current, self.made, self.is_new = made, made, False
        return changes

    def _name_of(self, class_id: ClassId | None) -> str:
        if class_id is None:
            return self._ui.translate("The new class")
        facts = self._classes.get(class_id).facts
        return class_name(facts.label, self._ui.translate) or facts.school

    def _on_typed(self, name: str) -> None:
        if self.is_new or self.current is not None:
            self.change(self.current, **self._form.values())
        if name == "level":
            self._redraw()

    def _on_refused(self, class_id: ClassId | None, why: Refusals) -> None:
        if class_id == self.current or class_id is None:
            error = next(iter(why.values()), None)
            words = "" if error is None else sentence(error, self._ui.translate)
            self._say(words, error.class_id if isinstance(error, SameClass) else None)

    def _say(self, problem: str, same: ClassId | None) -> None:
        self.problem, self.same = problem, same
        self._redraw()
