"""What of a class goes along to a new year."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtWidgets import QWidget

from hope_desktop.domain.classes import SchoolClass, a_year_later
from hope_desktop.ui.classes.typed_class import class_fields
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button
from hope_desktop.ui.widgets.dialogs import Asking
from hope_desktop.ui.widgets.fields.forms import Form

if TYPE_CHECKING:
    from hope_desktop.services.classes import Classes

_ASKED = ("label", "year", "pupils")
"""What may be different now; the rest goes along as it is."""


class TakeAlongDialog(Asking):
    """Three fields, filled in as far as possible."""

    def __init__(
        self, classes: Classes, shown: SchoolClass, ui: Ui, parent: QWidget | None = None
    ) -> None:
        words = ui.translate("Take along to %(year)s") % {"year": classes.this_year()}
        super().__init__(words, primary_button(ui.translate("&Take along"), "check"), ui, parent)
        self._classes = classes
        self._shown = shown
        self.resize(66 * GRID, 0)
        self.form = Form([one for one in class_fields(ui) if one.name in _ASKED])
        later = a_year_later(shown.facts)
        self.form.fill({name: getattr(later, name) for name in _ASKED})
        told = ui.translate("The path and the workshops stay with the class. Is this right now?")
        self.lay_out(told, inside=self.form)

    @override
    def keep(self) -> bool:
        values = self.form.values()
        take = partial(self._classes.take_along, self._shown.id, **values)
        words = self._ui.translate("Class %(name)s taken along to %(year)s")
        name = values["label"] or self._shown.facts.school
        words %= {"name": name, "year": self._classes.this_year()}
        return self._ui.operations.run(take, words)
