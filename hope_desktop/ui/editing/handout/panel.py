"""Beside the text of a handout: what it is, its page, and what was changed in it."""

from collections.abc import Callable
from functools import partial
from typing import override

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.library.editions import Edition
from hope_desktop.domain.library.handout import CARD_KINDS, Handout, HandoutKind, copies_for
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.services.library.library import Library
from hope_desktop.services.library.material_files import MaterialFiles
from hope_desktop.services.overview import Overview
from hope_desktop.services.printing.printing import Printing
from hope_desktop.ui.editing.draft_preview import DraftPreview
from hope_desktop.ui.editing.fields import SHARED, FieldsPart, member, one_of
from hope_desktop.ui.editing.rich.chips import ChipWords
from hope_desktop.ui.editing.rich.document import in_plain_words
from hope_desktop.ui.editing.side_panel import SidePanel
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.forms import Field, LineField
from hope_desktop.ui.widgets.layouts import column


class Facts(QWidget):
    """Everything is saved as it is chosen or typed."""

    changed = Signal(str, object)  # the name of a field of `Handout` and its new value

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        kinds = sorted(HandoutKind, key=lambda kind: name_of(kind, ui.translate).casefold())
        asked = (
            Field("title", _("&Title"), LineField(longest=120)),
            Field("kind", _("&Kind"), member(kinds)),
            Field("group_size", _("How &many"), one_of(SHARED)),
        )
        self.main = FieldsPart(asked, ui, narrow=True)
        self.setLayout(column(self.main, 1))
        self._shown: Handout | None = None
        self.main.changed.connect(self._tell)

    def show_handout(self, handout: Handout, *, kind_stays: bool = False) -> None:
        """Fill the form; who types is not disturbed."""
        self._shown = handout
        self.main.form.editor("kind").setDisabled(kind_stays)
        self.main.show_text(handout)

    def _tell(self, name: str, value: object) -> None:
        if name == "kind" and self._shown is not None:  # each page of a story says it is made up
            story, was = HandoutKind.STORY_SHEET, self._shown
            says_so = was.fictional and was.kind is not story
            self.changed.emit("fictional", value is story or says_so)
        self.changed.emit(name, value)

    def reach(self, name: str) -> None:
        """Go to a field such as `title`."""
        editor = self.main.editor(name)
        if editor is not None:
            editor.setFocus()


_PLACE_MS = 250
"""How long the cursor stands still before the page goes along."""


class HandoutPanel(SidePanel):
    """The page of a handout, with the place that is typed at, and how many pages it takes."""

    grew: Callable[[str], object]
    """Called with what is to be said of the pages that it takes more, if it does."""

    def __init__(
        self,
        printing: Printing,
        overview: Overview,
        library: Library,
        files: MaterialFiles,
        ui: Ui,
    ) -> None:
        preview = DraftPreview(printing.draft_document, ui)
        super().__init__(preview, lambda text: in_plain_words(text.body, self._words), ui)
        self._overview, self._library, self._files = overview, library, files
        self._pages = self._before = 0
        self._words = ChipWords(ui.translate, {}, cards=False)
        self._sought = ""
        self._seeking = QTimer(self, singleShot=True, interval=_PLACE_MS)
        self._seeking.timeout.connect(self._seek)
        preview.drawn.connect(self._seek)
        preview.drawn.connect(self._on_drawn)

    def words_for(self, handout: Handout) -> ChipWords:
        """What the things in its text are called."""
        lines = {str(line.id): line.name for line in self._library.helplines().values()}
        cards = handout.kind in CARD_KINDS
        photo, photos = self._files.photo, self._files.photos
        return ChipWords(self._ui.translate, lines, cards=cards, photo=photo, photos=photos)

    def show_on_page(self, words: str) -> None:
        """Bring words of the text into sight on its page, once the cursor stands still."""
        self._sought = words.partition("\u2009")[0] or words  # what paper says for a chip differs
        self._seeking.start()

    def _seek(self) -> None:
        self.preview.pdf.show_words(self._sought)

    @override
    def show_edition(self, edition: Edition[Handout], *, new: bool) -> None:
        super().show_edition(edition, new=new)
        self._words = self.words_for(edition.text)
        if new:
            self._pages = self._before = 0

    @override
    def follow(self, draft: Handout) -> None:
        super().follow(draft)
        self._say_longer()

    def _on_drawn(self, pages: int) -> None:
        """The number of pages, beside that of the original or of the text as it was opened."""
        is_first, self._pages = not self._pages, pages
        if is_first and self._original is not None:
            self.preview.count(self._original, partial(self._compare_with, self._original.id))
        elif is_first:
            self._before = pages
        self._say_longer()

    def _compare_with(self, original: HandoutId, pages: int) -> None:
        if self._original is not None and self._original.id == original:
            self._before = pages
            self._say_longer()

    def _say_longer(self) -> None:
        """That it takes more pages than it did, and what that is for the class that is next."""
        words, draft = "", self._draft
        if draft is not None and 0 < self._before < self._pages:
            words = self._ui.plural(
                "This sheet becomes %(n)d page.", "This sheet becomes %(n)d pages.", self._pages
            )
            facts = self._overview.next_class()
            if facts is not None and facts.pupils:
                more = copies_for(draft.group_size, facts.pupils) * (self._pages - self._before)
                paper = self._ui.plural("%(n)d sheet of paper", "%(n)d sheets of paper", more)
                most = self._ui.translate("For %(class)s at most %(sheets)s more.")
                said = {"class": facts.label or facts.school, "sheets": paper}
                words = f"{words} {most % said}"
        self.grew(words)
