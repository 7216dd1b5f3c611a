"""Who tells, in the part of the story itself: one press chooses, one stops, nothing is red."""

from dataclasses import replace
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import SessionId
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw_bundle
from hope_desktop.ui.theme import tones
from hope_desktop.ui.widgets.destination import to_papers, to_workshop
from hope_desktop.ui.workshops.plan.letters_dialog import LettersDialog
from hope_desktop.ui.workshops.plan.teller_card import TellerCard
from hope_desktop.ui.workshops.view import SessionView
from tests.planning import new_workshop, put_on_paper
from tests.reading_pdf import text_of
from tests.tools.in_words import words
from tests.ui.workshops.plan.conftest import TOLD

pytestmark = pytest.mark.nightly


def _said(card: TellerCard) -> str:
    return " ".join(words(card))


def _shown(card: TellerCard) -> list[str]:
    buttons = card.findChildren(QPushButton)
    return [one.text().replace("&", "") for one in buttons if one.isVisible()]


def _told(services: Services, session: SessionId) -> str:
    return services.planning.session(session).told_by


def _tell(card: TellerCard, qtbot: QtBot) -> None:
    qtbot.mouseClick(card.tellers[0], Qt.MouseButton.LeftButton)


def test_one_press_chooses_and_one_stops(qtbot, card, services, story):
    assert "Wie vertelt? Nu leest de klas een verzonnen verhaal." in _said(card)
    assert {"Ik vertel zelf", "Joris  Co vertelt"} <= set(_shown(card))
    _tell(card, qtbot)
    assert _told(services, story) == "Noor"
    assert "Jij vertelt" in _said(card)
    assert "In de brief: alleen het onderwerp." in _said(card)
    qtbot.mouseClick(card.stop, Qt.MouseButton.LeftButton)
    assert _told(services, story) == ""
    assert "Goed. Het verzonnen verhaal staat klaar." in _said(card)
    assert "tas" not in _said(card), "nothing was printed"
    assert "Toch wel vertellen" in _shown(card)
    _tell(card, qtbot)
    assert _told(services, story) == "Noor"


def test_two_clicks_at_once_are_one_choice(qtbot, card, dutch, services, story):
    before = dutch.ui.operations.stack.count()
    place = card.tellers[0].mapTo(dutch.window, card.tellers[0].rect().center())
    _tell(card, qtbot)
    QApplication.processEvents()
    below = dutch.window.childAt(place)
    if isinstance(below, QPushButton):
        qtbot.mouseClick(below, Qt.MouseButton.LeftButton)
    assert _told(services, story) == "Noor"
    assert dutch.ui.operations.stack.count() == before + 1


def test_after_printing_all_lies_in_the_bag_and_nothing_is_wrong_or_red(
    qtbot, card, dutch, services, story
):
    _tell(card, qtbot)
    put_on_paper(services, story)
    items = services.packing.of(story)
    for line in items.lines[:3]:
        services.packing.tick(story, line.item, done=True)
    before = services.packing.of(story)
    card.stop.click()
    for again in range(2):  # as it is, and as it is read again
        dutch.window.pages.go(to_workshop(story))
        view = dutch.window.findChild(SessionView)
        said = " ".join(words(view))
        assert "Goed. Het verzonnen verhaal staat klaar." in said
        assert "Alles ligt al in je tas." in said, again
        assert "fout" not in said
        assert tones().serious not in view.area.advice.frame.styleSheet()
        assert [one for one in services.planning.get(story).concerns if one.serious] == []
    after = services.packing.of(story)
    assert after.short == {}
    assert after.gone == ()
    assert [(one.item.key, one.ticked) for one in after.lines] == [
        (one.item.key, one.ticked) for one in before.lines
    ]
    assert any("plan-b" in one.item.key for one in after.lines)
    dutch.window.pages.go(to_papers(story))
    said = " ".join(words(dutch.window.pages.current_page()))
    assert "Alles ligt al in je tas." in said
    assert "fout" not in said
    put_on_paper(services, story)
    assert services.packing.as_told(story) is None, "sheets for each pupil after all"


def test_undo_goes_back_and_the_card_shows_it(qtbot, card, dutch, services, story):
    _tell(card, qtbot)
    dutch.ui.operations.stack.undo()
    assert _told(services, story) == ""
    assert "Wie vertelt?" in _said(card)


