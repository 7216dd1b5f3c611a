"""Below every text: who read it, and in two clicks that it is right or what is not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.library.reviews import Became, RemarkAnswer
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.widgets.destination import to_activity, to_handout
from hope_desktop.ui.widgets.texts import TextLabel
from tests.bringing import rewrite
from tests.planning import new_class
from tests.sharing import released

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


@pytest.fixture
def page(desk) -> ModulesPage:
    shown = desk.window.pages.show_page("modules")
    assert isinstance(shown, ModulesPage)
    return shown


@pytest.mark.parametrize(("place", "text", "view"), TEXTS)
def test_one_click_says_that_it_is_right(page, services, place, text, view):
    page.show_destination(place)
    talk = page.views.talks[view]
    assert talk.fold.head.text() == "Concept: klopt dit?"
    talk.fold.head.click()
    talk.right.click()
    assert talk.fold.head.text() == "Gelezen door een trainer"
    talk.right.click()
    assert len(services.reviews.of(text).records) == 1
    services.reviews.record(text, ReviewRole.TEACHER)
    page.show_destination(place)
    assert talk.fold.head.text() == "Gelezen door een docent en een trainer"


@pytest.mark.parametrize(("place", "text", "view"), TEXTS)
def test_what_is_not_right_is_typed_and_kept_with_enter(page, services, desk, place, text, view):
    page.show_destination(place)
    talk = page.views.talks[view]
    talk.fold.head.click()
    talk.not_right.click()
    talk.keep.click()
    assert services.reviews.remarks() == (), "nothing was typed"
    QTest.keyClicks(talk.words, "Mijn klas kent dit woord niet.")
    QTest.keyClick(talk.words, Qt.Key.Key_Return)
    (one,) = services.reviews.remarks(text)
    assert one.words == "Mijn klas kent dit woord niet."
    assert not talk.words.isVisibleTo(talk)
    assert "Mijn klas kent dit woord niet." in said(talk)
    desk.window.commands["undo"].trigger()
    assert "Mijn klas" not in said(talk)
    desk.window.commands["redo"].trigger()
    assert "Mijn klas" in said(talk)
    shown = (b for b in talk.findChildren(QToolButton) if b.isVisibleTo(talk))
    next(shown).click()
    assert services.reviews.remarks() == ()


def test_a_name_that_is_known_is_refused_below_the_words(page, services):
    page.show_destination(to_handout(CARDS))
    talk = page.views.talks["handout"]
    talk.fold.head.click()
    talk.not_right.click()
    school = "De Brug"
    new_class(services, school=school)
    QTest.keyClicks(talk.words, f"Te moeilijk op {school}.")
    talk.keep.click()
    assert f"{school} is een naam uit je eigen werk" in said(talk)
    assert services.reviews.remarks() == ()


def test_a_line_is_chosen_and_told_when_it_changed(page, services):
    page.show_destination(to_handout(CARDS))
    talk = page.views.talks["handout"]
    talk.fold.head.click()
    talk.not_right.click()
    line = services.reviews.lines(CARDS)[1]
    talk.line.setCurrentIndex(2)
    talk.words.setText("Liever anders.")
    talk.keep.click()
    assert services.reviews.remarks(CARDS)[0].line == line
    assert f"“{line}”" in said(talk)
    assert "sindsdien veranderd" not in said(talk)
    rewrite(services, CARDS, body="## 1\n\nAnders.\n")
    page.show_destination(to_handout(CARDS))
    assert "deze regel is sindsdien veranderd" in said(talk)


def test_what_is_being_typed_stays_until_another_text_is_shown(page, services, qtbot):
    page.show_destination(to_handout(CARDS))
    talk = page.views.talks["handout"]
    talk.fold.head.click()
    talk.not_right.click()
    talk.words.setText("Half")
    talk.show_text(CARDS)
    assert talk.words.text() == "Half"
    page.show_destination(to_handout("school/disclosure"))
    assert (talk.words.text(), talk.words.isVisibleTo(talk)) == ("", False)


@pytest.mark.parametrize(("place", "text", "view"), TEXTS)
@pytest.mark.parametrize(
    ("became", "words", "told"),
    [
        (Became.STAYED, "een klas kent dit wel.", "We laten het zo, want een klas kent dit wel."),
        (Became.CHANGED, "", "Dank je. Het is aangepast."),
    ],
)
def test_what_became_of_it_is_told_once_at_the_text(
    page, services, place, text, view, became, words, told
):
    services.reviews.object_to(text, "Mijn klas kent dit woord niet.")
    (one,) = services.reviews.remarks()
    released(services, RemarkAnswer(text, one.digest, became, words))
    page.show_destination(place)
    talk = page.views.talks[view]
    assert f"Je schreef: “{one.words}” {told}" in " ".join(said(talk).split())
    seen = (b for b in talk.findChildren(QToolButton) if b.accessibleName() == "Gezien")
    next(seen).click()
    assert "Je schreef" not in said(talk)
    released(services, RemarkAnswer(text, one.digest, became, words))
    page.show_destination(place)
    assert "Je schreef" not in said(talk), "also not with the release after it"
