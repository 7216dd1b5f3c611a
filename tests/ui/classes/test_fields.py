"""The form of a class: every fact but the band, and no pupil."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.ui.classes.fields import NAMES, class_fields, facts_of, values_of
from hope_desktop.ui.widgets.fields.forms import Form
from tests.making import CLASS_2B
from tests.tools.shared_ui import made_ui


def test_facts_come_back_as_they_went_in(styled: QApplication, qtbot: QtBot) -> None:
    form = Form(class_fields(made_ui("nl")))
    qtbot.addWidget(form)
    for facts in (CLASS_2B, ClassFacts("De Linde")):
        form.fill(values_of(facts))
        assert facts_of(form.values()) == replace(facts, band=None)


def test_every_fact_has_a_field_in_the_order_of_the_phone(styled: QApplication) -> None:
    assert tuple(field.name for field in class_fields(made_ui("nl")))[:6] == NAMES[:6]
    assert {field.name for field in class_fields(made_ui("nl"))} == set(NAMES)


def test_nothing_is_asked_about_a_pupil() -> None:
    labels = [field.label.replace("&", "").casefold() for field in class_fields(made_ui("nl"))]
    assert [label for label in labels if "leerling" in label] == [
        "aantal leerlingen",
        "contactpersoon voor leerlingen",
    ]
