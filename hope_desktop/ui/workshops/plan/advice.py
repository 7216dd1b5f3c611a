"""The one line of advice above the timeline, and everything behind it."""

from collections.abc import Container, Mapping
from typing import override

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QSizePolicy, QWidget

from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.safety import Rule
from hope_desktop.i18n.adults import words_for
from hope_desktop.i18n.labels import warning_text
from hope_desktop.ui import icons
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, set_look
from hope_desktop.ui.widgets.buttons import action_button, link_button
from hope_desktop.ui.widgets.layouts import Scroll, clear, column, flush, row
from hope_desktop.ui.widgets.texts import label
from hope_desktop.ui.widgets.warnings import Notice, NoticeList, Weight
from hope_desktop.ui.workshops.plan.reason import ReasonAsked

_ICONS: dict[Weight, str] = {
    "serious": "circle-alert",
    "advice": "lightbulb",
    "good": "circle-check",
}
_LETTERS_BESIDE = 60
"""Less wide, what can be done stands below the words."""
_WIDE = 10_000
"""As wide as the timeline below it."""


class AdviceLine(Scroll):
    """The most serious warning in words; a button shows the others below it.

    Signals:
        reason_typed: What was typed as the reason for skipping a module.
        opened: Whether all advice is shown.
    """

    reason_typed = Signal(str)
    opened = Signal(bool)

    def __init__(self, fit: QAction, ui: Ui) -> None:
        """`fit` makes the plan fit to its minutes."""
        self._content = QWidget()
        super().__init__(self._content, width=_WIDE)
        flush(self)
        self._ui, self._fit = ui, fit
        self._told: tuple[Notice, ...] | None = None
        self._rest_count = 0
        self._limit = 40 * GRID
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self.frame = QFrame()
        self.picture = label()
        self.words = label()
        self.more = link_button("")
        self.more.setCheckable(True)
        self._way = row()
        self._told_and_done = row((self.words, 1), row(self._way, self.more, 1))
        parts = (self.picture, (self._told_and_done, 1))
        self.frame.setLayout(row(*parts, margins=(GRID + 4, 4, 4, 4)))
        self.rest = NoticeList(self._ui.translate)
        self.rest.hide()
        self.reason = ReasonAsked(self._ui)
        self.reason.hide()
        self._content.setLayout(column(self.frame, self.reason, self.rest))

    def _connect(self) -> None:
        self.more.toggled.connect(self._show_rest)
        self._content.installEventFilter(self)
        self.reason.typed.connect(self.reason_typed)

    def show_plan(
        self,
        view: PlanView,
        also: Mapping[Notice, QPushButton | None],
        elsewhere: Container[Rule] = (),
        *,
        keep_reason: bool,
    ) -> None:
        """What is wrong now comes first, `also` last.

        Args:
            view: The plan with its concerns.
            also: What else there is to tell, and the button that answers it.
            elsewhere: What is said in the plan itself.
            keep_reason: The reason is being typed and must stay as it is.
        """
        titles: dict[str, str] = {
            activity: record.title for activity, record in view.activities.items()
        }
        words = words_for(self._ui.translate, adults=view.school_class.facts.adults)
        every = () if view.session.done else view.concerns
        concerns = [one for one in every if one.rule not in elsewhere]
        told: dict[Notice, QPushButton | None] = {}
        for concern in concerns:
            weight: Weight = "serious" if concern.serious else "advice"
            solved = concern.rule is Rule.TOO_LONG
            way = action_button(self._fit, "link") if solved else None
            told[Notice(warning_text(concern, titles, words), weight)] = way
        self._show(told | dict(also))
        reason = view.session.facts.reason
        skipped = next((one for one in concerns if one.rule is Rule.MODULE_SKIPPED), None)
        self.reason.show_reason(skipped.names if skipped else (), reason, keep=keep_reason)

    def _show(self, buttons: Mapping[Notice, QPushButton | None]) -> None:
        notices = tuple(buttons)
        if notices == self._told:  # it stands there, with its buttons
            return
        self._told = notices
        clear(self._way)
        self.setVisible(bool(notices))
        if not notices:
            self.more.setChecked(False)
            return
        first, rest = notices[0], notices[1:]
        if button := buttons.get(first):
            self._way.addWidget(button)
        set_look(self.frame, first.weight)
        icons.put_on_label(self.picture, _ICONS[first.weight], first.weight)
        self.words.setText(first.text)
        self.more.setVisible(bool(rest))
        if not rest:
            self.more.setChecked(False)
        self.rest.show_notices(rest, {one: way for one in rest if (way := buttons.get(one))})
        self._rest_count = len(rest)
        self._show_rest(self.more.isChecked())

    def _show_rest(self, visible: bool) -> None:
        self.rest.setVisible(visible and self._rest_count > 0)
        self._name_more()
        self.opened.emit(visible)

    def limit_height(self, limit: int) -> None:
        """The most this may take; what is longer scrolls."""
        self._limit = limit
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        inside = self._content.layout()
        wide = max(1, self.width())
        high = inside.totalHeightForWidth(wide) if inside is not None else 0
        if high > self._limit and inside is not None:
            high = inside.totalHeightForWidth(wide - self.verticalScrollBar().sizeHint().width())
        return QSize(wide, min(high, self._limit))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(16 * GRID, min(5 * GRID, self._limit))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() > _LETTERS_BESIDE * self.fontMetrics().averageCharWidth()
        direction = QBoxLayout.Direction
        self._told_and_done.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self.updateGeometry()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _name_more(self) -> None:
        count = self._rest_count
        words = self._ui.plural("%(count)d more", "%(count)d more", count) % {"count": count}
        open_ = self.more.isChecked()
        self.more.setText(self._ui.translate("Less") if open_ else words)
        icons.put(self.more, "chevron-up" if open_ else "chevron-down", "accent")
