"""For who keeps the library: the lines that are open, and the texts that nobody read."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtWidgets import QLineEdit

from hope_desktop.domain.ids import ActivityId, HandoutId
from hope_desktop.domain.modules import Module
from hope_desktop.domain.typed import MAX_LINE
from hope_desktop.domain.workshops.lines import Line, LineState
from hope_desktop.i18n.labels import module_name
from hope_desktop.i18n.lines import people_text
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.settings.section import Section
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.destination import COLLEAGUE, Destination, to_module
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import Flow, column, holder, row
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.texts import NO_NAMES, hint, label
from hope_desktop.ui.widgets.who_read import WhoRead

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services


class ReadingSection(Section):
    """One list: what is open, and the texts that nobody read, by module."""

    def __init__(self, services: Services, ui: Ui) -> None:
        super().__init__(ui.translate("Remarks"), ui)
        self._lines, self._reviews = services.lines, services.reviews
        self._sending = services.packages.sending
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
        self.read_by = WhoRead(ui)
        self.record = quiet_button(translate("Note it for the whole module"), "circle-check")
        self.module = quiet_button(translate("Open the &module"), "layers")
        self.noting = holder(column(self.read_by, Flow([self.record, self.module])))
        self.send = quiet_button("", "users")
        above = row(1, self.send)
        self.lay_out(above, (self.list, 1), below=((self.chosen, 1), (self.noting, 1)))
        self.reason.hide()
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        self.list.row_selected.connect(self._show_current)
        self.list.row_opened.connect(self._open)
        self.text.clicked.connect(self._open)
        self.module.clicked.connect(self._open)
        self.done.clicked.connect(partial(self._answer, LineState.DONE))
        self.stays.clicked.connect(self._leave)
        self.why.returnPressed.connect(self._leave)
        self.record.clicked.connect(self._record)
        self.send.clicked.connect(partial(self.go.emit, COLLEAGUE))

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
        rows += [self._unread(module, n) for module, n in self._reviews.unread().items() if n]
        self.list.show_rows(rows)
        if rows and self.list.view.current_key() is None:
            self.list.select(rows[min(at, len(rows) - 1)].key)
        unsent = sum(1 for _line in self._sending.unsent())
        words = self._ui.plural("Send %(n)d line…", "Send %(n)d lines…", unsent)
        self.send.setText(words % {"n": unsent})
        self.send.setVisible(unsent > 0)
        self._show_current()

    def _row(self, one: Line, title: str, times: int) -> Row:
        """Show a line with how many say so, and that its text says something else by now."""
        changed = one.of.line and one.of.line not in self._lines.lines_of(one.of.text)
        told = self._ui.translate("the text changed: answer it") if changed else ""
        right = " · ".join(filter(None, (people_text(times, self._ui.translate), told)))
        spoken = ". ".join(filter(None, (title, one.of.line, one.words, right)))
        return Row(one, title, one.words, right, spoken=spoken)

    def _unread(self, module: Module, count: int) -> Row:
        words = self._ui.plural(
            "%(n)d text that nobody read yet", "%(n)d texts that nobody read yet", count
        )
        return Row(module, module_name(module, self._ui.translate), words % {"n": count})

    def _current(self) -> Line | None:
        key = self.list.view.current_key()
        return key if isinstance(key, Line) else None

    def _show_current(self) -> None:
        one = self._current()
        self.chosen.setVisible(one is not None)
        self.noting.setVisible(isinstance(self.list.view.current_key(), Module))
        if one is not None:
            self.about.setText(f"“{one.of.line}”" if one.of.line else "")
            self.about.setVisible(bool(one.of.line))
        if not self.is_half_typed:
            self.reason.hide()

    def _record(self) -> None:
        """Note that somebody read all of a module and found it good."""
        module = self.list.view.current_key()
        assert isinstance(module, Module)  # the button is there for one only
        note = partial(self._reviews.record_module, module, *self.read_by.told())
        refused = self._ui.operations.try_run(note, self._ui.translate("Noted"))
        self.say(sentence(refused, self._ui.translate) if refused else "")
        self.refresh()

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

    def _open(self) -> None:
        key = self.list.view.current_key()
        if isinstance(key, Module):
            self.go.emit(to_module(key))
        elif isinstance(key, Line) and "/" in key.of.text:
            self.go.emit(Destination("modules", handout=HandoutId(key.of.text), editing=True))
        elif isinstance(key, Line):
            self.go.emit(Destination("modules", activity=ActivityId(key.of.text), editing=True))
