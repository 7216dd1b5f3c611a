import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from hope_desktop.domain.errors import Cancelled
from hope_desktop.domain.printing.print_jobs import Printer, PrintJob
from hope_desktop.ui.printers.print_worker import Handing
from tests.tools.printer import NAME, RealPrinter

JOB = PrintJob("pupils", "Pupils", b"%PDF-1.4\n" * 99, 2)


@pytest.fixture
def handing(qtbot: QtBot) -> Handing:
    owner = QObject()
    made = Handing(owner)
    made.owner = owner  # type: ignore[attr-defined]
    return made


def test_a_computer_that_does_not_say_has_no_printers(
    handing: Handing, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with qtbot.waitSignal(handing.printers_found, timeout=20_000) as found:
        handing.find()
    assert found.args == [()]


def test_the_printer_is_looked_after_until_everything_is_there(
    handing: Handing, qtbot: QtBot, printer: RealPrinter
) -> None:
    handing._timer.setInterval(50)
    with qtbot.waitSignals([handing.handed, handing.queue_seen], timeout=20_000):
        handing.give((JOB,), Printer(NAME, NAME))
        assert handing.is_busy
    qtbot.waitUntil(lambda: handing._handed is None, timeout=20_000)
    assert printer.received()[0].pdf == JOB.pdf


def test_stopped_before_the_first_paper_nothing_is_given(
    handing: Handing, qtbot: QtBot, printer: RealPrinter
) -> None:
    with qtbot.waitSignal(handing.handed, timeout=20_000) as handed:
        handing.give((JOB,) * 3, Printer(NAME, NAME))
        handing.cancel()
    result = handed.args[0]
    assert isinstance(result.problem, Cancelled)
    # Whichever came first: nothing had been given, or it was taken back or is on paper.
    assert len(result.jobs) in {0, 1}
