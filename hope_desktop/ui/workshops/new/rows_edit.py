"""A list of rows of fields. Rows can be added, removed and moved up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from hope_desktop.ui.editing.fields import Values
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button, link_button
from hope_desktop.ui.widgets.fields.forms import Form
from hope_desktop.ui.widgets.layouts import Flow, card, clear, column, holder, row, tab_before


class RowsEdit(QWidget):
    """Each row is a small form in a card."""

    changed = Signal()

    def __init__(
        self,
        make: Callable[[], Form],
        empty: Callable[[], Values],
        add_words: str,
        ui: Ui,
    ) -> None:
        """`make` gives a `Form` of one line."""
        super().__init__()
        self._make = make
        self._empty = empty
        self._ui = ui
        self.forms: list[Form] = []
        self._made: list[tuple[QToolButton, ...]] = []
        """The buttons of each row."""
        self._column = column()
        self.add = link_button(add_words, "plus")
        self.add.clicked.connect(self._add_empty)
        self.setLayout(column(self._column, Flow([self.add])))

    def values(self) -> list[Values]:
        """The rows, from top to bottom."""
        return [form.values() for form in self.forms]

    def show_rows(self, rows: Sequence[Values]) -> None:
        """Show these rows; who types in one of them is not disturbed."""
        if list(rows) == self.values():
            return
        if len(rows) != len(self.forms):
            self._build(rows)
            return
        for form, values in zip(self.forms, rows, strict=True):
            form.refill(values)

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in order."""
        rows = zip(self.forms, self._made, strict=True)
        return [*(stop for form, buttons in rows for stop in (*form.stops(), *buttons)), self.add]

    def _build(self, rows: Sequence[Values]) -> None:
        clear(self._column)
        self.forms, self._made = [], []
        for at, values in enumerate(rows):
            form = self._make()
            form.fill(values)
            form.value_changed.connect(self.changed)
            self.forms.append(form)
            line = QHBoxLayout()
            line.addWidget(form, 1)
            line.addWidget(self._buttons(at), 0, Qt.AlignmentFlag.AlignTop)
            self._column.addWidget(card(line, margins=GRID + 4))
        tab_before(self.add, self.stops()[:-1])

    def _buttons(self, at: int) -> QWidget:
        translate, number = self._ui.translate, {"n": at + 1}
        up = icon_button(translate("Row %(n)d up") % number, "arrow-up")
        gone = icon_button(translate("Leave out row %(n)d") % number, "x")
        up.setVisible(at > 0)
        up.clicked.connect(partial(self._move, at))
        gone.clicked.connect(partial(self._remove, at))
        self._made.append((up, gone) if at else (gone,))
        made = holder(row(1, up, gone, space=0))
        made.setFixedWidth(up.sizeHint().width() + gone.sizeHint().width())
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made

    def _move(self, at: int) -> None:
        rows = self.values()
        rows.insert(at - 1, rows.pop(at))
        self._build(rows)
        self._made[at - 1][0].setFocus()
        self.changed.emit()

    def _remove(self, at: int) -> None:
        rows = self.values()
        del rows[at]
        self._build(rows)
        (self._made[min(at, len(rows) - 1)][-1] if rows else self.add).setFocus()
        self.changed.emit()

    def _add_empty(self) -> None:
        empty = self._empty()
        self._build([*self.values(), empty])
        self.forms[-1].editor(next(iter(empty))).setFocus()
        self.changed.emit()
