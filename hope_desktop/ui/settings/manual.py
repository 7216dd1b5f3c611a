"""The manual: pages in a folder of the program. Nothing outside that folder is ever loaded."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, override

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QDialog, QTextBrowser, QTextEdit, QWidget

from hope_desktop.i18n.catalogue import language_of
from hope_desktop.paths import resource
from hope_desktop.ui.commands import bare
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, bold_font, tones
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import beside, column, holder, row
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.search.box import SearchBox

_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What a paragraph holds that is a picture."""
_LINK = re.compile(r"\]\(([\w-]+)\.md\)")


def page_file(language: str, topic: str) -> Path | None:
    """Return the file of a topic in a language, or None when there is no such page."""
    folder = resource(f"manual/{language}")
    file = folder / f"{topic}.md"
    return file if topic in _topics(folder) and file.is_file() else None


class ManualPage(QTextBrowser):
    """Shows one page."""

    def __init__(self, folder: Path, show: Callable[[str], object]) -> None:
        """`show` is told where a link to another page of the manual leads."""
        super().__init__()
        self._folder, self._show = folder, show
        self.setProperty("look", "bare")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.anchorClicked.connect(self._follow)

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Pictures of the manual's own folder only; never the network, never another place."""
        address = QUrl(name)
        file = self._folder / Path(address.path()).name
        if address.scheme() or address.path() != file.name:
            return None
        if kind == QTextDocument.ResourceType.ImageResource.value and file.is_file():
            shown, room = QImage(str(file)), self.viewport().width() - 8 * GRID
            smooth = Qt.TransformationMode.SmoothTransformation
            return shown.scaledToWidth(room, smooth) if 0 < room < shown.width() else shown
        return None

    def show_topic(self, file: Path, words: Sequence[str] = ()) -> None:
        """Replace the page; where words were looked for, they stand out, the first in sight."""
        document = self.document()
        document.setDocumentMargin(3 * GRID)
        document.setDefaultFont(self.font())
        self.setMarkdown(file.read_text(encoding="utf-8"))
        # Air between the lines, and headings in our own sizes.
        base = self.font().pointSizeF()
        block = document.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            level = block.blockFormat().headingLevel()
            shape = QTextBlockFormat()
            percent = 100 if block.text() == _PICTURE else 125
            shape.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            shape.setTopMargin({0: 0, 1: 0}.get(level, 2 * GRID))
            shape.setBottomMargin(GRID)
            cursor.mergeBlockFormat(shape)
            if level:
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                letters = cursor.charFormat()
                letters.setFontPointSize(base * {1: 1.55}.get(level, 1.2))
                letters.setFontWeight(QFont.Weight.Bold)
                letters.clearProperty(letters.Property.FontSizeAdjustment)
                cursor.mergeCharFormat(letters)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                table = frame.format()
                table.setBorderBrush(QBrush(QColor(tones().border)))
                table.setBorderStyle(QTextTableFormat.BorderStyle.BorderStyle_Solid)
                table.setCellPadding(GRID)
                table.setBorderCollapse(True)
                frame.setFormat(table)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        marks = [mark for word in words for mark in self._marks(word)]
        self.setExtraSelections(marks)
        if marks:
            first = min((mark.cursor for mark in marks), key=lambda one: one.position())
            self.setTextCursor(QTextCursor(first.block()))
            self.ensureCursorVisible()

    def _marks(self, word: str) -> Iterator[QTextEdit.ExtraSelection]:
        cursor = self.document().find(word)
        while not cursor.isNull():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format.setBackground(QColor(tones().advice_tint))
            yield mark
            cursor = self.document().find(word, cursor)

    def _follow(self, link: QUrl) -> None:
        if not link.scheme() and link.path().endswith(".md"):
            self._show(Path(link.path()).stem)


class ManualWindow(QDialog):
    """The pages at the left, the text at the right. It stays open beside the work."""

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language_of(ui.translate)
        self._ui = ui
        self._topic = ""
        self._words: list[str] = []
        translate = self._ui.translate
        self._folder = folder = resource(f"manual/{self._language}")
        self._texts = {topic: _text(folder, topic) for topic in _topics(folder)}
        self.setWindowTitle(bare(translate("&Manual")))
        self.resize(1024, 640)
        self.list = RowList(
            translate("Pages"),
            EmptyState("search", translate("Nothing found"), translate("Try another word.")),
        )
        self.search = SearchBox(translate("Search here"))
        self._show_pages()
        self.page = ManualPage(folder, self.show_topic)
        self.page.setAccessibleName(translate("Text"))
        self.close_button = quiet_button(translate("Close"))
        self.left = holder(column(self.search, self.list))
        halves = beside(self.left, (self.page, 1))
        self.setLayout(column((halves, 1), row(1, self.close_button), margins=2 * GRID))
        self.search.words_changed.connect(self._look_for)
        self.search.lead_to(self.list.view)
        self.list.row_selected.connect(self._choose)
        self.close_button.clicked.connect(self.close)

    def show_topic(self, topic: str) -> None:
        """Show a page; one that does not exist becomes the first."""
        file = page_file(self._language, topic)
        if file is None:
            topic, file = "index", page_file(self._language, "index")
        if file is None:
            return
        self._topic = topic
        bold = QFontMetrics(bold_font(self.font()))
        wide = (bold.horizontalAdvance(_name(one)) for one in self._texts.values())
        self.left.setFixedWidth(max(wide) + 6 * GRID)
        self.page.show_topic(file, self._words)
        self.list.select(topic)

    def _show_pages(self) -> None:
        """Those in which every word stands."""
        pages = [
            Row(topic, _name(text))
            for topic, text in self._texts.items()
            if all(word in text.casefold() for word in self._words)
        ]
        self.list.show_rows(pages)

    def _look_for(self, words: str) -> None:
        self._words = words.casefold().split()
        self._show_pages()
        rows = self.list.view.rows.rows
        if rows:
            here = any(row.key == self._topic for row in rows)
            self.show_topic(self._topic if here else str(rows[0].key))

    def _choose(self, topic: object) -> None:
        if topic and topic != self._topic:
            self.show_topic(str(topic))


def _topics(folder: Path) -> list[str]:
    """Return the first page, and then those that it names."""
    return ["index", *_LINK.findall(_text(folder, "index"))]


def _name(text: str) -> str:
    return text.partition("\n")[0].removeprefix("#").strip()


def _text(folder: Path, topic: str) -> str:
    return (folder / f"{topic}.md").read_text(encoding="utf-8")
