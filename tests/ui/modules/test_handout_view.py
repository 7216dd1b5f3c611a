"""A handout as its page, with what can be done with it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.domain.library.handout import GroupSize, HandoutKind, copies_for
from hope_desktop.domain.terms import ActivityId, Audience, HandoutId
from hope_desktop.i18n.versions import version_names
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw
from hope_desktop.ui.modules.commands import ModulesCommands
from hope_desktop.ui.modules.handout_view import HandoutView
from hope_desktop.ui.modules.sheets import every_sheet
from hope_desktop.ui.widgets.destination import to_handout
from hope_desktop.ui.widgets.thumbnails import Thumbnails
from tests.making import handout
from tests.tools.clipped import clipped
from tests.tools.shared_ui import made_ui

CARDS = HandoutId("1.4/stellingenkaarten")


def shown(qtbot: QtBot, services: Services, **facts: object) -> HandoutView:
    document_of, window = services.printing.draft_document, QWidget()
    qtbot.addWidget(window)
    thumbnails, ui = Thumbnails(lambda _sheet: lambda _report: b"", window), made_ui("nl")
    view = HandoutView(document_of, ModulesCommands(window, ui), thumbnails, ui)
    qtbot.addWidget(view)
    window.setParent(view)
    one = handout("1.4/blad", **facts)
    view.show_handout(one, versions=[one])
    view.show()
    return view


def test_a_reading_form_stays_when_the_same_sheet_is_shown_again(styled, qtbot, services):
    view = shown(qtbot, services)
    view.form.setCurrentIndex(1)
    again, other = handout("1.4/blad"), handout("1.4/ander")
    view.show_handout(again, versions=[again])
    assert view.form.currentIndex() == 1
    view.show_handout(other, versions=[other])
    assert view.form.currentIndex() == 0


def words(view: HandoutView) -> str:
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


def test_it_says_what_it_is_and_for_whom(styled, qtbot, services):
    facts = {"audiences": frozenset({Audience.PO}), "group_size": GroupSize.FOUR}
    view = shown(qtbot, services, **facts)
    assert view.name.text() == "Werkblad 1.4/blad"
    assert view.about.text() == "Werkblad · voor basisschool · per viertal"


def test_a_made_up_story_says_so(styled, qtbot, services):
    assert "verzonnen" in words(shown(qtbot, services, fictional=True))
    assert "verzonnen" not in words(shown(qtbot, services))


@pytest.mark.nightly
def test_the_page_that_is_printed_is_seen_and_its_words_are_a_tab_away(page, services, qtbot):
    page.show_destination(to_handout(CARDS))
    view = page.handout
    qtbot.waitUntil(lambda: bool(view.paper.pdf.shown))
    assert view.paper.pdf.shown == draw(services.printing.handout_document(CARDS)).pdf
    assert "mijn pen leent" in view.paper.pdf.text.toPlainText()


@pytest.mark.nightly
def test_the_number_is_that_of_the_next_class(page, services, workshop, qtbot):
    page.show_destination(to_handout(HandoutId("1.3/signaalkaarten")))
    view = page.handout
    wanted = copies_for(GroupSize.FOUR, 27)
    assert view.count.value() == wanted
    assert view.print.text() == f"{wanted} keer printen"
    qtbot.waitUntil(lambda: "vellen papier" in view.amount.text())
    assert view.amount.text().startswith("Klas 2B, 27 leerlingen")
    assert view.copies() == 1, "cards share their sheets"
    view.count.setValue(1)
    assert view.print.text() == "1 keer printen"


@pytest.mark.nightly
def test_the_sheets_of_the_activity_stand_beside_it_each_once(page, services, qtbot):
    page.show_destination(to_handout(CARDS))
    view = page.handout
    titles = [row.title for row in view.strip.view.rows.rows]
    assert len(titles) == len(set(titles)) > 2
    assert view.strip.view.current_key() == CARDS
    other = next(row.key for row in view.strip.view.rows.rows if row.key != CARDS)
    view.strip.row_opened.emit(other)
    assert page.place.handout == other
    page.commands.back.trigger()
    assert page.place.handout is None, "back leads out of the paper at once"


@pytest.mark.nightly
@pytest.mark.parametrize(("letters", "named"), [(100, True), (150, False)])
def test_in_a_small_window_the_button_that_prints_stays_in_sight(
    page, qtbot, letters, named, preferences
):
    preferences.change(text_scale=letters)
    page.window().resize(1024, 640)
    page.show_destination(to_handout(CARDS))
    view = page.handout
    qtbot.waitUntil(lambda: bool(view.paper.pdf.shown))
    qtbot.waitUntil(lambda: not clipped(page))
    seen = view.print.visibleRegion().boundingRect()
    assert seen.height() == view.print.height()
    assert bool(view.strip.delegate.lines) is named
    assert view.strip.view.rows.rows[0].tip == "Mijn grens"


@pytest.mark.nightly
def test_a_chip_turns_the_paper(page, qtbot):
    page.show_destination(to_handout(CARDS))
    view = page.handout
    assert len(view.versions.chips) > 1
    other = next(one for one in view.versions.chips if one != CARDS)
    qtbot.mouseClick(view.versions.chips[other], Qt.MouseButton.LeftButton)
    assert page.place.handout == other
    assert view.versions.chips[other].isChecked()
    assert not view.versions.chips[CARDS].isChecked()


@pytest.mark.parametrize("signal", ["pdf", "print", "change"])
def test_what_can_be_done_is_one_button_away(styled, qtbot, services, signal):
    view = shown(qtbot, services)
    with qtbot.waitSignal(getattr(view.commands, signal).triggered):
        getattr(view, signal).click()


def test_only_the_ticked_cards_are_wanted(styled, qtbot, services):
    view = shown(qtbot, services)
    assert not view.choose.isVisible()
    cards = handout("1.4/kaart", HandoutKind.CARDS, body="Een\n\n---\n\nTwee\n\n---\n\nDrie")
    view.show_handout(cards, versions=[cards], cards=("Een", "Twee", "Drie"))
    qtbot.wait(1)
    assert not any(tick.isVisible() for tick in view.ticks)
    assert view.chosen_cards() == frozenset()
    view.choose.head.click()
    assert all(tick.isVisible() for tick in view.ticks)
    view.ticks[1].click()
    assert view.chosen_cards() == {1, 3}
    view.ticks[0].click()
    view.ticks[2].click()
    assert not view.pdf.isEnabled()
    view.choose.head.click()
    assert view.chosen_cards() == frozenset()
    assert view.pdf.isEnabled()


@pytest.mark.nightly
def test_every_sheet_has_versions_with_names_of_their_own(page, services):
    """No two chips of a sheet say the same."""
    ui = made_ui("nl")
    for row in services.library.rows():
        activity = services.library.activity(ActivityId(row.id))
        for one in every_sheet(activity.handouts, None, ui):
            names = version_names(one.versions, ui.translate)
            assert len(set(names)) == len(names), (one.shown.id, names)
