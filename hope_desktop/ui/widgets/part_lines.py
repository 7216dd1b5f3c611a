"""What is typed after a lesson, and that it was given: on its page and on the screen of a class."""

from dataclasses import replace
from functools import partial
from typing import Any, override

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.terms import ActivityId, SessionId
from hope_desktop.domain.typed import MAX_LINE
from hope_desktop.domain.workshops.lines import Line, Of
from hope_desktop.services.workshops.lines import Lines
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.ui.autosave import AutoSave
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.dialogs import confirmed
from hope_desktop.ui.widgets.fields.dates import days_since, long_date

type PartPlace = tuple[SessionId, ActivityId]


class NextTimeField(QLineEdit):
    """Enter keeps the line and goes on; Up and Down go along the rows."""

    left = Signal(int)  # how many rows further

    def __init__(self) -> None:
        super().__init__(maxLength=MAX_LINE)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        further = {keys.Key_Return: 1, keys.Key_Enter: 1, keys.Key_Down: 1, keys.Key_Up: -1}
        if event.key() in further:
            self.left.emit(further[keys(event.key())])
        else:
            super().keyPressEvent(event)


class PartLines(AutoSave[PartPlace]):
    """Keeps the words of a line at a part of a workshop, and for whom it is."""

    def __init__(self, lines: Lines, planning: Planning, ui: Ui, parent: QObject) -> None:
        super().__init__(self._keep, lambda place: planning.get(place[0]).name, ui, parent)
        self._lines = lines

    def _keep(self, place: PartPlace, typed: dict[str, Any]) -> HopeError | None:
        session, activity = place
        said = self._lines.of_session(session)
        kept = next((one for one in said if one.of.text == activity), None)
        line = replace(kept or Line(Of(activity, session), ""), **typed)
        words = self._ui.translate("Do differently next time")
        return self._ui.operations.try_run(partial(self._lines.say, line), words)


def finish(planning: Planning, session: SessionId, ui: Ui, parent: QWidget) -> bool:
    """Note that a workshop was given; before its day that is asked. False when it was not."""
    ui.operations.save_typed()
    view = planning.get(session)
    if view.session.done:
        return True
    start = view.session.facts.start
    if start is not None and days_since(start.date()) < 0:
        words = ui.for_group(adults=view.school_class.facts.adults).translate
        question = words("This lesson is not until %(day)s.") % {"day": long_date(start.date())}
        if not confirmed(
            parent, question, words("Was it given already?"), words("Yes"), words("No")
        ):
            return False
    facts = view.school_class.facts
    told = ui.translate("Workshop of %(name)s was given") % {"name": facts.label or facts.school}
    return ui.operations.run(partial(planning.mark_done, session), told)
