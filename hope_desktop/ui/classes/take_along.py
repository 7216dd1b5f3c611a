"""Takes a class to a new school year: its new label and number of pupils."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QWidget

from hope_desktop.domain.classes import SchoolClass, a_year_later
from hope_desktop.ui.classes.fields import class_fields
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.fields.forms import Form
from hope_desktop.ui.widgets.layouts import Scroll, column, flush, row
from hope_desktop.ui.widgets.texts import hint, title
from hope_desktop.ui.widgets.warnings import Notice, NoticeList

if TYPE_CHECKING:
    from hope_desktop.services.classes import Classes

_ASKED = ("label", "year", "pupils")
"""What may be different now; the rest goes along as it is."""


class TakeAlongDialog(QDialog):
    """Three fields, filled in as far as possible."""

    def __init__(
        self, classes: Classes, shown: SchoolClass, ui: Ui, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._classes = classes
        self._shown = shown
        self._ui = ui
        self._build()
        later = a_year_later(shown.facts)
        self.form.fill({name: getattr(later, name) for name in _ASKED})
        self.take.clicked.connect(self._take)
        self.cancel.clicked.connect(self.reject)
        ui.operations.problem_found.connect(self._say)

    def _build(self) -> None:
        translate = self._ui.translate
        heading = translate("Take along to %(year)s") % {"year": self._classes.this_year()}
        self.setWindowTitle(heading)
        line = self.fontMetrics().lineSpacing()
        self.resize(30 * line, 22 * line)  # as large as the letters ask
        self.form = Form([one for one in class_fields(self._ui) if one.name in _ASKED])
        self.problem = NoticeList(translate)
        self.take = primary_button(translate("&Take along"), "check")
        self.take.setDefault(True)
        self.cancel = quiet_button(translate("Cancel"))
        words = translate("The path and the workshops stay with the class. Is this right now?")
        self.setLayout(
            column(
                title(heading),
                hint(words),
                flush(Scroll(column(self.form, 1))),
                self.problem,
                row(1, self.cancel, self.take, space=GRID),
                space=GRID + 4,
                margins=3 * GRID,
            )
        )

    @Slot()
    def _take(self) -> None:
        values = self.form.values()
        take = partial(self._classes.take_along, self._shown.id, **values)
        words = self._ui.translate("Class %(name)s taken along to %(year)s")
        name = values["label"] or self._shown.facts.school
        words %= {"name": name, "year": self._classes.this_year()}
        if self._ui.operations.run(take, words):
            self.accept()

    @Slot(str)
    def _say(self, text: str) -> None:
        self.problem.show_notices([Notice(text, "serious")])
