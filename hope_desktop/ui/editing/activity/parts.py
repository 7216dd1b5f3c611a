"""Parts of the form of an activity. Each shows some fields, and tells what became of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, override

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.levels import Audience
from hope_desktop.domain.library.activity import Activity
from hope_desktop.ui.editing.activity import tables
from hope_desktop.ui.editing.activity.pick_list import Option, PickList
from hope_desktop.ui.editing.activity.rows_edit import RowsEdit, Values
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.forms import Field, Form
from hope_desktop.ui.widgets.layouts import column


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

    def __init__(self, fields: Sequence[Field], sentences: Sequence[str] = ()) -> None:
        super().__init__()
        self.fields = tuple(field.name for field in fields)
        self._sentences = frozenset(sentences)
        self.form = Form(fields)
        self.form.value_changed.connect(self._tell)
        self.setLayout(column(self.form))

    @override
    def show_activity(self, activity: Activity) -> None:
        known = {name: getattr(activity, name) for name in self.fields}
        known |= {name: "\n".join(known[name]) for name in self._sentences}
        self.form.refill(known)

    @override
    def editor(self, place: str) -> QWidget | None:
        name = place.partition("[")[0]
        return self.form.editor(name) if name in self.fields else None

    @Slot(str)
    def _tell(self, name: str) -> None:
        value = self.form.values()[name]
        if value is not None:
            several = name in self._sentences
            self.changed.emit(name, tuple(value.split("\n")) if several else value)


class LevelsPart(FormPart):
    """For whom the activity is."""

    fields = ("audiences",)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.form = Form(tables.level_ticks(ui))
        self.form.value_changed.connect(self._tell)
        self.setLayout(column(self.form))

    @override
    def show_activity(self, activity: Activity) -> None:
        self.form.fill(ticked(activity.audiences))

    @override
    def editor(self, place: str) -> QWidget | None:
        return self.form.editor(Audience.PO.value) if place == "audiences" else None

    @override
    def count(self, activity: Activity) -> int:
        return 0

    @Slot()
    def _tell(self) -> None:
        self.changed.emit("audiences", chosen(self.form.values()))


class RowsPart(FormPart):
    """A field of several records; `read` and `make` turn a record into values and back."""

    def __init__(
        self,
        name: str,
        rows: RowsEdit,
        read: Callable[[Any], Values],
        make: Callable[[Values], Any],
    ) -> None:
        super().__init__()
        self.fields = (name,)
        self.rows = rows
        self._read, self._make = read, make
        rows.changed.connect(self._tell)
        self.setLayout(column(rows))

    @override
    def show_activity(self, activity: Activity) -> None:
        self.rows.show_rows([self._read(one) for one in getattr(activity, self.fields[0])])

    @override
    def editor(self, place: str) -> QWidget | None:
        name = self.fields[0]
        return self.rows.editor(place.removeprefix(name)) if place.startswith(name) else None

    @Slot()
    def _tell(self) -> None:
        made = tuple(self._make(values) for values in self.rows.values())
        self.changed.emit(self.fields[0], made)


class PickPart(FormPart):
    """A field of several keys; `offered` says which there are, the likely ones first."""

    def __init__(
        self, name: str, words: str, offered: Callable[[Activity], list[Option]], ui: Ui
    ) -> None:
        super().__init__()
        self.fields = (name,)
        self._offered = offered
        self.list = PickList(words, ui)
        self.list.changed.connect(self._tell)
        self.setLayout(column(self.list))

    @override
    def show_activity(self, activity: Activity) -> None:
        self.list.show_keys(getattr(activity, self.fields[0]), self._offered(activity))

    @override
    def editor(self, place: str) -> QWidget | None:
        return self.list.choice if place.startswith(self.fields[0]) else None

    @Slot()
    def _tell(self) -> None:
        self.changed.emit(self.fields[0], self.list.keys())


class Together(FormPart):
    """Parts under each other, as one."""

    def __init__(self, *parts: FormPart | QWidget) -> None:
        super().__init__()
        self._parts = [part for part in parts if isinstance(part, FormPart)]
        self.fields = tuple(name for part in self._parts for name in part.fields)
        for part in self._parts:
            part.changed.connect(self.changed)
        self.setLayout(column(*parts))

    @override
    def show_activity(self, activity: Activity) -> None:
        for part in self._parts:
            part.show_activity(activity)

    @override
    def editor(self, place: str) -> QWidget | None:
        found = (part.editor(place) for part in self._parts)
        return next((editor for editor in found if editor is not None), None)

    @override
    def count(self, activity: Activity) -> int:
        return sum(part.count(activity) for part in self._parts)


def ticked(audiences: frozenset[Audience]) -> dict[str, bool]:
    """The values of `tables.level_ticks`."""
    return {one.value: one in audiences for one in Audience}


def chosen(values: dict[str, Any]) -> frozenset[Audience]:
    """The other way round."""
    return frozenset(one for one in Audience if values[one.value])
