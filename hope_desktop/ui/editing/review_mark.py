"""Who reviewed a text, and when, with buttons to record it. For activities and handouts."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.library.handout import Status
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.fields.dates import long_date
from hope_desktop.ui.widgets.fields.forms import Field, Form, LineField
from hope_desktop.ui.widgets.layouts import Flow, column
from hope_desktop.ui.widgets.texts import hint, label


class ReviewMark(QWidget):
    """Shows the status of a text; nothing is saved here."""

    marked = Signal(object, str, str)
    """The new `Status` of the text, the name of the reviewer, and of a lawyer the organisation."""

    def __init__(self, ui: Ui, *, of_text: bool = False) -> None:
        super().__init__()
        self._ui = ui
        self.status = label()
        asked = [Field("by", ui.translate("Reviewed b&y"), LineField())]
        if of_text:
            words, told = (
                ui.translate("&Organisation"),
                ui.translate("Of a lawyer; paper names it."),
            )
            asked.append(Field("lawyer_of", words, LineField(longest=60), told))
        self.by = Form(asked)
        self.sign = quiet_button(ui.translate("This text is right"), "circle-check")
        self.old = quiet_button(ui.translate("This text is outdated"), "history")
        explained = hint(
            ui.translate("Who changes a reviewed text makes it a concept again, also by one word.")
        )
        buttons = Flow([self.sign, self.old])
        self.setLayout(column(self.status, self.by, buttons, explained, space=GRID))
        self.sign.clicked.connect(self._tell)
        self.old.clicked.connect(self._tell_old)

    def show_mark(self, status: Status, by: str, on: str, lawyer_of: str = "") -> None:
        """Say how it stands now."""
        self.status.setText(mark_words(status, by, on, self._ui, lawyer_of))
        self.old.setEnabled(status is not Status.OUTDATED)

    def _tell(self) -> None:
        typed = self.by.values()
        self.marked.emit(Status.REVIEWED, typed["by"], typed.get("lawyer_of", ""))

    def _tell_old(self) -> None:
        self.marked.emit(Status.OUTDATED, "", "")


def marked_words(title: str, status: Status, ui: Ui) -> str:
    """What was noted, for the status line and the undo menu."""
    words = _("%(title)s reviewed") if status is Status.REVIEWED else _("%(title)s is outdated")
    return ui.translate(words) % {"title": title}


def mark_words(status: Status, by: str, on: str, ui: Ui, lawyer_of: str = "") -> str:
    """How far a text was looked at, by whom and when."""
    if status is Status.REVIEWED and by:
        words = _("Reviewed by %(name)s on %(date)s.")
        if lawyer_of:
            words = _("Read by a lawyer, %(name)s (%(organisation)s), on %(date)s.")
        values = {"name": by, "date": _day(on), "organisation": lawyer_of}
        return ui.translate(words) % values
    if status is Status.CONCEPT:
        return ui.translate("Concept: nobody has reviewed this text yet.")
    if status is Status.OUTDATED:
        return ui.translate("Outdated: look at this text again before you use it.")
    return name_of(status, ui.translate)


def lapsed_words(by: str, on: str, ui: Ui) -> str:
    """That a text somebody found right was changed, so that it is a concept again."""
    words = _(
        "%(name)s found this text right on %(date)s. You changed it, so it is a concept again."
    )
    return ui.translate(words) % {"name": by, "date": _day(on)}


def _day(written: str) -> str:
    try:
        return long_date(date.fromisoformat(written))
    except ValueError:
        return written
