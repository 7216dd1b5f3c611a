"""After a workshop, in the real window: her line, the ticks, the slips, and who closes it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from hope_desktop.domain.page import RowPlace
from hope_desktop.domain.terms import TemplateId
from hope_desktop.domain.workshops.afterwards import Aftercare, Answer, Question, Ran, Tally
from hope_desktop.domain.workshops.lines import Line, Of, Whom
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.widgets.destination import COLLEAGUE
from hope_desktop.ui.workshops.one.agreed import SlipCounter
from hope_desktop.ui.workshops.one.pane import RowsPane
from hope_desktop.ui.workshops.one.rows import WorkshopFace
from tests.making import NINE
from tests.planning import new_workshop
from tests.reading_pdf import text_of
from tests.tools.in_words import button, words
from tests.tools.shared_ui import made_ui


@pytest.fixture
def counter(qtbot) -> SlipCounter:
    made = SlipCounter(lambda _tally: None, made_ui("nl"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_pile_is_counted_by_digits_alone(counter, qtbot):
    qtbot.keyClicks(counter.line, "111123x9000112311")
    assert counter.tally.slips == 5
    assert counter.tally.of(Question.PLEASANT, Answer.YES) == 3
    assert counter.count.text() == "5 strookjes"
    assert counter.table.isVisible()
    assert counter.totals[Question.KNOWS_WHERE, Answer.YES].text() == "2"


def test_below_five_there_is_nothing_to_see(counter, qtbot):
    qtbot.keyClicks(counter.line, "111222333111")
    assert counter.count.text() == "4 strookjes · totalen vanaf 5"
    assert not counter.table.isVisible()


def test_backspace_takes_back_a_digit_and_then_a_slip(counter, qtbot):
    qtbot.keyClicks(counter.line, "11112")
    QTest.keySequence(counter.line, "Backspace")
    QTest.keySequence(counter.line, "Backspace")
    assert (counter.line.text(), counter.tally.slips) == ("", 1)
    QTest.keySequence(counter.line, "Backspace")
    QTest.keySequence(counter.line, "Backspace")
    assert counter.tally == Tally()


@pytest.fixture
def after(desk, page, services, session) -> RowsPane:
    """A workshop that was: its second part took six minutes more, the third was passed over."""
    facts = services.planning.session(session).facts
    past = replace(facts, start=facts.start - timedelta(days=400))
    services.planning.change_facts(session, past)
    blocks = services.planning.session(session).blocks
    ran = (Ran(blocks[0].id, 9), Ran(blocks[1].id, 31))
    services.aftercares.ran(session, ran, frozenset({blocks[2].id}))
    page.show_session(session)
    QApplication.processEvents()
    assert page.view.face is WorkshopFace.AFTER
    return page.view.pane


def _typed(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


def _key(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def _kept(services) -> list[str]:
    return [one.line.words for one in services.lines.all()]


def test_the_field_stands_open_where_it_differed_most_and_typing_is_all(
    after, services, session, operations
):
    assert after.parts[after.opened].right.text() == "25 → 31 min"
    _typed("Vier stellingen.")
    assert _kept(services) == []
    operations.save_typed()
    assert _kept(services) == ["Vier stellingen."]


def test_minutes_stand_below_each_other_with_a_tick_beside_them_or_not(after):
    parts = after.card.parts[1:]
    assert {bool(one.ticks) for one in parts} == {True, False}
    rights = [one.right.mapTo(one, one.right.rect().topRight()).x() for one in parts]
    assert len(set(rights)) == 1


def test_enter_keeps_it_and_goes_on_and_a_closed_row_shows_it(after, services):
    _typed("Vier stellingen.")
    first = after.parts[after.opened]
    _key(Qt.Key.Key_Return)
    assert first.below.text() == "Vier stellingen."
    assert after.parts[after.opened].title.text() == "Een woord, een zin"
    _typed("Rustiger.")
    _key(Qt.Key.Key_Escape)
    _key(Qt.Key.Key_Escape)
    assert after.opened is None
    _typed("!")
    assert after.parts[after.opened].body.field.text() == "Rustiger.!", "letters go into its field"


def test_a_line_is_for_me_or_for_the_platform_too(after, services, operations):
    body = after.parts[after.opened].body
    _typed("Stelling 3 is onduidelijk.")
    body.whom.buttons[Whom.PLATFORM].click()
    operations.save_typed()
    assert [one.line.whom for one in services.lines.all()] == [Whom.PLATFORM]


def test_what_was_not_sent_is_one_press_away(after, page, services, operations):
    assert page.view.foot.send.isHidden()
    said = Line(Of("1.4/stellingenkaarten"), "Stelling 3 is onduidelijk.", Whom.PLATFORM)
    operations.run(lambda: services.lines.say(said))
    assert page.view.foot.send.text() == "Send 1 remark…"
    went = []
    page.view.go.connect(went.append)
    page.view.foot.send.click()
    assert went == [COLLEAGUE]


def test_a_name_is_refused_there_and_the_workshop_stays_open(after, page, services, qtbot):
    name = services.classes.schools()[0]
    _typed(f"Bij {name} eerder beginnen.")
    body = after.parts[after.opened].body
    page.view.foot.on.click()
    assert page.isVisible()
    assert f"{name} is a name from your own work." in body.asked.text()
    assert body.field.hasFocus()
    body.field.clear()
    _typed("Eerder beginnen.")
    after.after.typed.flush()
    assert _kept(services) == ["Eerder beginnen."]
    assert body.asked.isHidden()


def test_ticks_are_kept_at_once(after, services, session, operations):
    tick = after.parts[RowPlace.WHOLE].ticks[1]
    tick.click()
    assert services.aftercares.get(session).ticked == {Aftercare.CALLED_HELPER}
    operations.stack.undo()
    assert services.aftercares.get(session).ticked == frozenset()
    assert not tick.isChecked()


def test_what_was_not_given_has_no_tick_and_gets_one(after, services, session):
    parts = [part for key, part in after.parts.items() if key is not RowPlace.WHOLE]
    assert [[tick.isChecked() for tick in part.ticks] for part in parts] == [
        [],
        [True],
        [False],
        [],
    ]
    assert parts[2].right.text() == "not given"
    parts[2].ticks[0].click()
    assert services.aftercares.get(session).not_given == frozenset()


def test_what_she_wanted_stands_first_and_goes_with_a_click(page, services, class_id, preferences):
    facts = SessionFacts(NINE, 100, "Noor", "Joris")
    made = new_workshop(services, class_id, TemplateId("S4"), None, facts, "Noor")
    services.telling.wish(made, "Joris bellen")
    page.show_session(made, "after")
    pane = page.view.pane
    row = pane.parts[RowPlace.WHOLE]
    assert row.below.text() == "You wanted now: Joris bellen."
    pane.open_row(RowPlace.WHOLE)
    button(row, "Take it away").click()
    assert "Joris bellen" not in " ".join(words(row))
    services.telling.wish(made, "Joris bellen")
    preferences.change(trainer1="Joris")
    page.show_session(made, "after")
    assert "Joris bellen" not in " ".join(words(row)), "it is hers alone"


@pytest.mark.nightly
def test_the_report_is_written(after, page, qtbot, tmp_path, monkeypatch):
    file = tmp_path / "verslag.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    after.parts[RowPlace.WHOLE].press.click()
    _typed("111" * 5)
    with qtbot.waitSignal(page.view.actions_of_plan.paper.saved):
        page.view.foot.report.click()
    assert "5 strookjes" in text_of(file.read_bytes())


def test_how_words_are_written_is_known_before_the_first_one_is_kept(after, services, qtbot):
    """Reading that takes a quarter of a second, in which no letter would come."""
    qtbot.waitUntil(lambda: services.spelling.dictionary is not None)
