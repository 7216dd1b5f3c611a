"""Who keeps the library sees how far it was read, and works in what readers say, by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.texts.lines import lines_of, with_line
from hope_desktop.storage.library import reviews as store
from hope_desktop.ui.settings.reading import ReadingSection
from hope_desktop.ui.widgets.destination import READING, SETTINGS
from hope_desktop.ui.widgets.texts import TextLabel
from hope_desktop.ui.window_actions import WindowActions
from tests.tools.stored import database_of

TEXT = HandoutId("3.11/blad")
EASY = HandoutId("3.11/blad.po")


@pytest.fixture
def line(services) -> str:
    """A line that the easy version has too."""
    both = set(lines_of(services.library.handout(EASY)))
    lines = lines_of(services.library.handout(TEXT))[1:]
    return next(one for one in lines if one in both and len(one.split()) > 4)


@pytest.fixture
def section(desk, services, line) -> ReadingSection:
    """The page with a rewording, a reason, and a remark about a whole text."""
    services.reviews.object_to(TEXT, f"{line} Echt.", line)
    services.reviews.object_to(TEXT, "te moeilijk", lines_of(services.library.handout(TEXT))[2])
    services.reviews.object_to("school/disclosure", "Te lang.")
    return opened(desk)


def opened(desk: WindowActions) -> ReadingSection:
    desk.ui.preferences.change(keeps_library=True)
    desk.window.resize(1024, 640)
    desk.window.show()
    desk.window.pages.go(READING)
    QApplication.processEvents()
    page = desk.window.pages.current_page()
    assert isinstance(page.section, ReadingSection)
    return page.section


def chosen(section: ReadingSection, words: str) -> QWidget:
    """Its list, on the remark with these words."""
    rows = section.list.view.rows.rows
    section.list.select(next(row.key for row in rows if row.key.words.startswith(words)))
    section.list.setFocus()
    QApplication.processEvents()
    return section.list.view


def said(part: QWidget) -> str:
    QApplication.processEvents()
    shown = (one for one in part.findChildren(TextLabel) if one.isVisibleTo(part))
    return "\n".join(one.text() for one in shown)


def test_it_is_there_for_who_keeps_the_library_alone(desk):
    desk.window.show()
    desk.window.pages.go(SETTINGS)
    page = desk.window.pages.current_page()
    names = [row.title for row in page.list.rows.rows]
    assert "Wie las wat" not in names
    tick = page.section.library.editor("keeps_library")
    assert tick.text().replace("&", "") == "Ik beheer de bibliotheek"
    tick.click()
    now = [row.title for row in page.list.rows.rows]
    assert now[now.index("Instellingen") - 1] == "Wie las wat"
    assert [one for one in now if one != "Wie las wat"] == names
    assert page.list.current_key() == "settings", "nothing jumps"
    tick.click()
    assert [row.title for row in page.list.rows.rows] == names


def test_it_counts_by_role_and_says_when_nothing_is_open(desk, services):
    services.reviews.record(TEXT, ReviewRole.EXPERIENCE)
    section = opened(desk)
    counts = services.reviews.counts()[ReviewRole.EXPERIENCE]
    first = section.by_role.text().splitlines()[0]
    assert first.startswith(f"Iemand van het platform: las 1 van {counts.asked}")
    assert "Geen open opmerkingen" in said(section)
    assert not section.take.isVisible()


def test_the_way_it_reads(section, line, services):
    chosen(section, line)
    told = section.view.compared.text.toPlainText()
    assert f"− {line}" in told
    assert "Echt" in told


def _enter(list_: QWidget) -> None:
    QTest.keyClick(list_, Qt.Key.Key_Return)


def _changed_first(list_: QWidget) -> None:
    QTest.keyClick(list_, Qt.Key.Key_E)
    words = QApplication.focusWidget()
    assert words is not None
    QTest.keyClicks(words, "Zo dan.")
    QTest.keyClick(words, Qt.Key.Key_Return)


def _left_while_typing(list_: QWidget) -> None:
    QTest.keyClick(list_, Qt.Key.Key_E)
    words = QApplication.focusWidget()
    assert words is not None
    QTest.keyClicks(words, "Half")
    QTest.keyClick(words, Qt.Key.Key_Escape)


def _no_reason_yet(list_: QWidget) -> None:
    QTest.keyClick(list_, Qt.Key.Key_Delete)
    words = QApplication.focusWidget()
    assert words is not None
    QTest.keyClick(words, Qt.Key.Key_Return)
    QTest.keyClick(words, Qt.Key.Key_Escape)


def _left_with_a_reason(list_: QWidget) -> None:
    QTest.keyClick(list_, Qt.Key.Key_Delete)
    words = QApplication.focusWidget()
    assert words is not None
    QTest.keyClicks(words, "dit woord kennen ze.")
    QTest.keyClick(words, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("press", "text", "easy", "is_open"),
    [
        (_enter, "{line} Echt.", "{line}", False),
        (_changed_first, "Zo dan.", "{line}", False),
        (_left_while_typing, "{line}", "{line}", True),
        (_left_with_a_reason, "{line}", "{line}", False),
        (_no_reason_yet, "{line}", "{line}", True),
    ],
)
def test_keys(
    section,
    services,
    desk,
    line,
    press,
    text,
    easy,
    is_open,
):
    before = services.reviews.remarks()
    press(chosen(section, line))
    assert text.format(line=line) in lines_of(services.library.handout(TEXT))
    assert easy.format(line=line) in lines_of(services.library.handout(EASY))
    assert (len(services.reviews.remarks()) == len(before)) is is_open
    assert section.list.view.hasFocus()
    assert section.list.view.current_key() is not None, "the next one comes by itself"
    if not is_open:
        desk.window.commands["undo"].trigger()
        assert services.reviews.remarks() == before
        assert line in lines_of(services.library.handout(TEXT))
        assert line in lines_of(services.library.handout(EASY))
        assert len(section.list.view.rows.rows) == len(before)


def test_a_reason_is_never_put_in_a_text_by_one_key(section, services):
    before = services.library.handout(TEXT)
    _enter(chosen(section, "te moeilijk"))
    assert services.library.handout(TEXT) == before
    assert section.view.words.hasFocus(), "she finds the words"
    assert "“te moeilijk”" in said(section.view)


@pytest.mark.nightly
def test_what_is_about_a_whole_text_opens_it(section, desk):
    list_ = chosen(section, "Te lang")
    assert not section.take.isVisible()
    assert not section.change.isVisible()
    assert "Over de hele tekst." in said(section.view)
    _enter(list_)
    page = desk.window.pages.current_page()
    assert page.objectName() == "modules"
    assert page.views.place.editing, "it can be changed at once"


def test_the_buttons_do_the_same(section, services, line):
    chosen(section, line)
    section.change.click()
    section.view.words.setPlainText("Met de muis.")
    section.take.click()
    assert "Met de muis." in lines_of(services.library.handout(TEXT))
    chosen(section, "te moeilijk")
    section.leave.click()
    section.view.words.setPlainText("Fatima begrijpt het wel.")
    section.leave.click()
    assert "Is Fatima een naam?" in said(section)
    next(b for b in section.notices.findChildren(QPushButton) if b.isVisible()).click()
    assert [one.words for one in services.reviews.remarks()] == ["Te lang."]
    chosen(section, "Te lang")
    section.done.click()
    assert services.reviews.remarks() == ()
    kept = store.remarks(database_of(services).connection)
    assert {(one.became.value, one.answer) for one in kept} == {
        ("changed", "Met de muis."),
        ("stayed", "Fatima begrijpt het wel."),
        ("changed", ""),
    }


def test_a_line_that_changed_meanwhile_is_told(section, services, line):
    text = services.library.handout(TEXT)
    services.material.keep_handout(with_line(text, line, f"{line} Soms."))
    chosen(section, line)
    assert f"Toen het gelezen werd, stond er: “{line}”" in said(section.view)


def test_what_is_half_typed_stays_when_something_else_changes(section, services, desk, line):
    chosen(section, line)
    section.change.click()
    section.view.words.setPlainText("Half getypt")
    desk.ui.operations.run(lambda: services.reviews.agree("1.4"), "x")
    assert section.view.words.toPlainText() == "Half getypt"
    assert section.view.words.isVisible()
