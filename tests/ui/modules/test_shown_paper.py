"""What is shown goes to paper from here: to the printer, or as a file, and nothing else with it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from hope_desktop.domain.terms import ActivityId, HandoutId, Module
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.modules.places import PATH, ModulesPlace
from hope_desktop.ui.printers.dialog import PrintDialog
from hope_desktop.ui.widgets.destination import to_activity, to_module
from tests.reading_pdf import text_of

HERE = ActivityId("1.4")
CARDS = ModulesPlace(Module.BOUNDARIES, HERE, HandoutId("1.4/stellingenkaarten"))


@pytest.fixture
def page(desk, printer) -> ModulesPage:
    printer.make_usual()
    shown = desk.window.pages.show_page("modules")
    assert isinstance(shown, ModulesPage)
    return shown


def question(page: ModulesPage, qtbot: QtBot) -> PrintDialog:
    """The dialog, with the printer found."""
    qtbot.waitUntil(lambda: page.flow.dialog is not None)
    dialog = page.flow.dialog
    qtbot.waitUntil(dialog.go.isEnabled)
    return dialog


def test_one_handout_is_printed_from_its_page(page, printer, qtbot):
    page.walk(CARDS)
    page.handout.print.click()
    dialog = question(page, qtbot)
    assert dialog.number.value() == 1
    dialog.number.setValue(6)
    dialog.go.click()
    (got,) = printer.received()
    assert got.ticket["COPIES"] == "6"
    assert "Stelling 1" in text_of(got.pdf)
    qtbot.waitUntil(page.printer.isVisible)


def test_only_the_ticked_cards_are_printed(page, printer, qtbot):
    page.walk(CARDS)
    view = page.handout
    view.choose.head.click()
    for tick in view.ticks[1:]:
        tick.setChecked(False)
    assert page.print_here()
    question(page, qtbot).go.click()
    (chosen,) = printer.received()
    qtbot.waitUntil(lambda: not page.flow.is_busy)
    view.choose.head.click()
    page.print_here()
    qtbot.waitUntil(lambda: page.flow.dialog is not None)
    question(page, qtbot).go.click()
    every = max(printer.received(2), key=lambda one: len(text_of(one.pdf)))
    assert len(text_of(chosen.pdf)) < len(text_of(every.pdf))


def test_a_handout_in_a_list_is_printed_by_key_and_by_menu(page, qtbot):
    page.show_destination(to_activity(HERE))
    papers = page.activity.handouts
    assert page.chosen_paper() is None
    papers.view.setFocus()
    papers.view.setCurrentIndex(papers.view.rows.index(0))
    place = page.chosen_paper()
    assert place.handout is not None
    with qtbot.waitSignal(papers.menu_requested):
        papers.view.customContextMenuRequested.emit(
            papers.view.visualRect(papers.view.rows.index(0)).center()
        )
    menu = page.shown.menu
    menu.actions()[0].trigger()
    menu.close()
    dialog = question(page, qtbot)
    job = dialog.job()
    assert job.title
    dialog.reject()
    assert not page.flow.is_busy


def test_a_module_and_for_who_keeps_the_library_an_activity_is_a_booklet(page, desk, qtbot):
    page.show_destination(to_module(Module.LOVE))
    page.commands.print.trigger()
    dialog = question(page, qtbot)
    assert dialog.sides.currentData() == "two-sided-long-edge"
    dialog.reject()
    desk.ui.preferences.change(keeps_library=True)
    page.show_destination(to_activity(HERE))
    page.commands.print.trigger()
    reads = page.shown.menu.actions()[1]
    assert reads.text() == "Om samen te lezen"
    reads.trigger()
    page.shown.menu.close()
    qtbot.waitUntil(lambda: page.flow.dialog is not None and page.flow.dialog is not dialog)
    assert question(page, qtbot).sides.currentData() == "two-sided-long-edge"
    page.flow.dialog.reject()


def test_where_there_is_no_paper_the_key_is_for_the_workshop(page):
    for place in (PATH, ModulesPlace(Module.LOVE), ModulesPlace(Module.BOUNDARIES, HERE)):
        page.walk(place)
        assert not page.print_here()


def test_without_a_printer_it_can_be_saved(page, tmp_path, qtbot, monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:1")
    file = tmp_path / "kaarten.pdf"
    answer: Any = (str(file), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: answer)
    page.walk(CARDS)
    page.handout.print.click()
    qtbot.waitUntil(lambda: page.flow.dialog is not None)
    dialog = page.flow.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.printers.currentText() == "Geen printer")
    with qtbot.waitSignal(page.paper.saved):
        qtbot.mouseClick(dialog.pdf, Qt.MouseButton.LeftButton)
    assert file.read_bytes().startswith(b"%PDF")
