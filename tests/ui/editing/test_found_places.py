"""Below a text stands what can be mended in it; opened it says where."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton

from hope_desktop.domain.texts.checks import Check, Finding
from hope_desktop.services.checking import judge
from hope_desktop.ui.editing.found_places import MOST, FoundPlaces
from tests.making import handout
from tests.tools.shared_ui import made_ui

LONG = "Ik wil graag dat jij nu meteen stopt, want ik vind dit echt niet meer zo fijn."


@pytest.fixture
def panel(styled, qtbot) -> FoundPlaces:
    made = FoundPlaces(lambda one: one.sentence, made_ui("nl"))
    qtbot.addWidget(made)
    made.resize(360, 500)
    return made


def show(panel: FoundPlaces, body: str, **other: str) -> None:
    panel.show_findings(judge(handout("1.4/blad", body=body, **other)))
    QApplication.processEvents()


def told(panel: FoundPlaces) -> str:
    return "\n".join(part.text() for part in panel.findChildren(QLabel))


def buttons(panel: FoundPlaces) -> list[QPushButton]:
    return [one for one in panel.findChildren(QPushButton) if one.text() == "T&oon"]


def test_where_all_is_well_nothing_is_said(panel):
    show(panel, "Robin zegt stop. Kim stopt meteen.")
    assert panel.isHidden()


def test_a_long_sentence_is_quoted_with_what_to_do_and_can_be_gone_to(panel, qtbot):
    body = f"Robin zegt stop.\n\n{LONG}\n"
    show(panel, body)
    assert panel.isVisible()
    assert panel.head.text() == "1 plek om na te kijken"
    assert not panel.is_open
    panel.head.click()
    assert LONG in told(panel)
    assert "Knip hem in tweeën." in told(panel)
    (button,) = buttons(panel)
    with qtbot.waitSignal(panel.place_chosen) as chosen:
        button.click()
    (found,) = chosen.args
    assert body[found.start : found.end] == LONG
    show(panel, "Robin zegt stop.")
    assert panel.isHidden()


def test_what_pupils_may_not_read_weighs_more_than_advice(panel):
    show(panel, "Heb jij ooit een geheim bewaard?")
    (frame,) = [one for one in panel.findChildren(QFrame) if one.property("look") == "serious"]
    assert "Vraag naar een bedacht persoon" in frame.accessibleName()


def test_what_is_not_written_yet_is_no_alarm(panel):
    minutes = Finding("x", "steps", Check.MINUTES, {"total": 1, "minutes": 2})
    panel.show_findings([Finding("x", "goal", Check.MISSING), minutes])
    looks = [one.property("look") for one in panel.findChildren(QFrame) if one.property("look")]
    assert [look for look in looks if look in {"serious", "advice"}] == ["advice", "serious"]


def test_many_places_do_not_make_an_endless_list(panel):
    one = Finding("x", "text", Check.MISSING, end=3)
    panel.show_findings([replace(one, start=n) for n in range(MOST + 4)])
    panel.show()
    panel.head.click()
    QApplication.processEvents()
    assert len(buttons(panel)) == MOST
    assert "en nog 4 plekken" in told(panel)
    assert panel.sizeHint().height() < 300


def test_the_same_findings_move_nothing(panel):
    show(panel, LONG)
    (before,) = buttons(panel)
    show(panel, LONG)
    assert buttons(panel) == [before]
