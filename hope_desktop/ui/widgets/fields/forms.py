"""A form is a table of fields. It makes the editors, their labels and their names from it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, override

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from hope_desktop.domain.terms import frozen
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox, NumberBox
from hope_desktop.ui.widgets.layouts import Flow, TextLabel, column, hint, holder, label, row


@frozen
class LineField:
    """One line of text."""

    placeholder: str = ""
    longest: int = 200


@frozen
class TextField:
    """Several lines of plain text; the field grows with them, up to `most` lines."""

    lines: int = 3
    most: int = 0


@frozen
class Number:
    """A whole number; `none` are the words for "not known", which is then the value None."""

    least: int
    most: int
    none: str = ""
    unit: str = ""


@frozen
class Choice:
    """One of some values, with the words for each."""

    options: Sequence[tuple[Any, str]]


@frozen
class TickField:
    """Yes or no."""


type FieldKind = LineField | TextField | Number | Choice | TickField


@frozen
class Field:
    """A row of a form: `name` is the key of its value."""

    name: str
    label: str
    kind: FieldKind
    help: str = ""
    beside: bool = False
    """It stands on the line of the field before it."""


@frozen
class _Editor:
    """A widget with how to read and fill it, and what it emits."""

    widget: QWidget
    get: Callable[[], Any]
    put: Callable[[Any], None]
    changed: Any


class Form(QWidget):
    """Labels at the left, or all above their editors where there is no room; help below these."""

    value_changed = Signal(str)  # the name of the field whose value changed by hand

    def __init__(self, fields: Sequence[Field], *, narrow: bool = False) -> None:
        super().__init__()
        self._editors: dict[str, _Editor] = {}
        self._lines: dict[str, tuple[TextLabel, QWidget]] = {}
        self._helps: dict[str, TextLabel] = {}
        self._filling = False
        self._rows = rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(2 * GRID)
        rows.setVerticalSpacing(GRID + 4)
        wrap = QFormLayout.RowWrapPolicy
        rows.setRowWrapPolicy(wrap.WrapAllRows if narrow else wrap.WrapLongRows)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        lines: list[list[Field]] = []
        for field in fields:
            lines += [] if field.beside else [[]]
            lines[-1].append(field)
        for line in lines:
            self._add_line(rows, line)

    def values(self) -> dict[str, Any]:
        """Return the values by field name."""
        return {name: editor.get() for name, editor in self._editors.items()}

    def fill(self, values: Mapping[str, Any]) -> None:
        """Show values without telling that they changed; unknown names are left alone."""
        self._filling = True
        try:
            for name, value in values.items():
                if name in self._editors:
                    self._editors[name].put(value)
        finally:
            self._filling = False

    def refill(self, values: Mapping[str, Any]) -> None:
        """Fill it again, but for a field in which just this is being typed: its cursor stays."""
        self.fill({name: value for name, value in values.items() if not self._types(name, value)})

    def _types(self, name: str, value: Any) -> bool:
        editor = self._editors.get(name)
        if editor is None or not editor.widget.hasFocus() or not isinstance(value, str):
            return False
        # What was kept is without the spaces at its ends, which may still become a word.
        return str(editor.get()).split() == value.split()

    def editor(self, name: str) -> QWidget:
        """Return the widget of a field, for focus or a completer."""
        return self._editors[name].widget

    def reword(self, fields: Sequence[Field]) -> None:
        """Name the fields anew and hide those that are not among them; all keep their values."""
        shown = {field.name: field for field in fields}
        for name, (words, line) in self._lines.items():
            self._rows.setRowVisible(line, name in shown)
            if name in shown:
                words.setText(shown[name].label)
            if name in shown and name in self._helps:
                self._helps[name].setText(shown[name].help)

    def stops(self) -> list[QWidget]:
        """Return what Tab reaches, in order."""
        return [editor.widget for editor in self._editors.values()]

    def _add_line(self, rows: QFormLayout, fields: Sequence[Field]) -> None:
        first, *others = fields
        below = self._made(first)
        if others:
            flow = Flow([below], space=GRID + 4)
            for field in others:
                if isinstance(field.kind, TickField):
                    flow.add(self._made(field))
                    continue
                editor = self._made(field)
                name = label(field.label, buddy=self.editor(field.name))
                name.setWordWrap(False)
                flow.add(holder(row(name, editor)))
            below = flow
        if isinstance(first.kind, TickField):
            rows.addRow(below)
            return
        name = label(first.label, buddy=self.editor(first.name))
        name.setWordWrap(False)
        self._lines[first.name] = name, below
        rows.addRow(name, below)

    def _made(self, field: Field) -> QWidget:
        editor = _editor(field)
        self._editors[field.name] = editor
        editor.widget.setObjectName(field.name)
        editor.widget.setAccessibleDescription(field.help)
        editor.changed.connect(partial(self._tell, field.name))
        if not field.help:
            return editor.widget
        self._helps[field.name] = hint(field.help)
        return holder(column(editor.widget, self._helps[field.name], space=GRID // 2))

    def _tell(self, name: str, *_value: object) -> None:
        """Tell which field it is, whatever the signal of its editor carries."""
        if not self._filling:
            self.value_changed.emit(name)


class GrowingText(QPlainTextEdit):
    """As high as its text needs, between two bounds."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self._least, self._most = least, max(least, most)
        self.setTabChangesFocus(True)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = round(self.document().size().height())  # here in lines, not in pixels
        lines = max(self._least, min(needed, self._most))
        fits = needed <= lines  # a bar that comes and goes would break the lines anew
        off, on = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if fits else on)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 2 * GRID + 6)


def _editor(field: Field) -> _Editor:
    match field.kind:
        case LineField():
            edit = QLineEdit(placeholderText=field.kind.placeholder, maxLength=field.kind.longest)

            def put(text: str) -> None:
                edit.setText(text)
                if not edit.hasFocus():
                    edit.home(False)  # noqa: FBT003 - what is longer than the field shows its begin

            return _Editor(edit, edit.text, put, edit.textChanged)
        case TextField():
            return _text(field.kind)
        case Number():
            return _number(field.kind)
        case Choice():
            return _choice(field.kind)
        case TickField():
            box = QCheckBox(field.label)
            return _Editor(box, box.isChecked, box.setChecked, box.toggled)


def _text(kind: TextField) -> _Editor:
    edit = GrowingText(kind.lines, kind.most)
    return _Editor(edit, edit.toPlainText, edit.setPlainText, edit.textChanged)


def _number(kind: Number) -> _Editor:
    lowest = kind.least - 1 if kind.none else kind.least
    spin = NumberBox(lowest, kind.most)
    spin.setSpecialValueText(kind.none)
    spin.setSuffix(f" {kind.unit}" if kind.unit else "")

    def get() -> int | None:
        return None if kind.none and spin.value() == lowest else spin.value()

    def put(value: int | None) -> None:
        spin.setValue(lowest if value is None else value)

    return _Editor(spin, get, put, spin.valueChanged)


def _choice(kind: Choice) -> _Editor:
    box = ChoiceBox()
    values = [value for value, _words in kind.options]
    box.addItems([words for _value, words in kind.options])

    def get() -> Any:
        return values[box.currentIndex()] if box.currentIndex() >= 0 else None

    def put(value: Any) -> None:
        box.setCurrentIndex(values.index(value) if value in values else -1)

    return _Editor(box, get, put, box.currentIndexChanged)
