"""For who keeps the library: open lines, texts that nobody read, and the way into the library."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, override

from PySide6.QtWidgets import QFileDialog, QLineEdit

from hope_desktop.domain.terms import Module
from hope_desktop.domain.typed import MAX_LINE
from hope_desktop.domain.workshops.lines import Line, LineState, quoting
from hope_desktop.i18n.catalogue import dotted
from hope_desktop.i18n.labels import module_name
from hope_desktop.i18n.lines import people_text, written_text
from hope_desktop.ui.settings.section import Section
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.destination import COLLEAGUE, to_module, to_text
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import NO_NAMES, Flow, column, hint, holder, label
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.unsent import show_unsent
from hope_desktop.ui.widgets.who_read import WhoRead

if TYPE_CHECKING:
    from hope_desktop.services.library.reviews import Reviews
    from hope_desktop.services.sending import Sending
    from hope_desktop.services.workshops.lines import Lines


class ReadingSection(Section):
    """One list: what is open, and the texts that nobody read, by module."""

    def __init__(self, lines: Lines, reviews: Reviews, sending: Sending, ui: Ui) -> None:
        super().__init__(ui)
        self._lines, self._reviews, self._sending = lines, reviews, sending
        translate = ui.translate
        self.list = RowList(
            translate("Remarks"),
            EmptyState(
                "book-open",
                translate("No open remarks"),
                translate("What somebody says is not right in a text comes to stand here."),
            ),
        )
        self.about = label()
        self.open = quiet_button(translate("Open"), "file-text")
        self.done = quiet_button(translate("Worked in"), "check")
        self.stays = quiet_button(translate("&Leave as it is"), "x")
        self.why = QLineEdit(maxLength=MAX_LINE)
        because = translate("We leave it as it is, because %(why)s") % {"why": "…"}
        self.why.setPlaceholderText(because)
        self.why.setAccessibleName(because)
        self.reason = holder(column(self.why, hint(translate(NO_NAMES)), space=2))
        self.read_by = WhoRead(translate)
        self.record = quiet_button(translate("Note it for the whole module"), "circle-check")
        self.write = quiet_button(translate("&Write into the library…"), "folder-output")
        self.send = quiet_button("", "users")
        self._of_module = holder(column(self.read_by, Flow([self.record])))
        self.lay_out(
            (self.list, 1),
            self.about,
            self.reason,
            self._of_module,  # its button not where the last remark was answered with a press
            Flow((self.open, self.done, self.stays)),
            Flow([self.write, self.send]),
        )
        self.list.row_selected.connect(self._show_current)
        self.list.row_opened.connect(self._open)
        self.open.clicked.connect(self._open)
        self.done.clicked.connect(partial(self._answer, LineState.DONE))
        self.stays.clicked.connect(self._leave)
        self.why.returnPressed.connect(self._leave)
        self.record.clicked.connect(self._record)
        self.write.clicked.connect(self._write)
        self.send.clicked.connect(partial(self.go.emit, COLLEAGUE))
        self.refresh()

    @property
    def is_half_typed(self) -> bool:
        return bool(self.why.text().strip())

    @override
    def refresh(self) -> None:
        """Read again what is open; the place in the list stays."""
        translate = self._ui.translate
        show_unsent(self.send, self._sending.unsent(), self._ui)
        rows = list[Row]()
        for one, *others in self._lines.unanswered():
            changed = one.of.line not in {"", *self._lines.lines_of(one.of.text)}
            told = translate("the text changed: answer it") if changed else ""
            right = dotted(people_text(1 + len(others), translate), told)
            said = quoting(one.of.line, one.words)
            rows.append(Row((one, *others), self._lines.title(one), said, right))
        for module, n in self._reviews.unread().items():
            if n:
                words = self._ui.plural(
                    "%(n)d text that nobody read yet", "%(n)d texts that nobody read yet", n
                )
                rows.append(Row(module, module_name(module, translate), words))
        self.list.show_in_place(rows)
        self._show_current()

    def _show_current(self) -> None:
        key = self.list.view.current_key()
        if lines := self._chosen():
            self.about.setText(quoting(lines[0].of.line, lines[0].words))
        for part in (self.about, self.reason, self.done, self.stays):
            part.setVisible(bool(lines))
        self._of_module.setVisible(isinstance(key, Module))
        self.open.setVisible(key is not None)

    def _chosen(self) -> tuple[Line, ...]:
        """Return the chosen line with those that say the same; none of a module."""
        key = self.list.view.current_key()
        return key if isinstance(key, tuple) else ()

    def _record(self) -> None:
        """Note that somebody read all of a module and found it good."""
        module = self.list.view.current_key()
        assert isinstance(module, Module)  # the button is there for one only
        record = partial(self._reviews.record, module, *self.read_by.told())
        self.tried(record, self._ui.translate("Noted"))

    def _write(self) -> None:
        """Write texts, records and answers into a checkout that is chosen."""
        folder = QFileDialog.getExistingDirectory(self)
        write = partial(self._reviews.write, Path(folder))
        if folder and (made := self._ui.operations.read(write)):
            self.say(written_text(made, self._ui.translate), "advice" if made.left else "good")

    def _leave(self) -> None:
        """Ask why; whoever said it hears that."""
        if self.is_half_typed:
            self._answer(LineState.STAYS, self.why.text())
        else:
            self.why.setFocus()

    def _answer(self, state: LineState, why: str = "") -> None:
        """Answer the chosen line, with each that says the same."""
        lines = self._chosen()
        told = self._ui.translate("Remark on “%(title)s” answered")
        told %= {"title": self._lines.title(lines[0])}
        if self.tried(partial(self._lines.answer, lines, state, why), told):
            self.why.clear()
            self.list.setFocus()

    def _open(self) -> None:
        key = self.list.view.current_key()
        if isinstance(key, Module):
            self.go.emit(to_module(key))
        for line in self._chosen()[:1]:
            self.go.emit(replace(to_text(line.of.text), line=line.of.line))
