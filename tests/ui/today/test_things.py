"""What is still to be done, one thing at a time."""

from dataclasses import replace
from functools import partial

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.workshops.lines import LineAnswer, LineState
from hope_desktop.domain.workshops.plan import CheckItem, CheckState
from hope_desktop.ui.today.page import TodayPage
from hope_desktop.ui.widgets.destination import to_handout, to_workshop
from tests.making import CLASS_2B
from tests.sharing import object_to, released
from tests.tools.in_words import press, words
from tests.ui.today.conftest import buttons, past, planned


def test_done_the_next_thing_comes_and_later_shows_another_one(page, services, qtbot):
    session = SessionId(planned(services, 1))
    past(services, 30, replace(CLASS_2B, label="2C"))
    page.refresh()
    every = ["Is de workshop met 2C gegeven?", "De ouders weten ervan", "De leerlingen weten ervan"]
    for thing in every:
        assert [said for said in words(page) if said in every] == [thing]
        press(page, "Later")
    qtbot.waitUntil(partial(_comes, page, every[1]))
    press(page, "Klaar")
    first, *_others = services.planning.session(session).facts.checklist
    assert (first.item, first.state) == (CheckItem.PARENTS_TOLD, CheckState.DONE)
    assert "De ouders weten ervan" not in words(page)
    qtbot.waitUntil(partial(_comes, page, every[2]))
    with qtbot.waitSignal(page.go) as wish:
        press(page.lines.lines[1], "Openen")
    assert wish.args == [to_workshop(session)]


def _comes(page: TodayPage, thing: str) -> bool:
    """Puts off what stands in its place."""
    if thing not in words(page):
        press(page, "Later")
    return thing in words(page)


def test_what_was_is_closed_from_here_and_undo_opens_it_again(page, desk, services):
    session = past(services, 30)
    page.refresh()
    assert "Is de workshop met 2B gegeven?" in words(page)
    press(page, "Gegeven")
    assert services.planning.session(session).done
    assert "Bellen: hoe gaat het met 2B?" in words(page)
    assert any(said.startswith("J. Wit") for said in words(page))
    press(page, "Gebeld")
    assert "Nog één ding" not in words(page)
    desk.window.commands["undo"].trigger()
    assert "Bellen: hoe gaat het met 2B?" in words(page)
    desk.window.commands["undo"].trigger()
    assert "Is de workshop met 2B gegeven?" in words(page)


def test_an_answer_to_a_remark_is_among_what_is_to_be_looked_at(page, services, qtbot):
    past(services, 30)
    object_to(services, "3.11/blad", "Te lang.")
    (one,) = services.lines.at_text("3.11/blad")
    released(services, LineAnswer(one.of.text, one.digest, LineState.STAYS, "zo past het."))
    page.refresh()
    qtbot.waitUntil(lambda: "Later" in buttons(page), timeout=20_000)
    qtbot.waitUntil(partial(_comes, page, "Antwoord op je opmerking"), timeout=5_000)
    with qtbot.waitSignal(page.go) as wish:
        press(page.lines.lines[1], "Bekijken")
    assert wish.args == [to_handout("3.11/blad")]
