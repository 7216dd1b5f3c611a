"""The form of a help line: all of it for an own one, how to reach it for one of the library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.domain.helplines import CARDS, Helpline
from hope_desktop.domain.ids import HelplineId
from hope_desktop.ui.settings.helpline_view import card_name
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, LineField, TickField
from hope_desktop.ui.widgets.layouts import Scroll, card, clear, column, row
from hope_desktop.ui.widgets.texts import heading

_NEW = Helpline(HelplineId(""), "", "", own=True, audiences=CARDS)
_REACH = ("phone", "web", "hours", "cost")


class HelplineForm(QWidget):
    """The fields with Save and Cancel.

    Signals:
        saved: The line as it is filled in; a new one has no id.
        cancelled: Nothing is to be kept.
    """

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._line = _NEW
        self._schools: Sequence[str] = ()
        self.form = Form(())
        self._place = QVBoxLayout()
        self.save = primary_button(ui.translate("&Save"), "save")
        self.cancel = quiet_button(ui.translate("Cancel"))
        self.setLayout(column(Scroll(column(self._place, row(self.save, self.cancel, 1), 1))))
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.cancelled)

    def edit(self, line: Helpline | None, schools: Sequence[str]) -> None:
        """Begin with a line, or with an empty one that can belong to one of these schools."""
        self._line, self._schools = line or _NEW, schools
        self.form = Form(self._fields())
        self.form.fill(_values(self._line))
        clear(self._place)
        name = self._line.name or self._ui.translate("A new line")
        self._place.addWidget(card(heading(name), self.form, space=GRID + 4))

    def focus_first(self) -> None:
        """Put the cursor where typing starts."""
        self.form.editor("name" if self._line.own else "phone").setFocus()

    def _fields(self) -> list[Field]:
        translate = self._ui.translate
        reach = [
            Field("phone", translate("&Phone"), LineField(longest=24)),
            Field("web", translate("&Website"), LineField(longest=60)),
            Field("hours", translate("&When"), LineField(translate("for example 9 to 17"))),
            Field("cost", translate("C&osts"), LineField(translate("for example free"))),
        ]
        if not self._line.own:
            return reach
        everybody = translate("Every school")
        schools = [("", everybody), *((school, school) for school in self._schools)]
        if self._line.school and self._line.school not in self._schools:
            schools.append((self._line.school, self._line.school))
        return [
            Field("name", translate("&Name"), LineField(longest=60)),
            Field(
                "on_card",
                translate("&For what"),
                LineField(longest=60),
                translate("In a few plain words, for pupils."),
            ),
            *reach,
            Field("school", translate("&Of school"), Choice(schools)),
            *(Field(f"card-{name}", card_name(name, self._ui), TickField()) for name in CARDS),
        ]

    @Slot()
    def _save(self) -> None:
        values: dict[str, Any] = self.form.values()
        cards = tuple(name for name in CARDS if values.pop(f"card-{name}", False))
        if self._line.own:
            values |= {"audiences": cards, "purpose": values["on_card"]}
        self.saved.emit(replace(self._line, **values))


def _values(line: Helpline) -> dict[str, Any]:
    names = ("name", "on_card", *_REACH, "school")
    values: dict[str, Any] = {name: getattr(line, name) or "" for name in names}
    return values | {f"card-{card}": card in line.audiences for card in CARDS}
