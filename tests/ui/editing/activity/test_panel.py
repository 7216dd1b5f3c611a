from PySide6.QtWidgets import QApplication, QFrame, QPushButton
from pytestqt.qtbot import QtBot

from hope_desktop.domain.texts.checks import Check, Finding
from hope_desktop.ui.editing.activity.panel import ActivityHints
from hope_desktop.ui.widgets.reading_hint import MOST
from hope_desktop.ui.widgets.texts import TextLabel
from tests.tools.shared_ui import made_ui


def _hints(qtbot: QtBot) -> ActivityHints:
    made = ActivityHints(made_ui("nl"))
    qtbot.addWidget(made)
    return made


def _words(hints: ActivityHints) -> str:
    return "\n".join(one.text() for one in hints.findChildren(TextLabel) if not one.isHidden())


def test_each_thing_has_its_field_and_the_way_there(styled: QApplication, qtbot: QtBot) -> None:
    hints = _hints(qtbot)
    hints.show_findings([Finding("x", "steps[2].say", Check.MISSING)])
    assert "Stappen\nDit is nog leeg" in _words(hints)
    with qtbot.waitSignal(hints.place_chosen) as told:
        hints.findChildren(QPushButton)[0].click()
    assert told.args == ["steps[2].say"]


def test_what_is_not_written_yet_is_no_alarm(styled: QApplication, qtbot: QtBot) -> None:
    hints = _hints(qtbot)
    hints.show_findings(
        [
            Finding("x", "goal", Check.MISSING),
            Finding("x", "steps", Check.MINUTES, {"total": 1, "minutes": 2}),
        ]
    )
    looks = [one.property("look") for one in hints.findChildren(QFrame) if one.property("look")]
    assert [look for look in looks if look in {"serious", "advice"}] == ["advice", "serious"]


def test_the_first_are_enough(styled: QApplication, qtbot: QtBot) -> None:
    hints = _hints(qtbot)
    hints.show_findings([Finding("x", f"tips[{n}]", Check.MISSING) for n in range(MOST + 3)])
    assert len(hints.findChildren(QPushButton)) == MOST
    assert "nog 3" in _words(hints)


def test_when_all_is_well_it_says_so(styled: QApplication, qtbot: QtBot) -> None:
    hints = _hints(qtbot)
    hints.show_findings([])
    assert "Niets valt op." in _words(hints)
