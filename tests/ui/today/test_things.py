"""What is still to be done, one thing at a time."""

from dataclasses import replace

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.workshops.plan import CheckItem, CheckState
from hope_desktop.ui.widgets.destination import to_workshop
from tests.making import CLASS_2B
from tests.ui.today.conftest import past, planned, press, words


def test_done_the_next_thing_comes_and_later_shows_another_one(page, services, qtbot):
    session = SessionId(planned(services, 1))
    past(services, 30, replace(CLASS_2B, label="2C"))
    page.refresh()
    every = ["Is de workshop met 2C gegeven?", "De ouders weten ervan", "De leerlingen weten ervan"]
    for thing in every:
        assert [said for said in words(page) if said in every] == [thing]
        press(page, qtbot, "Later")
    page.one._skipped = 1
    page.refresh()
    press(page, qtbot, "Klaar")
    first, *_others = services.planning.session(session).facts.checklist
    assert (first.item, first.state) == (CheckItem.PARENTS_TOLD, CheckState.DONE)
    assert "De ouders weten ervan" not in words(page)
    assert "De leerlingen weten ervan" in words(page)
    with qtbot.waitSignal(page.go) as wish:
        press(page.lines.lines[1], qtbot, "Openen")
    assert wish.args == [to_workshop(session)]


def test_what_was_is_closed_from_here_and_undo_opens_it_again(page, desk, services, qtbot):
    session = past(services, 30)
    page.refresh()
    assert "Is de workshop met 2B gegeven?" in words(page)
    press(page, qtbot, "Gegeven")
    assert services.planning.session(session).done
    assert "Bellen: hoe gaat het met 2B?" in words(page)
    assert any(said.startswith("J. Wit") for said in words(page))
    press(page, qtbot, "Gebeld")
    assert "Nog één ding" not in words(page)
    desk.window.commands["undo"].trigger()
    assert "Bellen: hoe gaat het met 2B?" in words(page)
    desk.window.commands["undo"].trigger()
    assert "Is de workshop met 2B gegeven?" in words(page)
