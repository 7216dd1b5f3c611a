"""Help lines: a list to check line by line, two lines of one's own, and paper with old numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from hope_desktop.domain.helplines import CARDS, MOST_OWN, Helpline, is_stale, waits_for_check
from hope_desktop.domain.terms import Changes, HelplineId, SessionId
from hope_desktop.i18n.catalogue import listed, marked as _
from hope_desktop.i18n.paper import line_state
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.settings.section import Section
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button, primary_button, quiet_button
from hope_desktop.ui.widgets.destination import Destination, to_papers
from hope_desktop.ui.widgets.fields.dates import day_and_time, short_date
from hope_desktop.ui.widgets.layouts import Flow, clear, column, hint
from hope_desktop.ui.widgets.warnings import Notice, notice

if TYPE_CHECKING:
    from hope_desktop.services.helplines import Helplines
    from hope_desktop.services.printing.old_papers import OldPaper

_WHY_HELD = _(
    "This line stands on no card, letter, poster or slide: nobody knows for certain that it is "
    "still there. Call it or look it up, and note it here. Then it is printed."
)
_COLUMNS = (_("Name"), _("For what"), _("Phone"), _("Website"), _("When"), _("Checked"))
_FIELDS = ("name", "on_card", "phone", "web", "hours")
_OF_OURS = 2
"""Columns that only a line of one's own has to fill in; the library says them of its lines."""
_LEAST = 36 * GRID
"""Of the table: the section fills the smallest window."""
_EMPTY = Helpline(HelplineId(""), "", "", own=True, audiences=CARDS)


