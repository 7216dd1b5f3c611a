"""Who read a text, and noting that somebody did. Nothing is saved here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.reviews import record_text
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button, quiet_button
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, LineField
from hope_desktop.ui.widgets.layouts import clear, column, holder, row
from hope_desktop.ui.widgets.texts import hint, label

if TYPE_CHECKING:
    from hope_desktop.domain.library.reviews import Record
    from hope_desktop.services.library.reviews import ReadBy

_ROLES = (
    ReviewRole.EXPERIENCE,
    ReviewRole.LAWYER,
    ReviewRole.TEACHER,
    ReviewRole.HELPLINE,
    ReviewRole.TRAINER,
)


class WhoRead(QWidget):
    """The readers of the wording of today, those of an earlier one, and a form for one more."""

    def __init__(
        self,
        record: Callable[[ReviewRole, str], object],
        remove: Callable[[Record], object],
        erase_name: Callable[[str], object],
        ui: Ui,
    ) -> None:
        """`record` takes who found all of it good, and an organisation."""
        super().__init__()
        self._record, self._remove, self._erase_name, self._ui = record, remove, erase_name, ui
        self._read = column(space=GRID // 2)
        asked = (
            Field("role", ui.translate("Read b&y"), Choice([(r, self._who(r)) for r in _ROLES])),
            Field(
                "organisation",
                ui.translate("&Organisation"),
                LineField(longest=60),
                ui.translate("Of the lawyer; paper names it, and no person."),
            ),
        )
        self._asked, self.form = asked, Form(asked, narrow=True)
        self.form.fill({"role": _ROLES[0]})
        self.note = quiet_button(ui.translate("Note that it was read"), "circle-check")
        explained = hint(
            ui.translate(
                "For who read all of it and found it good. One changed word and it lapses."
            )
        )
        self.setLayout(column(holder(self._read), self.form, self.note, explained, space=GRID))
        self.form.value_changed.connect(self._ask)
        self.note.clicked.connect(self._tell)
        self._ask()

    def show_read(self, read: ReadBy) -> None:
        """Say how it stands now."""
        clear(self._read)
        words = self._ui.translate(_("Read by:") if read.records else _CONCEPT)
        self._read.addWidget(label(words))
        for one in read.records:
            self._read.addWidget(self._line(one, read))
        if read.before and not read.records:
            names = {record_text(one, _month(one.month), self._ui.translate) for one in read.before}
            earlier = self._ui.translate("Changed since it was read by: %(names)s.")
            self._read.addWidget(hint(earlier % {"names": "; ".join(sorted(names))}))

    def _line(self, one: Record, read: ReadBy) -> QWidget:
        name, translate = read.names.get(one.reader, ""), self._ui.translate
        parts: list[QWidget] = []
        if name:
            erase = icon_button(translate("Erase the name %(name)s") % {"name": name}, "trash-2")
            erase.clicked.connect(partial(self._erase_name, one.reader))
            parts.append(erase)
        if one.reader in read.made_here:
            remove = icon_button(translate("Take back that it was read"), "x")
            remove.clicked.connect(partial(self._remove, one))
            parts.append(remove)
        words = label(record_text(one, _month(one.month), translate, name))
        return holder(row((words, 1), *parts))

    def _ask(self) -> None:
        """Only of a lawyer it is asked of where."""
        is_lawyer = self.form.values()["role"] is ReviewRole.LAWYER
        self.form.reword([one for one in self._asked if is_lawyer or one.name != "organisation"])

    def _tell(self) -> None:
        typed = self.form.values()
        is_lawyer = typed["role"] is ReviewRole.LAWYER
        self._record(typed["role"], typed["organisation"] * is_lawyer)

    def _who(self, role: ReviewRole) -> str:
        return name_of(role, self._ui.translate)


_CONCEPT = _("Concept: nobody has read this wording yet.")


def _month(written: str) -> str:
    """`2026-11` as people say it."""
    day = QDate.fromString(f"{written}-01", "yyyy-MM-dd")
    return QLocale().toString(day, "MMMM yyyy") if day.isValid() else written
