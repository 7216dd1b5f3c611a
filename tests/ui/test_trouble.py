"""Damage that is met while the window is open is told once, with the way back."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from hope_desktop import wall_clock
from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import Damaged, FolderProblem, HopeError, NothingToPrint
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.problems import ProblemWindow
from hope_desktop.ui.widgets.destination import to_workshop
from tests.planning import new_class, new_workshop
from tests.tools.stored import database_of

TABLE = "own_helplines"


@pytest.fixture
def damaged(desk, services) -> HopeError:
    """What a page meets, with a backup of before."""
    services.classes.add(ClassFacts("De Vaart", "2B"))
    services.backups.now()
    connection = database_of(services).connection
    wanted = f"SELECT rootpage FROM sqlite_schema WHERE name = '{TABLE}'"
    (page,) = connection.execute(wanted).fetchone()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.execute("PRAGMA shrink_memory").fetchall()
    with database_of(services).folder.database.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(bytes(4096))
    with pytest.raises(Damaged) as met:
        services.helplines.all()
    return met.value


type Answer = Callable[[Callable[[ProblemWindow], None]], list[str]]


@pytest.fixture
def answer(qapp) -> Iterator[Answer]:
    """Press something in the windows that come; gives what came."""
    timer = QTimer(qapp, interval=20)

    def start(press: Callable[[ProblemWindow], None]) -> list[str]:
        seen: list[str] = []

        def look() -> None:
            shown = QApplication.activeModalWidget()
            if isinstance(shown, ProblemWindow):
                seen.append("problem")
                press(shown)
            elif isinstance(shown, QMessageBox):
                seen.append(shown.informativeText())
                shown.close()

        timer.timeout.connect(look)
        timer.start()
        return seen

    yield start
    timer.stop()


def _put_back(window: ProblemWindow) -> None:
    window.restore_button.click()


def test_a_row_with_a_name_that_nobody_knows_is_told_and_the_window_comes(
    open_desk, services, answer, qtbot
):
    class_id = new_class(services, ClassFacts("De Vaart", "2B"))
    facts = SessionFacts(start=wall_clock.now() + timedelta(days=1))
    session = new_workshop(services, class_id, "S1", "a", facts)
    database_of(services).connection.execute(
        "UPDATE sessions SET blocks = replace(blocks, 'note', 'promised')"
    )
    seen = answer(lambda window: window.close_button.click())
    desk = open_desk()
    assert desk.window.isVisible()
    assert seen == []
    desk.window.pages.go(to_workshop(session))
    qtbot.waitUntil(lambda: seen == ["problem"])


@pytest.mark.nightly
@pytest.mark.parametrize("met_by", ["a page", "a change", "a mistake that follows from it"])
def test_one_click_puts_the_newest_good_backup_back(
    desk,
    services,
    damaged,
    answer,
    qtbot,
    met_by,
):
    seen = answer(_put_back)
    if met_by == "a page":
        desk.tell(damaged)
    elif met_by == "a change":
        desk.ui.operations.run(services.helplines.all)  # type: ignore[arg-type]
    else:
        desk.tell(KeyError("a row that was not there"))
    qtbot.waitUntil(lambda: "eruggezet" in desk.window.status.words.text())
    assert seen == ["problem"]
    assert services.helplines.all()
    assert [row.facts.label for row in services.classes.all()] == ["2B"]


def test_who_goes_on_without_it_is_told_in_the_status_line_from_then_on(desk, damaged, answer):
    seen = answer(lambda window: window.close_button.click())
    desk.tell(damaged)
    desk.window.status.show_message("")
    desk.tell(damaged)
    assert seen == ["problem"]
    assert "beschadigd" in desk.window.status.words.text()


def test_nothing_is_promised_before_it_was_looked_at(desk, answer):
    seen = answer(lambda _window: None)
    desk.tell(ValueError("a mistake"))
    assert len(seen) == 1
    assert "niets verloren" in seen[0]


def test_a_refusal_is_said_and_is_no_mistake_of_the_program(desk, answer, tmp_path):
    seen = answer(lambda window: window.close_button.click())
    desk.tell(NothingToPrint())
    assert seen == []
    assert "niets te printen" in desk.window.status.words.text()
    desk.tell(FolderProblem(tmp_path, "gone"))
    assert seen == ["problem"]
