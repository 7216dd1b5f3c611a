"""Help lines: a list to check line by line, two lines of one's own, and paper with old numbers."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from hope_desktop.domain.helplines import CARDS, MOST_OWN, Helpline, is_stale, waits_for_check
from hope_desktop.domain.terms import Changes, HelplineId, SessionId
from hope_desktop.i18n.catalogue import listed, marked as _
from hope_desktop.i18n.paper import line_state
from hope_desktop.ui.settings.section import Section
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.buttons import link_button, primary_button, quiet_button
from hope_desktop.ui.widgets.destination import Destination, to_papers
from hope_desktop.ui.widgets.fields.dates import short_date, when_text
from hope_desktop.ui.widgets.layouts import Flow, clear, column, hint, holder
from hope_desktop.ui.widgets.warnings import Notice, notice

if TYPE_CHECKING:
    from hope_desktop.services.helplines import Helplines

_WHY_HELD = _(
    "This line stands on no card, letter, poster or slide: nobody knows for certain that it is "
    "still there. Call it or look it up, and note it here. Then it is printed."
)
_COLUMNS = (_("Name"), _("Phone"), _("When"), _("For what"), _("Website"), _("Checked"))
"""What she looks for first, in sight in the smallest window."""
_FIELDS = ("name", "phone", "hours", "on_card", "web")
_HOURS, _CORRECTED, _EDGES = 2, {1, 2, 4}, 2 * GRID + 4
"""Columns by place; what the library says of its lines in others is not hers to correct."""
_LEAST = 36 * GRID
"""Of the table: the section fills the smallest window."""
_EMPTY = Helpline(HelplineId(""), "", "", own=True, audiences=CARDS)


class HelplinesSection(Section):
    """One row for each line, with what can be changed in its cells; below it what to do."""

    def __init__(self, helplines: Helplines, ui: Ui, checker: str) -> None:
        super().__init__(ui)
        self._helplines, self._checker = helplines, checker
        self._lines: list[Helpline] = []
        self._is_filling = False
        translate = ui.translate
        self._own, self._unknown = translate("A line of your region"), translate("not known yet")
        self.table = QTableWidget(0, len(_COLUMNS))
        self.table.setAccessibleName(translate("Help lines"))
        self.table.setHorizontalHeaderLabels([translate(words) for words in _COLUMNS])
        self.table.horizontalHeader().moveSection(5, 3)  # what she notes, in large letters too
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setMinimumHeight(_LEAST)
        fitting = QHeaderView.ResizeMode.ResizeToContents
        self.table.verticalHeader().setSectionResizeMode(fitting)
        self._papers = column(space=GRID // 2)
        self.old_paper = holder(self._papers)
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
        self.refresh()

    @override
    def arrive(self, wanted: Destination) -> None:
        ids = [line.id for line in self._lines]
        if wanted.helpline in ids:
            self.table.setCurrentCell(ids.index(wanted.helpline), 0)

    @override
    def refresh(self) -> None:
        """Read the lines again; what is half typed stays."""
        typed = [self._typed(at) for at, line in enumerate(self._lines) if not line.id]
        found, translate = list(self._helplines.all()), self._ui.translate
        empty = MOST_OWN - sum(line.own for line in found)
        self._lines = [*found, *[_EMPTY] * empty]
        self._is_filling = True
        self.table.setRowCount(len(self._lines))
        for at, line in enumerate(self._lines):
            half = typed.pop(0) if not line.id and typed else ()
            state = short_date(line.checked_on) if line.checked_on else translate("not yet")
            if waits_for_check(line, self._helplines.today()):
                state = translate("call first")
            texts = (
                half
                if any(half)
                else (line.name, line.phone, line.hours, line.for_pupils, line.web)
            )
            for place, text in enumerate((*texts, state if line.id else "")):
                cell = QTableWidgetItem(text)
                if not text and place == (_HOURS if line.id else 0):
                    heard = line.heard or self._unknown
                    cell.setText(heard if line.id else self._own)
                    cell.setForeground(QColor(tones().muted))
                if place not in _CORRECTED and not (line.own and place < len(_FIELDS)):
                    cell.setFlags(cell.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self.table.setItem(at, place, cell)
        self._is_filling = False
        self._fit()
        self._show_old_paper()
        if self.table.currentRow() < 0:
            self.table.setCurrentCell(0, 0)
        self._show_about()

    def _show_old_paper(self) -> None:
        """Offer workshops whose paper has an old number, to print it again or throw it away."""
        clear(self._papers)
        papers, translate = self._helplines.old_papers.all(), self._ui.translate
        self.old_paper.setVisible(bool(papers))
        if papers:
            text = translate(
                "These workshops were printed before a line changed. Print again, or throw away:"
            )
            self._papers.addWidget(notice(Notice(text, "serious"), translate))
        for paper in papers:
            row = paper.session
            when = when_text(row.start, translate)
            named = ", ".join(filter(None, (row.class_label, row.school, when)))
            text = f"{named} ({listed(paper.lines, translate)})"
            button = link_button(text, "printer")
            button.clicked.connect(partial(self.go.emit, to_papers(row.id)))
            gone = link_button(translate("Thrown away"), "check")
            gone.setAccessibleName(f"{gone.text()}: {text}")
            gone.clicked.connect(partial(self._throw_away, row.id))
            self._papers.addWidget(Flow((button, gone), space=GRID))

    def _fit(self) -> None:
        """Make each column as wide as its longest word, and as its longest text while it fits."""
        wide, columns = self.table.fontMetrics().horizontalAdvance, []
        for place, heading in enumerate(_COLUMNS):
            cells = (self.table.item(at, place) for at in range(self.table.rowCount()))
            said = [self._ui.translate(heading), *(one.text() for one in cells if one)]
            columns.append((max(map(wide, said)), max(map(wide, " ".join(said).split())), place))
        room = self.width() - 3 * GRID - sum(word + _EDGES for _text, word, _place in columns)
        for text, word, place in sorted(columns):  # a number before a sentence
            more = max(0, min(room, text - word))
            room -= more
            self.table.setColumnWidth(place, word + more + _EDGES)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _typed(self, at: int) -> tuple[str, ...]:
        cells = (self.table.item(at, place) for place in range(len(_FIELDS)))
        texts = (cell.text().strip() if cell else "" for cell in cells)
        return tuple("" if text in {self._own, self._unknown} else text for text in texts)

    def _keep(self, at: int, place: int) -> None:
        if self._is_filling:
            return
        line = self._lines[at]
        typed = dict(zip(_FIELDS, self._typed(at), strict=True))
        if not line.own:
            typed = {_FIELDS[place]: typed[_FIELDS[place]]}
        changed = replace(line, **typed)  # type: ignore[arg-type]
        if line.own:
            changed = replace(changed, purpose=changed.on_card)
        if not line.id and not (changed.name and (changed.phone or changed.web)):
            return
        words = self._words(_("%(name)s changed") if line.id else _("%(name)s added"), changed)
        if self.tried(partial(self._kept, changed), words):
            self._lines[at] = replace(changed, id=changed.id or HelplineId("kept"))
            self.refresh()

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

    def _throw_away(self, session: SessionId) -> None:
        gone = partial(self._helplines.old_papers.throw_away, session)
        if self._ui.operations.run(gone, self._ui.translate("Old paper thrown away")):
            self.refresh()

    def _words(self, text: str, line: Helpline) -> str:
        return self._ui.translate(text) % {"name": line.name}
