"""The panel beside the text of a handout: its page, its check, and the text it is a version of."""

from __future__ import annotations

from typing import TYPE_CHECKING, override

from PySide6.QtCore import QTimer, Slot

from hope_desktop.domain.library.editions import Edition
from hope_desktop.domain.library.handout import CARD_KINDS, Handout
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.editing.draft_preview import DraftPreview
from hope_desktop.ui.editing.rich.chips import ChipWords
from hope_desktop.ui.editing.rich.document import plain
from hope_desktop.ui.editing.rich.edit import RichText
from hope_desktop.ui.editing.side_panel import SidePanel
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.reading_hint import ReadingHint

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services

_PLACE_MS = 250
"""How long the cursor stands still before the page goes along."""


class HandoutPanel(SidePanel):
    """A translation begins beside its source."""

    def __init__(self, services: Services, ui: Ui) -> None:
        self.hints = ReadingHint(ui)
        preview = DraftPreview(services.printing.draft_document, ui)
        super().__init__(preview, self.hints, ui.translate("Reading check"), ui)
        self._library, self._files = services.library, services.files
        self._versions = services.material.versions
        self._words = ChipWords(ui.translate, {}, cards=False)
        self.source = RichText(ui.translate("The text it is a version of"), ui)
        self.source.setReadOnly(True)
        self._sought = ""
        self._seeking = QTimer(self, singleShot=True, interval=_PLACE_MS)
        self._seeking.timeout.connect(self._seek)
        preview.drawn.connect(self._seek)

    def words_for(self, handout: Handout) -> ChipWords:
        """What the things in its text are called."""
        lines = {str(line.id): line.name for line in self._library.helplines().values()}
        cards = handout.kind in CARD_KINDS
        photo, photos = self._files.photo, self._files.photos
        return ChipWords(self._ui.translate, lines, cards=cards, photo=photo, photos=photos)

    @Slot(str)
    def show_on_page(self, words: str) -> None:
        """Bring words of the text into sight on its page, once the cursor stands still."""
        self._sought = words.partition("\u2009")[0] or words  # what paper says for a chip differs
        self._seeking.start()

    @Slot()
    def _seek(self) -> None:
        self.preview.pdf.show_words(self._sought)

    @override
    def show_edition(self, edition: Edition[Handout], *, new: bool) -> None:
        super().show_edition(edition, new=new)
        text = edition.text
        self._words = self.words_for(text)
        source = self._versions.source(text) if edition.is_own or text.draft else None
        self.offer(self.source, _("Original"), there=source is not None)
        if source is not None and self.source.markdown() != source.body:
            self.source.load(source.body, self._words)
        if new:
            translates = source is not None and source.language != text.language
            self.setCurrentWidget(self.source if translates and text.draft else self.preview)

    @Slot(int)
    def scroll_along(self, at: int) -> None:
        """Show about the same part of the source as of the text, whose scroll bar sends this."""
        own, most = self.source.verticalScrollBar(), int(self.sender().property("maximum"))
        own.setValue(round(own.maximum() * at / most) if most else 0)

    @override
    def lines_of(self, text: Handout) -> str:
        return plain(text.body, self._words)

    @override
    def checked(self, draft: Handout) -> int:
        from hope_desktop.services.checking import judge

        judgement = judge(draft, self._library.helplines())
        self.hints.show_judgement(judgement)
        return len(judgement.findings)
