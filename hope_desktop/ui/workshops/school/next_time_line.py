"""A line to do a part otherwise next time: opened by a press, and kept while it is typed."""

from collections.abc import Callable, Sequence
from typing import Any, override

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QLineEdit, QPushButton, QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.typed import MAX_LINE
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import set_look
from hope_desktop.ui.widgets.buttons import bare_button
from hope_desktop.ui.widgets.layouts import Flow, column, row
from hope_desktop.ui.widgets.texts import NO_NAMES, hint


class _Field(QLineEdit):
    """Escape leaves it, and so does Enter."""

    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _Row(QWidget):
    """A part with its tick; tells when it is pointed at, or something in it has the focus."""

    def __init__(
        self, parts: Sequence[QWidget], layout: QLayout, come: Callable[[bool], None]
    ) -> None:
        super().__init__()
        self._parts, self._come = parts, come
        self.setLayout(layout)
        for part in parts:
            part.installEventFilter(self)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Enter, QEvent.Type.Leave}:
            self._tell()
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            QTimer.singleShot(0, self, self._tell)  # once the focus is where it goes
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        self._come(self.underMouse() or any(part.hasFocus() for part in self._parts))


class NextTimeLine(QWidget):
    """Below a part: the field, and what is wrong with the words in it."""

    typed = Signal(str)  # other words

    def __init__(self, part: str, ui: Ui, *, first: bool) -> None:
        """In the first of a list the button to open it is always in sight, with its words."""
        super().__init__()
        self._is_first = self._is_near = first
        self._translate = translate = ui.translate
        name = f"{translate(_('Do differently next time'))}: {part}"
        words = translate(_("do differently next time"))
        self.opener: QPushButton = bare_button(words if first else "", "plus")
        self.opener.setToolTip("" if first else words)
        self.opener.setAccessibleName(name)
        keeping = self.opener.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)  # so that nothing moves when it comes
        self.opener.setSizePolicy(keeping)
        self.field = _Field()
        self.field.setMaxLength(MAX_LINE)
        self.field.setAccessibleName(name)
        example = _("For example: fewer cards, more time for question 2")
        self.field.setPlaceholderText(translate(example))
        self.asked = hint()
        self.setLayout(column(self.field, hint(translate(NO_NAMES)), self.asked, space=2))
        self.opener.clicked.connect(self._open)
        self.field.textEdited.connect(self.typed)
        self.field.left.connect(self._leave)
        self.show_refusal(None)
        self.hide()

    def beside(self, tick: QWidget, minutes: QWidget) -> QWidget:
        """The row of the part; the button comes when one is there."""
        parts = tick, self.opener
        left: list[Any] = [(Flow(parts), 1)] if self._is_first else [(tick, 1), self.opener]
        return _Row(parts, row(*left, minutes), self._come)

    def _come(self, near: bool) -> None:
        self._is_near = near or self._is_first
        self.opener.setVisible(self._is_near and self.isHidden())

    def show_line(self, text: str) -> None:
        """What is kept, or typed; an open field stays open."""
        if " ".join(self.field.text().split()) != text:
            self.field.setText(text)
        self._show(is_open=bool(text) or self.field.hasFocus())

    def show_refusal(self, why: HopeError | None) -> None:
        """Why it is not kept."""
        self.asked.setText(sentence(why, self._translate) if why else "")
        set_look(self.asked, "serious" if why else "hint")
        self.asked.setVisible(why is not None)

    def _open(self) -> None:
        self._show(is_open=True)
        self.field.setFocus()

    def _leave(self) -> None:
        if self.field.text().strip():
            self.field.focusNextChild()
        else:
            self._is_near = True
            self._show(is_open=False)
            self.opener.setFocus()

    def _show(self, *, is_open: bool) -> None:
        self.setVisible(is_open)
        self.opener.setVisible(not is_open and self._is_near)
