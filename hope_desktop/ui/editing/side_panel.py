"""What stands beside a text that is written: the page it becomes, the check, what it was before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QTabWidget, QWidget

from hope_desktop.domain.library.editions import Edition
from hope_desktop.domain.library.handout import CARD_KINDS, Handout
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.editing.comparison import Comparing
from hope_desktop.ui.editing.draft_preview import DraftPreview
from hope_desktop.ui.editing.rich.chips import ChipWords
from hope_desktop.ui.editing.rich.document import plain
from hope_desktop.ui.editing.rich.edit import RichText
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.layouts import Scroll, column, holder, row
from hope_desktop.ui.widgets.reading_hint import ReadingHint

if TYPE_CHECKING:
    from hope_desktop.services.library.library import Library
    from hope_desktop.services.printing.printing import Printing

JUDGE_MS = 500
_PLACE_MS = 250
"""How long the cursor stands still before the page goes along."""


class SidePanel(QTabWidget):
    """Tabs; those that a text has no use for are not there.

    Signals:
        given_up: The library's text is wanted back.
    """

    given_up = Signal()

    def __init__(self, library: Library, printing: Printing, ui: Ui) -> None:
        super().__init__()
        self._library = library
        self._ui = ui
        self._draft: Handout | None = None
        self._original: Handout | None = None
        self._words = ChipWords(ui.translate, {}, cards=False)
        self.setDocumentMode(True)
        self.preview = DraftPreview(printing.draft_document, ui)
        self.hints = ReadingHint(ui)
        self.comparing = Comparing(ui)
        self.source = RichText(ui.translate("The text it is a version of"), ui)
        self.source.setReadOnly(True)
        self.back = quiet_button(ui.translate("Back to the original"), "rotate-ccw")
        self.back.clicked.connect(self.given_up)
        self._comparison = holder(column(self.comparing, row(self.back, 1)))
        self.addTab(self.preview, ui.translate("Preview"))
        self.addTab(Scroll(self.hints), ui.translate("Reading check"))
        self._sought = ""
        self._seeking = QTimer(self, singleShot=True, interval=_PLACE_MS)
        self._seeking.timeout.connect(self._seek)
        self._judging = QTimer(self, singleShot=True, interval=JUDGE_MS)
        self._judging.timeout.connect(self._judge)
        self.currentChanged.connect(self._refresh)

    def words_for(self, handout: Handout) -> ChipWords:
        """What the things in its text are called."""
        lines = {str(line.id): line.name for line in self._library.helplines().values()}
        return ChipWords(self._ui.translate, lines, cards=handout.kind in CARD_KINDS)

    @Slot(str)
    def show_on_page(self, words: str) -> None:
        """Bring words of the text into sight on its page, once the cursor stands still."""
        self._sought = words
        self._seeking.start()

    @Slot()
    def _seek(self) -> None:
        self.preview.pdf.show_words(self._sought)

    def show_edition(self, edition: Edition[Handout], source: Handout | None, *, new: bool) -> None:
        """Offer what a text has: a comparison for a version of the library's, else its source.

        A translation begins beside its source; `new` says that another text is shown now.
        """
        self._original, self._words = edition.original, self.words_for(edition.text)
        self._offer(self._comparison, _("Compare"), there=edition.is_mine)
        self._offer(self.source, _("Original"), there=source is not None)
        if source is not None and self.source.markdown() != source.body:
            self.source.load(source.body, self._words)
        if new:
            translates = source is not None and source.language != edition.text.language
            begins = translates and edition.text.draft
            self.setCurrentWidget(self.source if begins else self.preview)

    def follow(self, draft: Handout) -> None:
        """Everything here shows what is typed, kept or not."""
        self._draft = draft
        self._refresh()

    @Slot(int)
    def scroll_along(self, at: int) -> None:
        """Show about the same part of the source as of the text, whose scroll bar sends this."""
        own, most = self.source.verticalScrollBar(), int(self.sender().property("maximum"))
        own.setValue(round(own.maximum() * at / most) if most else 0)

    def _offer(self, part: QWidget, name: str, *, there: bool) -> None:
        at = self.indexOf(part)
        if there and at < 0:
            self.addTab(part, self._ui.translate(name))
        elif not there and at >= 0:
            self.removeTab(at)

    @Slot()
    def _refresh(self) -> None:
        if self._draft is not None:
            self.preview.show_draft(self._draft)
            self._judging.start()

    @Slot()
    def _judge(self) -> None:
        """What takes a moment waits until the keys pause."""
        draft = self._draft
        if draft is None:
            return
        if self._original is not None and self.currentWidget() is self._comparison:
            now, before = (plain(one.body, self._words) for one in (draft, self._original))
            self.comparing.show_texts(before, now)
        from hope_desktop.services.checking import judge

        judgement = judge(draft, self._library.helplines())
        self.hints.show_judgement(judgement)
        words = self._ui.translate("Reading check")
        count = len(judgement.findings)
        self.setTabText(1, f"{words} ({count})" if count else words)
