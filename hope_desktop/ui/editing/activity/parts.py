"""Parts of the form of an activity. Each shows some fields and reports their changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, override

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.library.activity import Activity
from hope_desktop.ui.editing.activity.rows_edit import RowsEdit
from hope_desktop.ui.editing.activity.tables import RowTable, Values
from hope_desktop.ui.editing.fields import translated
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button
from hope_desktop.ui.widgets.fields.choice import ChoiceBox
from hope_desktop.ui.widgets.fields.forms import Field, Form
from hope_desktop.ui.widgets.layouts import clear, column, holder, row, tab_before
from hope_desktop.ui.widgets.texts import label

type Option = tuple[str, str]
"""A key with its words."""


class FormPart(QWidget):
    """Some fields of `Activity`.

    Signals:
        changed: The name of a field, and its new value.
    """

    changed = Signal(str, object)

    fields: tuple[str, ...] = ()
    """What is shown here."""

    def show_activity(self, activity: Activity) -> None:
        """Fill everything; who types is not disturbed."""
        raise NotImplementedError

    def editor(self, place: str) -> QWidget | None:
        """The widget of a place such as `goal` or `steps[2].say`."""
        raise NotImplementedError

    def count(self, activity: Activity) -> int:
        """How many things are here, to be said on the outside; 0 says nothing."""
        many = (getattr(activity, name) for name in self.fields)
        return sum(len(value) for value in many if isinstance(value, tuple))


class FieldsPart(FormPart):
    """Fields of one value each. A field of several sentences has each on a line of its own."""

    def __init__(self, fields: Iterable[Field], ui: Ui, several: Sequence[str] = ()) -> None:
        super().__init__()
        self.form = Form(translated(fields, ui))
        self.fields = tuple(self.form.values())
        self._several = frozenset(several)
        self.form.value_changed.connect(self._tell)
        self.setLayout(column(self.form))

    @override
    def show_activity(self, activity: Activity) -> None:
        known = {name: getattr(activity, name) for name in self.fields}
        self.form.refill(known | {name: "\n".join(known[name]) for name in self._several})

    @override
    def editor(self, place: str) -> QWidget | None:
        name = place.partition("[")[0]
        return self.form.editor(name) if name in self.fields else None

    @Slot(str)
    def _tell(self, name: str) -> None:
        value = self.form.values()[name]
        if value is not None:
            self.changed.emit(name, tuple(value.split("\n")) if name in self._several else value)


class RecordPart(FormPart):
    """One field that is a record; `read` and `make` turn it into values of a form and back."""

    def __init__(
        self,
        name: str,
        fields: Iterable[Field],
        ui: Ui,
        read: Callable[[Any], Values] | None = None,
        make: Callable[[Values, Any], Any] = lambda values, record: replace(record, **values),
    ) -> None:
        super().__init__()
        self.fields = (name,)
        self.record: Any = None
        self._read, self._make = read or self._as_it_is, make
        self.form = Form(translated(fields, ui))
        self.form.value_changed.connect(self._tell)
        self.whole = column(self.form)
        self.setLayout(self.whole)

    @override
    def show_activity(self, activity: Activity) -> None:
        self.show_record(getattr(activity, self.fields[0]))

    def show_record(self, record: Any) -> None:
        """Fill the form."""
        self.record = record
        self.form.refill(self._read(record))

    @override
    def editor(self, place: str) -> QWidget | None:
        head, _dot, name = place.partition(".")
        names = list(self.form.values())
        return self.form.editor(name or names[0]) if head == self.fields[0] else None

    @override
    def count(self, activity: Activity) -> int:
        return 0

    def _as_it_is(self, record: Any) -> Values:
        return {name: getattr(record, name) for name in self.form.values()}

    @Slot(str)
    def _tell(self, name: str) -> None:
        values = self.form.values()
        if values[name] is not None:
            known = {key: value for key, value in values.items() if value is not None}
            self.show_record(self.made(name, self._make(known, self.record)))
            self.changed.emit(self.fields[0], self.record)

    def made(self, _name: str, record: Any) -> Any:
        """What a record becomes when that value of it was changed."""
        return record


class RowsPart(FormPart):
    """A field of several records."""

    def __init__(self, name: str, rows: RowsEdit, table: RowTable) -> None:
        super().__init__()
        self.fields = (name,)
        self.rows, self._table = rows, table
        rows.changed.connect(self._tell)
        self.setLayout(column(rows))

    @override
    def show_activity(self, activity: Activity) -> None:
        self.rows.show_rows([self._table.read(one) for one in getattr(activity, self.fields[0])])

    @override
    def editor(self, place: str) -> QWidget | None:
        name = self.fields[0]
        return self.rows.editor(place.removeprefix(name)) if place.startswith(name) else None

    @Slot()
    def _tell(self) -> None:
        self.changed.emit(self.fields[0], tuple(map(self._table.make, self.rows.values())))


class PickPart(FormPart):
    """A choice of keys: the chosen ones below each other, the others in one list.

    Keys without words, for instance from another library, stay chosen and are not shown.
    """

    def __init__(
        self, name: str, words: str, offered: Callable[[Activity], list[Option]], ui: Ui
    ) -> None:
        """`words` stand in the list as long as nothing is chosen: "Choose an aim…"."""
        super().__init__()
        self.fields = (name,)
        self._words, self._offered, self._ui = words, offered, ui
        self._options: dict[str, str] = {}
        self.keys: list[str] = []
        """What is chosen, in the order in which it was."""
        self._chosen = column(space=GRID // 2)
        self.picked = holder(self._chosen)
        self.choice = ChoiceBox()
        self.choice.setAccessibleName(words)
        self.choice.activated.connect(self._add)
        self.setLayout(column(self.picked, self.choice))

    @override
    def show_activity(self, activity: Activity) -> None:
        keys, options = list(getattr(activity, self.fields[0])), dict(self._offered(activity))
        if (keys, options) != (self.keys, self._options):
            self.keys, self._options = keys, options
            self._build()

    @override
    def editor(self, place: str) -> QWidget | None:
        return self.choice if place.startswith(self.fields[0]) else None

    def _build(self) -> None:
        clear(self._chosen)
        buttons = []
        for key in (key for key in self.keys if key in self._options):
            words = self._options[key]
            gone = icon_button(self._ui.translate("Leave out: %(name)s") % {"name": words}, "x")
            gone.clicked.connect(partial(self._remove, key))
            line = row(label(words), gone)
            line.setStretch(0, 1)
            self._chosen.addWidget(holder(line))
            buttons.append(gone)
        tab_before(self.choice, buttons)
        self.choice.clear()
        self.choice.addItem(self._words)
        for key, words in self._options.items():
            if key not in self.keys:
                self.choice.addItem(words, key)

    @Slot(int)
    def _add(self, at: int) -> None:
        if at > 0:
            self.keys.append(self.choice.itemData(at))
            self._tell()

    def _remove(self, key: str) -> None:
        self.keys.remove(key)
        self.choice.setFocus()
        self._tell()

    def _tell(self) -> None:
        self._build()
        self.changed.emit(self.fields[0], tuple(self.keys))


class Together(FormPart):
    """Parts under each other, as one."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._parts = [part for part in parts if isinstance(part, FormPart)]
        self.fields = tuple(name for part in self._parts for name in part.fields)
        for part in self._parts:
            part.changed.connect(self.changed)
        self.setLayout(column(*parts, space=GRID))

    @override
    def show_activity(self, activity: Activity) -> None:
        for part in self._parts:
            part.show_activity(activity)

    @override
    def editor(self, place: str) -> QWidget | None:
        return next(filter(None, (part.editor(place) for part in self._parts)), None)

    @override
    def count(self, activity: Activity) -> int:
        return sum(part.count(activity) for part in self._parts)
