"""Notices: what is serious, what is advice, what is in order. Always an icon and words."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hope_desktop.domain.terms import frozen
from hope_desktop.i18n.catalogue import Phrases, Translator
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button
from hope_desktop.ui.widgets.layouts import Flow, beside, clear, column, holder, label, picture, row

type Weight = Literal["serious", "advice", "good", "muted"]

_ICONS: dict[Weight, str] = {
    "serious": "circle-alert",
    "advice": "lightbulb",
    "good": "circle-check",
    "muted": "info",
}
_NAMES: Phrases[Weight] = {
    "serious": "Important",
    "advice": "Advice",
    "good": "In order",
    "muted": "Good to know",
}


@frozen
class Notice:
    """A sentence and its weight."""

    text: str
    weight: Weight = "advice"


def notice(
    shown: Notice, translate: Translator, *buttons: QWidget | None, below: QWidget | None = None
) -> QFrame:
    """One notice as a tinted line, with the button that solves it beside it, or several below.

    What stands below its words, in the same box, is as wide as they are.
    """
    frame = QFrame()
    frame.setProperty("look", shown.weight)
    sign = picture(_ICONS[shown.weight], shown.weight)
    weight = translate(_NAMES[shown.weight])
    sign.setToolTip(weight)
    frame.setAccessibleName(f"{weight}: {shown.text}")
    ways = [button for button in buttons if button is not None]
    words = column(label(shown.text), *filter(None, [below]))
    rest = [(column(words, Flow(ways)), 1)] if len(ways) > 1 else [(words, 1), *ways]
    above = 0 if shown.weight == "muted" else GRID  # it has no ground
    line = beside(sign, *rest, space=GRID + 4, margins=(GRID + 4, above, GRID + 4, above))
    if len(ways) != 1:  # one button is higher than a line, and words stand in its middle
        line.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
    frame.setLayout(line)
    return frame


class NoticeList(QWidget):
    """Notices under each other, the serious ones first; hidden when there is nothing to say."""

    def __init__(self, translate: Translator) -> None:
        super().__init__()
        self._translate = translate
        self._column = column()
        self.setLayout(self._column)
        self.show_notices(())

    def show_notices(
        self, notices: Iterable[Notice], buttons: Mapping[Notice, QWidget | None] | None = None
    ) -> None:
        """Replace what is shown; a notice may have a button that solves it."""
        clear(self._column)
        shown = sorted(notices, key=lambda one: list(_ICONS).index(one.weight))
        for one in shown:
            self._column.addWidget(notice(one, self._translate, (buttons or {}).get(one)))
        self.setVisible(bool(shown))


class Standing:
    """Above the pages, until closed: what a reason has to say replaces only what it said before."""

    def __init__(self, above: QVBoxLayout, translate: Translator) -> None:
        self._above = above
        self._translate = translate
        self._said: dict[str, str] = {}
        self.notices: dict[str, QWidget] = {}

    def say(
        self,
        reason: str,
        sentence: str,
        *buttons: QWidget,
        weight: Weight = "advice",
        once: bool = True,
    ) -> None:
        """Without words there is nothing to say any more; the same is said `once`."""
        if once and sentence == self._said.get(reason, ""):
            return
        self._said[reason] = sentence
        self.take_away(reason)
        if sentence:
            close = icon_button(self._translate("Close this message"), "x")
            close.clicked.connect(partial(self.take_away, reason))
            beside = holder(row(*buttons, close))
            shown = notice(Notice(sentence, weight), self._translate, beside)
            self.notices[reason] = shown
            self._above.addWidget(shown)

    def take_away(self, reason: str, _clicked: bool = False) -> None:
        """Take it away: who closed it knows it."""
        shown = self.notices.pop(reason, None)
        if shown is not None:
            shown.hide()
            shown.deleteLater()
