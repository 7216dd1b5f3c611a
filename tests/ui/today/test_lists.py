"""The short lists of the first page."""

from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.domain.classes import Unknown
from hope_desktop.domain.ids import ClassId, SessionId
from hope_desktop.domain.overview import CallBack, SessionRow, Unfinished
from hope_desktop.ui.today import lists
from hope_desktop.ui.widgets.destination import to_class, to_workshop
from hope_desktop.ui.widgets.fields.dates import day_and_time
from tests.tools.shared_ui import made_ui

UI = made_ui("nl")
START = datetime.fromisoformat("2026-12-01T09:05")


class Wishes(QObject):
    """What a list may ask for."""

    way = Signal(object)
    given = Signal(int)
    called = Signal(int)


def session(**other: Any) -> SessionRow:
    row = SessionRow(SessionId(4), ClassId(1), "2B", "De Brug", START, 50, 48, (), done=False)
    return row._replace(**other)


def words(card: QWidget) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.text()]


def buttons(card: QWidget) -> dict[str, QPushButton]:
    return {button.text(): button for button in card.findChildren(QPushButton)}


def test_call_backs_say_what_to_ask(styled: QApplication, qtbot: QtBot) -> None:
    wishes = Wishes()
    waiting = CallBack(ClassId(7), "2B", "De Brug", (Unknown.PUPILS, Unknown.HELPER))
    card = lists.call_back_card([waiting], wishes.way, UI)
    qtbot.addWidget(card)
    assert words(card) == [
        "Nog te vragen",
        "2B · De Brug",
        "aantal leerlingen en contactpersoon voor leerlingen",
    ]
    button = buttons(card)["Invullen"]
    assert button.accessibleName() == "Invullen voor 2B · De Brug"
    with qtbot.waitSignal(wishes.way) as wish:
        button.click()
    assert wish.args == [to_class(7)]


@pytest.mark.parametrize(
    ("facts", "below"),
    [
        ({}, "%(when)s · 48 minuten"),
        ({"start": None}, "nog geen datum · 48 minuten"),
        ({"done": True, "minutes": 1}, "%(when)s · 1 minuut · gegeven"),
    ],
)
def test_lines_of_workshops(
    styled: QApplication, qtbot: QtBot, facts: dict[str, Any], below: str
) -> None:
    card = lists.sessions_card("Daarna", [session(**facts)], Wishes().way, UI)
    qtbot.addWidget(card)
    assert words(card)[2] == below % {"when": day_and_time(START)}


def test_a_long_list_stays_short(styled: QApplication, qtbot: QtBot) -> None:
    many = [session(id=SessionId(number)) for number in range(20)]
    card = lists.sessions_card("Daarna", many, Wishes().way, UI)
    qtbot.addWidget(card)
    assert len(buttons(card)) == 1
    assert len(card.findChildren(QPushButton)) == lists.MOST_ROWS
    assert words(card)[-1] == "En nog 16, bij Workshops."


@pytest.mark.parametrize(
    ("done", "helper", "asked", "button"),
    [
        (False, "J. Wit, 000", "Is deze gegeven?", "Gegeven"),
        (True, "J. Wit, 000", "Bel J. Wit, 000: hoe gaat het met de klas?", "Gebeld"),
        (True, "", "Bel de contactpersoon: hoe gaat het met de klas?", "Gebeld"),
    ],
)
def test_what_was_asks_what_is_still_to_be_done(
    styled: QApplication, qtbot: QtBot, helper: str, asked: str, button: str, *, done: bool
) -> None:
    wishes = Wishes()
    waiting = [Unfinished(session(done=done), helper)]
    card = lists.unfinished_card(waiting, wishes.way, wishes.given, wishes.called, UI)
    qtbot.addWidget(card)
    assert words(card)[1:] == ["Klas 2B · De Brug", f"{day_and_time(START)} · {asked}"]
    signal = wishes.called if done else wishes.given
    for wish, name, told in ((signal, button, 4), (wishes.way, "Openen", to_workshop(4))):
        with qtbot.waitSignal(wish) as heard:
            buttons(card)[name].click()
        assert heard.args == [told]
