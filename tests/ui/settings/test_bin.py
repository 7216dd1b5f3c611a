"""The bin gives back and erases; erasing asks first and says what it cannot reach."""

from unittest.mock import patch

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.terms import ActivityId, Module, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.settings.bin import BinSection
from hope_desktop.ui.widgets.destination import BACKUPS, to_class, to_papers, to_workshop
from hope_desktop.ui.window_actions import WindowActions
from tests.making import NINE
from tests.planning import new_class, new_workshop


@pytest.fixture
def made(services) -> ActivityId:
    activity, _changes = services.material.new_activity(Module.LOVE, "Estafette")
    services.material.remove(activity)
    return activity


@pytest.fixture
def workshop(services, class_2b) -> SessionId:
    facts = SessionFacts(start=NINE, slot_minutes=50)
    return new_workshop(services, class_2b, "S1", "a", facts)


def _opened(desk: WindowActions) -> BinSection:
    desk.window.pages.go(BACKUPS)
    desk.window.show()
    QApplication.processEvents()
    return desk.window.findChildren(BinSection)[-1]


def _rows(dialog: BinSection) -> list[tuple[str, str]]:
    return [(row.title, row.below) for row in dialog.list.view.rows.rows]


def test_what_lies_there_comes_back(services, desk, made):
    dialog = _opened(desk)
    dialog.put_back.click()
    assert services.library.activity(made).title == "Estafette"
    assert services.bin.all() == ()
    assert dialog.erase.isHidden()
    dialog.close()


@pytest.mark.parametrize("sure", [True, False])
def test_erasing_asks_first(services, desk, made, sure):
    dialog = _opened(desk)
    with patch("hope_desktop.ui.settings.bin.confirmed", return_value=sure) as asked:
        dialog.erase.click()
    assert "eservekopie" in asked.call_args.args[2]
    assert (services.bin.all() == ()) is sure
    status = desk.window.status
    assert (status.words.text() == "“Estafette” definitief gewist") is sure
    assert status.offer.isHidden() or not sure, "it cannot be taken back"
    dialog.close()


def test_it_says_what_lies_there_of_whom_and_since_when(services, desk, class_2b, workshop):
    services.planning.duplicate(workshop)
    services.planning.remove(workshop)
    services.classes.remove(class_2b)
    dialog = _opened(desk)
    assert _rows(dialog) == [
        ("Klas 2B", "De Brug · 1 workshop"),
        ("Workshop van 2B", "De Brug · di 1 dec, 9:00"),
    ]
    assert all(row.right.startswith("weggegooid ") for row in dialog.list.view.rows.rows)
    assert "het pad en 1 workshop" in dialog.note.text()
    dialog.list.view.setCurrentIndex(dialog.list.view.rows.index(1))
    assert "klas" in dialog.note.text()
    dialog.put_back.click()
    assert len(services.planning.all()) == 2
    assert services.bin.all() == ()
    dialog.close()


@pytest.mark.parametrize(("page", "words"), [("planner", "Workshop van 2B"), ("classes", "2B")])
def test_throwing_away_says_where_it_went_and_offers_undo(
    services,
    desk,
    class_2b,
    workshop,
    page,
    words,
):
    if page == "planner":
        desk.window.pages.go(to_workshop(workshop))
    else:
        desk.window.pages.go(to_class(class_2b))
    bin_action = next(
        action
        for action in desk.window.pages.current_page().actions()
        if "naar de prullenbak" in action.toolTip()
    )
    bin_action.trigger()
    assert desk.window.status.words.text() == f"{words} in de prullenbak"
    assert services.planning.all() == ()
    desk.window.status.offer.click()
    assert [row.id for row in services.planning.all()] == [workshop]


@pytest.mark.nightly
def test_a_workshop_that_is_open_goes_when_its_class_does(services, desk, class_2b, workshop):
    """Also from the papers; what was open does not stay behind as if it could be printed."""
    for way in (to_workshop(workshop), to_papers(workshop)):
        desk.window.pages.go(way)
        desk.window.pages.go(to_class(class_2b))
        page = desk.window.pages.current_page()
        page.delete.trigger()  # type: ignore[attr-defined]
        assert services.planning.all() == ()
        for name in ("today", "planner", "classes"):
            desk.window.pages.show_page(name)
            assert desk.window.pages.current_page().current_session() is None
        desk.window.commands["undo"].trigger()


@pytest.mark.nightly
def test_of_two_hundred_things_one_is_found_by_typing_its_name(services, desk):
    for number in range(200):
        services.classes.remove(new_class(services, label=f"{number}A"))
    dialog = _opened(desk)
    QTest.keyClicks(dialog.list.view, "klas 117")
    dialog.put_back.click()
    assert "Klas 117A" not in [title for title, _ in _rows(dialog)]


def test_what_cannot_be_put_back_is_explained_in_the_dialog(services, desk, made):
    dialog = _opened(desk)
    services.bin.erase(services.bin.all()[0])
    dialog.put_back.click()
    assert desk.window.pages.current_page().section.notices.isVisible()
    dialog.close()
