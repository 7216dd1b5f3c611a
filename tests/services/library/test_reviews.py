"""Who read a text: noted here or by the library, counted for the wording of today."""

from dataclasses import replace

import pytest

from hope_desktop.domain.errors import NotFound, TextTooLong, WrongValue
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.library.reviews import Record, text_digest
from hope_desktop.domain.terms import ActivityId, HandoutId
from hope_desktop.domain.workshops.lines import LineState
from hope_desktop.services.library.starter import replace_library
from hope_desktop.services.opening import Services
from tests.bringing import own_activity, rewrite
from tests.sharing import change_line, object_to, open_lines, plain_lines
from tests.shipped import CONTENT

CARDS = HandoutId("1.4/stellingenkaarten")
LAWYER = ReviewRole.LAWYER


def read(services: Services, text: str, *roles: ReviewRole) -> None:
    for role in roles:
        services.reviews.record(text, role)


def test_noting_is_one_step_that_undo_takes_back(services):
    done = services.reviews.record(CARDS, ReviewRole.TEACHER)
    assert done.activities == {"1.4"}, "pages that show it hear of it"
    services.undo.undo(done.change)
    assert services.reviews.of(CARDS) == ()
    read(services, CARDS, ReviewRole.TEACHER)
    (one,) = services.reviews.of(CARDS)
    services.reviews.remove(one)
    assert services.reviews.of(CARDS) == ()
    with pytest.raises(NotFound):
        services.reviews.remove(one)


@pytest.mark.parametrize(
    ("role", "month", "organisation"),
    [
        (ReviewRole.LAWYER, "", ""),
        (ReviewRole.LAWYER, "", " \n"),
        (ReviewRole.LAWYER, "", "W" * 61),
        (ReviewRole.TEACHER, "", "Rechtswinkel"),
        (ReviewRole.TEACHER, "2026-12", ""),
        (ReviewRole.TEACHER, "2026-13", ""),
        (ReviewRole.TEACHER, "2026-11-24", ""),
        (ReviewRole.TEACHER, "gisteren", ""),
    ],
)
def test_what_cannot_be_is_refused(services, role, month, organisation):
    with pytest.raises(WrongValue):
        services.reviews.record(CARDS, role, month, organisation)
    with pytest.raises(NotFound):
        services.reviews.record("9.9/weg", ReviewRole.TEACHER)
    assert services.reviews.of(CARDS) == ()


def test_what_came_back_with_a_release_counts_once(services):
    read(services, CARDS, ReviewRole.EXPERIENCE, ReviewRole.EXPERIENCE)
    text = services.library.handout(CARDS)
    one = Record(CARDS, text_digest(text), ReviewRole.EXPERIENCE, "2026-11")
    came = tuple(replace(one, reader=f"bibliotheek-{n}") for n in range(2))
    replace_library(services._database, replace(CONTENT, records=came))
    assert len(services.reviews.of(CARDS)) == 2, "these two are the ones noted here"
    other = replace(one, month="2026-10", reader="bibliotheek-3")
    replace_library(services._database, replace(CONTENT, records=(*came, other)))
    assert len(services.reviews.of(CARDS)) == 3
    with pytest.raises(NotFound):
        services.reviews.remove(other)


def test_a_trainer_says_that_it_is_right_or_what_is_not(services):
    assert services.reviews.agree(CARDS)
    assert not services.reviews.agree(CARDS), "said twice it is said once"
    assert [one.role for one in services.reviews.of(CARDS)] == [ReviewRole.TRAINER]
    line = services.lines.lines_of(CARDS)[1]
    done = object_to(services, CARDS, " Dit woord \n kent niemand. ", line)
    assert done.activities == {"1.4"}
    object_to(services, "1.4", "Duurt langer.")
    (one,) = open_lines(services, CARDS)
    assert (one.words, one.of.line, one.month) == ("Dit woord kent niemand.", line, "2026-11")
    assert [other.of.text for other in open_lines(services)] == ["1.4", CARDS]
    services.lines.say(replace(one, words=""))
    assert open_lines(services, CARDS) == []
    with pytest.raises(NotFound):
        services.lines.answer([one], LineState.DONE)


