"""The fields of a text: their words are marked in tables and translated here, and parts show them.

An activity and a handout are filled in by the same parts.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from enum import Enum
from typing import Any, override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.levels import Audience
from hope_desktop.domain.library.activity import Per
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.modules import Module
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of, module_name
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, Number, TickField
from hope_desktop.ui.widgets.layouts import column

type Values = dict[str, Any]

INTENSITIES = {1: _("light"), 2: _("can touch people"), 3: _("touches deeply")}
"""In words, since dots alone say nothing to whoever cannot see them."""
PER = {
    Per.CLASS: _("for the class"),
    Per.PUPIL: _("for each pupil"),
    Per.PAIR: _("for each pair"),
    Per.GROUP_OF_3: _("for each group of three"),
    Per.GROUP_OF_4: _("for each group of four"),
}
SHARED = {
    GroupSize.ONE: _("one for each pupil"),
    GroupSize.TWO: _("one for two pupils"),
    GroupSize.THREE: _("one for three pupils"),
    GroupSize.FOUR: _("one for four pupils"),
    GroupSize.CLASS: _("one for the class"),
}


def as_ticks(some: frozenset[Audience]) -> Values:
    """Levels as the values of their ticks."""
    return {one.value: one in some for one in Audience}


def chosen(values: Values, _was: object = None) -> frozenset[Audience]:
    """The other way round."""
    return frozenset(one for one in Audience if values[one.value])


def one_of(words: Mapping[Any, str]) -> Choice:
    """One of some values with their words."""
    return Choice(list(words.items()))


def member(kind: Iterable[Any]) -> Choice:
    """One of some values that have a name."""
    return Choice([(one, one) for one in kind])


def ticks(every: Iterable[Any], *, beside: bool = True) -> list[Field]:
    """A tick for each value that has a name, beside each other."""
    return [
        Field(one.value, one, TickField(), beside=beside and at > 0) for at, one in enumerate(every)
    ]


def translated(fields: Iterable[Field], ui: Ui) -> list[Field]:
    """Fields with their words in the language of the window."""

    def said(words: str) -> str:
        if isinstance(words, Module):
            return module_name(words, ui.translate)
        if isinstance(words, Enum):
            return name_of(words, ui.translate)
        return ui.translate(words) if words else ""

    def kind(one: Any) -> Any:
        if isinstance(one, Choice):
            return Choice([(value, said(words)) for value, words in one.options])
        if isinstance(one, Number):
            return replace(one, none=said(one.none), unit=said(one.unit))
        return one

    return [
        replace(one, label=said(one.label), help=said(one.help), kind=kind(one.kind))
        for one in fields
    ]


def _replaced(values: Values, record: Any) -> Any:
    return replace(record, **values)


class FormPart(QWidget):
    """Some fields of a text."""

    changed = Signal(str, object)  # the name of a field, and its new value

    fields: tuple[str, ...] = ()
    """What is shown here."""

    def show_text(self, text: Any) -> None:
        """Fill everything; who types is not disturbed."""
        raise NotImplementedError

    def editor(self, place: str) -> QWidget | None:
        """The widget of a place such as `goal` or `steps[2].say`."""
        raise NotImplementedError


class FieldsPart(FormPart):
    """Fields of one value each, of a text or of one `record` in it, such as its origin.

    `read` and `make` turn that into values of a form and back.
    """

    def __init__(
        self,
        fields: Iterable[Field],
        ui: Ui,
        record: str = "",
        *,
        read: Callable[[Any], Values] | None = None,
        make: Callable[[Values, Any], Any] = _replaced,
    ) -> None:
        super().__init__()
        self.form = Form(translated(fields, ui))
        self.fields = (record,) if record else tuple(self.form.values())
        self._record, self._read, self._make = record, read or self._as_it_is, make
        self._shown: Any = None
        self.form.value_changed.connect(self._tell)
        self.setLayout(column(self.form))

    @override
    def show_text(self, text: Any) -> None:
        self._show(getattr(text, self._record) if self._record else text)

    @override
    def editor(self, place: str) -> QWidget | None:
        name = place.partition("[")[0]
        if self._record:
            head, _dot, inner = name.partition(".")
            name = (inner or next(iter(self.form.values()))) if head == self._record else ""
        return self.form.editor(name) if name in self.form.values() else None

    def _show(self, shown: Any) -> None:
        self._shown = shown
        self.form.refill(self._read(shown))

    def _as_it_is(self, shown: Any) -> Values:
        return {name: getattr(shown, name) for name in self.form.values()}

    def _tell(self, name: str) -> None:
        known = {key: value for key, value in self.form.values().items() if value is not None}
        if name not in known:
            return
        made = self._make(known, self._shown)
        if self._record:
            self._show(made)
        self.changed.emit(self._record or name, made if self._record else getattr(made, name))
