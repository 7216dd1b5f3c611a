"""For who keeps the library: the lines that are open, and what became of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hope_desktop.domain.terms import HandoutId
from hope_desktop.domain.workshops.lines import LineState
from hope_desktop.ui.widgets.destination import READING
from tests.sharing import change_line, object_to, sent, taken_in, trainer
from tests.tools.in_words import words

TEXT = HandoutId("3.11/lesblad")


@pytest.fixture
def section(desk, services):
    desk.window.show()
    line = services.lines.lines_of(TEXT)[1]
    object_to(services, TEXT, "Liever zo.", line)
    object_to(services, "school/disclosure", "Te lang.")
    desk.ui.preferences.change(keeps_library=True)
    desk.window.pages.go(READING)
    return desk.window.pages.current_page().section


def rows(section) -> list[tuple[str, str]]:
    every = section.list.view.rows.rows
    return [(row.key[0].words, row.right) for row in every if isinstance(row.key, tuple)]


def choose(section, said: str) -> None:
    every = (row.key for row in section.list.view.rows.rows)
    section.list.select(next(one for one in every if one[0].words == said))


def test_each_line_stands_there_with_what_it_is_about(section, services):
    assert rows(section) == [("Liever zo.", ""), ("Te lang.", "")]
    choose(section, "Liever zo.")
    said = f"“{services.lines.lines_of(TEXT)[1]}” Liever zo."
    assert (section.about.text(), section.list.view.rows.rows[0].below) == (said, said)


def test_why_it_stays_is_asked(section, services):
    choose(section, "Te lang.")
    section.stays.click()
    assert section.why.hasFocus()
    section.stays.click()
    assert len(rows(section)) == 2, "without a reason nothing is answered"
    section.why.setText("De stappen zijn alle nodig.")
    section.stays.click()
    assert rows(section) == [("Liever zo.", "")]
    (kept,) = (one.line for one in services.lines.all() if one.line.state is LineState.STAYS)
    assert kept.answer == "De stappen zijn alle nodig."


def test_two_who_say_the_same_are_one_row_with_a_number(section, services, desk, tmp_path):
    with trainer(tmp_path / "other") as other:
        object_to(other, "school/disclosure", "Te lang.")
        taken_in(services, sent(other, other.packages.sending.of_lines()))
    section.refresh()
    assert rows(section) == [("Liever zo.", ""), ("Te lang.", "2 mensen zeggen dit")]
    choose(section, "Te lang.")
    section.done.click()
    assert rows(section) == [("Liever zo.", "")], "both are answered"
    assert section.send.text() == "1 opmerking en 1 antwoord op een opmerking versturen…"
    desk.window.commands["undo"].trigger()
    assert len(rows(section)) == 2, "in one step"


def test_a_press_too_many_after_the_last_answer_notes_no_module(section, services, desk):
    for said in ("Liever zo.", "Te lang."):
        choose(section, said)
        where = section.done.mapTo(desk.window, section.done.rect().center())
        QTest.mouseClick(section.done, Qt.MouseButton.LeftButton)
    QTest.qWait(50)
    assert section.record.isVisible()
    QTest.mouseClick(desk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=where)
    assert services.reviews.unread()[section.list.view.current_key()]
    assert desk.window.childAt(where) is not section.record


def test_a_line_of_which_the_text_changed_waits_for_an_answer(section, services):
    line = services.lines.lines_of(TEXT)[1]
    change_line(services, TEXT, line, "Anders.")
    section.refresh()
    assert rows(section)[0] == ("Liever zo.", "de tekst is veranderd: geef antwoord")


def test_its_line_is_in_sight_where_it_is_changed(section, services, desk, qtbot):
    handout = services.lines.lines_of(TEXT)[5]
    step = services.library.activity("1.4").steps[-1].what
    for said, text, line in (("Korter.", TEXT, handout), ("Langer.", "1.4", step)):
        object_to(services, text, said, line)
        section.refresh()
        choose(section, said)
        section.open.click()
        field = desk.window.focusWidget()
        shown = field.textCursor().block().text() or field.toPlainText()
        assert line in shown
        qtbot.wait(50)
        assert field.viewport().visibleRegion().contains(field.cursorRect().center())
        desk.window.pages.go(READING)


def test_the_text_opens_to_be_changed(section, desk):
    choose(section, "Te lang.")
    section.open.click()
    assert "Je schreef: Te lang." in words(desk.window.pages.current_page().handout_editor)
