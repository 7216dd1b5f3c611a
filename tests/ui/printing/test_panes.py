"""The parts of the page fit on a small screen and with large text."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.ids import ActivityId, ClassId, SessionId
from hope_desktop.domain.levels import Level
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.printmap import Drawn
from hope_desktop.settings import Settings
from hope_desktop.ui import theme
from hope_desktop.ui.main_window import SMALLEST
from hope_desktop.ui.printing.page import PrintingPage
from hope_desktop.ui.printing.panes import PrintingCommands
from hope_desktop.ui.widgets.destination import to_papers
from hope_desktop.ui.window_actions import WindowActions
from tests.tools.shared_ui import made_ui


@pytest.mark.parametrize(("can_print", "words"), [(True, "Print"), (False, "Open to print")])
def test_the_first_command_says_what_this_computer_does(
    styled: QApplication, qtbot: QtBot, can_print: bool, words: str
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    commands = PrintingCommands(page, made_ui("en"), can_print=can_print)
    assert commands.print.text() == words
    *papers, pack = page.actions()
    assert pack is commands.pack
    commands.enable()
    assert not any(action.isEnabled() for action in papers)
    commands.enable(frozenset({"slides"}))
    assert [one.isEnabled() for one in papers] == [one is not commands.print for one in papers]


def drawing_of(page: PrintingPage, qtbot: QtBot) -> Drawn:
    """What is drawn, once it is."""
    qtbot.waitUntil(lambda: page.drawing.current() is not None)
    drawn = page.drawing.current()
    assert drawn is not None
    return drawn


def uncounted(services: Services, label: str) -> tuple[ClassId, SessionId]:
    """A workshop for a class of nobody knows how many."""
    class_id, _ = services.classes.add(ClassFacts("De Brug", label, Level.VMBO_GT, year=2))
    session, _ = services.planning.from_activities(
        class_id, tuple(map(ActivityId, ("O1", "1.4", "C3"))), SessionFacts()
    )
    return class_id, session


def test_an_unknown_head_count_is_filled_in_where_it_is_asked(
    desk: WindowActions, services: Services, qtbot: QtBot
) -> None:
    class_id, session = uncounted(services, "2B")
    desk.window.activateWindow()
    desk.window.pages.go(to_papers(session))
    page = desk.window.pages.current_page()
    assert isinstance(page, PrintingPage)
    rows, asked = page.panes.documents.rows, page.head_count
    assert "Voor elke leerling" in asked.words.text()
    assert "cards" not in rows
    assert page.commands.print.isEnabled(), "the run sheet can be read tonight"
    page.panes.documents.rows["trainer"].tick.setChecked(False)
    page.focus_first()
    assert QApplication.focusWidget() is asked.box
    qtbot.keyClicks(asked.box, "27")
    qtbot.waitUntil(lambda: page.drawing.current() is not None)
    assert asked.box.value() == 27, "what is drawn meanwhile takes nothing away"
    qtbot.keyClick(asked.box, Qt.Key.Key_Return)
    assert services.classes.get(class_id).facts.pupils == 27
    assert services.classes.get(class_id).facts.helper == ""
    qtbot.waitUntil(lambda: "cards" in page.panes.documents.rows)
    assert not asked.isVisible()
    drawn = drawing_of(page, qtbot)
    assert {file.printed.kind for file in drawn.chosen.files} == page.panes.documents.ticked()
    assert page.panes.documents.ticked() >= {"cards", "class", "school"}
    assert "trainer" not in page.panes.documents.ticked()


def test_a_head_count_is_kept_by_who_leaves_and_not_for_another_class(
    desk: WindowActions, services: Services, qtbot: QtBot
) -> None:
    (first, one), (second, other) = uncounted(services, "2B"), uncounted(services, "3C")
    desk.window.pages.go(to_papers(one))
    page = desk.window.pages.current_page()
    assert isinstance(page, PrintingPage)
    qtbot.keyClicks(page.head_count.box, "27")
    page.show_destination(to_papers(other))
    desk.window.pages.show_page("today")
    assert services.classes.get(second).facts.pupils is None
    desk.window.pages.go(to_papers(one))
    qtbot.keyClicks(page.head_count.box, "27")
    desk.window.pages.show_page("today")
    assert services.classes.get(first).facts.pupils == 27


@pytest.mark.parametrize(("size", "scale"), [(SMALLEST, 100), ((1366, 768), 171)])
def test_everything_fits(
    page: PrintingPage, desk: WindowActions, qtbot: QtBot, size: tuple[int, int], scale: int
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert "vellen" in page.panes.buttons[0].text()
    theme.apply(app, "light", scale)
    try:
        desk.window.resize(*size)
        qtbot.wait(50)
        assert (desk.window.width(), desk.window.height()) == size
        for button in page.findChildren(QAbstractButton):
            if button.isVisible():
                right = button.mapTo(page, QPoint(button.width(), 0)).x()
                assert right <= page.width(), button.text()
                assert button.width() >= min(button.sizeHint().width(), 120), button.text()
    finally:
        theme.apply(app, Settings().theme, 100)


def test_what_came_of_it_takes_no_room_of_the_papers(
    page: PrintingPage, desk: WindowActions, qtbot: QtBot
) -> None:
    desk.window.resize(*SMALLEST)
    qtbot.wait(50)
    seen = page.panes._scroll.viewport().height()
    page.panes._scroll.verticalScrollBar().setValue(999)
    page.panes.outcome.show_problem("De schijf is vol.", elsewhere=True)
    page.panes.show_outcome()
    qtbot.wait(50)
    assert page.panes._scroll.viewport().height() >= seen
    assert not page.panes.outcome.visibleRegion().isEmpty()


def test_preview_folds_away_and_comes_back(page: PrintingPage, desk: WindowActions) -> None:
    preview = desk.window.commands["preview"]
    preview.setChecked(True)
    assert page.panes.right.isVisible()
    preview.trigger()
    assert not page.panes.right.isVisible()
    assert page.panes.buttons[-1].isVisible()
