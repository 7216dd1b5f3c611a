"""The tick list: every document of the bundle, in three groups, with its pages and copies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from hope_desktop.domain.printing.print_jobs import PrintJob, sides_of
from hope_desktop.domain.printing.records import SLIDES, PrintedFile
from hope_desktop.i18n.adults import words_for
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.printers.words import only_pages
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, set_look
from hope_desktop.ui.widgets.buttons import icon_button, quiet_button
from hope_desktop.ui.widgets.layouts import Flow, LayoutPart, card, clear, column, line, row
from hope_desktop.ui.widgets.texts import heading, hint, label

if TYPE_CHECKING:
    from hope_desktop.domain.printing.reprinting import Different
    from hope_desktop.services.printing.printed import Bundle, Prepared


class PaperGroup(Enum):
    """Whose papers; the value is the heading."""

    PUPILS = _("Pupils")
    SPARE = _("In reserve")
    TRAINER = _("Trainer")
    SCHOOL = _("School")


def group_of(kind: str) -> PaperGroup:
    """In which group a document stands, by the name of its kind."""
    found = PaperKind.read(kind)
    groups = {
        Whose.MADE_UP: PaperGroup.TRAINER,
        Whose.TRAINER: PaperGroup.TRAINER,
        Whose.SCHOOL: PaperGroup.SCHOOL,
        Whose.LETTER: PaperGroup.SCHOOL,
    }
    usual = PaperGroup.SPARE if found.in_reserve else PaperGroup.PUPILS
    return groups.get(found.whose, usual)


def document_line(printed: PrintedFile, ui: Ui, only: str = "") -> str:
    """`3 pages · 30 copies · 90 sheets`, and for a letter what the school makes; `12 slides`."""
    if printed.is_shown:
        return _count(ui.plural("%(n)d slide", "%(n)d slides", printed.pages), printed.pages)
    pages = _count(ui.plural("%(n)d page", "%(n)d pages", printed.pages), printed.pages)
    said = [
        only_pages(only, ui) if only else pages,
        copies_line(printed.made, ui, once=printed.sets > 0),
        _count(ui.plural("%(n)d sheet", "%(n)d sheets", printed.sheets), printed.sheets),
    ]
    if printed.by_school:
        words = ui.plural("the school makes %(n)d", "the school makes %(n)d", printed.by_school)
        said.append(_count(words, printed.by_school))
    return " · ".join(said)


def _part(printed: PrintedFile, pages: str) -> PrintedFile:
    """Only these pages of it."""
    if not pages:
        return printed
    sides = sides_of(printed.sides)
    job = PrintJob("", "", b"", printed.pages, printed.copies, sides, pages=pages)
    return replace(printed, pages=len(job.numbers), sheets=job.sheets)


def copies_line(copies: int, ui: Ui, *, once: bool = False) -> str:
    """`30 copies`, known before anything is drawn; `30 sets` of cards that share their sheets."""
    if once:
        return _count(ui.plural("%(n)d set", "%(n)d sets", copies), copies)
    return _count(ui.plural("%(n)d copy", "%(n)d copies", copies), copies)


def _count(words: str, number: int) -> str:
    return words % {"n": number}


class DocumentRow(QFrame):
    """One document: a tick, its title, and how much paper it is."""

    row_chosen = Signal(str)  # it was clicked or got the focus; its kind

    def __init__(self, kind: str, title: str, copies: int, ui: Ui, *, once: bool = False) -> None:
        super().__init__()
        self.kind = kind
        self._once = once
        self.due: Different | None = None
        """Only this of it is wanted: the rest is on paper."""
        self._copies = copies
        self._ui = ui
        self.tick = QCheckBox()
        self.tick.setChecked(True)
        self.words = label(title, bold=True)
        self.numbers = hint()
        words, edges = column(self.words, self.numbers, space=0), (4, 4, GRID, 4)
        self.setLayout(row(self.tick, (words, 1), space=GRID // 2, margins=edges))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.tick.installEventFilter(self)
        self.show_printed(None)
        self.show_chosen(chosen=False)

    def show_printed(self, printed: PrintedFile | None) -> None:
        """Pages, copies and sheets; only the copies are known before it is drawn."""
        copies, pages = (self.due.missing, self.due.pages) if self.due else (self._copies, "")
        known = document_line(_part(printed, pages), self._ui, pages) if printed else None
        usual = "" if self.kind == SLIDES else copies_line(copies, self._ui, once=self._once)
        self.numbers.setText(known or usual)
        self.tick.setAccessibleName(f"{self.words.text()}, {known or usual}".removesuffix(", "))

    def show_chosen(self, *, chosen: bool) -> None:
        """Whether this is the document in the preview."""
        set_look(self, "tinted" if chosen else "plain")

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.tick.setFocus(Qt.FocusReason.MouseFocusReason)
        self.row_chosen.emit(self.kind)
        event.accept()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self.row_chosen.emit(self.kind)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                return self.focusNextChild()
            if event.key() == Qt.Key.Key_Up:
                return self.focusPreviousChild()
        return super().eventFilter(watched, event)


class ApartRow(QFrame):
    """What only who tells has: in no pile and no total. Hidden where nobody tells."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.kind = ""
        self.words = label(bold=True)
        told = hint(ui.translate("Only for who tells: in no pile, and not counted."))
        self.see = icon_button(ui.translate("See this paper"), "eye")
        self.print = quiet_button(ui.translate("Print apart"), "printer")
        ways = Flow([self.print, self.see])
        self.setLayout(column(self.words, told, ways, space=GRID // 2, margins=GRID + 4))

    def show_prepared(self, prepared: Prepared) -> None:
        """Show it when there is one."""
        hers = next((one for one in prepared.documents if one.is_hers), None)
        self.kind = hers.key if hers else ""
        self.words.setText(hers.name.removesuffix(f" - {prepared.class_label}") if hers else "")
        self.setVisible(hers is not None)


class DocumentList(QWidget):
    """Groups of rows, without what who tells prints apart.

    Unticked rows stay unticked until another workshop is shown.

    Signals:
        document_chosen: The kind of the document to look at.
        ticks_changed: The selection of documents changed.
    """

    document_chosen = Signal(str)
    ticks_changed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._session: SessionId | None = None
        self._words = ui.translate
        self._listed: list[tuple[str, str, int, bool]] = []
        self.rows: dict[str, DocumentRow] = {}
        self.chosen = ""
        self._column = column()
        self.setLayout(self._column)

    def show_prepared(self, prepared: Prepared) -> None:
        """List the documents, ticked; the numbers come with `show_printed`."""
        suffix = f" - {prepared.class_label}"
        listed = [
            (one.key, one.name.removesuffix(suffix), one.copies, one.once)
            for one in prepared.documents
            if not one.is_hers
        ]
        unticked = set(self.rows) - self.ticked()
        if prepared.session != self._session:
            self._session = prepared.session
            unticked = set()
        elif listed == self._listed:
            return
        self._listed = listed
        self._words = words_for(self._ui.translate, adults=prepared.adults)
        self._fill(unticked)

    def show_printed(self, files: Mapping[str, PrintedFile]) -> None:
        """Show how much paper each document is."""
        for kind, shown in self.rows.items():
            shown.show_printed(files.get(kind))

    def ticked(self) -> frozenset[str]:
        """The kinds that are wanted."""
        return frozenset(kind for kind, shown in self.rows.items() if shown.tick.isChecked())

    def left_out(self) -> frozenset[str]:
        """What is not made."""
        return frozenset(self.rows) - self.ticked()

    def jobs(self, bundle: Bundle) -> tuple[PrintJob, ...]:
        """The ticked documents of a bundle for a printer, named and in order as here."""
        from hope_desktop.services.printing.print_out import jobs_of

        files = {file.printed.kind: file for file in bundle.files}
        found: list[PrintJob] = []
        for kind in (kind for kind in self.rows if kind in files and kind in self.ticked()):
            row, content = self.rows[kind], files[kind].printed.content
            pages = row.due.pages if row.due and row.due.content == content else ""
            found += jobs_of(files[kind], row.words.text(), pages)
        return tuple(found)

    def missing(self) -> dict[str, int]:
        """Of which documents only some copies are wanted, and how many."""
        return {kind: row.due.missing for kind, row in self.rows.items() if row.due}

    def tick_only(self, due: Mapping[str, Different]) -> None:
        """Want what is not right yet of these, and no others."""
        for kind, shown in self.rows.items():
            shown.due = due.get(kind)
            shown.show_printed(None)
            shown.tick.setChecked(kind in due)
        self.ticks_changed.emit()

    def renew(self, due: Iterable[Different]) -> None:
        """What is not right was looked at again."""
        for one in due:
            row = self.rows.get(one.kind)
            if row is not None and row.due is not None:
                row.due = one

    def tick_all(self) -> None:
        """Want everything, in full."""
        for shown in self.rows.values():
            shown.tick.setChecked(True)
        self.tick_whole()

    def tick_whole(self) -> None:
        """Want what is ticked in full."""
        for shown in self.rows.values():
            if shown.due is not None:
                shown.due = None
                shown.show_printed(None)
        self.ticks_changed.emit()

    def choose(self, kind: str) -> None:
        """Look at a document."""
        if kind not in self.rows:
            return
        self.chosen = kind
        for other, shown in self.rows.items():
            shown.show_chosen(chosen=other == kind)
        self.document_chosen.emit(kind)

    def _fill(self, unticked: set[str]) -> None:
        clear(self._column)
        self.rows = {}
        groups: list[LayoutPart] = []
        for group in PaperGroup:
            made = [self._row(*one) for one in self._listed if group_of(one[0]) is group]
            if made:
                name = heading(self._words(group.value))
                groups += [line(), column(name, *made, space=GRID // 2)]
        self._column.addWidget(card(*groups[1:], space=GRID, margins=GRID + 4))
        for kind in unticked & set(self.rows):
            self.rows[kind].tick.setChecked(False)
        for shown in self.rows.values():
            shown.row_chosen.connect(self.choose)
            shown.tick.toggled.connect(self.ticks_changed)
        self.choose(self.chosen if self.chosen in self.rows else next(iter(self.rows), ""))

    def _row(self, kind: str, title: str, copies: int, once: bool) -> DocumentRow:
        self.rows[kind] = DocumentRow(kind, title, copies, self._ui, once=once)
        return self.rows[kind]
