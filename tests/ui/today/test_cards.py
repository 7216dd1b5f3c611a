"""The cards of the first page."""

from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.domain.classes import Unknown
from hope_desktop.domain.ids import ClassId, SessionId
from hope_desktop.domain.modules import Module
from hope_desktop.domain.overview import CallBack, SessionRow
from hope_desktop.texts import plural, translator
from hope_desktop.ui.today import cards
from hope_desktop.ui.widgets.dates import day_and_time, long_date
from hope_desktop.ui.widgets.modules import ModuleChip
from hope_desktop.ui.widgets.path import PathOfStones

NL, MANY = translator("nl"), plural("nl")
START = datetime.fromisoformat("2026-12-01T09:05")


class Wishes(QObject):
    """What a card may ask for."""

    number = Signal(int)
    text = Signal(str)


def session(**other: Any) -> SessionRow:
    usual: dict[str, Any] = {
        "id": SessionId(4),
        "class_id": ClassId(1),
        "class_label": "2B",
        "school": "De Brug",
        "start": START,
        "slot_minutes": 50,
        "minutes": 48,
        "modules": (Module.BOUNDARIES,),
        "done": False,
    }
    return SessionRow(**(usual | other))


def words(card: QWidget) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.text()]


def buttons(card: QWidget) -> dict[str, QPushButton]:
    return {button.text(): button for button in card.findChildren(QPushButton)}


def test_next_workshop_says_when_and_for_whom(styled: QApplication, qtbot: QtBot) -> None:
    card = cards.NextCard(session(), NL, MANY)
    qtbot.addWidget(card)
    assert words(card)[1:] == [
        "Klas 2B",
        long_date(START.date()),
        "9:05 · 50 minuten · De Brug",
    ]
    assert [chip.text() for chip in card.findChildren(ModuleChip)] == ["1. Persoonlijke grenzen"]
    for signal, name in (
        (card.print_requested, "Printmap maken"),
        (card.open_requested, "Workshop openen"),
    ):
        with qtbot.waitSignal(signal) as wish:
            buttons(card)[name].click()
        assert wish.args == [4]


def test_a_workshop_of_a_class_without_a_name_is_called_after_its_school(
    styled: QApplication, qtbot: QtBot
) -> None:
    card = cards.NextCard(session(class_label=""), NL, MANY)
    qtbot.addWidget(card)
    assert words(card)[1] == "De Brug"


def test_example_offers_three_ways(styled: QApplication, qtbot: QtBot) -> None:
    card = cards.ExampleCard(NL)
    qtbot.addWidget(card)
    assert "Voorbeeld: klas 2B, 27 leerlingen, 50 minuten" in words(card)
    for signal, name in (
        (card.print_requested, "Printmap maken"),
        (card.look_requested, "Bekijken"),
        (card.new_requested, "Nieuwe workshop"),
    ):
        with qtbot.waitSignal(signal):
            buttons(card)[name].click()


def test_nothing_planned_leads_to_a_new_workshop(styled: QApplication, qtbot: QtBot) -> None:
    card = cards.NothingPlanned(NL)
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.new_requested):
        card.main_button.click()


def test_path_leads_to_a_module(styled: QApplication, qtbot: QtBot) -> None:
    wishes = Wishes()
    card = cards.path_card(wishes.text, NL)
    qtbot.addWidget(card)
    path = card.findChild(PathOfStones)
    assert path is not None
    with qtbot.waitSignal(wishes.text) as wish:
        path.stones[Module.LOVE].click()
    assert wish.args == ["2"]


def test_call_backs_say_what_to_ask(styled: QApplication, qtbot: QtBot) -> None:
    wishes = Wishes()
    waiting = CallBack(ClassId(7), "2B", "De Brug", (Unknown.PUPILS, Unknown.HELPER))
    card = cards.call_back_card([waiting], wishes.number, NL)
    qtbot.addWidget(card)
    assert words(card) == [
        "Nog te vragen",
        "2B · De Brug",
        "aantal leerlingen, contactpersoon voor leerlingen",
    ]
    button = buttons(card)["Invullen"]
    assert button.accessibleName() == "Invullen voor 2B · De Brug"
    with qtbot.waitSignal(wishes.number) as wish:
        button.click()
    assert wish.args == [7]


@pytest.mark.parametrize(
    ("facts", "below"),
    [
        ({}, "%(when)s · 48 minuten"),
        ({"start": None}, "nog geen datum · 48 minuten"),
        ({"done": True, "minutes": 1}, "%(when)s · 1 minuut · gedaan"),
    ],
)
def test_lines_of_workshops(
    styled: QApplication, qtbot: QtBot, facts: dict[str, Any], below: str
) -> None:
    card = cards.sessions_card("Daarna", [session(**facts)], Wishes().number, NL, MANY)
    qtbot.addWidget(card)
    assert words(card)[2] == below % {"when": day_and_time(START)}


def test_a_long_list_stays_short(styled: QApplication, qtbot: QtBot) -> None:
    many = [session(id=SessionId(number)) for number in range(20)]
    card = cards.sessions_card("Daarna", many, Wishes().number, NL, MANY)
    qtbot.addWidget(card)
    assert len(buttons(card)) == 1
    assert len(card.findChildren(QPushButton)) == cards.MOST_ROWS
