"""The workshops to begin with: a list, and for whom each is."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.ids import TemplateId
from hope_desktop.domain.modules import Module
from hope_desktop.services.library.library import Library
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import chip_button
from hope_desktop.ui.widgets.layouts import column, row
from hope_desktop.ui.widgets.page import ReadWhenSeen
from hope_desktop.ui.widgets.row_list import RowView
from hope_desktop.ui.widgets.rows import Index, RowDelegate, row_of
from hope_desktop.ui.widgets.search.box import SearchBox
from hope_desktop.ui.widgets.texts import hint
from hope_desktop.ui.widgets.warnings import Notice, NoticeList
from hope_desktop.ui.workshops.new.look import PlannedPart, paint_minutes, visit_parts
from hope_desktop.ui.workshops.new.template_rows import (
    TemplateChoice,
    about_words,
    choice_row,
    missing_words,
    template_choices,
)


class _WithMinutes(RowDelegate):
    """Below the words of a ready workshop the minutes of its parts."""

    spare = GRID + 4

    def __init__(self, picker: TemplatePicker) -> None:
        super().__init__(picker)
        self._picker = picker

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        area = self.area(option.rect)
        foot = QRectF(area.left() + 5 * GRID, area.bottom() - GRID - 2, area.width() - 6 * GRID, 5)
        paint_minutes(painter, foot, *self._picker.minutes_of(row_of(index).key))


class TemplatePicker(ReadWhenSeen):
    """What was chosen by hand stays chosen when another class is."""

    choice_shown = Signal()  # another one may be chosen now

    def __init__(self, library: Library, ui: Ui) -> None:
        super().__init__()
        self._library = library
        self._ui = ui
        self.choices: tuple[TemplateChoice, ...] = ()
        self._facts: ClassFacts | None = None
        self._had: frozenset[Module] = frozenset()
        self._wanted: tuple[TemplateId | None, str] | None = None
        self._filling = False
        self._build()
        self._connect()

    def choice(self) -> TemplateChoice:
        """What is chosen now."""
        key = self.view.current_key()
        return self.choices[key if isinstance(key, int) else 0]

    def minutes_of(self, at: int) -> tuple[list[PlannedPart], int]:
        """The parts of a choice and the length of its lesson; nothing for choosing yourself."""
        part = self.choices[at].part
        if part is None:
            return [], 1
        return visit_parts(part, self._library), part.slot_minutes

    def show_for(self, facts: ClassFacts, had: frozenset[Module]) -> None:
        """Put first what suits such a class, which will have had these modules by then."""
        if (facts, had) != (self._facts, self._had):
            self._facts, self._had = facts, had
            self.refresh()

    @override
    def refresh(self) -> None:
        """Read the templates again."""
        self.choices = template_choices(self._library, self._facts, self._had)
        self.every.setVisible(not all(one.suits for one in self.choices))
        if any(one.name == self._wanted and not one.suits for one in self.choices):
            self.every.setChecked(True)  # what was chosen by hand stays in sight
        self._show_rows()

    def _show_rows(self) -> None:
        """What suits the class, or everything; what is looked for is looked for in everything."""
        words = self.search.text().casefold().split()
        rows = [choice_row(at, one, self._ui) for at, one in enumerate(self.choices)]
        found = [
            row
            for row, one in zip(rows, self.choices, strict=True)
            if one.template is None
            or (
                all(word in f"{row.name} {row.tip}".casefold() for word in words)
                if words
                else one.suits or self.every.isChecked()
            )
        ]
        self._filling = True
        self.view.rows.replace(found)
        wanted = (row.key for row in found if self.choices[row.key].name == self._wanted)
        self.view.setCurrentIndex(self.view.rows.index_of(next(wanted, found[0].key)))
        self._filling = False
        self._show_choice()

    @override
    def minimumSizeHint(self) -> QSize:
        """What is said below the list takes more lines in a narrow place."""
        wanted, layout = super().minimumSizeHint(), self.layout()
        if layout is not None:
            wanted.setHeight(layout.totalMinimumHeightForWidth(self.width()))
        return wanted

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()
        # The list may be as high as two rows, and half of it below the fold of the page.
        self.view.scrollTo(self.view.currentIndex(), QListView.ScrollHint.PositionAtTop)

    def want(self, template: TemplateId | None) -> None:
        """Choose a template by its id, its first part; None forgets what was chosen by hand."""
        self._renew()  # it may be one that was just made
        parts = (one.name for one in self.choices if one.template and one.template.id == template)
        self._wanted = next(parts, None)
        self.search.clear()
        self.every.setChecked(False)
        self.refresh()

    def _build(self) -> None:
        translate = self._ui.translate
        self.view = RowView(translate("Ready workshops"))
        self.view.setItemDelegate(_WithMinutes(self))
        self.search = SearchBox(translate("Find a workshop"), translate("Which workshop?"))
        self.search.lead_to(self.view)
        self.every = chip_button(translate("All"))
        self.every.setToolTip(translate("Also what is for other classes, or comes later"))
        self.about = hint()
        self.gone = NoticeList(translate)
        looking = row((self.search, 1), self.every)
        inside = column(looking, self.view, self.about, self.gone)
        inside.setStretch(1, 1)
        self.setLayout(inside)

    def _connect(self) -> None:
        self.search.words_changed.connect(self._show_rows)
        self.every.toggled.connect(self._show_rows)
        self.view.row_selected.connect(self._on_selected)

    def _on_selected(self, _key: object) -> None:
        if not self._filling and self.choices:
            self._wanted = self.choice().name
            self._show_choice()

    def _show_choice(self) -> None:
        choice = self.choice()
        self.about.setText(about_words(choice, self._ui))
        gone = missing_words(choice, self._ui)
        self.gone.show_notices([Notice(gone)] if gone else [])
        self.choice_shown.emit()
