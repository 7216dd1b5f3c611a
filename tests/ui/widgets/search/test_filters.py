"""Each filter narrows the list in its own way."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.domain.levels import Level
from hope_desktop.domain.modules import Module
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.services.opening import Services
from hope_desktop.ui.widgets.search.filters import FilterBar
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
