"""The form of a class: which fields, and how its values become facts and back."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from hope_desktop.domain.classes import MAX_PUPILS, ClassFacts
from hope_desktop.domain.levels import Level
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.forms import Choice, Field, LineField, Number, TextField

MOST_YEARS = 8
NAMES = tuple(field.name for field in fields(ClassFacts) if field.name != "band")
"""The band follows from level and year; nobody types it."""


def class_fields(ui: Ui) -> tuple[Field, ...]:
    """The fields in the order in which one asks on the phone."""
    unknown = ui.translate("not known yet")
    levels = [(None, unknown), *((level, name_of(level, ui.translate)) for level in Level)]
    return (
        Field("school", ui.translate("&School"), LineField()),
        Field(
            "label", ui.translate("Class"), LineField(ui.translate("for example 2B"), longest=40)
        ),
        Field("level", ui.translate("&Level"), Choice(levels)),
        Field("year", ui.translate("Year"), Number(1, MOST_YEARS, none=unknown)),
        Field("pupils", ui.translate("Number of pupils"), Number(1, MAX_PUPILS, none=unknown)),
        Field(
            "helper",
            ui.translate("&Go-to person at school"),
            LineField(ui.translate("name, role, phone")),
            ui.translate("Who pupils can go to, that day and the next. Stands on their card."),
        ),
        Field("reserve", ui.translate("Reserve"), LineField(ui.translate("who takes over"))),
        Field("contact", ui.translate("Arranged with"), LineField()),
        Field("address", ui.translate("Address"), LineField()),
        Field(
            "question",
            ui.translate("What does the school ask?"),
            TextField(3),
            ui.translate("No names or stories of pupils."),
        ),
    )


def values_of(facts: ClassFacts) -> dict[str, Any]:
    """The values of the form for some facts."""
    return {name: getattr(facts, name) for name in NAMES}


def facts_of(values: Mapping[str, Any]) -> ClassFacts:
    """The facts that the form says; the service checks them."""
    return ClassFacts(**{name: values[name] for name in NAMES})