def test_what_letters_say_is_looked_at_in_a_dialog(qtbot, card, services, story):
    assert not card.letters.isVisible()
    _tell(card, qtbot)
    card.look.click()
    (dialog,) = card.findChildren(LettersDialog)
    dialog.below.editor("below").setCurrentIndex(1)  # type: ignore[attr-defined]
    dialog.yes.click()
    teller = services.planning.session(story).teller
    assert teller.is_named
    assert card.said.text() == "In de brief: zoals jij koos."


def test_no_word_of_what_happened_stands_in_the_plan_or_its_menu(qtbot, card):
    _tell(card, qtbot)
    card.menu.aboutToShow.emit()
    said = [*words(card), *(one.text() for one in card.menu.actions())]
    assert len(said) > 4
    assert not [one for one in said if "seksueel" in one or "mensenhandel" in one]


def test_what_she_wants_afterwards_is_kept_and_shown_to_nobody_else(
    qtbot, card, dutch, services, story
):
    _tell(card, qtbot)
    card.wish.setFocus()
    QTest.keyClicks(card.wish, "Joris bellen")
    card.look.setFocus()
    teller = services.planning.session(story).teller
    assert teller.wish == "Joris bellen"
    dutch.ui.preferences.change(trainer1="Joris & Co")
    dutch.window.pages.go(to_workshop(story))
    card.show_plan(services.planning.get(story), keep_reason=False)
    assert "Noor vertelt" in _said(card)
    assert not card.wishes.isVisible()


def test_for_now_stops_in_every_workshop_to_come(qtbot, card, services, story):
    _tell(card, qtbot)
    class_id = services.planning.session(story).class_id
    other = new_workshop(services, class_id, "S4", None, TOLD, "Noor")
    card.menu.aboutToShow.emit()
    card.menu.actions()[-2].trigger()
    assert (_told(services, story), _told(services, other)) == ("", "")


def test_somebody_else_is_two_presses(qtbot, card, services, story):
    _tell(card, qtbot)
    card.menu.aboutToShow.emit()
    first = card.menu.actions()[0]
    assert "heeft ja gezegd voor deze klas" in first.text()
    first.trigger()
    assert _told(services, story) == "Joris & Co"
    assert "Joris & Co vertelt" in _said(card)


def test_who_told_is_erased_after_a_question(qtbot, card, services, story):
    _tell(card, qtbot)
    for answer in (False, True):
        assert services.planning.session(story).teller is not None
        card.menu.aboutToShow.emit()
        with patch("hope_desktop.ui.workshops.plan.teller_card.confirmed", return_value=answer):
            card.menu.actions()[-1].trigger()
    assert services.planning.session(story).teller is None


def test_a_plan_without_a_story_asks_nothing(dutch, session):
    dutch.window.pages.go(to_workshop(session))
    assert not dutch.window.findChild(SessionView).teller.isVisible()


def test_her_card_and_the_consent_sheet_are_hers_to_choose_and_stay_so(
    qtbot, card, dutch, services, story
):
    def printed(session: SessionId) -> str:
        documents = services.printing.prepare(session).documents
        hers = replace(
            services.printing.prepare(session),
            documents=tuple(one for one in documents if one.key == "teller"),
        )
        return text_of(draw_bundle(hers).files[0].rendered.pdf)

    def choose(words: str) -> None:
        card.papers_menu.aboutToShow.emit()
        next(one for one in card.papers_menu.actions() if words in one.text()).trigger()

    _tell(card, qtbot)
    assert "Wat ik vertel:" in printed(story)
    assert "Toestemming van de verteller" in printed(story)
    for shape, line in (
        ("drie stukken", "Mijn laatste zin:"),
        ("één moment", "Wat ik toen nodig had:"),
        ("vragen", "Deze vraag nooit:"),
    ):
        choose(shape)
        said = printed(story)
        assert line in said
        assert "Wat ik vertel:" not in said
        assert "seks, en hoe iemand te werk ging" in said
    choose("toestemmingsblad")
    assert "Toestemming van de verteller" not in printed(story)
    class_id = services.planning.session(story).class_id
    other = new_workshop(services, class_id, "S4", facts=TOLD)
    services.telling.tell(other, "Noor")
    assert "Deze vraag nooit:" in printed(other), "as she last wanted it"
    assert "Toestemming van de verteller" not in printed(other)
