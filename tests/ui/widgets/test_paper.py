"""A module as PDF: whole or not at all, with progress, a way to stop, and a sentence."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import page as validator
import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from hope_desktop.domain.terms import Module
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.status import StatusLine
from hope_desktop.ui.widgets.destination import to_handout, to_module
from hope_desktop.ui.widgets.paper import ask_file, file_name
from tests.tools.shared_ui import made_ui
from tests.ui.modules.conftest import page
from tools.check_tags import check_tags

__all__ = ["page"]


@pytest.fixture
def answer(monkeypatch) -> Callable[[Path | str], list[str]]:
    """What the trainer answers when asked for a file; gives the names that were proposed."""
    proposed: list[str] = []

    def set_answer(file: Path | str) -> list[str]:
        def asked(_parent: Any, _title: str, start: str, _kinds: str) -> tuple[str, str]:
            proposed.append(Path(start).name)
            return str(file), ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(asked))
        return proposed

    return set_answer


def status_of(page: ModulesPage) -> StatusLine:
    found = page.window().findChild(StatusLine)
    assert found is not None
    return found


def test_a_module_becomes_a_booklet_to_read(page, tmp_path, answer, qtbot):
    file = tmp_path / "module.pdf"
    proposed = answer(file)
    page.show_destination(to_module(Module.BOUNDARIES))
    with qtbot.waitSignal(page.paper.saved) as saved:
        page.module.pdf.click()
    assert saved.args == [file, ""]
    assert proposed == ["1 Persoonlijke grenzen - leesboekje.pdf"]
    assert validator.validate_pdf(str(file), profile="ua1").is_compliant
    report = check_tags(file)
    assert report.problems == []
    assert "Mijn cirkel" in report.text()
    assert "module.pdf" in status_of(page).words.text()
    file.unlink()
    next(b for b in status_of(page).findChildren(QPushButton) if b.text() == "Openen").click()
    box = page.findChild(QMessageBox)
    assert str(file) in box.informativeText(), "what went meanwhile is said"
    box.close()


def test_handout_becomes_a_pdf(page, tmp_path, answer, qtbot):
    answer(str(tmp_path / "kaarten"))
    page.show_destination(to_handout("1.4/stellingenkaarten"))
    with qtbot.waitSignal(page.paper.saved):
        page.commands.pdf.trigger()
    assert (tmp_path / "kaarten.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.usefixtures("drawn_afresh")
def test_stopping_leaves_nothing(
    desk,
    page,
    tmp_path,
    answer,
    qtbot,
):
    answer(tmp_path / "module.pdf")
    page.show_destination(to_module(Module.BOUNDARIES))
    page.commands.pdf.trigger()
    assert "module.pdf" in desk.window.status.work.words
    with qtbot.waitSignal(page.paper.refused):
        desk.window.status.work.stop.click()
    assert list(tmp_path.glob("*.pdf")) == []
    assert not page.paper.is_busy


def test_a_folder_that_is_gone_is_explained(page, tmp_path, answer, qtbot):
    answer(tmp_path / "weg" / "module.pdf")
    page.show_destination(to_module(Module.OPENING))
    with qtbot.waitSignal(page.paper.refused):
        page.commands.pdf.trigger()
    assert "weg" in status_of(page).words.text()
    status_of(page).dismiss.click()
    assert "weg" not in status_of(page).words.text()


def test_closing_the_question_makes_nothing(page, answer):
    answer("")
    page.show_destination(to_module(Module.OPENING))
    page.commands.pdf.trigger()
    assert not page.paper.is_busy
    assert ask_file(page, "x.pdf", made_ui("en")) is None


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("1. Persoonlijke grenzen", "1 Persoonlijke grenzen.pdf"),
        ("Mag dat? Het/veld: \\ nee", "Mag dat Het veld nee.pdf"),
        ("???", "Hope Desktop.pdf"),
        ("Lpt3", "_Lpt3.pdf"),
        ("a" * 300, f"{'a' * 80}.pdf"),
    ],
)
def test_name_suits_every_disk(title, name):
    assert file_name(title) == name
