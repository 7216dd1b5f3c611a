"""A list of rows of fields: steps, or things to bring. Rows come, go and change places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button, link_button
from hope_desktop.ui.widgets.forms import Field, Form
from hope_desktop.ui.widgets.layouts import Flow, card, clear, column, row


class RowsEdit(QWidget):
    """Each row is a small form in a card.

    Signals:
        changed: Something about a row, or the rows.
    """

    changed = Signal()

    def __init__(
        self,
        fields: Callable[[], Sequence[Field]],
        empty: dict[str, Any],
        add_words: str,
        translate: Translator,
    ) -> None:
        super().__init__()
        self._fields = fields
        self._empty = empty
        self._translate = translate
        self.forms: list[Form] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(GRID)
        self.add = link_button(add_words, "plus")
        self.add.clicked.connect(self._add_empty)
        self.setLayout(column(self._column, Flow([self.add])))

    def values(self) -> list[dict[str, Any]]:
        """The rows, from top to bottom."""
        return [form.values() for form in self.forms]

    def show_rows(self, rows: Sequence[dict[str, Any]]) -> None:
        """Replace the rows, unless they are the same."""
        if rows != self.values():
            self._build(rows)

    def _build(self, rows: Sequence[dict[str, Any]]) -> None:
        clear(self._column)
        self.forms = []
        for at, values in enumerate(rows):
            form = Form(self._fields())
            form.fill(values)
            form.value_changed.connect(self._tell)
            self.forms.append(form)
            self._column.addWidget(card(form, self._buttons(at, len(rows)), margins=GRID + 4))

    def _buttons(self, at: int, count: int) -> QWidget:
        translate, number = self._translate, {"n": at + 1}
        up = icon_button(translate(_("Row %(n)d up")) % number, "arrow-up")
        down = icon_button(translate(_("Row %(n)d down")) % number, "arrow-down")
        gone = icon_button(translate(_("Leave out row %(n)d")) % number, "x")
        up.setEnabled(at > 0)
        down.setEnabled(at + 1 < count)
        up.clicked.connect(partial(self._move, at, at - 1))
        down.clicked.connect(partial(self._move, at, at + 1))
        gone.clicked.connect(partial(self._remove, at))
        made = QWidget()
        made.setLayout(row(1, up, down, gone))
        return made

    def _move(self, at: int, to: int) -> None:
        rows = self.values()
        rows.insert(to, rows.pop(at))
        self._build(rows)
        self.changed.emit()

    def _remove(self, at: int) -> None:
        rows = self.values()
        del rows[at]
        self._build(rows)
        self.changed.emit()

    @Slot()
    def _add_empty(self) -> None:
        self._build([*self.values(), dict(self._empty)])
        self.forms[-1].editor(next(iter(self._empty))).setFocus()
        self.changed.emit()

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