def test_a_remark_stays_when_its_line_changes_and_undo_takes_it_back(services):
    line = services.lines.lines_of(CARDS)[1]
    done = object_to(services, CARDS, "Liever anders.", line)
    rewrite(services, CARDS, body="## 1\n\nHeel iets anders.\n")
    assert line not in services.lines.lines_of(CARDS)
    assert [one.of.line for one in open_lines(services, CARDS)] == [line]
    services.undo.undo(done.change)
    assert open_lines(services, CARDS) == []


@pytest.mark.parametrize(("words", "line"), [("w" * 2_001, ""), ("Anders.", "Staat er niet.")])
def test_a_remark_about_nothing_is_refused(services, words, line):
    with pytest.raises((WrongValue, TextTooLong)):
        object_to(services, CARDS, words, line)
    with pytest.raises(NotFound):
        object_to(services, "9.9/weg", "Anders.")
    assert not object_to(services, CARDS, " ")
    assert services.lines.all() == ()


def test_erasing_a_text_erases_what_was_said_of_it(services):
    made = own_activity(services, "Estafette")
    sheet, _ = services.material.new_handout(made, "Blad", body="Een zin.\n")
    object_to(services, sheet, "Een geheim woord.", "Een zin.")
    object_to(services, made, "Nog een geheim.")
    read(services, sheet, ReviewRole.TEACHER)
    object_to(services, CARDS, "Dit blijft.")
    (whole,) = open_lines(services, made)
    services.lines.answer([whole], LineState.STAYS, "het hoort erbij")
    services.material.remove(made)
    services.material.erase(made)
    assert [one.line.words for one in services.lines.all()] == ["Dit blijft."]
    left = services._database.connection.execute("SELECT before FROM history").fetchall()
    assert "geheim" not in str(left)


def _asked_for(services, text, line, words, who=LAWYER):
    """A lawyer finds all of it good but for one line, and that is changed as she asked."""
    services.reviews.record(text, who, organisation="Rechtswinkel" if who is LAWYER else "")
    object_to(services, text, words, line, who.value)


@pytest.mark.parametrize("text", [HandoutId("3.10/lesblad"), ActivityId("1.4")])
def test_a_change_that_the_reader_asked_for_keeps_her_approval(services, text):
    line, other = plain_lines(services, text)[:2]
    words = f"{line.rstrip('.')} en nog iets."
    _asked_for(services, text, line, words)
    change_line(services, text, line, words)
    assert services.reviews.of(text) == (), "one changed word and it lapses"
    (asked,) = open_lines(services, text)
    done = services.lines.answer([asked], LineState.DONE)
    (kept,) = services.reviews.of(text)
    assert (kept.role, kept.organisation, kept.asked) == (LAWYER, "Rechtswinkel", words)
    services.undo.undo(done.change)
    assert services.reviews.of(text) == ()
    services.lines.answer(open_lines(services, text), LineState.DONE)
    change_line(services, text, other, f"{other.rstrip('.')} ook.")
    assert services.reviews.of(text) == (), "any other change ends it"


def test_what_somebody_else_asked_ends_an_approval(services):
    line = services.lines.lines_of(CARDS)[2]
    services.reviews.record(CARDS, LAWYER, organisation="Rechtswinkel")
    object_to(services, CARDS, "Anders.", line)
    change_line(services, CARDS, line, f"{line} Soms.")
    services.lines.answer(open_lines(services, CARDS), LineState.DONE)
    assert services.reviews.of(CARDS) == ()


def test_two_lines_that_one_reader_asked_for_keep_it_in_any_order(services):
    first, second = services.lines.lines_of(CARDS)[2:4]
    _asked_for(services, CARDS, first, "Een.", ReviewRole.TEACHER)
    object_to(services, CARDS, "Twee.", second, ReviewRole.TEACHER.value)
    for line in (first, second):
        change_line(services, CARDS, line, f"{line} Nu.")
    services.lines.answer(open_lines(services, CARDS)[::-1], LineState.DONE)
    assert len(services.reviews.of(CARDS)) == 1
