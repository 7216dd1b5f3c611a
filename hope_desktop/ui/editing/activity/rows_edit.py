"""A list of rows of fields: steps, or things to bring. Rows can be added, removed and moved."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, override

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from hope_desktop.i18n.catalogue import minutes_text
from hope_desktop.ui.editing.activity.tables import NAME
from hope_desktop.ui.editing.fields import Values, translated
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button, link_button
from hope_desktop.ui.widgets.fields.forms import Form
from hope_desktop.ui.widgets.layouts import Flow, card, clear, column, holder, row, tab_before
from hope_desktop.ui.widgets.texts import hint

_PLACE = re.compile(r"\[(\d+)\]\.?(.*)")


class RowsEdit(QWidget):
    """Each row is a small form in a card."""

    changed = Signal()

    def __init__(
        self,
        make: Callable[[], Form],
        empty: Callable[[], Values],
        add_words: str,
        ui: Ui,
        *,
        drops_empty: bool = False,
        low: bool = False,
    ) -> None:
        """`make` gives a `Form`. With `drops_empty` a row without a text is never kept.

        `low`: the forms have one line, and the buttons stand beside each other.
        """
        super().__init__()
        self._make = make
        self._empty = empty
        self._drops_empty = drops_empty
        self._lined_up = row if low else column
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
        if self._tidy(rows) == self._tidy(self.values()):
            return  # the same but for spaces at an end, or for a row that is still empty
        if len(rows) != len(self.forms):
            self._build(rows)
            return
        for form, values in zip(self.forms, rows, strict=True):
            form.refill(values)

    def editor(self, place: str) -> QWidget | None:
        """The widget of a place such as `[2].say`, or None when it is not there."""
        found = _PLACE.fullmatch(place)
        if found is None or int(found[1]) >= len(self.forms):
            return self.add
        form = self.forms[int(found[1])]
        name = found[2] or next(iter(form.values()))
        return form.editor(name)

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in order."""
        rows = zip(self.forms, self._made, strict=True)
        return [*(stop for form, buttons in rows for stop in (*form.stops(), *buttons)), self.add]

    def _tidy(self, rows: Sequence[Values]) -> list[Values]:
        tidied: list[Values] = [_without_spaces(values) for values in rows]
        if self._drops_empty:
            return [one for one in tidied if any(v for v in one.values() if isinstance(v, str))]
        return tidied

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
            line.addWidget(self._buttons(at, len(rows)), 0, Qt.AlignmentFlag.AlignTop)
            self._column.addWidget(card(line, margins=GRID + 4))
        tab_before(self.add, self.stops()[:-1])

    def _buttons(self, at: int, count: int) -> QWidget:
        translate, number = self._ui.translate, {"n": at + 1}
        up = icon_button(translate("Row %(n)d up") % number, "arrow-up")
        down = icon_button(translate("Row %(n)d down") % number, "arrow-down")
        gone = icon_button(translate("Leave out row %(n)d") % number, "x")
        up.setEnabled(at > 0)
        down.setEnabled(at + 1 < count)
        up.clicked.connect(partial(self._move, at, at - 1))
        down.clicked.connect(partial(self._move, at, at + 1))
        gone.clicked.connect(partial(self._remove, at))
        self._made.append((up, down, gone) if count > 1 else (gone,))
        if count == 1:
            return holder(column(gone, 1, space=0))
        made = holder(self._lined_up(up, down, gone, 1, space=0))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made

    def _move(self, at: int, to: int) -> None:
        rows = self.values()
        rows.insert(to, rows.pop(at))
        self._build(rows)
        up, down, _gone = self._made[to]
        again, back = (up, down) if to < at else (down, up)
        (again if again.isEnabled() else back).setFocus()
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


class VariantRow(Form):
    """One shorter way of an activity: its name, its steps and their minutes."""

    def __init__(self, steps: RowsEdit, ui: Ui) -> None:
        super().__init__(translated(NAME, ui))
        self._ui = ui
        self.steps = steps
        self.total = hint()
        self._rows.addRow(steps)
        self._rows.addRow(self.total)
        steps.changed.connect(self._on_steps)

    @override
    def values(self) -> Values:
        return {**super().values(), "steps": self.steps.values()}

    @override
    def fill(self, values: Mapping[str, Any]) -> None:
        super().fill(values)
        if "steps" in values:
            self.steps.show_rows(values["steps"])
            self._count()

    @override
    def editor(self, name: str) -> QWidget:
        found = self.steps.editor(name.removeprefix("steps")) if name.startswith("steps") else None
        return found or super().editor("name")

    @override
    def stops(self) -> list[QWidget]:
        return [*super().stops(), *self.steps.stops()]

    def _count(self) -> None:
        minutes = sum(step["minutes"] for step in self.steps.values())
        total = minutes_text(minutes, self._ui.translate)
        self.total.setText(self._ui.translate("Together %(minutes)s") % {"minutes": total})

    def _on_steps(self) -> None:
        self._count()
        self.value_changed.emit("steps")


def _without_spaces(value: Any) -> Any:
    """The same for whoever compares what is typed with what was kept."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, dict):
        return {name: _without_spaces(one) for name, one in value.items()}
    return [_without_spaces(one) for one in value] if isinstance(value, list) else value
