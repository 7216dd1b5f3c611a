"""Help lines: which are printed, who checked them when, one's own, and paper with old numbers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from hope_desktop.domain.helplines import Helpline, is_stale
from hope_desktop.domain.ids import HelplineId, SessionId
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.waiting import line_state
from hope_desktop.ui.settings.helpline_view import HelplineForm, HelplineView, OldPaperList
from hope_desktop.ui.settings.section import Section
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.destination import Destination
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.fields.dates import short_date
from hope_desktop.ui.widgets.layouts import beside
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.rows import Row

if TYPE_CHECKING:
    from hope_desktop.services.helplines import Helplines


class HelplinesSection(Section):
    """The lines, the ones to check first; beside them one line, or the form of one."""

    go = Signal(object)  # a workshop is to be printed again; its papers

    def __init__(self, helplines: Helplines, ui: Ui, checker: str) -> None:
        super().__init__(ui.translate("Help lines"), ui)
        self._helplines = helplines
        self._checker = checker
        self._today = helplines.today
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        translate = self._ui.translate
        empty = EmptyState("phone", translate("No help lines"), "")
        self.list = RowList(translate("Help lines"), empty)
        self.old_paper = OldPaperList(self._throw_away, self._ui)
        self.view = HelplineView(self._today, self._ui)
        self.form = HelplineForm(self._ui)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.form)
        self.add = quiet_button(translate("&Add a line…"), "plus")
        explained = translate(
            "These lines stand on the help cards. Call them or look them up twice a year, "
            "and note it here. Add lines of your region, or people of a school."
        )
        lines = beside((self.list, 5), (self.stack, 4), space=2 * GRID)
        self.lay_out(explained, self.old_paper, (lines, 1), below=(self.add, 1))

    def _connect(self) -> None:
        self.list.row_selected.connect(self._show_current)
        self.view.check.clicked.connect(self._note)
        self.view.change.clicked.connect(lambda: self._edit(self._current()))
        self.view.remove.clicked.connect(self._remove)
        self.form.save.clicked.connect(self._save)
        self.form.cancel.clicked.connect(self._show_current)
        self.old_paper.go.connect(self.go)
        self.add.clicked.connect(lambda: self._edit(None))

    @property
    @override
    def is_half_typed(self) -> bool:
        return self.stack.currentWidget() is self.form

    @override
    def arrive(self, wanted: Destination) -> None:
        if wanted.helpline is not None:
            self.refresh(wanted.helpline)

    @override
    def refresh(self, wanted: HelplineId | None = None) -> None:
        lines = self._helplines.all()
        self.list.show_rows([self._row(line) for line in lines])
        if wanted is not None:
            self.list.select(wanted)
        elif self.list.view.current_key() is None and lines:
            self.list.select(lines[0].id)
        self.old_paper.show_papers(self._helplines.old_papers.all())
        if not self.is_half_typed:  # who types is not disturbed
            self._show_current()

    def _row(self, line: Helpline) -> Row:
        stale = is_stale(line, self._today())
        icon, tone = ("circle-alert", "advice") if stale else ("circle-check", "good")
        below = line_state(line, self._today(), short_date, self._ui.translate)
        return Row(line.id, line.name, below, line.phone or line.web or "", icon=icon, tone=tone)

    def _current(self) -> Helpline | None:
        key = self.list.view.current_key()
        return next((line for line in self._helplines.all() if line.id == key), None)

    def _show_current(self) -> None:
        line = self._current()
        corrected = line is not None and self._helplines.is_corrected(line.id)
        self.view.show_line(line, is_corrected=corrected)
        self.stack.setCurrentWidget(self.view)

    def _edit(self, line: Helpline | None) -> None:
        self.form.edit(line, self._helplines.schools())
        self.stack.setCurrentWidget(self.form)
        self.form.focus_first()

    def _note(self) -> None:
        line = self._current()
        if line is None:
            return
        note = partial(self._helplines.mark_checked, line.id, self._checker)
        if self._ui.operations.run(note, self._words(_("%(name)s checked"), line)):
            self.refresh()

    def _save(self) -> None:
        line = self.form.line()
        if line.id:
            words = self._words(_("%(name)s changed"), line)
            if self._ui.operations.run(partial(self._helplines.change, line, self._checker), words):
                self._show_kept(line.id)
            return
        words = self._words(_("%(name)s added"), line)
        made = self._ui.operations.run_new(partial(self._helplines.add, line, self._checker), words)
        if made is not None:
            self._show_kept(made)

    def _show_kept(self, line: HelplineId) -> None:
        self.stack.setCurrentWidget(self.view)
        self.refresh(line)

    def _remove(self) -> None:
        line = self._current()
        if line is None:
            return
        words = self._words(
            _("%(name)s put in the bin") if line.own else _("%(name)s put back"), line
        )
        if self._ui.operations.run(partial(self._helplines.remove, line.id), words):
            self.refresh()

    def _throw_away(self, session: int) -> None:
        gone = partial(self._helplines.old_papers.throw_away, SessionId(session))
        if self._ui.operations.run(gone, self._ui.translate("old paper thrown away")):
            self.refresh()

    def _words(self, text: str, line: Helpline) -> str:
        return self._ui.translate(text) % {"name": line.name}
