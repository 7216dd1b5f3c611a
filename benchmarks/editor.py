"""Changing a text as it looks: a key, a page that is pasted, and a text that is opened."""

import os
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.measure import Ratio, cpu_ms, high, median
from hope_desktop.domain.texts.dialect import MAX_CHARACTERS
from hope_desktop.exchange.reading import read_library
from hope_desktop.paths import resource
from hope_desktop.ui.editing.rich.edit import RichText
from tests.tools.shared_ui import made_ui

KEYS = 60


def run() -> list[Ratio]:
    """Processor time, as a part of what a person may wait."""
    app = QApplication.instance() or QApplication([])
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
    short, long = (_keys(edit, text, app) for text in (longest, full))
    found = [
        Ratio("a key in the longest text, median", median(short), 8.0, "ms", 1.0),
        Ratio("a key in the longest text, p95", high(short, 0.95), 8.0, "ms", 1.0),
        Ratio("a key in the longest that fits, median", median(long), 8.0, "ms", 1.0),
    ]
    paste = cpu_ms(partial(edit.insertFromMimeData, pages))
    page = QMimeData()
    page.setHtml("<p>Dit is een <b>zin</b> van een lange tekst.</p>" * 500)
    edit.load("Begin\n")
    fits = cpu_ms(partial(edit.insertFromMimeData, page))
    opened = cpu_ms(partial(edit.load, full))
    found.append(Ratio("200 pages pasted", paste, 200.0, "ms", 1.0))
    found.append(Ratio("the longest page that fits, pasted", fits, 200.0, "ms", 1.0))
    found.append(Ratio("the longest that fits, opened", opened, 200.0, "ms", 1.0))
    return found


def _keys(edit: RichText, text: str, app: QApplication) -> list[float]:
    edit.load(text)
    cursor = edit.textCursor()
    cursor.setPosition(edit.document().characterCount() // 2)
    edit.setTextCursor(cursor)

    def press() -> None:
        QTest.keyClick(edit, Qt.Key.Key_A)
        app.processEvents()

    return [cpu_ms(press) for _key in range(KEYS)]
