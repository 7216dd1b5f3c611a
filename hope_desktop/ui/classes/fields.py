"""The form of a class: which fields, and how its values become facts and back."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from hope_desktop.domain.classes import MAX_PUPILS, ClassFacts
from hope_desktop.domain.levels import Level
from hope_desktop.i18n.adults import words_for
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.forms import Choice, Field, LineField, Number, TextField

MOST_YEARS = 8
NAMES = tuple(field.name for field in fields(ClassFacts) if field.name != "band")
"""The band follows from level and year; nobody types it."""
OF_A_CLASS = frozenset({"year", "reserve"})
"""What is not asked of a group of adults."""


def class_fields(ui: Ui, *, adults: bool = False) -> tuple[Field, ...]:
    """The fields in the order in which one asks on the phone; for adults without `OF_A_CLASS`."""
    translate = words_for(ui.translate, adults=adults)
    unknown = translate("not known yet")
    levels = [(None, unknown), *((level, name_of(level, translate)) for level in Level)]
    every = (
        Field("school", translate("&School"), LineField()),
        Field("label", translate("Class"), LineField(translate("for example 2B"), longest=40)),
        Field("level", translate("&Level"), Choice(levels)),
        Field("year", translate("Year"), Number(1, MOST_YEARS, none=unknown)),
        Field("pupils", translate("Number of pupils"), Number(1, MAX_PUPILS, none=unknown)),
        Field(
            "helper",
            translate("&Go-to person at school"),
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
    """The values of the form for some facts."""
    return {name: getattr(facts, name) for name in NAMES}


def facts_of(values: Mapping[str, Any]) -> ClassFacts:
    """The facts that the form says; the service checks them."""
    return ClassFacts(**{name: values[name] for name in NAMES})
