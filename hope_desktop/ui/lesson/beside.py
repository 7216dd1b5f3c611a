"""What takes the place of the steps for a while: something to read, to give, or to show."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple, override

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent, QShortcut, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QPushButton, QTextBrowser, QWidget

from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.terms import ActivityId, BlockId
from hope_desktop.domain.workshops.plan import Block
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.lesson import look
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import EnterButton
from hope_desktop.ui.widgets.layouts import Scroll, beside, clear, column, flush, label
from hope_desktop.ui.widgets.thumbnails import A4, Thumbnails

_APART = 8


class Reading(QTextBrowser):
    """A text in letters as large as let it be seen whole."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.setAccessibleName(ui.translate("Explanation"))

    def read(self, text: str) -> None:
        """Show a text in Markdown."""
        self.setMarkdown(text)
        apart = QTextBlockFormat()
        apart.setBottomMargin(_APART)
        every = QTextCursor(self.document())
        every.select(QTextCursor.SelectionType.Document)
        every.mergeBlockFormat(apart)
        self.fit()

    def fit(self) -> None:
        """Take letters that suit the screen."""
        look.largest(self, look.READ, self._is_whole)

    def _is_whole(self) -> bool:
        self.document().setTextWidth(self.viewport().width())
        return self.document().size().height() <= self.viewport().height()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


_NUMBERED = 9
_WIDE = 10_000
"""The letters are for a whole screen, not for a column to read."""


class Instead(QWidget):
    """A button for each activity, with the key that presses it."""

    chosen = Signal(int)  # the id of the spare block that is to be given

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.buttons: list[QPushButton] = []
        self.name = label(ui.translate("Something else"))
        self.words = label()
        self._lines = column(space=GRID // 2)
        self.pane = flush(Scroll(self._lines, width=_WIDE))
        self.setLayout(column(self.name, self.words, (self.pane, 1), margins=GRID))

    def show_offers(self, offers: Sequence[tuple[BlockId, str, str]]) -> None:
        """Show what can be given now; the first one has the focus."""
        clear(self._lines)
        self.buttons = []
        for number, (block, text, cost) in enumerate(offers, 1):
            key = f" ({number})" if number <= _NUMBERED else ""
            button = EnterButton((text + key).replace("&", "&&"))
            button.setAccessibleDescription(cost)
            button.clicked.connect(partial(self.chosen.emit, block))
            if number <= _NUMBERED:
                # Not the button's own: that one presses it some time later.
                QShortcut(str(number), button, button.click)
            told = label(cost)
            told.setProperty("ink", "quiet")
            told.setContentsMargins(GRID, 0, 0, 2 * GRID)
            self._lines.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
            self._lines.addWidget(told)
            self.buttons.append(button)
        self._lines.addStretch(1)
        none = _("There is no time for it now: the opening and the closing keep theirs.")
        some = _("This part stops and the other begins. Back (←) undoes it.")
        self.words.setText(self._ui.translate(some if offers else none))
        self.fit()
        if self.buttons:
            self.buttons[0].setFocus()

    def fit(self) -> None:
        """Take letters that suit the screen."""
        look.size(self.name, look.TITLE, bold=True)
        for made in self.findChildren(QWidget):
            if made is not self.name:
                look.size(made, look.STEP)


class Brought(NamedTuple):
    """A file for the lesson: its name as pupils may read it, and what opens it."""

    name: str
    open: Callable[[], object]
    activities: frozenset[ActivityId]


class AtHand(QWidget):
    """The sheet of now, large, and what the trainers brought, to be opened by the computer."""

    drawn = Signal()  # the sheet of now is another one, or was drawn

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._thumbnails: Thumbnails | None = None
        self._here: ActivityId | None = None
        self.sheet: Handout | None = None
        """What lies on the tables now."""
        self.files: tuple[Brought, ...] = ()
        self.page = label()
        self.page.setAccessibleName(ui.translate("The sheet of this part"))
        self.buttons: list[QPushButton] = []
        self._lines = column(space=look.GAP)
        self.setLayout(beside(self.page, (self._lines, 1), space=3 * GRID))

    def bring(self, thumbnails: Thumbnails, files: tuple[Brought, ...]) -> None:
        """Show what there is: pictures of sheets, and files for the lesson."""
        self._thumbnails, self.files = thumbnails, files
        thumbnails.drawn.connect(self.show_sheet)
        self.show_sheet()

    def follow(self, block: Block | None, sheets: Mapping[ActivityId, Handout]) -> None:
        """To another part."""
        self._here = block.activity if block else None
        self.sheet = sheets.get(self._here) if self._here else None
        self.show_sheet()

    def show_sheet(self) -> None:
        """Show the page, as large as there is room for."""
        if self.isVisible():
            room = A4.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            picture = self.picture(room)
            self.page.setPixmap(picture or QPixmap())
            self.page.setVisible(picture is not None)
        self.drawn.emit()

    def picture(self, size: QSize) -> QPixmap | None:
        """Return the sheet in a size; nothing where there is none."""
        if self.sheet is None or self._thumbnails is None or size.isEmpty():
            return None
        return self._thumbnails.pixmap(self.sheet, size, self.devicePixelRatioF())

    def show_files(self) -> None:
        """Show a button for each file, those of this part first."""
        clear(self._lines)
        self.buttons = []
        for one in sorted(self.files, key=lambda file: self._here not in file.activities):
            button = EnterButton(one.name.replace("&", "&&"))
            button.clicked.connect(one.open)
            self._lines.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
            self.buttons.append(button)
        self._lines.addStretch(1)
        self.fit()
        if self.buttons:
            self.buttons[0].setFocus()

    def fit(self) -> None:
        """Take letters that suit the screen."""
        for button in self.buttons:
            look.size(button, look.NEXT)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_sheet()