class OldPaperList(QWidget):
    """A notice with the workshops; hidden when all paper is right.

    Signals:
        go: The papers of a workshop, to print again.
    """

    go = Signal(object)

    def __init__(self, throw_away: Callable[[int], object], ui: Ui) -> None:
        """`throw_away` is told the workshop whose paper was thrown away."""
        super().__init__()
        self._throw_away = throw_away
        self._ui = ui
        self._column = column(space=GRID // 2)
        self.setLayout(self._column)
        self.hide()

    def show_papers(self, papers: Sequence[OldPaper]) -> None:
        """Show these workshops."""
        clear(self._column)
        self.setVisible(bool(papers))
        if not papers:
            return
        words = _("These workshops were printed before a line changed. Print again, or throw away:")
        told = Notice(self._ui.translate(words), "serious")
        self._column.addWidget(notice(told, self._ui.translate))
        for paper in papers:
            self._column.addWidget(self._line(paper))

    def _line(self, paper: OldPaper) -> QWidget:
        words, number = self._words(paper), int(paper.session.id)
        button = link_button(words, "printer")
        button.clicked.connect(partial(self.go.emit, to_papers(number)))
        gone = link_button(self._ui.translate("Thrown away"), "check")
        gone.setAccessibleName(f"{gone.text()}: {words}")
        gone.clicked.connect(partial(self._throw_away, number))
        return Flow((button, gone), space=GRID)

    def _words(self, paper: OldPaper) -> str:
        row = paper.session
        when = day_and_time(row.start) if row.start else self._ui.translate("no date yet")
        parts = [part for part in (row.class_label, row.school, when) if part]
        return f"{', '.join(parts)} ({listed(paper.lines, self._ui.translate)})"


class HelplinesSection(Section):
    """One row for each line, with what can be changed in its cells; below it what to do."""

    def __init__(self, helplines: Helplines, ui: Ui, checker: str) -> None:
        super().__init__(ui.translate("Help lines"), ui)
        self._helplines, self._checker = helplines, checker
        self._lines: list[Helpline] = []
        self._is_filling = False
        translate = ui.translate
        self.table = QTableWidget(0, len(_COLUMNS))
        self.table.setAccessibleName(translate("Help lines"))
        self.table.setHorizontalHeaderLabels([translate(words) for words in _COLUMNS])
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        self.table.setMinimumHeight(_LEAST)
        fitting, shared = QHeaderView.ResizeMode.ResizeToContents, QHeaderView.ResizeMode.Stretch
        for at, words in enumerate(_COLUMNS):
            fits = words in {"Phone", "Checked"}
            self.table.horizontalHeader().setSectionResizeMode(at, fitting if fits else shared)
        self.table.verticalHeader().setSectionResizeMode(fitting)
        self.old_paper = OldPaperList(self._throw_away, ui)
        self.about = hint()
        self.check = primary_button(translate("&Checked today"), "check")
        self.remove = quiet_button("", "undo-2")
        explained = translate(
            "These lines stand on the help cards. Call them or look them up twice a year, and "
            "note it line by line. The last two are for lines of your region."
        )
        below = (self.about, Flow((self.check, self.remove)))
        self.lay_out(explained, self.old_paper, (self.table, 1), below=((column(*below), 1),))
        self.table.cellChanged.connect(self._keep)
        self.table.currentCellChanged.connect(self._show_about)
        self.check.clicked.connect(self._note)
        self.remove.clicked.connect(self._remove)
        self.old_paper.go.connect(self.go)
        self.refresh()

    @property
    @override
    def is_half_typed(self) -> bool:
        """Check whether an own line has no number or site: then it is no line yet."""
        return any(not line.id and any(self._typed(at)) for at, line in enumerate(self._lines))

    @override
    def arrive(self, wanted: Destination) -> None:
        ids = [line.id for line in self._lines]
        if wanted.helpline in ids:
            self.table.setCurrentCell(ids.index(wanted.helpline), _OF_OURS)

    @override
    def refresh(self) -> None:
        """Read the lines again; what is half typed stays."""
        typed = [self._typed(at) for at, line in enumerate(self._lines) if not line.id]
        found = list(self._helplines.all())
        empty = MOST_OWN - sum(line.own for line in found)
        self._lines = [*found, *[_EMPTY] * empty]
        self._is_filling = True
        self.table.setRowCount(len(self._lines))
        for at, line in enumerate(self._lines):
            half = typed.pop(0) if not line.id and typed and any(typed[0]) else None
            today = self._helplines.today()
            held = waits_for_check(line, today)
            when = short_date(line.checked_on) if line.checked_on else self._ui.translate("not yet")
            state = self._ui.translate("call first") if held else when
            state = state if line.id else self._ui.translate("your region")
            texts = half or (line.name, line.for_pupils, line.phone, line.web, line.hours)
            for place, text in enumerate((*texts, state)):
                cell = QTableWidgetItem(text or "")
                can_edit = place < len(_FIELDS) and (line.own or place >= _OF_OURS)
                if not can_edit:
                    cell.setFlags(cell.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self.table.setItem(at, place, cell)
        self._is_filling = False
        self.old_paper.show_papers(self._helplines.old_papers.all())
        if self.table.currentRow() < 0:
            self.table.setCurrentCell(0, _OF_OURS)
        self._show_about()

    def _typed(self, at: int) -> tuple[str, ...]:
        cells = (self.table.item(at, place) for place in range(len(_FIELDS)))
        return tuple(cell.text().strip() if cell else "" for cell in cells)

    def _keep(self, at: int, place: int) -> None:
        if self._is_filling:
            return
        line = self._lines[at]
        typed = dict(zip(_FIELDS, self._typed(at), strict=True))
        if not line.own:
            typed = {_FIELDS[place]: typed[_FIELDS[place]]}
        made = replace(line, **typed)  # type: ignore[arg-type]
        if line.own:
            made = replace(made, purpose=made.on_card)
        if not line.id and not (made.name and (made.phone or made.web)):
            return
        words = self._words(_("%(name)s changed") if line.id else _("%(name)s added"), made)
        refused = self._ui.operations.try_run(partial(self._kept, made), words)
        if refused is None:
            self._lines[at] = replace(made, id=made.id or HelplineId("kept"))
            self.say("")
            self.refresh()
        else:
            self.say(sentence(refused, self._ui.translate))

    def _kept(self, line: Helpline) -> Changes:
        if line.id:
            return self._helplines.change(line, self._checker)
        return self._helplines.add(line, self._checker)[1]

    def _current(self) -> Helpline | None:
        at = self.table.currentRow()
        line = self._lines[at] if 0 <= at < len(self._lines) else _EMPTY
        return line if line.id else None

    def _show_about(self) -> None:
        """Say of the chosen line what is in doubt, and what can be done with it."""
        line, translate = self._current(), self._ui.translate
        for button in (self.check, self.remove):
            button.setVisible(line is not None)
        self.about.setText("")
        if line is not None:
            today = self._helplines.today()
            state = line_state(line, today, short_date, translate)
            told = state[:1].upper() + state[1:]
            held = translate(_WHY_HELD) if waits_for_check(line, today) else f"{told}."
            doubt = line.doubt if is_stale(line, today) else ""
            self.about.setText(" ".join(filter(None, (held, doubt))))
            self.check.setAccessibleName(f"{self.check.text()}: {line.name}")
            corrected = self._helplines.is_corrected(line.id)
            self.remove.setVisible(line.own or corrected)
            back = translate("Back to what the library says")
            self.remove.setText(translate("To the b&in") if line.own else back)
        self.about.setVisible(bool(self.about.text()))

    def _note(self) -> None:
        line = self._current()
        if line is not None:
            note = partial(self._helplines.mark_checked, line.id, self._checker)
            if self._ui.operations.run(note, self._words(_("%(name)s checked"), line)):
                self.refresh()

    def _remove(self) -> None:
        line = self._current()
        if line is not None:
            words = _("%(name)s put in the bin") if line.own else _("%(name)s put back")
            gone = partial(self._helplines.remove, line.id)
            if self._ui.operations.run(gone, self._words(words, line)):
                self.refresh()

    def _throw_away(self, session: int) -> None:
        gone = partial(self._helplines.old_papers.throw_away, SessionId(session))
        if self._ui.operations.run(gone, self._ui.translate("old paper thrown away")):
            self.refresh()

    def _words(self, text: str, line: Helpline) -> str:
        return self._ui.translate(text) % {"name": line.name}
