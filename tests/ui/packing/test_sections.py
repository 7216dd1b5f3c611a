from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.levels import Level
from hope_desktop.domain.printing.packing import PackingItem, PackingLine, PackingTick, Pile
from hope_desktop.domain.printing.reprinting import Different, Differs
from hope_desktop.domain.workshops.plan import CheckItem, CheckState
from hope_desktop.services.opening import Services
from hope_desktop.ui.packing.page import PackingPage
from hope_desktop.ui.packing.sections import (
    HEIGHT,
    PackingSection,
    Said,
    TickRow,
    gone_words,
    line_words,
    progress_words,
    sections_of,
)
from tests.tools.shared_ui import made_ui

UI = made_ui("nl")
CARDS = PackingItem(Pile.PAPERS, "groups-4", "kaarten", 8, "Casus en Hulp", "a")
WAS = PackingTick(CARDS.key, "kaarten", 6, "a")
OTHER = replace(WAS, count=8, mark="b")


def shown(page: PackingPage, services: Services, session: SessionId) -> list[PackingSection]:
    return sections_of(services.packing.of(session), page.papers, UI)


def test_papers_things_and_agreements_stand_apart(
    page: PackingPage, services: Services, session: SessionId
) -> None:
    papers, things, school = shown(page, services, session)
    assert [line.key for line in papers.lines] == [
        "papers:trainer", "papers:cards", "papers:class", "papers:school"
    ]  # fmt: skip
    assert all(line.key.startswith("things:") for line in things.lines)
    assert [line.key for line in school.lines][-1].startswith("school:stoel")
    assert len(school.lines) == len(CheckItem) + 1
    assert not any(line.said.counted or line.said.count for line in school.lines)


def test_what_was_agreed_otherwise_is_ticked_with_its_note(
    page: PackingPage, services: Services, session: SessionId
) -> None:
    facts = services.planning.session(session).facts
    checks = tuple(
        replace(one, state=CheckState.AGREED_OTHERWISE, note="de gang")
        if one.item is CheckItem.QUIET_SPOT
        else one
        for one in facts.checklist
    )
    services.planning.change_facts(session, replace(facts, checklist=checks))
    lines = {line.key: line for line in shown(page, services, session)[-1].lines}
    assert (lines["check:quiet-spot"].ticked, lines["check:quiet-spot"].said.below) == (
        True,
        "de gang",
    )
    assert not lines["check:parents-told"].ticked


@pytest.mark.parametrize("level", [Level.MBO, Level.HAVO])
def test_grown_up_pupils_have_no_parents_to_tell(
    page: PackingPage, services: Services, session: SessionId, qtbot: QtBot, level: Level
) -> None:
    group = services.planning.get(session).school_class
    services.classes.change(group.id, replace(group.facts, level=level, band=None, year=None))
    keys = [line.key for line in shown(page, services, session)[-1].lines]
    assert ("check:parents-told" in keys) is (level is Level.HAVO)


@pytest.mark.parametrize(
    ("left", "total", "words"),
    [(1, 9, "Nog 1"), (3, 9, "Nog 3"), (0, 9, "Alles is ingepakt"), (0, 0, "Nog niets om in te")],
)
def test_progress_in_words(left: int, total: int, words: str) -> None:
    assert progress_words(left, total, UI).startswith(words)


@pytest.mark.parametrize(
    ("before", "different", "told"),
    [
        (None, None, ""),
        (WAS, None, "Veranderd: het waren er 6."),
        (OTHER, None, "Veranderd: er staat nu iets anders op."),
        (None, Different("", Differs.NEW, 8), "Nog niet afgedrukt."),
        (OTHER, Different("", Differs.CONTENT, 8, 8), "Druk het opnieuw af."),
        (WAS, Different("", Differs.COPIES, 8, 6), "Druk er nog 2 af."),
    ],
)
def test_what_is_the_matter_with_a_line(
    before: PackingTick | None, different: Different | None, told: str
) -> None:
    said = line_words(PackingLine(CARDS, ticked=False, before=before), 16, different, UI)
    assert said.told.endswith(told)
    assert bool(said.told) is bool(told)
    assert (said.what, said.count, said.below) == ("Kaarten", 8, "Casus en Hulp · 16 vellen")


def test_a_thing_says_no_more_than_it_is() -> None:
    tape = PackingLine(PackingItem(Pile.THINGS, "tape", "tape", 1), ticked=True)
    said = line_words(tape, None, None, UI)
    assert (said.what, said.count, said.below, said.told) == ("Tape", 1, "", "")


def test_what_is_not_needed() -> None:
    assert gone_words((WAS, PackingTick("things:tape", "tape", 1)), UI) == (
        "Ingepakt, maar niet meer nodig: kaarten en tape."
    )


@pytest.fixture
def told() -> list[int | bool]:
    """What the row asked for."""
    return []


@pytest.fixture
def row(styled: QApplication, qtbot: QtBot, told: list[int | bool]) -> TickRow:
    made = TickRow(told.append, told.append)
    qtbot.addWidget(made)
    return made


def test_it_shows_only_what_there_is_to_say(row: TickRow) -> None:
    row.show_line(Said("Tape"), ticked=False)
    assert [part.isHidden() for part in (row.what, row.told, row.below)] == [False, True, True]
    assert row.count.text() == ""
    row.show_line(Said("Tape", 2, "rood", "Veranderd: het was er 1."), ticked=True)
    assert row.tick.accessibleName() == "2 ×, Tape, Veranderd: het was er 1., rood"
    assert row.tick.isChecked()
    assert row.minimumHeight() == HEIGHT >= 44


def test_what_is_ticked_steps_back(row: TickRow) -> None:
    for ticked, look in ((True, "hint"), (False, "")):
        row.show_line(Said("Tape"), ticked=ticked)
        assert row.what.property("look") == look


def test_showing_tells_nothing_and_a_click_does(
    row: TickRow, told: list[int | bool], qtbot: QtBot
) -> None:
    row.show_line(Said("Tape"), ticked=True)
    assert told == []
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(row, Qt.MouseButton.RightButton)
    assert told == [False]


@pytest.mark.parametrize(
    ("key", "step"),
    [(Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1), (Qt.Key.Key_Home, -1000), (Qt.Key.Key_End, 1000)],
)
def test_arrow_keys_ask_for_another_line(
    row: TickRow, told: list[int | bool], qtbot: QtBot, key: Qt.Key, step: int
) -> None:
    qtbot.keyClick(row.tick, key)
    assert told == [step]
