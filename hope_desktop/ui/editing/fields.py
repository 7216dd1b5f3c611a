"""The fields of a text: their words are marked in tables and translated here, and parts show them.

An activity and a handout are filled in by the same parts.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import Enum
from typing import Any, override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.library.activity import Per
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.i18n.catalogue import Phrases, marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.forms import Choice, Field, FieldKind, Form
from hope_desktop.ui.widgets.layouts import column

INTENSITIES = {1: _("light"), 2: _("can touch people"), 3: _("touches deeply")}
"""In words, since dots alone say nothing to whoever cannot see them."""
PER: Phrases[Per] = {
    Per.CLASS: "for the class",
    Per.PUPIL: "for each pupil",
    Per.PAIR: "for each pair",
    Per.GROUP_OF_3: "for each group of three",
    Per.GROUP_OF_4: "for each group of four",
}
SHARED: Phrases[GroupSize] = {
    GroupSize.ONE: "for each pupil",
    GroupSize.TWO: "for each pair",
    GroupSize.THREE: "for each group of three",
    GroupSize.FOUR: "for each group of four",
    GroupSize.CLASS: "for the class",
}


def one_of(words: Mapping[Any, str]) -> Choice:
    """One of some values with their words."""
    return Choice(list(words.items()))


def member(kind: Iterable[Any]) -> Choice:
    """One of some values that have a name."""
    return Choice([(one, one) for one in kind])


def translated(fields: Iterable[Field], ui: Ui) -> list[Field]:
    """Fields with their words in the language of the window."""

    def said(words: Any) -> str:
        return name_of(words, ui.translate) if isinstance(words, Enum) else ui.translate(words)

    def kind(one: FieldKind) -> FieldKind:
        if not isinstance(one, Choice):
            return one
        return Choice([(value, said(words)) for value, words in one.options])

    return [replace(one, label=said(one.label), kind=kind(one.kind)) for one in fields]


class FormPart(QWidget):
    """Some fields of a text."""

    changed = Signal(str, object)  # the name of a field, and its new value

    def show_text(self, text: Any) -> None:
        """Fill everything; who types is not disturbed."""
        raise NotImplementedError

    def editor(self, place: str) -> QWidget | None:
        """Return the widget of a place such as `goal` or `steps[2].say`."""
        raise NotImplementedError


class FieldsPart(FormPart):
    """Fields of one value each."""

    def __init__(self, fields: Iterable[Field], ui: Ui, *, narrow: bool = False) -> None:
        super().__init__()
        self.form = Form(translated(fields, ui), narrow=narrow)
        self._names = tuple(self.form.values())
        self.form.value_changed.connect(self._tell)
        self.setLayout(column(self.form))

    @override
    def show_text(self, text: Any) -> None:
        self.form.refill({name: getattr(text, name) for name in self._names})

    @override
    def editor(self, place: str) -> QWidget | None:
        name = place.partition("[")[0]
        return self.form.editor(name) if name in self._names else None

    def _tell(self, name: str) -> None:
        value = self.form.values()[name]
        if value is not None:
            self.changed.emit(name, value)
