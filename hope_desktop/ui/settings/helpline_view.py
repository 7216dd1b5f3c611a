"""One help line: how to reach it, who checked it when, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.helplines import CARDS, Helpline, is_stale
from hope_desktop.domain.levels import Audience
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.fields.dates import short_date
from hope_desktop.ui.widgets.layouts import card, column, row
from hope_desktop.ui.widgets.texts import heading, hint, label

VO = "vo"


def card_name(name: str, ui: Ui) -> str:
    """What the classes that get a help card are called."""
    if name == VO:
        return ui.translate("Secondary school")
    return name_of(Audience(name), ui.translate)


def state_of(line: Helpline, today: date, ui: Ui) -> str:
    """Who checked a line and when, or that somebody has to."""
    if line.checked_on is None:
        return ui.translate("not checked yet")
    words = _("check again: %(day)s was long ago")
    if not is_stale(line, today):
        words = _("checked on %(day)s by %(who)s") if line.checked_by else _("checked on %(day)s")
    return ui.translate(words) % {"day": short_date(line.checked_on), "who": line.checked_by}


class HelplineView(QWidget):
    """The line and its buttons.

    Signals:
        checked: Somebody called or looked it up, and it is right.
        change_wanted: Something about it is to be changed.
        remove_wanted: An own line is to go, or a correction is to be given up.
    """

    checked = Signal()
    change_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, today: Callable[[], date], ui: Ui) -> None:
        super().__init__()
        self._today = today
        self._ui = ui
        self.name, self.contact = heading(), label(bold=True)
        self.purpose, self.hours, self.where = label(), label(), label()
        self.state, self.doubt = label(), hint()
        self.check = primary_button(ui.translate("&I checked this line"), "check")
        self.change = quiet_button(ui.translate("&Change…"), "pencil")
        self.remove = quiet_button("", "undo-2")
        parts = (self.name, self.purpose, self.contact, self.hours, self.where)
        buttons = (row(self.check, 1), row(self.change, self.remove, 1))
        self.setLayout(column(card(*parts, self.state, self.doubt, *buttons), 1))
        self.check.clicked.connect(self.checked)
        self.change.clicked.connect(self.change_wanted)
        self.remove.clicked.connect(self.remove_wanted)

    def show_line(self, line: Helpline | None, *, is_corrected: bool) -> None:
        """Show another line; without one there is nothing to do."""
        self.setVisible(line is not None)
        if line is None:
            return
        translate = self._ui.translate
        self.name.setText(line.name)
        self._say(self.purpose, line.for_pupils)
        self._say(self.contact, " · ".join(part for part in (line.phone, line.web) if part))
        self._say(self.hours, " · ".join(part for part in (line.hours, line.cost) if part))
        self._say(self.where, self._cards_of(line))
        self.state.setText(_capital(state_of(line, self._today(), self._ui)))
        self._say(self.doubt, "" if line.checked_on else line.doubt)
        self.remove.setVisible(line.own or is_corrected)
        back = translate("Back to what the library says")
        self.remove.setText(translate("To the b&in") if line.own else back)

    def _cards_of(self, line: Helpline) -> str:
        if not line.own:
            return ""
        cards = (card_name(c, self._ui) for c in CARDS if c in line.audiences)
        names = listed(cards, self._ui.translate)
        words = _("On the card of: %(cards)s") if not line.school else _("%(cards)s of %(school)s")
        return self._ui.translate(words) % {"cards": names, "school": line.school}

    def _say(self, where: QWidget, text: str) -> None:
        where.setText(text)  # type: ignore[attr-defined]
        where.setVisible(bool(text))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
