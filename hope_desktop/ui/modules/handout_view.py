"""A handout to read on the screen, with its PDF one button away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.domain.handout import Handout
from hope_desktop.labels import label as name_of
from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui.modules.prose import Sheet
from hope_desktop.ui.modules.words import levels_words, shared_words
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button
from hope_desktop.ui.widgets.layouts import Flow, card, clear, column, holder
from hope_desktop.ui.widgets.page import Plural
from hope_desktop.ui.widgets.texts import hint, title
from hope_desktop.ui.widgets.warnings import Notice, notice

if TYPE_CHECKING:
    from hope_desktop.services.reading import Reading


class HandoutView(QWidget):
    """Shows the words, not the page: that is what the PDF is for.

    Signals:
        pdf_requested: This handout as PDF.
    """

    pdf_requested = Signal()

    def __init__(self, translate: Translator, plural: Plural) -> None:
        super().__init__()
        self._translate = translate
        self._plural = plural
        self.name = title()
        self.about = hint()
        self.pdf = primary_button(translate(_("As PDF")), "file-down")
        self.pdf.clicked.connect(self.pdf_requested)
        self._body = QVBoxLayout()
        content = column(
            self.name, self.about, Flow([self.pdf]), self._body, 1, space=GRID + GRID // 2
        )
        self.sheet = Sheet(holder(content))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.sheet)

    def focus_first(self) -> None:
        """What can be done here."""
        self.pdf.setFocus()

    def show_handout(self, shown: Handout, text: Reading) -> None:
        """Replace what is shown."""
        from hope_desktop.ui.modules.blocks import Blocks

        translate = self._translate
        self.name.setText(shown.title)
        whom = levels_words(shown.audiences, translate) if shown.audiences else ""
        parts = (
            name_of(shown.kind, translate),
            translate(_("for %(levels)s")) % {"levels": whom} if whom else "",
            shared_words(shown.group_size, translate),
            name_of(shown.status, translate),
        )
        self.about.setText(" · ".join(part for part in parts if part))
        clear(self._body)
        if shown.fictional:
            made_up = translate(_("This story is made up; that stands on every page."))
            self._body.addWidget(notice(Notice(made_up), translate))
        blocks = Blocks(translate, self._plural)
        if text.cards:
            self._body.addWidget(blocks.cards(text.cards))
        else:
            self._body.addWidget(card(blocks.page(text.blocks), margins=3 * GRID))
        self.sheet.to_top()
