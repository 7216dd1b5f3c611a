"""From the question to a real printer of this computer, and every way in which that goes wrong."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.domain.printing.print_jobs import Printer, PrintJob
from hope_desktop.settings import Settings
from hope_desktop.ui.printers.flow import News, PrinterPanel, PrintFlow
from hope_desktop.ui.shared import Preferences
from tests.tools.printer import LABEL, NAME, wait_until
from tests.tools.shared_ui import made_ui

JOBS = tuple(
    PrintJob(kind, kind.capitalize(), b"%PDF-1.4\n" + kind.encode() * 999, 2, copies=3)
    for kind in ("pupils", "school")
)


@pytest.fixture
def panel(styled, qtbot, tmp_path, printer) -> PrinterPanel:
    printer.make_usual()
    page = QWidget()
    qtbot.addWidget(page)
    flow = PrintFlow(
        made_ui("en", preferences=Preferences(Settings(), tmp_path / "settings.toml")), page
    )
    flow._timer.setInterval(50)
    made = PrinterPanel(flow, made_ui("en"))
    made.setParent(page)
    page.show()
    return made


def usual(flow: PrintFlow, qtbot: QtBot) -> Printer:
    """The printer of this computer, once that is known."""
    found: list[tuple[Printer, ...]] = []
    flow.find(found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0][0]


type Go = Callable[[], list[tuple[str, ...]]]


@pytest.fixture
def go(panel, qtbot) -> Go:
    """Print on the computer's own printer; gives what is kept as handed."""
    kept: list[tuple[str, ...]] = []
    flow = panel.flow
    for signal in (flow.handed, flow.taken_back):
        signal.connect(lambda handed: kept.append(tuple(job.kind for job in handed.jobs)))

    def press() -> list[tuple[str, ...]]:
        flow.print(JOBS, usual(flow, qtbot))
        return kept

    return press


def says(panel: PrinterPanel, qtbot: QtBot, words: str) -> None:
    """Wait for a sentence."""
    qtbot.waitUntil(lambda: words in panel.said)


def test_papers_come_out_and_that_is_said(panel, go, printer, qtbot):
    kept = go()
    says(panel, qtbot, f"On the way to {LABEL}: 2 papers, 12 sheets of A4.")
    got = printer.received(2)
    assert {one.pdf for one in got} == {job.pdf for job in JOBS}
    says(panel, qtbot, "Ready. The printer has everything")
    assert kept == [("pupils", "school")]
    panel.button.click()
    assert panel.isHidden()


def test_a_printer_without_paper_is_said_and_goes_on(panel, go, printer, qtbot):
    with printer.without_paper():
        go()
        says(panel, qtbot, "it has no paper")
    says(panel, qtbot, "Ready. The printer has everything")


def test_stopped_papers_are_taken_back_and_not_kept_as_printed(panel, go, printer, qtbot):
    printer.run("cupsdisable", NAME)
    kept = go()
    says(panel, qtbot, "pause")
    panel.button.click()
    says(panel, qtbot, "Stopped. Nothing was printed.")
    printer.run("cupsenable", NAME)
    assert kept == [("pupils", "school"), ()]
    wait_until(lambda: not printer.run("lpstat", "-o"), "an empty queue")


def test_stopping_at_once_prints_nothing(panel, go, printer, qtbot):
    printer.run("cupsdisable", NAME)
    kept = go()
    panel.flow.stop()
    says(panel, qtbot, "Stopped. Nothing was printed.")
    printer.run("cupsenable", NAME)
    assert () in kept or kept == []
    wait_until(lambda: not printer.run("lpstat", "-o"), "an empty queue")


def test_a_printer_that_refuses_is_explained(panel, go, printer, qtbot):
    printer.run("cupsreject", NAME)
    kept = go()
    says(panel, qtbot, "The printer takes no papers now")
    printer.run("cupsaccept", NAME)
    assert kept == []
    assert not panel.flow.is_busy


def test_a_printer_that_disappears_meanwhile_is_explained(panel, go, qtbot, monkeypatch):
    flow = panel.flow
    found = usual(flow, qtbot)
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:1")
    flow.print(JOBS, found)
    says(panel, qtbot, "The printer does not answer")


def test_a_computer_that_does_not_say_has_no_printers(panel, qtbot, monkeypatch):
    monkeypatch.setenv("PATH", "")
    found: list[tuple[Printer, ...]] = []
    panel.flow.find(found.append)
    qtbot.waitUntil(lambda: found == [()])


def test_one_question_at_a_time(panel, go):
    flow = panel.flow
    flow.ask(JOBS[:1])
    first = flow.dialog
    flow.ask(JOBS[:1])
    assert flow.dialog is first
    first.reject()
    assert not flow.is_busy


@pytest.fixture
def still(styled, qtbot, tmp_path) -> PrinterPanel:
    page = QWidget()
    qtbot.addWidget(page)
    kept = Preferences(Settings(), tmp_path / "settings.toml")
    flow = PrintFlow(made_ui("en", preferences=kept), page)
    made = PrinterPanel(flow, made_ui("en"))
    made.setParent(page)
    page.show()
    return made


def button(still: PrinterPanel) -> QAbstractButton:
    assert still.button is not None
    return still.button


def test_the_same_news_does_not_disturb(still):
    still.show_news(News("Waits", "advice", can_stop=True))
    before = button(still)
    before.setFocus()
    still.show_news(News("Waits", "advice", can_stop=True))
    assert button(still) is before


def test_the_end_can_be_closed(still):
    still.show_news(News("Ready", "good"))
    button(still).click()
    assert still.isHidden()
    still.show_news(News("Ready", "good"))
    assert still.isVisible()
