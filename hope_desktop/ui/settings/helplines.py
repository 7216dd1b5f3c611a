"""Help lines: which numbers are printed, when somebody last checked them, and noting a check."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QWidget

from hope_desktop.domain.helplines import Helpline, is_stale
from hope_desktop.domain.ids import HelplineId
from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui.operations import Operations
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.dates import short_date
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import card, column, row
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.texts import heading, hint, label, title

if TYPE_CHECKING:
    from hope_desktop.services.library import Library


class HelplinesDialog(QDialog):
    """The lines, the ones to check first."""

    def __init__(
        self,
        library: Library,
        operations: Operations,
        checker: str,
        today: Callable[[], date],
        translate: Translator,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._operations = operations
        self._checker = checker
        self._today = today
        self._translate = translate
        self._build()
        self._connect()
        self._refresh()

    def _build(self) -> None:
        translate = self._translate
        self.setWindowTitle(translate(_("Help lines")))
        self.resize(720, 600)
        empty = EmptyState("phone", translate(_("No help lines")), "")
        self.list = RowList(translate(_("Help lines")), empty)
        self.name, self.purpose, self.contact = heading(), label(), label()
        self.state = hint()
        self.checked = primary_button(translate(_("&I checked this line")), "check")
        self.close_button = quiet_button(translate(_("Close")))
        explained = hint(
            translate(
                _(
                    "These lines stand on the help cards. Call them or look them up twice a year, "
                    "and note it here."
                )
            )
        )
        self.setLayout(
            column(
                title(translate(_("Help lines"))),
                explained,
                self.list,
                card(self.name, self.purpose, self.contact, self.state, row(self.checked, 1)),
                row(1, self.close_button),
                space=GRID + 4,
                margins=3 * GRID,
            )
        )

    def _connect(self) -> None:
        self.list.row_selected.connect(self._on_selected)
        self.checked.clicked.connect(self._note)
        self.close_button.clicked.connect(self.close)

    def _refresh(self) -> None:
        lines = sorted(
            self._library.helplines().values(),
            key=lambda line: (not is_stale(line, self._today()), line.name),
        )
        self.list.show_rows([self._row(line) for line in lines])
        if self.list.view.current_key() is None and lines:
            self.list.select(lines[0].id)
        self._on_selected(self.list.view.current_key())

    def _row(self, line: Helpline) -> Row:
        stale = is_stale(line, self._today())
        icon, tone = ("circle-alert", "advice") if stale else ("circle-check", "good")
        contact = line.phone or line.web or ""
        words = self._state_of(line)
        return Row(line.id, line.name, words, contact, icon=icon, tone=tone)

    def _state_of(self, line: Helpline) -> str:
        if line.checked_on is None:
            return self._translate(_("not checked yet"))
        words = _("check again: %(day)s was long ago")
        if not is_stale(line, self._today()):
            words = _("checked on %(day)s")
        return self._translate(words) % {"day": short_date(line.checked_on)}

    @Slot(object)
    def _on_selected(self, key: object) -> None:
        line = self._library.helplines().get(HelplineId(str(key)))
        self.checked.setEnabled(line is not None)
        if line is None:
            return
        self.name.setText(line.name)
        self.purpose.setText(line.purpose)
        parts = (line.phone, line.web, line.hours, line.cost)
        self.contact.setText(" · ".join(part for part in parts if part))
        self.state.setText(line.doubt or self._state_of(line))

    @Slot()
    def _note(self) -> None:
        line = HelplineId(str(self.list.view.current_key()))
        note = partial(self._library.mark_checked, line, self._today(), self._checker)
        if self._operations.run(note):
            self._refresh()
