"""Kept filters: hidden until they are of use, picked, forgotten, and the same everywhere."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.domain.levels import Level
from hope_desktop.domain.modules import Module
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.services.opening import Services
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.modules.start_view import StartView
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.widgets.search.filters import FilterBar
from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.page import PlannerPage
from tests.tools.shared_ui import made_ui


@pytest.fixture
def bar(styled: QApplication, qtbot: QtBot) -> FilterBar:
    made = FilterBar(made_ui("nl"))
    qtbot.addWidget(made)
    return made


def _combo(name: str, value: object) -> Callable[[FilterBar], None]:
    def choose(bar: FilterBar) -> None:
        box = bar.boxes[name]
        box.setCurrentIndex(box.findData(value))

    return choose


TABLE = [
    ("module", _combo("module", Module.LOVE), ActivityFilter(module=Module.LOVE)),
    ("level", _combo("level", Level.PO), ActivityFilter(level=Level.PO)),
    ("minutes", _combo("max_minutes", 15), ActivityFilter(max_minutes=15)),
    ("pupils", lambda bar: bar.pupils.setValue(6), ActivityFilter(pupils=6)),
    ("intensity", _combo("max_intensity", 1), ActivityFilter(max_intensity=1)),
    ("bring", _combo("nothing_to_bring", True), ActivityFilter(nothing_to_bring=True)),
    ("mine", _combo("mine", True), ActivityFilter(mine=True)),
]


@pytest.mark.parametrize(
    ("choose", "wanted"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE]
)
def test_a_filter_asks_for_less(
    bar: FilterBar,
    services: Services,
    qtbot: QtBot,
    choose: Callable[[FilterBar], None],
    wanted: ActivityFilter,
) -> None:
    services.material.new_activity(Module.LOVE, "Van mij")
    with qtbot.waitSignal(bar.filter_changed):
        choose(bar)
    assert bar.values() == wanted
    fewer = services.library.rows(bar.values())
    assert 0 < len(fewer) < len(services.library.rows())


def test_reset_tells_once_and_asks_for_everything(bar: FilterBar) -> None:
    for _name, choose, _wanted in TABLE:
        choose(bar)
    told: list[None] = []
    bar.filter_changed.connect(lambda: told.append(None))
    bar.reset()
    assert bar.values() == ActivityFilter()
    assert len(told) == 1


def test_every_field_has_a_name_and_shows_its_options_whole(bar: FilterBar) -> None:
    fields: list[QWidget] = [
        bar.boxes["module"],
        bar.boxes["level"],
        bar.boxes["max_minutes"],
        bar.pupils,
        bar.boxes["max_intensity"],
        bar.boxes["nothing_to_bring"],
        bar.boxes["mine"],
    ]
    named = [label.buddy() for label in bar.findChildren(QLabel) if label.buddy()]
    assert named == fields
    view = bar.boxes["module"].view()
    assert view.minimumWidth() >= view.sizeHintForColumn(0)


def test_a_filter_that_was_kept_is_shown_again_and_told_once(bar: FilterBar) -> None:
    wanted = ActivityFilter(Module.LOVE, Level.MBO, 15, 20, 2, nothing_to_bring=True)
    told: list[None] = []
    bar.filter_changed.connect(lambda: told.append(None))
    bar.show_values(wanted)
    assert bar.values() == wanted
    assert len(told) == 1
    words = bar.described()
    assert words.startswith("2. Liefde, mbo, ")
    assert "20 leerlingen" in words
    bar.reset()
    assert bar.described() == ""


def test_without_things_means_that_no_activity_names_any(services: Services) -> None:
    found = services.library.rows(ActivityFilter(nothing_to_bring=True))
    assert not any(services.library.activity(row.id).materials for row in found)
    others = {row.id for row in services.library.rows()} - {row.id for row in found}
    assert all(services.library.activity(one).materials for one in others)


def test_a_narrow_bar_shows_its_values_whole(styled: QApplication, qtbot: QtBot) -> None:
    bar = FilterBar(made_ui("nl"), narrow=True)
    qtbot.addWidget(bar)
    bar.resize(190, 200)
    bar.show()
    bar.boxes["max_minutes"].setCurrentIndex(bar.boxes["max_minutes"].findData(45))
    for shown, words in (
        (bar.boxes["max_minutes"], bar.boxes["max_minutes"].currentText()),
        (bar.pupils, bar.pupils.text()),
    ):
        assert bar.fontMetrics().horizontalAdvance(words) < shown.width() - 30


SHORT = ActivityFilter(level=Level.MBO, max_minutes=15)


@pytest.fixture
def finding(desk: WindowActions) -> Iterator[StartView]:
    page = desk.window.pages.show_page("modules")
    assert isinstance(page, ModulesPage)
    page.views.finding.unfold.click()
    QApplication.processEvents()
    return page.views.finding


def _ask(finding: StartView) -> None:
    finding.filters.show_values(SHORT)
    QApplication.processEvents()


def test_nothing_is_seen_until_something_is_asked(finding: StartView) -> None:
    assert not finding.kept.isVisible()
    _ask(finding)
    assert finding.kept.keep.isVisible()
    assert not finding.kept.kept.isVisible()
    assert not finding.kept.forget.isVisible()
    finding.unfold.click()
    assert not finding.kept.isVisible()


def test_enter_keeps_it_and_undo_forgets_it(
    finding: StartView, services: Services, desk: WindowActions
) -> None:
    _ask(finding)
    finding.kept.keep.click()
    dialog = finding.kept.dialog
    assert dialog is not None
    assert dialog.name() == "mbo, hooguit 15 min"
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert [one.wanted for one in services.saved_filters.all()] == [SHORT]
    assert finding.kept.choice.currentText() == "mbo, hooguit 15 min"
    assert finding.kept.forget.isVisible()
    assert not finding.kept.keep.isVisible()
    assert desk.window.focusWidget() is finding.kept.choice
    desk.window._ui.operations.stack.undo()
    assert services.saved_filters.all() == ()
    assert finding.kept.keep.isVisible()


def test_picking_one_asks_for_it_with_its_words(finding: StartView, services: Services) -> None:
    wanted = ActivityFilter(level=Level.MBO, words="grens")
    services.saved_filters.keep("Grens op het mbo", wanted)
    finding.kept.refresh()
    assert finding.kept.kept.isVisible()
    finding.kept.choice.setCurrentIndex(1)
    finding.kept.choice.activated.emit(1)
    assert finding.filters.values(finding.search.text()) == wanted
    assert finding.count.text().startswith(f"{len(services.library.rows(wanted))} activiteiten")
    finding.clear()
    assert finding.kept.choice.currentIndex() == 0


def test_forgetting_goes_into_undo(
    finding: StartView, services: Services, desk: WindowActions
) -> None:
    services.saved_filters.keep("Kort", SHORT)
    finding.kept.refresh()
    _ask(finding)
    finding.kept.forget.click()
    assert services.saved_filters.all() == ()
    assert not finding.kept.kept.isVisible()
    desk.window._ui.operations.stack.undo()
    assert [one.name for one in services.saved_filters.all()] == ["Kort"]


def test_the_same_name_says_what_it_replaces(finding: StartView, services: Services) -> None:
    services.saved_filters.keep("Kort", ActivityFilter(max_minutes=5))
    finding.kept.refresh()
    _ask(finding)
    finding.kept.keep.click()
    dialog = finding.kept.dialog
    assert dialog is not None
    dialog.line.setText("kort")
    assert dialog.said.isVisible()
    dialog.accept()
    assert [(one.name, one.wanted) for one in services.saved_filters.all()] == [("Kort", SHORT)]


def test_what_is_kept_at_the_modules_is_there_beside_a_workshop(
    finding: StartView, services: Services, desk: WindowActions
) -> None:
    session, _ = services.planning.example()
    desk.window.pages.go(to_workshop(session))
    planner = desk.window.pages.current_page()
    assert isinstance(planner, PlannerPage)
    pane = planner.view.area.library
    _ask(finding)
    finding.kept.keep.click()
    assert finding.kept.dialog is not None
    finding.kept.dialog.accept()
    pane.filters_button.click()
    assert pane.kept.choice.count() == 2
    pane.kept.choice.setCurrentIndex(1)
    pane.kept.choice.activated.emit(1)
    assert [row.key for row in pane.view.rows.rows] == [r.id for r in services.library.rows(SHORT)]
