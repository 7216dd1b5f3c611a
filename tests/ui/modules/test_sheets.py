"""A text without a translation says so, and a click begins one."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import ActivityId, HandoutId
from hope_desktop.domain.levels import Audience
from hope_desktop.domain.library.handout import versions_for
from hope_desktop.domain.library.own_versions import Offer
from hope_desktop.services.opening import Services
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.widgets.destination import to_handout
from hope_desktop.ui.window_actions import WindowActions

CARD = HandoutId("C3/hulpkaart")
STORY = HandoutId("4.6/verhaal.noor")


def _handout(services: Services) -> HandoutId:
    activity = services.library.activity(ActivityId("1.1"))
    return next(one.id for one in activity.handouts if "." not in one.id.partition("/")[2])


def test_a_translation_is_made_filled_in_and_printed_when_it_is_ready(
    page: ModulesPage, services: Services, desk: WindowActions
) -> None:
    sheet = _handout(services)
    page.show_destination(to_handout(sheet))
    links = page.views.handout.versions
    assert "In het Engels" in [action.text() for action in links.menu.actions()]
    links.version_wanted.emit(Offer.ENGLISH)
    made = page.views.place.handout
    assert made == f"{sheet}.en"
    editor = page.views.editors[0]
    assert editor.right.currentWidget() is editor.right.source
    dutch = services.library.handout(sheet).body
    assert editor.right.source.markdown() == dutch
    left = editor.readiness.next.text()
    assert "te vertalen" in left
    editor.readiness.next.click()
    assert editor.edit.textCursor().selectedText() in dutch
    editor.edit.textCursor().insertText("Some words")
    assert editor.readiness.next.text() != left
    editor._ui.operations.save_typed()

    def printed() -> str:
        handouts = services.library.activity(ActivityId("1.1")).handouts
        chosen = versions_for(handouts, frozenset({Audience.VO_LOWER}), "en")
        return next(one.body for one in chosen if one.id.startswith(sheet))

    assert "Some words" not in printed()
    editor.readiness.ready.click()
    assert "Some words" in printed()
    editor.ready.click()
    assert links.chips[made].text() == "Engels"
    links.chips[sheet].click()
    assert page.views.place.handout == sheet


def test_a_new_version_is_taken_back_with_one_undo(
    page: ModulesPage, services: Services, desk: WindowActions
) -> None:
    sheet = _handout(services)
    page.show_destination(to_handout(sheet))
    page.views.handout.versions.version_wanted.emit(Offer.ENGLISH)
    desk.window.commands["undo"].trigger()
    assert page.views.place.handout == sheet
    assert page.views.currentWidget() is page.views.handout
    assert f"{sheet}.en" not in {
        one.id for one in services.library.activity(ActivityId("1.1")).handouts
    }


def test_other_versions_are_offered_below_their_button(page: ModulesPage) -> None:
    links = page.views.handout.versions
    for handout, offered in ((CARD, ["Voor bepaalde klassen"]), (STORY, ["Met plaatjes"])):
        page.show_destination(to_handout(handout))
        links.more.click()
        assert [action.text() for action in links.menu.actions()][-1:] == offered
        links.menu.close()


def test_what_the_library_brought_has_no_such_choices(page: ModulesPage) -> None:
    page.show_destination(to_handout(CARD))
    page.views.handout.change.click()
    editor = page.views.editors[0]
    assert not editor.readiness.isVisible()
    assert not editor.facts.whom.isVisible()


def test_a_version_for_a_level_leads_to_the_english_text_of_all(page: ModulesPage) -> None:
    page.show_destination(to_handout(HandoutId("C3/hulpkaart.po")))
    links = page.views.handout.versions
    assert links.chips[HandoutId("C3/hulpkaart.po")].isChecked()
    links.handout_chosen.emit(HandoutId("C3/hulpkaart.en"))
    assert page.views.place.handout == "C3/hulpkaart.en"
    assert links.chips[HandoutId("C3/hulpkaart.en")].text() == "Engels"


def test_digits_turn_to_a_version_and_still_type_a_number(
    page: ModulesPage, services: Services, qtbot: QtBot
) -> None:
    page.window().show()
    page.show_destination(to_handout(HandoutId("1.1/persoonskaarten")))
    view = page.views.handout
    page.activateWindow()
    view.count.setFocus()
    view.count.selectAll()
    qtbot.keyClick(view.count, Qt.Key.Key_2)
    assert view.count.value() == 2
    view.print.setFocus()
    second = list(view.versions.chips)[1]
    qtbot.keyClick(view.print, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: page.views.place.handout == second)
