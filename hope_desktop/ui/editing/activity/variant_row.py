"""One shorter way of an activity: its name and its steps. What it takes, follows from these."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from hope_desktop.i18n.catalogue import minutes_text
from hope_desktop.ui.editing.activity.rows_edit import RowsEdit, Values
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.forms import Field, Form, LineField
from hope_desktop.ui.widgets.layouts import column
from hope_desktop.ui.widgets.texts import hint


class VariantRow(QWidget):
    """Behaves like a form of a name and rows.

    Signals:
        value_changed: The name of what changed by hand.
    """

    value_changed = Signal(str)

    def __init__(self, steps: RowsEdit, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.form = Form([Field("name", ui.translate("Name"), LineField())])
        self.steps = steps
        self.total = hint()
        self.setLayout(column(self.form, steps, self.total))
        self.form.value_changed.connect(self.value_changed)
        steps.changed.connect(self._on_steps)

    def values(self) -> Values:
        """The name and the steps."""
        return {**self.form.values(), "steps": self.steps.values()}

    def fill(self, values: Mapping[str, Any]) -> None:
        """Show another shorter way."""
        self.form.fill(values)
        self._show_steps(values["steps"])

    def refill(self, values: Mapping[str, Any]) -> None:
        """The same, without disturbing who types."""
        self.form.refill(values)
        self._show_steps(values["steps"])

    def editor(self, name: str) -> QWidget:
        """The widget of `name`, or of a place such as `steps[1].say`."""
        found = self.steps.editor(name.removeprefix("steps")) if name.startswith("steps") else None
        return found or self.form.editor("name")

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in order."""
        return [*self.form.stops(), *self.steps.stops()]

    def _show_steps(self, steps: Sequence[Values]) -> None:
        self.steps.show_rows(steps)
        self._count()

    def _count(self) -> None:
        minutes = sum(step["minutes"] for step in self.steps.values())
        total = minutes_text(minutes, self._ui.translate)
        self.total.setText(self._ui.translate("Together %(minutes)s") % {"minutes": total})

    @Slot()
    def _on_steps(self) -> None:
        self._count()
        self.value_changed.emit("steps")
