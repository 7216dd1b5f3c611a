"""The workshops to begin with: a list, for whom each is, and what is in the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import override

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout, name_of
from hope_desktop.domain.terms import (
    NUMBERED,
    ActivityId,
    Level,
    Module,
    TemplateId,
    frozen,
    next_module,
)
from hope_desktop.domain.workshops.safety import (
    ADULTS_OPENING,
    ADULTS_WHERE_TO_GO,
    OPENING,
    WHERE_TO_GO,
)
from hope_desktop.domain.workshops.templates import Template, TemplatePart, gone_from
from hope_desktop.i18n.catalogue import dotted, listed
from hope_desktop.i18n.labels import label, module_name, titles_text
from hope_desktop.services.library.library import Library, title_in
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import chip_button
from hope_desktop.ui.widgets.fields.dates import sent_words
from hope_desktop.ui.widgets.layouts import card, column, hint, row
from hope_desktop.ui.widgets.page import ReadWhenSeen
from hope_desktop.ui.widgets.row_list import RowView
from hope_desktop.ui.widgets.rows import Index, Row, RowDelegate, row_of
from hope_desktop.ui.widgets.search.box import SearchBox
from hope_desktop.ui.widgets.thumbnails import Thumbnails
from hope_desktop.ui.widgets.warnings import Notice, NoticeList
from hope_desktop.ui.workshops.moments import Minutes, MinuteStrip, paint_minutes, short_minutes


@frozen
class PlannedPart:
    """An activity of it or a break, with its minutes."""

    activity: Activity | None
    minutes: int


class TemplateLook(QWidget):
    """Only to look at: nothing is made yet, and Tab skips it."""

    def __init__(self, library: Library, thumbnails: Thumbnails, ui: Ui) -> None:
        super().__init__()
        self._library = library
        self._ui = ui
        self.said = hint()
        self.strip = MinuteStrip()
        self.view = RowView(ui.translate("What is in it"))
        self.view.show_paper(thumbnails)
        self.view.delegate.spare = GRID + 4
        self.view.setProperty("look", "bare")
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setSelectionMode(RowView.SelectionMode.NoSelection)
        high = (self.view, 99)  # as high as its rows, where there is room
        self.setLayout(column(card(self.said, self.strip, high, 1)))

    def show_part(self, part: TemplatePart | None) -> None:
        """Show another one; None is for whoever chooses everything, and shows nothing."""
        self.setVisible(part is not None)
        if part is None:
            return
        parts = visit_parts(part, self._library)
        used = sum(one.minutes for one in parts)
        lesson = part.slot_minutes
        words = self._ui.plural("%(used)d of %(n)d minute", "%(used)d of %(n)d minutes", lesson)
        count = len({name for one in parts for name in _sheets(one.activity)})
        sheets = self._ui.plural("%(n)d handout", "%(n)d handouts", count)
        self.said.setText(f"{words % {'used': used, 'n': lesson}} · {sheets}")
        self.strip.show_minutes(minutes_of(parts), lesson)
        rows = [self._row(at, one) for at, one in enumerate(parts)]
        widest = max((len(row.sheets) for row in rows), default=0)
        self.view.rows.replace([_as_wide(row, widest) for row in rows])
        self.strip.setAccessibleName(", ".join(row.name for row in self.view.rows.rows))
        high = self.view.sizeHintForRow(0) + 2 * self.view.spacing()
        self.view.setMaximumHeight(len(parts) * high + GRID)

    def _row(self, at: int, one: PlannedPart) -> Row:
        minutes = short_minutes(one.minutes, self._ui)
        if one.activity is None:
            return Row(at, self._ui.translate("Pause"), " ", minutes, icon="coffee")
        activity = one.activity
        sheets = tuple(_sheets(activity).values())[:2]
        return Row(
            at, activity.title, activity.goal, minutes, module=activity.module, sheets=sheets
        )


def _as_wide(row: Row, widest: int) -> Row:
    """With room for as many sheets, so that all words begin below each other."""
    room = (None,) * (widest - len(row.sheets))
    return replace(row, sheets=(*row.sheets, *room) if row.sheets else ())


def visit_parts(part: TemplatePart, library: Library) -> list[PlannedPart]:
    """Return what a visit is made of, as far as the library still offers it."""
    offered = library.offered()
    if not part.blocks:
        whole = [library.activity(one) for one in part.activities if one in offered]
        return [PlannedPart(one, one.minutes) for one in whole]
    return [
        PlannedPart(library.activity(one.activity) if one.activity else None, one.minutes)
        for one in part.blocks
        if one.activity is None or one.activity in offered
    ]


def minutes_of(parts: Sequence[PlannedPart]) -> Minutes:
    """Return how long each part takes, with its module."""
    return [(one.minutes, one.activity.module if one.activity else None) for one in parts]


def _sheets(activity: Activity | None) -> dict[str, Handout]:
    """Return each sheet once, in the version that most classes have."""
    found: dict[str, Handout] = {}
    for one in activity.handouts if activity else ():
        found.setdefault(name_of(one.id), one)
    return found


@frozen
class TemplateChoice:
    """One visit of a template; `template` is None for choosing yourself."""

    template: Template | None
    part: TemplatePart | None
    modules: tuple[Module, ...] = ()
    recommended: bool = False
    suits: bool = True
    """It is for such a class, which has had what comes before it."""
    about: tuple[str, ...] = ()
    """What is done in it besides opening and closing: the titles."""
    gone: tuple[str, ...] = ()
    """The titles of what the library no longer offers."""

    @property
    def name(self) -> tuple[TemplateId | None, str]:
        """Return what tells it from the others, whatever their order."""
        return (self.template.id if self.template else None, self.part.part if self.part else "")

    @property
    def own(self) -> bool:
        """Tell whether it came from a colleague."""
        return self.template is not None and self.template.own


def around(level: Level | None) -> tuple[ActivityId, ...]:
    """Return what stands ready when she chooses the activities: every workshop needs both."""
    if level is Level.ADULTS:
        return ADULTS_OPENING, ADULTS_WHERE_TO_GO
    return OPENING, WHERE_TO_GO


def template_choices(
    library: Library, facts: ClassFacts | None, had: frozenset[Module]
) -> tuple[TemplateChoice, ...]:
    """Every part of every template, best first, and choosing yourself at the end.

    Pupils are offered nothing that is for adults, nor the other way round.

    Of those that suit equally well, one that came comes first.
    """
    choices, level = [], facts.level if facts else None
    activity, offered = library.activity, library.offered()
    adults = level is Level.ADULTS
    for template in library.templates():
        if level and not template.own and adults != (template.levels == (Level.ADULTS,)):
            continue
        every = (one for part in template.parts for one in part.activities)
        planned = [one for one in every if one in offered]
        old_enough = facts and all(facts.has_reached(activity(one).from_year) for one in planned)
        for part in template.parts:
            there = [one for one in part.activities if one in offered]
            modules = {activity(one).module for one in there} & set(NUMBERED)
            ordered = tuple(module for module in NUMBERED if module in modules)
            is_next = adults or (bool(ordered) and ordered[0] is next_module(had))
            known = set(template.requires_modules) <= had
            here = template.adults in {None, facts.adults if facts else None}
            suits = template.own or (known and (level in template.levels if level else is_next))
            best = bool(old_enough) and level in template.levels and known and is_next and here
            gone = gone_from(part, offered, partial(title_in, library))
            about = tuple(activity(one).title for one in there if activity(one).module in modules)
            choices.append(TemplateChoice(template, part, ordered, best, suits, about, gone))

    def for_others(one: TemplateChoice) -> bool:
        return bool(one.template and level and level not in one.template.levels)

    choices.sort(key=lambda one: (not one.recommended, for_others(one), not one.own))
    return (*choices, TemplateChoice(None, None))


def choice_row(at: int, choice: TemplateChoice, ui: Ui) -> Row:
    """Return how a choice looks in the list; its key is its place."""
    translate = ui.translate
    template, part = choice.template, choice.part
    if template is None or part is None:
        return Row(
            key=at,
            title=translate("Choose yourself"),
            below=translate("Opening and closing stand ready; you add the rest."),
            icon="pencil",
        )
    name = template.title
    if len(template.parts) > 1:
        words = translate("%(template)s, part %(part)s")
        name = words % {"template": template.title, "part": part.part}
    levels = ", ".join(label(level, ui.translate) for level in template.levels)
    modules = ", ".join(module_name(module, ui.translate) for module in choice.modules)
    whose = sent_words(template.sender, template.sent_on, ui)
    whose = whose or (translate("of a colleague") if template.own else "")
    best = translate("recommended") if choice.recommended else ""
    minutes = short_minutes(part.slot_minutes, ui)
    spoken = (name, whose, best, modules, *choice.about, minutes, levels)
    return Row(
        key=at,
        title=name,
        below=dotted(whose, ", ".join(choice.about)) or modules,
        right=minutes,
        right_below=best,
        module=choice.modules[0] if choice.modules else None,
        icon="layers",
        tip=levels,
        spoken=", ".join(filter(None, spoken)),
    )


def about_words(choice: TemplateChoice, ui: Ui) -> str:
    """For whom a choice was made."""
    template = choice.template
    if template is None:
        return ""
    levels = listed((label(level, ui.translate) for level in template.levels), ui.translate)
    return ui.translate("Made for: %(levels)s") % {"levels": levels or "-"}


def missing_words(choice: TemplateChoice, ui: Ui) -> str:
    """Tell what will be missing; empty when everything is there."""
    words = ui.translate("No longer in the library, so left out: %(titles)s.")
    return words % {"titles": titles_text(choice.gone, ui.translate)} if choice.gone else ""


class _WithMinutes(RowDelegate):
    """Below the words of a ready workshop the minutes of its parts."""

    spare = GRID + 4
    whole_title = True

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
        self.search.words_changed.connect(self._show_rows)
        self.every.toggled.connect(self._show_rows)
        self.view.row_selected.connect(self._on_selected)

    def choice(self) -> TemplateChoice:
        """Return what is chosen now."""
        key = self.view.current_key()
        return self.choices[key if isinstance(key, int) else 0]

    def minutes_of(self, at: int) -> tuple[Minutes, int]:
        """Return the parts of a choice and its lesson's length; nothing for choosing yourself."""
        part = self.choices[at].part
        if part is None:
            return [], 1
        return minutes_of(visit_parts(part, self._library)), part.slot_minutes

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
        """Show what suits the class, or everything; what is looked for is looked for in all."""
        words = self.search.text().casefold().split()
        rows = [choice_row(at, one, self._ui) for at, one in enumerate(self.choices)]
        shown = [
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
        self.view.rows.replace(shown)
        wanted = (row.key for row in shown if self.choices[row.key].name == self._wanted)
        self.view.setCurrentIndex(self.view.rows.index_of(next(wanted, shown[0].key)))
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
