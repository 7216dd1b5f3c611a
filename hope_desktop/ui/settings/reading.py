"""For who keeps the library: the lines that are still open, and what became of each."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtWidgets import QLineEdit

from hope_desktop.domain.ids import ActivityId, HandoutId
from hope_desktop.domain.typed import MAX_LINE
from hope_desktop.domain.workshops.lines import LineState
from hope_desktop.i18n.lines import people_text
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.settings.section import Section
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.destination import Destination
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import Flow, column, holder
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.texts import NO_NAMES, hint, label

if TYPE_CHECKING:
    from hope_desktop.domain.workshops.lines import Line
    from hope_desktop.services.workshops.lines import Lines


class ReadingSection(Section):
    """One list; the text is changed where it stands, and here is said what became of the line."""

    def __init__(self, lines: Lines, ui: Ui) -> None:
        super().__init__(ui.translate("Remarks"), ui)
        self._lines = lines
        translate = ui.translate
        empty = EmptyState(
            "book-open",
            translate("No open remarks"),
            translate("What somebody says is not right in a text comes to stand here."),
        )
        self.list = RowList(translate("Remarks"), empty)
        self.about = label()
        self.text = primary_button(translate("Open the te&xt"), "file-text")
        self.done = quiet_button(translate("It is &done"), "check")
        self.stays = quiet_button(translate("&Leave as it is"), "x")
        self.why = QLineEdit(maxLength=MAX_LINE)
        self.why.setPlaceholderText(translate("We leave it as it is, because…"))
        self.why.setAccessibleName(translate("We leave it as it is, because…"))
        self.reason = holder(column(self.why, hint(translate(NO_NAMES)), space=2))
        todo = Flow([self.text, self.done, self.stays])
        self.chosen = holder(column(self.about, self.reason, todo))
        self.lay_out((self.list, 1), below=((self.chosen, 1),))
        self.reason.hide()
        self.list.row_selected.connect(self._show_current)
        self.list.row_opened.connect(self._open_text)
        self.text.clicked.connect(self._open_text)
        self.done.clicked.connect(partial(self._answer, LineState.DONE))
        self.stays.clicked.connect(self._leave)
        self.why.returnPressed.connect(self._leave)
        self.refresh()

    @property
    @override
    def is_half_typed(self) -> bool:
        return self.reason.isVisibleTo(self) and bool(self.why.text().strip())

    @override
    def refresh(self) -> None:
        """Read again what is open; the place in the list stays."""
        found, at = self._lines.at_texts(), max(self.list.view.currentIndex().row(), 0)
        times = Counter((one.of, one.words) for one, _title in found)
        shown = {(one.of, one.words): (one, title) for one, title in reversed(found)}
        rows = [self._row(one, title, times[key]) for key, (one, title) in reversed(shown.items())]
        self.list.show_rows(rows)
        if rows and self.list.view.current_key() is None:
            self.list.select(rows[min(at, len(rows) - 1)].key)
        self._show_current()

    def _row(self, one: Line, title: str, times: int) -> Row:
        right = people_text(times, self._ui.translate)
        spoken = ". ".join(filter(None, (title, one.of.line, one.words, right)))
        return Row(one, title, one.words, right, spoken=spoken)

    def _current(self) -> Line | None:
        key: Line | None = self.list.view.current_key()  # type: ignore[assignment]
        return key

    def _show_current(self) -> None:
        one = self._current()
        self.chosen.setVisible(one is not None)
        if one is not None:
            self.about.setText(f"“{one.of.line}”" if one.of.line else "")
            self.about.setVisible(bool(one.of.line))
        if not self.is_half_typed:
            self.reason.hide()

    def _leave(self) -> None:
        """Ask why; whoever said it hears that."""
        if self.is_half_typed:
            self._answer(LineState.STAYS, self.why.text())
        else:
            self.reason.show()
            self.why.setFocus()

    def _answer(self, state: LineState, why: str = "") -> None:
        """Answer the chosen line, and each that says the same."""
        chosen = self._current()
        if chosen is None:
            return
        told = self._ui.translate("Remark on “%(title)s” answered")
        told %= {"title": self._lines.title(chosen)}
        for one, _title in self._lines.at_texts():
            if (one.of, one.words) == (chosen.of, chosen.words):
                answer = partial(self._lines.answer, one, state, why)
                refused = self._ui.operations.try_run(answer, told)
                if refused is not None:
                    self.say(sentence(refused, self._ui.translate))
                    return
        self.why.clear()
        self.say("")
        self.refresh()
        self.list.setFocus()

    def _open_text(self) -> None:
        one = self._current()
        if one is not None and "/" in one.of.text:
            self.go.emit(Destination("modules", handout=HandoutId(one.of.text), editing=True))
        elif one is not None:
            self.go.emit(Destination("modules", activity=ActivityId(one.of.text), editing=True))
