"""Printing on Windows from the question to the paper. Only what Windows answers is made up."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hope_desktop import winspool
from hope_desktop.domain.printing.print_jobs import Printer, PrintJob, Sides
from hope_desktop.handouts.page_pictures import pictures
from hope_desktop.handouts.render import render
from hope_desktop.services.printing import print_out
from hope_desktop.settings import Settings
from hope_desktop.ui.printers.flow import PrinterPanel, PrintFlow
from hope_desktop.ui.shared import Preferences
from hope_desktop.winspool import calls
from tests.handouts.samples import SHEETS, document
from tests.tools.shared_ui import made_ui
from tests.tools.windows import Device, Windows, windows

CARDS = render(document(*[SHEETS["form"]] * 4))
JOBS = (
    PrintJob("pupils", "Pupils", CARDS.pdf, CARDS.pages, copies=3),
    PrintJob("school", "School", CARDS.pdf, CARDS.pages, pages="2-3", sides=Sides.LONG_EDGE),
)


@pytest.fixture
def computer(monkeypatch) -> Iterator[Windows]:
    monkeypatch.setattr(print_out, "_system", lambda: winspool.system(pictures))
    with windows(Lokaal_12=Device(), Kamer_3=Device()) as made:
        yield made


@pytest.fixture
def panel(styled, qtbot, tmp_path, computer) -> PrinterPanel:
    page = QWidget()
    qtbot.addWidget(page)
    ui = made_ui("en", preferences=Preferences(Settings(), tmp_path / "settings.toml"))
    flow = PrintFlow(ui, page)
    flow._timer.setInterval(50)
    made = PrinterPanel(flow, ui)
    made.setParent(page)
    made.heard = []
    flow.told.connect(lambda news: made.heard.append(news.words))
    page.show()
    return made


def found(panel: PrinterPanel, qtbot: QtBot) -> tuple[Printer, ...]:
    """The printers of this computer."""
    told: list[tuple[Printer, ...]] = []
    panel.flow.find(told.append)
    qtbot.waitUntil(lambda: bool(told))
    return told[0]


def says(panel: PrinterPanel, qtbot: QtBot, words: str) -> None:
    """Wait for a sentence, however long that takes, also one that made way for the next."""
    while not any(words in said for said in panel.heard):
        with qtbot.waitSignal(panel.flow.told, timeout=None):
            pass


@pytest.mark.nightly
def test_one_button_prints_everything(panel, computer, qtbot):
    handed: list[Any] = []
    panel.flow.handed.connect(handed.append)
    panel.flow.print(JOBS, found(panel, qtbot)[0])
    says(panel, qtbot, "On the way to Lokaal 12: 2 papers")
    pupils, school = computer.printers["Lokaal 12"].jobs.values()
    assert (len(pupils.pages), pupils.mode.copies, pupils.mode.duplex) == (CARDS.pages, 3, 1)
    assert (len(school.pages), school.mode.copies, school.mode.duplex) == (2, 1, 2)
    assert computer.printers["Kamer 3"].jobs == {}
    pupils.state = 0x40
    says(panel, qtbot, "it has no paper")
    for job in (pupils, school):
        job.state = 0x80
    says(panel, qtbot, "Ready. The printer has everything")
    assert [tuple(job.kind for job in one.jobs) for one in handed] == [("pupils", "school")]


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (lambda one: one.printers.clear(), "The printer does not answer"),
        (lambda one: setattr(one, "fails", "StartDocW"), "takes no papers now"),
        (lambda one: setattr(one, "hangs", "StartPage"), "The printer does not answer."),
    ],
    ids=["gone", "refuses", "silent"],
)
def test_what_goes_wrong_is_said_in_a_sentence(
    panel,
    computer,
    qtbot,
    monkeypatch,
    trouble,
    words,
):
    (printer, _other) = found(panel, qtbot)
    monkeypatch.setattr(calls, "SECONDS", 0.5)
    trouble(computer)
    panel.flow.print(JOBS, printer)
    says(panel, qtbot, words)
    computer.goes_on.set()
    qtbot.waitUntil(lambda: computer.paper == [])
    assert not panel.flow.is_busy


def test_this_way_is_not_tried_on_a_real_printer(computer):
    assert not print_out.is_tried()
