"""A handout to read on the screen, with paper one button away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from hope_desktop.domain.library.handout import Handout
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.modules.prose import ReadingPage
from hope_desktop.ui.modules.version_links import VersionLinks
from hope_desktop.ui.modules.words import language_note, levels_words, shared_words
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button, primary_button, quiet_button
from hope_desktop.ui.widgets.layouts import Flow, card, clear, column, holder
from hope_desktop.ui.widgets.texts import hint, title
from hope_desktop.ui.widgets.warnings import Notice, notice

if TYPE_CHECKING:
    from hope_desktop.domain.library.own_versions import Offer
    from hope_desktop.services.library.reading import ReadableText


class HandoutView(QWidget):
    """Shows the words, not the page: that is what the PDF is for.

    Signals:
        print_requested: This handout on a printer.
        pdf_requested: This handout as PDF.
        edit_requested: To change it.
        version_wanted: To make another version of it; an `Offer`.
        handout_chosen: The id of another version to read.
    """

    print_requested = Signal()
    pdf_requested = Signal()
    edit_requested = Signal()
    version_wanted = Signal(object)
    handout_chosen = Signal(object)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.name = title()
        self.about = hint()
        self.print = primary_button(ui.translate("Print"), "printer")
        self.print.clicked.connect(self.print_requested)
        self.pdf = quiet_button(ui.translate("As PDF"), "file-down")
        self.pdf.clicked.connect(self.pdf_requested)
        self.choose = link_button(ui.translate("Choose cards"))
        self.choose.setCheckable(True)
        self.choose.toggled.connect(self._offer_ticks)
        self.ticks: tuple[QCheckBox, ...] = ()
        """One for each card, in order; out of sight until cards are chosen."""
        self._body = QVBoxLayout()
        self.change = quiet_button(ui.translate("Change this"), "pencil")
        self.change.clicked.connect(self.edit_requested)
        self.versions = VersionLinks(ui)
        self.versions.version_wanted.connect(self.version_wanted)
        self.versions.handout_chosen.connect(self.handout_chosen)
        buttons = Flow([self.print, self.pdf, self.change, self.versions.more, self.choose])
        top = (self.name, self.about, self.versions, buttons)
        content = column(*top, self._body, 1, space=GRID + GRID // 2)
        self.sheet = ReadingPage(holder(content))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.sheet)

    def focus_first(self) -> None:
        """What can be done here."""
        self.print.setFocus()

    def chosen_cards(self) -> frozenset[int]:
        """The cards that are wanted, counted from 1; empty means all of it."""
        chosen = frozenset(n for n, tick in enumerate(self.ticks, 1) if tick.isChecked())
        return frozenset() if len(chosen) == len(self.ticks) else chosen

    def show_handout(
        self,
        shown: Handout,
        text: ReadableText,
        whose: str = "",
        others: Sequence[Handout] = (),
        offered: Sequence[Offer] = (),
    ) -> None:
        """Replace what is shown; `whose` says so when it is not the library's text.

        `others` are the handouts among which its versions are, and `offered` those to be made.
        """
        from hope_desktop.ui.modules.blocks import BlockView

        translate = self._ui.translate
        self.name.setText(shown.title)
        whom = levels_words(shown.audiences, self._ui) if shown.audiences else ""
        parts = (
            name_of(shown.kind, translate),
            translate("for %(levels)s") % {"levels": whom} if whom else "",
            shared_words(shown.group_size, self._ui),
            name_of(shown.status, translate),
            language_note(shown, others, self._ui),
            whose,
        )
        self.about.setText(" · ".join(part for part in parts if part))
        self.versions.show_versions(shown, others, offered)
        clear(self._body)
        if shown.draft:
            words = _(
                "This version is not ready: no class gets it yet. Finish it with Change this."
            )
            self._body.addWidget(notice(Notice(translate(words)), translate))
        if shown.fictional:
            made_up = translate("This story is made up; that stands on every page.")
            self._body.addWidget(notice(Notice(made_up), translate))
        blocks = BlockView(self._ui)
        self.ticks = tuple(self._tick(number) for number, _card in enumerate(text.cards, 1))
        self.choose.setVisible(len(self.ticks) > 1)
        self.choose.setChecked(False)
        self._follow_ticks()
        if text.cards:
            self._body.addWidget(blocks.cards(text.cards, self.ticks))
        else:
            self._body.addWidget(card(blocks.page(text.blocks), margins=3 * GRID))
        self.sheet.to_top()

    def say(self, words: str) -> None:
        """Say above the text what is wrong with it."""
        self._body.insertWidget(0, notice(Notice(words, "serious"), self._ui.translate))

    def _tick(self, number: int) -> QCheckBox:
        made = QCheckBox(self._ui.translate("Card %(n)d") % {"n": number})
        made.setChecked(True)
        made.hide()
        made.toggled.connect(self._follow_ticks)
        return made

    @Slot(bool)
    def _offer_ticks(self, offered: bool) -> None:
        for tick in self.ticks:
            tick.setVisible(offered)
            tick.setChecked(True)

    @Slot()
    def _follow_ticks(self) -> None:
        some = not self.ticks or any(tick.isChecked() for tick in self.ticks)
        self.print.setEnabled(some)
        self.pdf.setEnabled(some)
