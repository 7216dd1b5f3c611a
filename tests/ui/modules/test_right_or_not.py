"""Below every text: who read it, and in two clicks that it is right or what is not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.terms import HandoutId
from hope_desktop.domain.workshops.lines import LineAnswer, LineState
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.modules.right_or_not import RightOrNot
from hope_desktop.ui.widgets.destination import Destination, to_activity, to_handout
from hope_desktop.ui.widgets.layouts import TextLabel
from tests.bringing import rewrite
from tests.planning import new_class
from tests.sharing import object_to, open_lines, released
from tests.tools.in_words import button, press
from tests.ui.settings.conftest import section

CARDS = HandoutId("1.4/stellingenkaarten")
TEXTS = [
    (to_handout(CARDS), CARDS, "handout"),
    (to_activity("1.4"), "1.4", "activity"),
    (to_handout("school/disclosure"), "school/disclosure", "handout"),
]


def said(part: QWidget) -> str:
    QApplication.processEvents()  # a part that came is shown then
    shown = (one for one in part.findChildren(TextLabel) if one.isVisibleTo(part))
    return " ".join(one.text() for one in shown)


def not_right(page: ModulesPage, place: Destination, view: str) -> RightOrNot:
    """Where somebody types what is not right with a text."""
    page.show_destination(place)
    talk = page.talks[view]
    talk.fold.head.click()
    talk.not_right.click()
    return talk


@pytest.mark.parametrize(("place", "text", "view"), TEXTS)
def test_one_click_says_that_it_is_right(page, services, place, text, view):
    page.show_destination(place)
    talk = page.talks[view]
    assert talk.fold.head.text() == "Concept: klopt dit?"
    talk.fold.head.click()
    talk.right.click()
    assert talk.fold.head.text() == "Gelezen door een trainer"
    talk.right.click()
    assert len(services.reviews.of(text)) == 1
    services.reviews.record(text, ReviewRole.TEACHER)
    page.show_destination(place)
    assert talk.fold.head.text() == "Gelezen door een docent en een trainer"


def test_what_can_be_said_comes_into_sight_where_it_opens(page, desk, qtbot):
    desk.window.resize(1024, 640)
    page.show_destination(TEXTS[1][0])
    talk = page.talks["activity"]
    for pressed in (talk.fold.head, talk.read, talk.record):
        pressed.click()
        qtbot.wait(100)
        assert talk.right.visibleRegion().boundingRect() == talk.right.rect(), "and stays there"


@pytest.mark.parametrize(("place", "text", "view"), TEXTS)
def test_what_is_not_right_is_typed_and_kept_with_enter(page, services, desk, place, text, view):
    talk = not_right(page, place, view)
    talk.keep.click()
    assert services.lines.all() == (), "nothing was typed"
    QTest.keyClicks(talk.words, "Mijn klas kent dit woord niet.")
    QTest.keyClick(talk.words, Qt.Key.Key_Return)
    (one,) = open_lines(services, text)
    assert one.words == "Mijn klas kent dit woord niet."
    assert not talk.words.isVisibleTo(talk)
    assert "Mijn klas kent dit woord niet." in said(talk)
    press(talk, "1 opmerking versturen…")
    assert section(desk).sending.what.currentText() == "1 opmerking"
    desk.window.pages.go(place)
    desk.window.commands["undo"].trigger()
    assert "Mijn klas" not in said(talk)
    desk.window.commands["redo"].trigger()
    assert "Mijn klas" in said(talk)
    press(talk, "Weghalen")
    assert services.lines.all() == ()


def test_a_name_that_is_known_is_refused_below_the_words(page, services):
    talk = not_right(page, to_handout(CARDS), "handout")
    school = "De Brug"
    new_class(services, school=school)
    QTest.keyClicks(talk.words, f"Te moeilijk op {school}.")
    talk.keep.click()
    assert f"{school} is een naam uit je eigen werk" in said(talk)
    assert services.lines.all() == ()


def test_a_line_is_chosen_and_told_when_it_changed(page, services):
    talk = not_right(page, to_handout(CARDS), "handout")
    line = services.lines.lines_of(CARDS)[1]
    talk.line.setCurrentIndex(2)
    talk.words.setText("Liever anders.")
    talk.keep.click()
    assert open_lines(services, CARDS)[0].of.line == line
    assert f"“{line}”" in said(talk)
    assert "sindsdien veranderd" not in said(talk)
    rewrite(services, CARDS, body="## 1\n\nAnders.\n")
    page.show_destination(to_handout(CARDS))
    assert "deze regel is sindsdien veranderd" in said(talk)


def test_what_is_being_typed_stays_until_another_text_is_shown(page, services):
    talk = not_right(page, to_handout(CARDS), "handout")
    talk.words.setText("Half")
    talk.show_text(CARDS)
    assert talk.words.text() == "Half"
    page.show_destination(to_handout("school/disclosure"))
    assert (talk.words.text(), talk.words.isVisibleTo(talk)) == ("", False)


@pytest.mark.parametrize(("place", "text", "view"), TEXTS)
@pytest.mark.parametrize(
    ("state", "words", "told"),
    [
        (LineState.STAYS, "een klas kent dit wel.", "We laten het zo, want een klas kent dit wel."),
        (LineState.DONE, "", "Dank je. Het is aangepast."),
    ],
)
def test_what_became_of_it_is_told_once_at_the_text(
    page, services, place, text, view, state, words, told
):
    object_to(services, text, "Mijn klas kent dit woord niet.")
    (one,) = open_lines(services, text)
    released(services, LineAnswer(text, one.digest, state, words))
    page.show_destination(place)
    talk = page.talks[view]
    assert f"Je schreef: {one.words} {told}" in " ".join(said(talk).split())
    press(talk, "Gezien")
    assert "Je schreef" not in said(talk)
    released(services, LineAnswer(text, one.digest, state, words))
    page.show_destination(place)
    assert "Je schreef" not in said(talk), "also not with the release after it"


def test_who_read_it_is_noted_for_a_text_and_taken_back(page, services):
    page.show_destination(to_handout(CARDS))
    talk = page.talks["handout"]
    talk.fold.head.click()
    talk.read.click()
    talk.reader.fill({"role": ReviewRole.LAWYER})
    talk.record.click()
    assert services.reviews.of(CARDS) == (), "of which organisation?"
    talk.reader.fill({"organisation": "Rechtswinkel"})
    talk.record.click()
    assert talk.read.hasFocus(), "where she was, and not at the top of the page"
    assert talk.fold.head.text() == "Gelezen door een jurist"
    assert "een jurist (Rechtswinkel), november 2026" in said(talk)
    away = button(talk, "Neem terug")
    away.setFocus()
    away.click()
    assert talk.fold.head.hasFocus()
    assert talk.fold.head.text() == "Concept: klopt dit?"


def test_one_press_notes_the_whole_activity(page, services):
    page.show_destination(to_handout(CARDS))
    talk = page.talks["handout"]
    talk.fold.head.click()
    talk.read.click()
    talk.reader.fill({"role": ReviewRole.EXPERIENCE})
    talk.whole.click()
    texts = ("1.4", *(one.id for one in services.library.activity("1.4").handouts))
    assert all(services.reviews.of(one) for one in texts)


def test_who_keeps_the_library_says_whose_line_it_is(page, services, desk):
    talk = not_right(page, to_handout(CARDS), "handout")
    assert not talk.who.isVisibleTo(talk)
    desk.ui.preferences.change(keeps_library=True)
    talk.show_text(CARDS)
    assert talk.who.isVisibleTo(talk)
    talk.who.setCurrentIndex(2)
    talk.words.setText("Liever anders.")
    talk.keep.click()
    assert open_lines(services, CARDS)[0].who == "jurist"
