"""Nothing is cut at a side: every page, dialog and state that `tools.shots --all` makes.

In letters half as large again, in the smallest window and in a usual one; and pages as most see
them, where more stands beside each other. What is drawn on paper and its pictures do not matter
here: all papers are the first one.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QLocale
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.handouts.render import render
from hope_desktop.handouts.specs import Document
from hope_desktop.services.printing import drawing
from hope_desktop.ui import theme
from hope_desktop.ui.widgets import worker
from hope_desktop.ui.widgets.thumbnails import Thumbnails
from hope_desktop.ui.window_actions import WindowActions
from tests.tools.clipped import clipped
from tests.tools.stored import database_of
from tools import more_shots, shots
from tools.screens import SHOTS
from tools.shots import Look, Shot, opened

pytestmark = pytest.mark.nightly

LARGE = Look("large", size=(1024, 640), text_scale=150)
USUAL = Look("usual", size=(1366, 768))
SMALL = Look("small", size=(1024, 640))
PAGES = """
    today week packing modules module all-sheets activity sheet own-file letter editing
    editing-activity workshops workshop story filters-beside new-workshop classes papers bag mine
    agreements given setting
"""
SOON_MS, LONG_MS = 60, 20_000


def settle(milliseconds: int = 400) -> None:
    """Until nobody works for the window any more; there is no picture to wait for."""
    soon, long = QDeadlineTimer(min(milliseconds, SOON_MS)), QDeadlineTimer(LONG_MS)
    while not (soon.hasExpired() and not worker._post()._busy) and not long.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


def told(shown: QWidget, state: str) -> list[str]:
    """What stays cut when the window has had its time."""
    long = QDeadlineTimer(2_000)
    while (found := clipped(shown)) and not long.hasExpired():
        settle()
    return [f"{state}, {shown.width()} wide: {one}" for one in found]


@pytest.fixture(autouse=True)
def quickly(qapp, monkeypatch) -> Iterator[None]:
    """Draws one paper, and nothing small."""
    papers: list[Rendered] = []

    def draw(document: Document, progress: Callable[[int], bool] | None = None) -> Rendered:
        papers[:] = papers or [render(document, progress)]
        first = papers[0]
        marks, begins = (str(hash(document)),) * first.pages, (0,) * len(document.sheets)
        return replace(first, pdf=first.pdf + marks[0].encode(), marks=marks, begins=begins)

    for module in (shots, more_shots):
        monkeypatch.setattr(module, "settle", settle)
    monkeypatch.setattr(drawing, "render_document", draw)
    monkeypatch.setattr(Thumbnails, "_picture", lambda *_about: None)
    yield
    theme.apply(qapp, "light")
    QLocale.setDefault(QLocale("nl_NL"))


type See = Callable[[str, WindowActions, QWidget | None], None]


def walk(look: Look, states: Sequence[Shot], see: See) -> None:
    """Bring a window to states, and look; one that finds another example gets a new window."""
    for empty in (True, False):
        waiting = [one for one in states if one.empty is empty]
        while waiting:
            with opened(look, empty=empty) as desk:
                began, clock = example(desk), database_of(desk.services).now
                while waiting and example(desk) == began:
                    state = waiting.pop(0)
                    other: Any = state.arrange(desk)
                    settle()
                    see(state.name, desk, other)
                    if other is not None:
                        other.close()
                        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
                    database_of(desk.services).now = clock


def example(desk: WindowActions) -> list[object]:
    """What a state needs to be as it was: the classes, and the first workshop."""
    classes, planning = desk.services.classes.all(), desk.services.planning
    first = [planning.session(one.id) for one in planning.all() if one.id == 1]
    return [[one.facts for one in classes], first]


def test_nothing_is_cut_in_large_letters(monkeypatch):
    cut: list[str] = []

    def look(question: QWidget) -> QPixmap:
        """It is gone when its state is there."""
        cut.extend(told(question, "question"))
        return question.grab()

    def see(state: str, desk: WindowActions, other: QWidget | None) -> None:
        window = desk.window
        cut.extend(told(other or window, state))
        if other is None:
            window.resize(*USUAL.size)
            cut.extend(told(window, state))
            window.resize(*LARGE.size)

    monkeypatch.setattr(more_shots, "picture_of", look)
    walk(LARGE, (*SHOTS, *more_shots.MORE), see)
    assert not cut, "\n".join(cut)


@pytest.mark.parametrize("size", [USUAL, SMALL], ids=lambda look: look.name)
def test_nothing_of_a_page_is_cut_as_most_see_it(size):
    cut: list[str] = []

    def see(state: str, desk: WindowActions, _other: QWidget | None) -> None:
        cut.extend(told(desk.window, state))

    pages = PAGES.split()
    walk(size, [one for one in (*SHOTS, *more_shots.MORE) if one.name in pages], see)
    assert not cut, "\n".join(cut)
