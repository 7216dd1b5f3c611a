"""How paper is used: kept, and quiet about backs until somebody asks."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtWidgets import QFileDialog

from hope_desktop.handouts.specs import PrinterTest
from hope_desktop.settings import Settings, read_settings
from hope_desktop.ui.preferences import Preferences
from hope_desktop.ui.settings.settings import PaperFields
from tests.handouts.samples import document
from tests.reading_pdf import text_of
from tests.tools.shared_ui import made_ui


@pytest.fixture
def paper(styled, qtbot, tmp_path) -> PaperFields:
    kept = Preferences(Settings(), tmp_path / "settings.toml")
    made = PaperFields(partial(document, PrinterTest()), made_ui("nl", preferences=kept))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def choose(paper) -> Callable[[str, int], None]:
    """Another line of one of the lists, by hand."""

    def take(name: str, index: int) -> None:
        box = paper.form.editor(name)
        box.setCurrentIndex(index)

    return take


def test_it_is_about_folding_at_first(paper):
    assert not paper.test.isVisible()


def test_every_choice_is_kept_at_once(paper, choose, tmp_path):
    for name in ("paper", "ink", "cards", "posters"):
        choose(name, 1)
    assert paper.test.isVisible()
    right = paper.backs.editor("back_right")
    right.setValue(3)
    kept = read_settings(tmp_path / "settings.toml")
    assert (kept.paper, kept.ink, kept.cards, kept.posters) == (
        "roomy",
        "colour",
        "long-edge",
        "a3",
    )
    assert (kept.back_right, kept.back_up) == (3, 0)


def test_the_test_sheet_is_saved(paper, qtbot, tmp_path, monkeypatch):
    file = tmp_path / "testblad.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(file), ""))
    paper.test.click()
    qtbot.waitUntil(lambda: file.is_file() and not paper.making.is_busy)
    assert "long edge" in text_of(file)
