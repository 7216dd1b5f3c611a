"""Changing a text as it looks: a key, a page that is pasted, and a text that is opened."""

import os
import statistics
from collections.abc import Callable
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.measure import Ratio, cpu_ms, high, low
from hope_desktop.domain.texts.directives import MAX_CHARACTERS
from hope_desktop.exchange.reading import read_library
from hope_desktop.paths import resource
from hope_desktop.ui.editing.rich.edit import RichText
from tests.tools.shared_ui import made_ui

KEYS, TIMES = 60, 5


def run() -> list[Ratio]:
    """Processor time, as a part of what a person may wait."""
    _app = QApplication.instance() or QApplication([])
    edit = RichText("", made_ui())
    edit.resize(600, 800)
    edit.show()
    edit.textChanged.connect(edit.markdown)
    bodies = [
        one.body
        for activity in read_library(resource("library"))[0].activities
        for one in activity.handouts
    ]
    longest = max(bodies, key=len)
    full = f"{longest}\n" * (MAX_CHARACTERS // (len(longest) + 1))
    pages = QMimeData()
    pages.setText("Dit is een zin van een lange tekst.\n\n" * 16_000)
    short, long = (_keys(edit, text) for text in (longest, full))
    found = [
        Ratio("a key in the longest text, median", statistics.median(short), 8.0, "ms", 1.0),
        Ratio("a key in the longest text, p95", high(short, 0.95), 8.0, "ms", 1.0),
        Ratio("a key in the longest that fits, median", statistics.median(long), 8.0, "ms", 1.0),
    ]
    page = QMimeData()
    page.setHtml("<p>Dit is een <b>zin</b> van een lange tekst.</p>" * 500)
    for what, before, work in (
        ("200 pages pasted", full, partial(edit.insertFromMimeData, pages)),
        ("the longest page that fits, pasted", "Begin\n", partial(edit.insertFromMimeData, page)),
        ("the longest that fits, opened", "Begin\n", partial(edit.load, full)),
    ):
        found.append(Ratio(what, _fastest(edit, before, work), 200.0, "ms", 1.0))
    return found


def _fastest(edit: RichText, before: str, work: Callable[[], object]) -> float:
    times = []
    for _ in range(TIMES):
        edit.load(before)
        times.append(cpu_ms(work))
    return low(times)


def _keys(edit: RichText, text: str) -> list[float]:
    """The same keys several times over, and the fastest of each."""

    def press() -> None:
        QTest.keyClick(edit, Qt.Key.Key_A)
        QApplication.processEvents()

    times = []
    for _ in range(TIMES):
        edit.load(text)
        cursor = edit.textCursor()
        cursor.setPosition(edit.document().characterCount() // 2)
        edit.setTextCursor(cursor)
        times.append([cpu_ms(press) for _key in range(KEYS)])
    return [low(one) for one in zip(*times, strict=True)]
