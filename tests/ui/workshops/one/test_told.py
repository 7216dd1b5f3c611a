"""Who tells, in the open row of a story: one press chooses, one stops, a yes is asked."""

from dataclasses import replace
from unittest.mock import patch

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.errors import PapersWait
from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.workshops.dialogs import LettersDialog
from hope_desktop.ui.workshops.one.bodies import PartBody
from hope_desktop.ui.workshops.one.rows import WorkshopFace
from tests.making import NINE
from tests.planning import new_class, new_workshop
from tests.tools.in_words import words

TOLD = SessionFacts(NINE, 100, "Noor", "Joris & Co", reason="De mentor gaf module 1 tot en met 3.")


@pytest.fixture
def story(services) -> SessionId:
    return new_workshop(services, new_class(services), "S4", facts=TOLD)


@pytest.fixture
def body(dutch, story) -> PartBody:
    """The open row of the story."""
    dutch.ui.preferences.change(trainer1="Noor")
    dutch.window.pages.go(to_workshop(story))
    pane = dutch.window.pages.current_page().view.pane
    return pane.parts[pane.opened].body


def _told(services: Services, session: SessionId) -> str:
    return services.planning.session(session).told_by


def _menu(body: PartBody) -> list[str]:
    body.story.her_menu.aboutToShow.emit()
    return [one.text() for one in body.story.her_menu.actions()]


def _choose(body: PartBody, said: str) -> None:
    _menu(body)
    next(one for one in body.story.her_menu.actions() if said in one.text()).trigger()


def test_one_press_chooses_and_one_stops(body, dutch, services, story):
    assert [one.text().replace("&", "") for one in body.ways][1:3] == [
        "Ik vertel zelf",
        "Joris  Co vertelt zelf",
    ]
    before = dutch.ui.operations.stack.count()
    body.ways[1].click()
    assert _told(services, story) == "Noor"
    assert dutch.ui.operations.stack.count() == before + 1
    assert "In de brief: alleen het onderwerp." in " ".join(words(body))
    pane = dutch.window.pages.current_page().view.pane
    pane.parts[pane.opened].press.click()
    assert _told(services, story) == ""
    assert "Goed. Het verzonnen verhaal staat klaar." in " ".join(words(body))
    body.ways[1].click()
    assert _told(services, story) == "Noor"
    dutch.ui.operations.stack.undo()
    assert _told(services, story) == ""


def test_a_colleague_is_asked_for_a_yes_and_without_it_there_is_no_paper(body, services, story):
    body.ways[2].click()
    assert _told(services, story) == "Joris & Co"
    assert body.story.yes.isVisible()
    assert body.story.yes.text() == "Joris & Co heeft ja gezegd voor deze klas"
    with pytest.raises(PapersWait) as refused:
        services.printing.prepare(story)
    assert "story-yes" in refused.value.rules
    body.story.yes.click()
    assert services.printing.prepare(story).counted
    body.story.yes.click()
    assert not services.planning.session(story).teller.said_yes, "it can be taken back"


def test_the_bag_leads_to_what_is_asked_in_the_plan(body, dutch, services, story):
    body.ways[2].click()
    view = dutch.window.pages.current_page().view
    dutch.window.activateWindow()
    view.show_face(WorkshopFace.BAG)
    assert "Vraag aan Joris & Co: is het ja voor deze klas?" in view.bag.waiting.said[0]
    assert view.bag.foot.main.isHidden()
    view.bag.foot.on.click()
    yes = view.pane.parts[view.pane.opened].body.story.yes
    assert QApplication.focusWidget() is yes
    view.show_face(WorkshopFace.LESSON)
    assert not yes.isVisible(), "the lesson asks nothing"


def test_where_no_trainer_is_filled_in_the_story_leads_there(body, dutch, services, story):
    services.planning.change_facts(story, replace(TOLD, trainer1="", trainer2=""))
    view = dutch.window.pages.current_page().view
    view.open_session(story)
    dutch.window.activateWindow()
    view.pane.parts[view.pane.opened].body.story.names.click()
    assert QApplication.focusWidget().objectName() == "trainer1"


def test_tab_leads_from_the_row_to_what_is_chosen_and_then_to_what_is_asked(body, dutch):
    pane = dutch.window.pages.current_page().view.pane
    dutch.window.activateWindow()
    stops = pane.parts[pane.opened].stops()
    assert stops.index(body.story.names) < stops.index(body.note), "as it is seen"
    for way, asked in ((2, body.story.yes), (1, body.story.look)):
        body.ways[way].click()
        pane.focus_row()
        for stop in (body.ways[way], asked):
            QTest.keySequence(QApplication.focusWidget(), "Tab")
            assert QApplication.focusWidget() is stop


def test_what_letters_say_is_looked_at_in_a_dialog(body, services, story):
    body.ways[1].click()
    body.story.look.click()
    (dialog,) = body.findChildren(LettersDialog)
    dialog.below.editor("below").setCurrentIndex(1)  # type: ignore[attr-defined]
    dialog.yes.click()
    assert services.planning.session(story).teller.is_named
    assert body.story.said.text() == "In de brief: zoals jij koos."


def test_no_word_of_what_happened_stands_in_the_plan_or_its_menu(body):
    body.ways[1].click()
    said = [*words(body), *_menu(body)]
    assert len(said) > 4
    assert not [one for one in said if "seksueel" in one or "mensenhandel" in one]


def test_what_she_wants_afterwards_is_kept_and_shown_to_nobody_else(body, dutch, services, story):
    body.ways[1].click()
    body.story.wish.setFocus()
    QTest.keyClicks(body.story.wish, "Joris bellen")
    body.story.look.setFocus()
    QApplication.processEvents()
    assert services.planning.session(story).teller.wish == "Joris bellen"
    dutch.ui.preferences.change(trainer1="Joris & Co")
    dutch.window.pages.current_page().view.open_session(story)
    assert not body.story.wishes.isVisible()


def test_for_now_stops_in_every_workshop_to_come(body, services, story):
    body.ways[1].click()
    class_id = services.planning.session(story).class_id
    other = new_workshop(services, class_id, "S4", None, TOLD, "Noor")
    _choose(body, "vertelt voorlopig niet")
    assert (_told(services, story), _told(services, other)) == ("", "")


def test_of_a_workshop_that_was_given_all_that_is_left_is_to_erase_who_told(
    body, dutch, services, story
):
    body.ways[1].click()
    services.telling.read_instead(story)
    services.planning.mark_done(story)
    view = dutch.window.pages.current_page().view
    view.open_session(story, "plan")
    body = view.pane.parts[view.pane.opened].body
    assert body.story.hers.isVisible()
    assert _menu(body) == ["Wis wie vertelde: Noor…"]


def test_who_told_is_erased_after_a_question(body, services, story):
    body.ways[1].click()
    for answer in (False, True):
        assert services.planning.session(story).teller is not None
        with patch("hope_desktop.ui.workshops.one.told.confirmed", return_value=answer):
            _choose(body, "Wis wie vertelde")
    assert services.planning.session(story).teller is None
