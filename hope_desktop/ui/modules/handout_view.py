"""A handout as it prints, with the handouts before and after it and the commands for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.library.handout import CARD_KINDS, Handout, HandoutKind, copies_for
from hope_desktop.domain.terms import Profile, audiences_of
from hope_desktop.i18n.catalogue import dotted, marked as _
from hope_desktop.i18n.labels import class_name, label as name_of
from hope_desktop.i18n.versions import levels_words
from hope_desktop.ui.editing.draft_preview import DraftPreview
from hope_desktop.ui.modules.commands import ModulesCommands
from hope_desktop.ui.modules.gallery import Gallery
from hope_desktop.ui.modules.sheets import SheetVersions, VersionLinks
from hope_desktop.ui.modules.tiles import STRIP, StripDelegate
from hope_desktop.ui.modules.words import language_note, shared_words
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox, NumberBox
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import (
    Flow,
    SnugScroll,
    beside,
    clear,
    column,
    hint,
    holder,
    label,
    line,
    row,
    tab_through,
    title,
)
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.thumbnails import Thumbnails
from hope_desktop.ui.widgets.warnings import Notice, notice

if TYPE_CHECKING:
    from hope_desktop.services.printing.printing import Document

_MOST_COPIES = 999
_FORMS = (Profile.STANDARD, Profile.EASY, Profile.LARGE)


def _asked(words: str, box: QWidget) -> QHBoxLayout:
    return row(label(words, buddy=box, bold=True), 1, box)


class HandoutView(QWidget):
    """Shows the page itself; its words are on another tab, for a screen reader."""

    opened = Signal(object)  # the id of another version, or of another sheet of the activity

    def __init__(
        self,
        document_of: Callable[..., Document],
        commands: ModulesCommands,
        thumbnails: Thumbnails,
        ui: Ui,
    ) -> None:
        super().__init__()
        self.commands = commands
        self._ui = ui
        self._shown: Handout | None = None
        self.facts: ClassFacts | None = None
        """The next class."""
        self._pages = 0
        self.ticks: tuple[QCheckBox, ...] = ()
        """One for each card, in order; out of sight until cards are chosen."""
        self.paper = DraftPreview(document_of, ui, whole=True)
        none = EmptyState("file-text", ui.translate("No handouts"), "")
        words = ui.translate("Sheets of this activity")
        self.strip = Gallery(words, none, thumbnails, StripDelegate)
        self._build()
        do = self.commands
        buttons = (self.print, self.pdf, self.change)
        tab_through(self.strip, *buttons, self.form, self.count, self.choose.head)
        self.print.clicked.connect(do.print.trigger)
        self.pdf.clicked.connect(do.pdf.trigger)
        self.change.clicked.connect(do.change.trigger)
        self.versions.handout_chosen.connect(self.opened)
        self.strip.row_opened.connect(self.opened)
        self.count.valueChanged.connect(self._turn_form)
        self.form.currentIndexChanged.connect(self._turn_form)
        self.choose.head.toggled.connect(self._tick_all)
        self.paper.drawn.connect(self._count_pages)

    def focus_first(self) -> None:
        """Put the focus on what can be done here."""
        self.print.setFocus()

    def copies(self) -> int:
        """Return how often it is printed."""
        return self.count.value() // self.sets

    @property
    def sets(self) -> int:
        """Return how many share sheets: cards."""
        is_cards = self._shown is not None and self._shown.kind in CARD_KINDS
        return self.count.value() if is_cards else 1

    def reading_form(self) -> Profile | None:
        """Return the reading form that is chosen; None for that of the text."""
        chosen: Profile = self.form.currentData()
        has_own = self._shown is None or chosen is self._shown.profile or not self.has_forms
        return None if has_own else chosen

    @property
    def has_forms(self) -> bool:
        """Tell whether it can be had in another reading form: pictures are a version."""
        return self._shown is not None and self._shown.profile in _FORMS

    def chosen_cards(self) -> frozenset[int]:
        """Return the cards that are wanted, counted from 1; empty means all of it."""
        chosen = frozenset(n for n, tick in enumerate(self.ticks, 1) if tick.isChecked())
        return frozenset() if len(chosen) == len(self.ticks) else chosen

    def show_handout(
        self,
        shown: Handout,
        whose: str = "",
        versions: Sequence[Handout] = (),
        cards: Sequence[str] = (),
    ) -> None:
        """Replace what is shown; `whose` says so when it is not the library's text.

        `cards` are the names of its cards.
        """
        translate = self._ui.translate
        again = self._shown is not None and self._shown.id == shown.id
        self._shown = shown
        self.name.setText(shown.title)
        whom = levels_words(shown.audiences, self._ui.translate) if shown.audiences else ""
        parts = (
            name_of(shown.kind, translate),
            translate("for %(levels)s") % {"levels": whom} if whom else "",
            shared_words(shown.group_size, self._ui),
            language_note(shown, versions, self._ui),
            whose,
        )
        self.about.setText(dotted(*parts))
        self.versions.show_versions(shown, versions)
        clear(self._notices)
        if shown.draft:
            words = _(
                "This version is not ready: no class gets it yet. Finish it with Change this."
            )
            self._notices.addWidget(notice(Notice(translate(words)), translate))
        if shown.fictional:
            made_up = translate("This story is made up; that stands on every page.")
            self._notices.addWidget(notice(Notice(made_up), translate))
        self.choose.head.setChecked(False)
        self._cards.setVisible(len(cards) > 1)
        self.ticks = tuple(QCheckBox(name) for name in cards)
        for tick in self.ticks:
            tick.setChecked(True)
            tick.toggled.connect(self._follow_ticks)
        self.choose.fill(Flow(self.ticks))
        self._follow_ticks()
        self._form.setVisible(self.has_forms)
        if self.has_forms and not again:
            self.form.setCurrentIndex(_FORMS.index(shown.profile))
        self._turn_form()

    def show_beside(self, sheets: Sequence[SheetVersions], facts: ClassFacts | None) -> None:
        """Show the sheets of the activity, this one among them, and the class that comes next."""
        rows = [
            Row(one.shown.id, one.shown.title, sheets=(one.shown,), tip=one.shown.title)
            for one in sheets
        ]
        self.strip.show_rows(rows)
        here = next((s.shown.id for s in sheets if self._shown in s.versions), None)
        self.strip.select(here)
        self.strip.setVisible(len(rows) > 1)
        self._share()
        self.facts, meant = facts, self._shown.audiences if self._shown else ()
        if facts and facts.level and meant and not meant & audiences_of(facts.level, facts.band):
            self.facts = None
        pupils = facts.pupils if facts else 0
        needed = copies_for(self._shown.group_size, pupils) if self._shown and pupils else 1
        self.count.setValue(needed)
        self._turn_form()

    def _build(self) -> None:
        translate = self._ui.translate
        self.name, self.about, self.amount = title(), hint(), hint()
        self.versions = VersionLinks(self._ui)
        self._notices = column()
        self.count = NumberBox(1, _MOST_COPIES)
        self.form = ChoiceBox(letters=8)
        self.form.offer((one, name_of(one, translate)) for one in _FORMS)
        self._form = holder(_asked(translate("Reading &form"), self.form))
        number = _asked(translate("How many"), self.count)
        self.print = primary_button(translate("Print"), "printer")
        self.pdf = quiet_button(translate("As PDF"), "file-down")
        self.change = quiet_button(translate("Change"), "pencil")
        self.choose = Fold(translate("Choose cards"))
        top = column(self.name, self.about, space=2)
        parts = (top, self._notices, self.versions, line(), self._form, number, self.amount)
        self._cards = holder(column(line(), self.choose, space=GRID + 4))
        self.words = words = column(*parts, self._cards, space=GRID + 4, margins=2 * GRID)
        foot = (2 * GRID, 0, 2 * GRID, GRID)
        do = column(self.print, Flow([self.pdf, self.change]), margins=foot)
        self._side = QWidget()  # its foot stays in sight, however long the words are
        self._side.setLayout(column(SnugScroll(column(words)), do, 1))
        self.setLayout(beside(self.strip, (self.paper, 1), self._side, margins=(2 * GRID, 0, 0, 0)))

    def _turn_form(self) -> None:
        if self._shown is not None:
            profile = self.reading_form() or self._shown.profile
            draft = replace(self._shown, profile=profile)
            self.paper.show_draft(draft, None, self.sets, self.facts)
        self._say_print()

    def _tick_all(self) -> None:
        for tick in self.ticks:
            tick.setChecked(True)

    def _follow_ticks(self) -> None:
        some = not self.ticks or any(tick.isChecked() for tick in self.ticks)
        self.print.setEnabled(some)
        self.pdf.setEnabled(some)

    def _count_pages(self, pages: int) -> None:
        self._pages = pages
        self._say_print()

    def _say_print(self) -> None:
        """Show the number on the button, and below the field for whom and how much paper."""
        translate, plural, number = self._ui.translate, self._ui.plural, self.count.value()
        text = plural("Print %(n)d set", "Print %(n)d sets", number)
        self.print.setText(text)
        facts, below = self.facts, []
        if facts is not None and facts.pupils:
            name = class_name(facts.label, translate)
            text = plural("%(class)s, %(n)d pupil", "%(class)s, %(n)d pupils", facts.pupils)
            below.append(text % {"class": name})
        is_turned = self._shown is not None and self._shown.kind is HandoutKind.LESSON_SHEET
        sheets = self.copies() * (-(-self._pages // 2) if is_turned else self._pages)
        if sheets:
            below.append(plural("%(n)d sheet of paper", "%(n)d sheets of paper", sheets))
        self.amount.setText(" · ".join(below))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # as when there is a paper, or other letters
            self._share()
        return super().event(event)

    def _share(self) -> None:
        """Give the paper what words do not need."""
        letters = self.fontMetrics().averageCharWidth()
        rows, wide = self.strip.view.rows.rows, self.strip.fontMetrics().horizontalAdvance
        words = (word for one in rows for word in one.title.split())
        widest = max(map(wide, words), default=0)  # a line is broken between words only
        strip = max(STRIP.least + 2 * GRID, widest) + 4 * GRID
        side = min(letters * 46, self.width() * 9 // 20)
        side = max(side, self._side.minimumSizeHint().width())
        room = self.width() - side - self.paper.minimumSizeHint().width() - 4 * GRID
        self.strip.delegate.lines = StripDelegate.lines if room >= strip else 0
        self.strip.setFixedWidth(strip if room >= strip else STRIP.least + GRID)
        self._side.setFixedWidth(side)
