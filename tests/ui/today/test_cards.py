"""The cards of the first page."""

import itertools
from datetime import datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import ClassId, SessionId
from hope_desktop.domain.modules import Module
from hope_desktop.domain.overview import Departure, Ready, SessionRow
from hope_desktop.i18n.labels import class_name
from hope_desktop.ui.today import cards
from hope_desktop.ui.today.cards import ModuleChip
from hope_desktop.ui.widgets.destination import (
    LESSON,
    to_module,
    to_packing,
    to_papers,
    to_workshop,
)
from hope_desktop.ui.widgets.fields.dates import long_date
from hope_desktop.ui.widgets.path import PathOfStones
from tests.tools.shared_ui import made_ui

UI = made_ui("nl")
START = datetime.fromisoformat("2026-12-01T09:05")


GOING = Departure("Brugweg 1", "lokaal 8", "J. Wit, 000", ("Noor", "Sami"), 4, printed=False)


class Wishes(QObject):
    """What a card may ask for."""

    way = Signal(object)


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
    card = cards.NextCard(session(), GOING, UI)
    qtbot.addWidget(card)
    assert words(card)[1:] == [
        "Klas 2B",
        f"{long_date(START.date())}, 9:05",
        "50 minuten · De Brug",
        "Waar",
        "Brugweg 1 · lokaal 8",
        "Contactpersoon",
        "J. Wit, 000",
        "Trainers",
        "Noor en Sami",
        "Nog te regelen",
        "4 afspraken",
    ]
    assert [chip.accessibleName() for chip in card.findChildren(ModuleChip)] == [
        "1. Persoonlijke grenzen"
    ]
    for way, name in (
        (to_papers(4), "Printmap maken"),
        (to_workshop(4), "Workshop openen"),
        (to_packing(4), "Inpakken"),
    ):
        with qtbot.waitSignal(card.go) as wish:
            buttons(card)[name].click()
        assert wish.args == [way]


def test_a_workshop_of_a_class_without_a_name_is_called_after_its_school(
    styled: QApplication, qtbot: QtBot
) -> None:
    card = cards.NextCard(session(class_label=""), GOING, UI)
    qtbot.addWidget(card)
    assert words(card)[1] == "De Brug"


def test_example_offers_ways_in(styled: QApplication, qtbot: QtBot) -> None:
    asked = []
    card, main = cards.example_card(
        lambda way: asked.append(way(4)), lambda: asked.append("had"), UI
    )
    qtbot.addWidget(card)
    assert "Voorbeeld: klas 2B, 27 leerlingen, 50 minuten" in words(card)
    assert main.text() == "Printmap maken"
    for name in ("Printmap maken", "Bekijken", "&Ik had Hope Desktop al…"):
        buttons(card)[name].click()
    assert asked == [to_papers(4), to_workshop(4), "had"]


def test_nothing_planned_leads_to_a_new_workshop(styled: QApplication, qtbot: QtBot) -> None:
    wishes = Wishes()
    card, main = cards.empty_card(wishes.way, UI)
    qtbot.addWidget(card)
    with qtbot.waitSignal(wishes.way):
        main.click()


def test_path_leads_to_a_module(styled: QApplication, qtbot: QtBot) -> None:
    wishes = Wishes()
    card = cards.path_card(wishes.way, UI)
    qtbot.addWidget(card)
    path = card.findChild(PathOfStones)
    assert path is not None
    with qtbot.waitSignal(wishes.way) as wish:
        path.stones[Module.LOVE].click()
    assert wish.args == [to_module("2")]


@pytest.mark.parametrize(("printed", "main"), [(False, "Printmap maken"), (True, "Inpakken")])
def test_what_comes_first_is_what_is_still_to_do(
    styled: QApplication, qtbot: QtBot, main: str, *, printed: bool
) -> None:
    card = cards.NextCard(session(), GOING._replace(printed=printed), UI)
    qtbot.addWidget(card)
    assert card.main_button.text() == main
    assert [b.text() for b in buttons(card).values() if b.property("look") == "primary"] == [main]


def test_on_the_day_itself_it_is_given(styled: QApplication, qtbot: QtBot) -> None:
    begins = datetime.now().replace(hour=23, minute=0)  # noqa: DTZ005 - the trainer's own clock
    for printed in (False, True):
        card = cards.NextCard(session()._replace(start=begins), GOING._replace(printed=printed), UI)
        qtbot.addWidget(card)
        assert card.main_button is card.give
        green = [b.text() for b in buttons(card).values() if b.property("look") == "primary"]
        assert green == ["Lesmodus"]


def test_without_a_helper_it_says_so_and_what_is_unknown_is_left_out(
    styled: QApplication, qtbot: QtBot
) -> None:
    card = cards.NextCard(session(), Departure("", "", "", (), 0, printed=False), UI)
    qtbot.addWidget(card)
    assert words(card)[4:] == ["Contactpersoon", "nog niemand genoemd"]


@pytest.mark.parametrize(
    ("ready", "button", "told"),
    [
        (Ready(3, 9), "Inpakken · nog 3", ""),
        (Ready(0, 9), "Inpakken · alles zit erin", ""),
        (Ready(0, 0), "Inpakken", ""),
        (
            Ready(1, 9, (("Voor elke leerling", 6), ("Kaarten", 2))),
            "Inpakken · nog 1",
            "Nog af te drukken: Voor elke leerling (6) en Kaarten (2).",
        ),
    ],
)
def test_how_far_it_is_comes_a_moment_later(
    styled: QApplication, qtbot: QtBot, ready: Ready, button: str, told: str
) -> None:
    card = cards.NextCard(session(), GOING, UI)
    qtbot.addWidget(card)
    card.show_ready(ready)
    assert card.pack.text() == button
    assert ("" if card.told.isHidden() else card.told.text()) == told


@pytest.mark.parametrize(("label", "name"), [("2B", "Klas 2B"), ("groep 8", "Groep 8"), ("", "")])
def test_what_a_class_is_called(label: str, name: str) -> None:
    assert class_name(label, UI.translate) == name


@pytest.mark.parametrize("days", [0, 1])
def test_on_the_day_itself_the_lesson_is_one_click_away(
    styled: QApplication, qtbot: QtBot, days: int
) -> None:
    start = datetime.now().replace(hour=9, minute=5) + timedelta(days=days)  # noqa: DTZ005 - as schools tell time
    card = cards.NextCard(session(start=start), GOING, UI)
    qtbot.addWidget(card)
    if days:
        assert "Lesmodus" not in buttons(card)
        return
    with qtbot.waitSignal(card.go) as wish:
        buttons(card)["Lesmodus"].click()
    assert wish.args == [LESSON]


@pytest.mark.parametrize(
    ("module", "text"), [(Module.LOVE, "2. Liefde"), (Module.OPENING, "Opening")]
)
def test_chip_has_number_and_name(styled: QApplication, module: Module, text: str) -> None:
    chip = ModuleChip(module, made_ui("nl"))
    assert chip.accessibleName() == text


def test_chip_is_painted_in_tint_and_colour(styled: QApplication) -> None:
    chip = ModuleChip(Module.LOVE, made_ui("en"))
    chip.resize(chip.sizeHint())
    image = chip.grab().toImage()
    places = itertools.product(range(image.width()), range(image.height()))
    colours = {image.pixelColor(x, y).name() for x, y in places}
    assert {"#f8e6eb", "#810c33"} <= colours
