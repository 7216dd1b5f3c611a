"""What only who tells has: on the page, in no pile and no total, and printed by itself."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import SessionId, TemplateId
from hope_desktop.domain.printing.packing import PackingItem, Pile
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.ui.printing.page import PrintingPage
from hope_desktop.ui.widgets.destination import to_papers
from hope_desktop.ui.window_actions import WindowActions
from tests.making import CLASS_2B, NINE
from tests.reading_pdf import text_of

CAN_PRINT = "hope_desktop.services.printing.print_out.can_print"


@pytest.fixture
def told(services: Services) -> SessionId:
    class_id, _ = services.classes.add(replace(CLASS_2B, year=4))
    facts = SessionFacts(NINE, 100, "Samira", "Joris", reason="De mentor gaf 1 tot en met 3.")
    found, _ = services.planning.from_template(class_id, TemplateId("S4"), None, facts, "Samira")
    return found


@pytest.fixture
def shown(qtbot: QtBot, desk: WindowActions, told: SessionId) -> PrintingPage:
    desk.window.pages.go(to_papers(told))
    page = desk.window.pages.current_page()
    assert isinstance(page, PrintingPage)
    qtbot.waitUntil(lambda: page.drawing.current() is not None)
    return page


def test_it_is_in_no_pile_and_no_total(shown: PrintingPage, qtbot: QtBot, papers: Path) -> None:
    drawn, hers = shown.drawing.current(), shown.panes.hers
    assert drawn is not None
    assert (hers.isVisible(), hers.words.text()) == (True, "Voor wie vertelt")
    assert "teller" in drawn.files
    assert "teller" not in shown.panes.documents.rows
    assert "teller" not in {job.kind for job in shown.panes.documents.jobs(drawn.whole)}
    shown.commands.save.trigger()
    qtbot.waitUntil(lambda: not shown.making.is_busy and bool(shown.panes.outcome.said))
    names = [path.name for path in papers.rglob("*.pdf")]
    assert names
    assert not any("wie vertelt" in name for name in names)
    hers.see.click()
    assert shown.panes.preview.text.toPlainText() == drawn.files["teller"].rendered.text.replace(
        "\N{NO-BREAK SPACE}", " "
    )


def test_nobody_counts_it_in_the_bag(services: Services, told: SessionId) -> None:
    papers = [one.item.what for one in services.packing.of(told).lines]
    assert "Papieren van de trainer" in papers
    assert "Voor wie vertelt" not in papers
    was = PackingItem(Pile.PAPERS, "teller", "Voor wie vertelt", 1)
    services.packing.tick(told, was, done=True)
    assert services.packing.of(told).gone == ()


def test_it_is_asked_of_the_printer_alone(
    shown: PrintingPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CAN_PRINT, lambda: True)
    shown.panes.hers.print.click()
    qtbot.waitUntil(lambda: shown.flow.dialog is not None)
    dialog = shown.flow.dialog
    assert dialog is not None
    assert [job.kind for job in dialog.piles.jobs] == ["teller"]
    dialog.reject()


@pytest.mark.parametrize("can_print", [False, True], ids=["by hand", "no printer"])
def test_without_a_printer_it_is_saved_as_one_file_where_she_says(
    shown: PrintingPage,
    qtbot: QtBot,
    tmp_path: Path,
    papers: Path,
    monkeypatch: pytest.MonkeyPatch,
    can_print: bool,
) -> None:
    file = tmp_path / "mijn.pdf"
    monkeypatch.setattr(CAN_PRINT, lambda: can_print)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(file), ""))
    shown.panes.hers.print.click()
    if can_print:
        qtbot.waitUntil(lambda: shown.flow.dialog is not None)
        dialog = shown.flow.dialog
        assert dialog is not None
        dialog.show_printers(())
        dialog.choice.pdf.click()
    qtbot.waitUntil(file.is_file)
    qtbot.waitUntil(lambda: not shown.making.is_busy)
    drawn = shown.drawing.current()
    assert drawn is not None
    assert text_of(file) == text_of(drawn.files["teller"].rendered.pdf)
    assert not list(papers.rglob("*.pdf"))


def test_where_nobody_tells_there_is_no_such_paper(page: PrintingPage) -> None:
    assert not page.panes.hers.isVisible()


def test_it_is_never_among_what_is_to_be_printed_again(
    shown: PrintingPage, services: Services, told: SessionId, qtbot: QtBot
) -> None:
    drawn = shown.drawing.current()
    assert drawn is not None
    services.prints.record(drawn.chosen, "printer")
    shown.refresh()
    qtbot.waitUntil(lambda: bool(shown.since.said))
    assert "niets anders" in shown.since.said[0]
    assert shown.since.button is None
