"""A text without a translation says so, and a click begins one."""

from PySide6.QtTest import QTest

from hope_desktop.domain.terms import HandoutId
from hope_desktop.ui.widgets.destination import to_handout

STORY = HandoutId("4.6/verhaal.noor")


def test_a_version_for_a_level_leads_to_the_english_text_of_all(page):
    page.show_destination(to_handout(HandoutId("C3/hulpkaart.po")))
    links = page.handout.versions
    assert links.chips[HandoutId("C3/hulpkaart.po")].isChecked()
    links.handout_chosen.emit(HandoutId("C3/hulpkaart.en"))
    assert page.place.handout == "C3/hulpkaart.en"
    assert links.chips[HandoutId("C3/hulpkaart.en")].text() == "Engels"


def test_digits_turn_to_a_version_and_still_type_a_number(page, services, qtbot):
    page.window().show()
    page.show_destination(to_handout(HandoutId("1.1/lesblad")))
    view = page.handout
    page.activateWindow()
    view.count.setFocus()
    view.count.selectAll()
    QTest.keySequence(view.count, "2")
    assert view.count.value() == 2
    view.print.setFocus()
    second = list(view.versions.chips)[1]
    QTest.keySequence(view.print, "2")
    qtbot.waitUntil(lambda: page.place.handout == second)
