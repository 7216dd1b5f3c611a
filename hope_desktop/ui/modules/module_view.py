"""A module's own page: aim, activities in order, handouts, goals, risks and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.library.handout import name_of as whole_name
from hope_desktop.domain.modules import Module, following
from hope_desktop.domain.views import ActivityRow, ModulePage
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui.modules.prose import Columns, Prose, ReadingPage, left, named, points
from hope_desktop.ui.modules.shapes import ModuleBand
from hope_desktop.ui.modules.whole_list import WholeList
from hope_desktop.ui.modules.words import (
    activities_words,
    activity_row,
    coming_row,
    handout_row,
    minutes_range,
    own_file_row,
)
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import Flow, clear, column, holder
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.texts import hint, title

if TYPE_CHECKING:
    from hope_desktop.domain.library.material import Material


class ModuleView(QWidget):
    """Everything about one module.

    Signals:
        activity_chosen: The id of the activity to look at.
        handout_chosen: The id of the handout to read.
        paper_menu_requested: What can be done with a handout; its id and where.
        next_requested: To the next module.
        pdf_requested: This module as PDF.
        selection_changed: Another activity is current in the list.
    """

    activity_chosen = Signal(object)
    handout_chosen = Signal(object)
    paper_menu_requested = Signal(object, QPoint)
    next_requested = Signal()
    pdf_requested = Signal()
    selection_changed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.next_module: Module | None = None
        self._build()
        self._connect()

    def selected(self) -> ActivityId | None:
        """The activity that is current in the list."""
        key = self.activities.view.current_key()
        return ActivityId(str(key)) if key else None

    def focus_first(self) -> None:
        """The activities, or what can be done when there are none."""
        has_rows = self.activities.view.rows.rowCount() > 0
        (self.activities.view if has_rows else self.pdf).setFocus()

    def show_module(
        self, page: ModulePage, rows: Sequence[ActivityRow], own: Sequence[Material] = ()
    ) -> None:
        """Replace what is shown."""
        translate, text = self._ui.translate, page.text
        self.band.show_module(text.module)
        self.name.setText(module_name(text.module, translate))
        self.aim.setText(text.aim)
        length = minutes_range((one.minutes for one in rows), self._ui)
        about = (activities_words(len(rows), self._ui), length)
        self._about.setText(" · ".join(part for part in about if part))
        self.activities.show_rows([activity_row(one, self._ui, with_module=False) for one in rows])
        mine = [own_file_row(one, self._ui) for one in own]
        self.handouts.show_rows([*mine, *_handouts(page, self._ui)])
        self._show_goals(page)
        self._show_next(page)
        self.sheet.to_top()

    def _show_goals(self, page: ModulePage) -> None:
        clear(self._goals)
        translate, text = self._ui.translate, page.text
        if text.learning_goals:
            goals = points(text.learning_goals)
            self._goals.addWidget(named(translate("Learning goals"), "target", goals))
        if text.risks:
            risks = points(text.risks)
            self._goals.addWidget(named(translate("Risks"), "shield-check", risks))

    def _show_next(self, page: ModulePage) -> None:
        clear(self._next)
        text = page.text
        self.next_module = following(text.module)
        heading = _("To the next module") if self.next_module else _("Afterwards")
        parts: list[QWidget] = [Prose(text.next_step)]
        if self.next_module is not None:
            name = module_name(self.next_module, self._ui.translate)
            self.next = quiet_button(name, "arrow-right")
            self.next.setAccessibleName(self._ui.translate("To module %(name)s") % {"name": name})
            self.next.clicked.connect(self.next_requested)
            parts.append(Flow([self.next]))
        card = named(self._ui.translate(heading), "footprints", *parts)
        self._next.addWidget(card)
        card.setVisible(bool(text.next_step))

    def _build(self) -> None:
        translate = self._ui.translate
        self.name = title()
        self.aim = Prose()
        self._about = hint()
        self._about.setProperty("look", "")
        self.pdf = quiet_button(translate("Module as PDF"), "file-down")
        words = column(self.name, self._about, left(self.aim), space=GRID // 2)
        self.band = ModuleBand(words, self.pdf)
        none = EmptyState("layers", translate("No activities yet"), "")
        self.activities = WholeList(translate("Activities in order"), none)
        paper = EmptyState("file-text", translate("No handouts"), "")
        self.handouts = WholeList(translate("Handouts"), paper)
        self._next = QVBoxLayout()
        self._goals = QVBoxLayout()
        self._goals.setSpacing(2 * GRID)
        columns = Columns()
        columns.main.addWidget(named(translate("Activities"), "layers", self.activities))
        columns.main.addLayout(self._next)
        columns.main.addStretch(1)
        columns.side.addLayout(self._goals)
        columns.side.addStretch(1)
        papers = named(translate("Handouts"), "file-text", self.handouts)
        self.sheet = ReadingPage(holder(column(self.band, columns, papers, 1, space=2 * GRID)))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.sheet)

    def _connect(self) -> None:
        self.pdf.clicked.connect(self.pdf_requested)
        self.activities.row_opened.connect(self.activity_chosen)
        self.activities.row_selected.connect(self.selection_changed)
        self.handouts.row_opened.connect(self._open_handout)
        self.handouts.menu_requested.connect(self.paper_menu_requested)
        for one in (self.activities, self.handouts):
            one.row_moved.connect(self._follow)

    @Slot(object)
    def _open_handout(self, key: object) -> None:
        if isinstance(key, str | int):
            self.handout_chosen.emit(key)

    @Slot(QRect)
    def _follow(self, area: QRect) -> None:
        moved = self.sender()
        if isinstance(moved, WholeList) and moved.view.hasFocus():
            self.sheet.keep_in_sight(moved.view, area)


def _handouts(page: ModulePage, ui: Ui) -> list[Row]:
    """All handouts in the order of the activities; the versions of one stand together."""
    rows = []
    for activity in page.activities:
        owner = activity.title
        own = sorted(activity.handouts, key=lambda one: (whole_name(one.id), len(one.audiences)))
        rows += [handout_row(one, ui, owner=owner, others=own) for one in own]
        rows += [coming_row(one, ui, owner=owner) for one in activity.to_come]
    return rows
